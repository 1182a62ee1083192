import { afterEach, describe, expect, test } from 'vitest'
import { shares } from '../../../src/keeping/deadline.ts'
import type { Claiming } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { allPrototypes } from '../../helpers/gate-reports.ts'
import { fieldOf, headlineOf, labelsOf, leadOf, pressOf, understoodOf, verdictOf } from '../../helpers/seen.ts'
import { findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  formSubmission,
  gateSubmission,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** A button of a real reply to an enquiry, as Slack sends it back. */
const replyButton = async (enquiry: string, label: string) => {
  const { send, callsTo } = startWorkspace()
  await send(slashCommand(enquiry))
  const [reply] = callsTo('response_url')
  stopWorkspace()
  return pressOf(reply, label)
}

/** In a direct message of the app. */
const inDirectMessage = { channel: { id: 'DSELLER', name: 'directmessage' } }

describe('links in people’s words have no previews', () => {
  const unfolded = { unfurl_links: 'false', unfurl_media: 'false' }

  test('in a shared message', async () => {
    const share = await replyButton('40 housings like https://x.example/a.png', 'Share in channel')
    const { send, callsTo } = startWorkspace()
    await send(buttonPress(share))
    expect(callsTo('chat.postMessage')).toMatchObject([{ channel: channel.id, ...unfolded }])
  })

  test('in a direct message', async () => {
    const { send, callsTo } = startWorkspace({ response_url: ['used_url'], 'chat.postEphemeral': ['not_in_channel'] })
    await send(slashCommand('40 housings like https://x.example/a.png'))
    expect(callsTo('chat.postMessage')).toMatchObject([{ channel: seller.id, ...unfolded }])
  })
})

describe('Share in channel', () => {
  test('posts it with the person’s name, and marks their own message as shared', async () => {
    const share = await replyButton('40 housings for a pilot run', 'Share in channel')
    const { send, callsTo } = startWorkspace()
    expect(await send(buttonPress(share))).toEqual([undefined])

    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id })
    expect(leadOf(posted)).toBe(`Shared by <@${seller.id}>`)
    expect(JSON.stringify(posted.blocks)).toContain('“40 housings”')
    expect(labelsOf(posted)).not.toContain('Share in channel')
    expect(findMessageProblems(posted)).toEqual([])

    const [own] = callsTo('response_url')
    expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(leadOf(own)).toBe('Shared in this channel.')
    expect(labelsOf(own)).not.toContain('Share in channel')
  })

  test.each(['not_in_channel', 'channel_not_found'])(
    '%s: it is posted through the person’s own press',
    async (error) => {
      const share = await replyButton('40 housings', 'Share in channel')
      const { send, callsTo } = startWorkspace({ 'chat.postMessage': [error] })
      await send(buttonPress(share))
      expect(callsTo('response_url').map(({ response_type }) => response_type)).toEqual(['in_channel', 'ephemeral'])
    },
  )

  const textsPosted = (callsTo: (method: string) => any[]) => callsTo('chat.postMessage').map(({ text }) => text)

  test('somebody of another company is refused, and nothing is posted', async () => {
    const share = await replyButton('40 housings', 'Share in channel')
    const { send, calls, callsTo } = startWorkspace()
    expect(await send(buttonPress({ ...share, user: buyer }))).toEqual([undefined])
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(callsTo('response_url')[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(callsTo('response_url')[0].text).toMatch(/^This button is for people of the company that uses/)
  })

  test('two presses, even at the same moment: the channel gets one message', async () => {
    const share = await replyButton('40 housings', 'Share in channel')
    const { send, callsTo } = startWorkspace()
    await Promise.all([send(buttonPress(share)), send(buttonPress(share))])
    await send(buttonPress(share))
    expect(textsPosted(callsTo)).toHaveLength(1)
    expect(leadOf(callsTo('response_url').at(-1))).toBe('This was shared in this channel already.')
    await send({ ...buttonPress(share), channel: { id: 'COTHER', name: 'other' } })
    expect(textsPosted(callsTo)).toHaveLength(2)
  })

  test('a press that failed can be tried again', async () => {
    const share = await replyButton('40 housings', 'Share in channel')
    const { send, callsTo } = startWorkspace({ 'chat.postMessage': ['restricted_action'] })
    await send(buttonPress(share))
    await send(buttonPress(share))
    expect(textsPosted(callsTo)).toHaveLength(2)
    expect(leadOf(callsTo('response_url').at(-1))).toBe('Shared in this channel.')
  })

  test.each([
    ['is away', async () => Promise.reject(new StorageError('unreachable', 'localhost/stage'))],
    ['does not answer', () => new Promise<Claiming>(() => {})],
  ])('if the store %s, it is still shared', async (how, claim) => {
    const share = await replyButton('40 housings', 'Share in channel')
    const clock = createTestClock()
    const { send, callsTo } = startWorkspace({}, { ...(await openFreshStorage()), claim }, clock)
    const sent = send(buttonPress(share))
    if (how === 'does not answer') for (const wait of [shares.trigger, shares.answer]) await clock.elapse(wait)
    await sent
    expect(textsPosted(callsTo)).toHaveLength(1)
  })

  test('the channel is deleted: the person keeps the result and reads what to do', async () => {
    const share = await replyButton('40 housings', 'Share in channel')
    const { send, callsTo } = startWorkspace({
      'chat.postMessage': ['channel_not_found'],
      response_url: [{ status: 404, body: { ok: false, error: 'channel_not_found' } }],
    })
    await send(buttonPress(share))
    const kept = callsTo('response_url').at(-1)
    expect(leadOf(kept)).toContain('the channel no longer exists')
    expect(labelsOf(kept)).toContain('Share in channel')
  })

  test('tables are refused: the same facts come plainer', async () => {
    const share = await replyButton('40 housings', 'Share in channel')
    const { send, callsTo } = startWorkspace({ 'chat.postMessage': ['invalid_blocks', 'invalid_blocks'] })
    await send(buttonPress(share))
    expect(callsTo('chat.postMessage')).toHaveLength(3)
    expect(callsTo('response_url')).toHaveLength(1)
  })
})

describe('Adjust answers', () => {
  test('opens the form filled in with what was understood', async () => {
    const adjust = await replyButton('50-100 pcs for a pilot run, drawing frozen', 'Adjust answers')
    const { send, callsTo } = startWorkspace()
    await send(buttonPress(adjust))
    const { view } = callsTo('views.open')[0]
    expect(fieldOf(view, 'quantity')?.typed).toBe('50-100')
    expect(fieldOf(view, 'purposes')?.chosen).toEqual(['pilot_run'])
    expect(fieldOf(view, 'designStatus')?.chosen).toEqual(['validated'])
    expect(JSON.parse(view.private_metadata)).toMatchObject({ channel: channel.id, replaces: true })
  })

  test('on a shared message, a private result does not replace it', async () => {
    const adjust = await replyButton('40 housings', 'Adjust answers')
    const { send, callsTo } = startWorkspace()
    await send(buttonPress({ ...adjust, isEphemeral: false }))
    const { view } = callsTo('views.open')[0]
    expect(JSON.parse(view.private_metadata)).toMatchObject({ replaces: false })
    // It can go into the thread, even if that has no message yet.
    expect(JSON.parse(view.private_metadata)).toMatchObject({ threadTs: '1700000000.000200' })
    expect(fieldOf(view, 'destination')?.options).toContain('In that message’s thread')
  })

  test('in a direct message that one person sees, the result replaces it', async () => {
    const adjust = await replyButton('40 housings', 'Adjust answers')
    const { send, callsTo } = startWorkspace()
    await send({ ...buttonPress({ ...adjust, isEphemeral: false }), ...inDirectMessage })
    const { view } = callsTo('views.open')[0]
    expect(JSON.parse(view.private_metadata)).toMatchObject({ channel: 'DSELLER', replaces: true })
    await send(formSubmission({ filled: { quantity: '60' }, metadata: view.private_metadata }))
    const [result] = callsTo('chat.update')
    expect(result).toMatchObject({ channel: 'DSELLER', ts: '1700000000.000200' })
    expect(understoodOf(result)).toContain('60 parts')
    expect(callsTo('response_url')).toEqual([])
  })

  test('the form cannot be opened: a notice says how to try again, and the result stays', async () => {
    const adjust = await replyButton('40 housings', 'Adjust answers')
    const { send, callsTo } = startWorkspace({ 'views.open': ['expired_trigger_id'] })
    await send(buttonPress(adjust))
    expect(callsTo('response_url')[0]).toMatchObject({ replace_original: false })
    expect(callsTo('response_url')[0].text).toContain('Please try again')
  })
})

describe('an answer to the open question', () => {
  test.each([
    ['Change the drawing', 'Prototyping', 'Likely'],
    ['Accept or reject the batch', 'Small batch manufacturing', 'Likely'],
    ['There is no drawing yet', 'Prototyping', 'Likely'],
  ])('12 pcs, %s: %s', async (label, stage, strength) => {
    const answer = await replyButton('12 pcs', label)
    const { send, callsTo } = startWorkspace()
    expect(await send(buttonPress(answer))).toEqual([undefined])
    const [reply] = callsTo('response_url')
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(headlineOf(reply)).toBe(stage)
    expect(verdictOf(reply)).toContain(strength)
    expect(understoodOf(reply)).toContain('12 parts (“12 pcs”)')
  })

  test('in a direct message: the new result replaces the question', async () => {
    const answer = await replyButton('12 pcs', 'Change the drawing')
    const { send, callsTo } = startWorkspace()
    await send({ ...buttonPress({ ...answer, isEphemeral: false }), ...inDirectMessage })
    const [reply] = callsTo('chat.update')
    expect(reply).toMatchObject({ channel: 'DSELLER', ts: '1700000000.000200' })
    expect(headlineOf(reply)).toBe('Prototyping')
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(callsTo('response_url')).toEqual([])
  })

  test('on a shared message: the thread gets the new result, with who answered what', async () => {
    const answer = await replyButton('12 pcs', 'Change the drawing')
    const { send, callsTo } = startWorkspace()
    await send(buttonPress({ ...answer, isEphemeral: false, user: buyer }))
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id, thread_ts: '1700000000.000200' })
    expect(leadOf(posted)).toBe(`<@${buyer.id}> answered: Change the drawing`)
    expect(callsTo('response_url')).toEqual([])
  })

  test('on a shared message in a channel without the app: only the person gets it, and the shared one stays', async () => {
    const answer = await replyButton('12 pcs', 'Change the drawing')
    const { send, callsTo } = startWorkspace({ 'chat.postMessage': ['not_in_channel'] })
    await send(buttonPress({ ...answer, isEphemeral: false }))
    const [alone] = callsTo('response_url')
    expect(alone).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(leadOf(alone)).toContain('/invite @Stage Advisor')
  })
})

describe('a message in a conversation of two or more people stays, and a person’s own result comes next to it', () => {
  /** The app is never in a direct message between two people, so Slack hides that from it; it may be in a group's. */
  const places: Array<[string, string, Answers]> = [
    ['the direct message of two people', 'DTWO', { 'chat.update': ['channel_not_found'] }],
    ['the direct message of two people, with another error', 'DTWO', { 'chat.update': ['message_not_found'] }],
    ['a group’s direct message', 'GGROUP', { 'chat.postMessage': ['not_in_channel'] }],
  ]
  const acts = [
    ['an answer to the question', 'Change the drawing', async () => {}],
    [
      'adjusted only for oneself',
      'Adjust answers',
      async ({ send, callsTo }: ReturnType<typeof startWorkspace>) => {
        const { private_metadata: metadata } = callsTo('views.open')[0].view
        await send(formSubmission({ filled: { quantity: '12', destination: 'private' }, metadata }))
      },
    ],
    [
      'what came back from the parts',
      'Prototypes are back',
      async ({ send, callsTo }: ReturnType<typeof startWorkspace>) => {
        const { private_metadata: metadata } = callsTo('views.open')[0].view
        await send(gateSubmission({ reported: allPrototypes, metadata }))
      },
    ],
  ] as const
  const cases = places.flatMap(([place, id, answers]) => acts.map((act) => [place, ...act, id, answers] as const))

  test.each(cases)('%s: %s', async (_place, _act, label, goOn, id, answers) => {
    const button = await replyButton(label === 'Prototypes are back' ? '3 brackets for a fit check' : '12 pcs', label)
    const workspace = startWorkspace(answers)
    await workspace.send({ ...buttonPress({ ...button, isEphemeral: false }), channel: { id, name: 'directmessage' } })
    await goOn(workspace)
    const alone = [
      ...workspace.callsTo('response_url'),
      ...workspace.callsTo('chat.postMessage').filter(({ channel }) => channel === seller.id),
    ]
    expect(alone).toHaveLength(1)
    expect(headlineOf(alone[0])).not.toBe('')
    for (const sent of workspace.callsTo('response_url')) expect(sent).toMatchObject({ replace_original: false })
  })
})

test.each(['', 'not json', '{"profile":{"quantity":"40"}}'])(
  'a button that carries %j, which cannot be read, says to start again',
  async (value) => {
    const { send, callsTo } = startWorkspace()
    expect(await send(buttonPress({ actionId: 'adjust_answers', value }))).toEqual([undefined])
    expect(callsTo('response_url')[0].text).toContain('start again with /stage')
    expect(callsTo('response_url')[0]).toMatchObject({ replace_original: false })
  },
)
