import { afterEach, describe, expect, test } from 'vitest'
import {
  allBatch,
  allPrototypes,
  batch,
  enter,
  onShared,
  prototypes,
  roadOf,
  sharedTs,
} from '../../helpers/gate-reports.ts'
import { headlineOf, labelsOf, leadOf, linesBelow } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { buttonPress, buyer, channel, gateSubmission, seller, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

describe('the button', () => {
  test.each([
    [prototypes, 'Prototypes are back'],
    [batch, 'The batch is back'],
  ])('%s: %s opens a form of that name', async (enquiry, label) => {
    const { ask, openForm } = await enter()
    const view = await openForm(await ask(enquiry), label)
    expect(view.title.text).toBe(label)
    expect(view.blocks.map((block: any) => [block.element.type, block.optional])).toEqual([
      ...Array.from({ length: 4 }, () => ['radio_buttons', false]),
      ['plain_text_input', true],
      ['plain_text_input', true],
    ])
    expect(findViewProblems(view)).toEqual([])
  })

  test('is not there if there is no stage', async () => {
    const { ask } = await enter()
    const labels = labelsOf(await ask('12 pcs'))
    expect(labels).toContain('Change the drawing')
    expect(labels.filter((label) => label.endsWith('back'))).toEqual([])
  })

  test('the form cannot be opened: a notice names the button to press again, and the message stays', async () => {
    const { ask, press, callsTo } = await enter({ 'views.open': ['expired_trigger_id'] })
    expect(await press(await ask(prototypes), 'Prototypes are back')).toEqual([undefined])
    const notice = callsTo('response_url').at(-1)
    expect(notice).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(notice.text).toBe('The form could not be opened in time. Please press Prototypes are back again.')
  })

  test('of an earlier version, or without a stage, says to start again', async () => {
    const { send, callsTo } = await enter()
    for (const value of ['not json', '{"profile":{}}'])
      expect(await send(buttonPress({ actionId: 'report_gate', value }))).toEqual([undefined])
    for (const { text } of callsTo('response_url')) expect(text).toContain('start again with /stage')
    expect(callsTo('response_url')).toHaveLength(2)
  })
})

describe('a mistake is shown at its field, and nothing else happens', () => {
  test.each([
    [{ ...allPrototypes, nextQuantity: 'ten-ish' }, { gate_nextQuantity: /^Write a whole number, such as 40/ }],
    [{ ...allPrototypes, nextQuantity: '0' }, { gate_nextQuantity: /^An order has at least 1 part/ }],
    [
      { structure: 'confirmed', dimensions: 'fine' },
      {
        gate_dimensions: /^Choose one/,
        gate_appearance: /^Choose one/,
        gate_function: /^Choose one/,
      },
    ],
    [{ ...allPrototypes, revisions: 'x'.repeat(501) }, { gate_revisions: /keep this to 500 characters/ }],
  ])('%j', async (reported, expected) => {
    const { ask, openForm, report, store, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    const before = callsTo('response_url').length
    const [ack] = await report(view, reported)
    expect(ack.response_action).toBe('errors')
    expect(Object.keys(ack.errors)).toEqual(Object.keys(expected))
    for (const [block, words] of Object.entries(expected)) expect(ack.errors[block]).toMatch(words)
    expect(callsTo('response_url')).toHaveLength(before)
    expect((await store.countAll()).recommendations).toBe(1)
  })

  test('a form of an earlier version stays open, with what was typed', async () => {
    const { send } = await enter()
    for (const metadata of ['', '{"carried":{"profile":{}}}']) {
      const [ack]: any[] = await send(gateSubmission({ reported: allPrototypes, metadata }))
      expect(ack).toEqual({
        response_action: 'errors',
        errors: { gate_nextQuantity: expect.stringContaining('from an earlier version') },
      })
    }
  })
})

describe('on a message that others see', () => {
  test('a buyer of another company reports, and the thread gets the next recommendation', async () => {
    const { ask, openForm, press, report, store, callsTo } = await enter()
    const asked = await ask(prototypes)
    await press(asked, 'Share in channel')
    const view = await openForm(asked, 'Prototypes are back', onShared())
    const acks = await report(
      view,
      {
        ...allPrototypes,
        dimensions: 'not_checked',
        function: 'not_confirmed',
        revisions: 'Snap hook <!channel> breaks &amp; *bends*\nat the root',
        nextQuantity: '5',
      },
      buyer,
    )
    expect(acks).toHaveLength(1)
    expect(acks[0].response_action).toBe('update')
    expect(JSON.stringify(acks[0].view)).toContain('on its way to the thread')
    expect(findViewProblems(acks[0].view)).toEqual([])

    const posted = callsTo('chat.postMessage').at(-1)
    expect(posted).toMatchObject({ channel: channel.id, thread_ts: sharedTs })
    expect(findMessageProblems(posted)).toEqual([])
    expect(leadOf(posted)).toBe(
      `After the prototypes: structure confirmed, dimensions not checked, appearance confirmed, function not confirmed. Reported by <@${buyer.id}>.`,
    )
    expect(headlineOf(posted)).toBe('Prototyping')
    expect(linesBelow(posted, 'Still open')).toEqual([
      '• Dimensions: not checked. Check this on the parts you have before the next step.',
      '• Function: not confirmed. Revise the design, then check this again on new parts.',
    ])
    const said = posted.blocks.find((block: any) => block.text?.text?.includes('Snap hook'))
    expect(said.text).toMatchObject({
      type: 'plain_text',
      text: 'Snap hook &lt;!channel&gt; breaks &amp; *bends* at the root',
    })
    expect(roadOf(posted)).toEqual([
      '1. Prototyping, 3 parts, a day: dimensions not checked, function not confirmed →',
      '2. Prototyping, 5 parts, a day',
    ])
    for (const words of ['function not confirmed', 'Snap hook &lt;!channel&gt;', 'The road so far'])
      expect(posted.text).toContain(words)
    // What came back is what the person wants to read first; they already know the comparison.
    const blocks = JSON.stringify(posted.blocks)
    expect(blocks.indexOf('Still open')).toBeLessThan(blocks.indexOf('*Why*'))
    expect(posted.text.indexOf('The road so far')).toBeLessThan(posted.text.indexOf('Main purpose'))
    expect(labelsOf(posted)).toEqual(['Adjust answers', 'Prototypes are back'])
    // The answer, and the line that it was shared.
    expect(callsTo('response_url')).toHaveLength(2)

    const { recommendations } = await store.listRecommendations({ team: 'TSELLER', user: buyer.id, limit: 5 })
    const [first] = (await store.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 5 })).recommendations
    expect(recommendations).toEqual([
      expect.objectContaining({
        source: 'gate',
        channel: channel.id,
        stage: 'prototyping',
        previousId: first?.id,
        gate: expect.objectContaining({ nextQuantity: { min: 5, max: 5 } }),
      }),
    ])
  })

  test('which is itself in a thread, the same thread goes on', async () => {
    const { ask, openForm, report, callsTo, store } = await enter()
    const message = onShared(seller, { thread_ts: '1600000000.000100' })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', message)
    await report(view, allPrototypes)
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ thread_ts: '1600000000.000100' })
    // The next message there changes the newest recommendation.
    const thread = { team: 'TSELLER', channel: channel.id, threadTs: '1600000000.000100' }
    expect(await store.findThread(thread)).toMatchObject({ recommendation: { source: 'gate', stage: 'small_batch' } })
  })

  test.each(['not_in_channel', 'channel_not_found'])(
    '%s: the thread gets it through the person’s own press',
    async (error) => {
      const { ask, openForm, report, callsTo } = await enter({ 'chat.postMessage': [error] })
      const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
      await report(view, allPrototypes, buyer)
      expect(callsTo('response_url').at(-1)).toMatchObject({
        response_type: 'in_channel',
        replace_original: false,
        thread_ts: sharedTs,
      })
    },
  )

  test.each([
    ['is_archived', 'the channel is archived'],
    ['restricted_action_thread_locked', 'Ask its owner'],
    ['no_permission', 'Ask its owner'],
    ['ekm_access_denied', 'Ask its owner'],
    ['token_revoked', 'install me again'],
    ['ratelimited', 'Slack did not take the message'],
  ])('and Slack says %s: only the person gets it, with what to do', async (error, mend) => {
    const { ask, openForm, report, callsTo } = await enter({ 'chat.postMessage': [error] })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
    await report(view, { ...allPrototypes, revisions: 'Thicker wall' }, buyer)
    const own = callsTo('response_url').at(-1)
    expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(leadOf(own)).toContain(mend)
    expect(leadOf(own)).toContain('After the prototypes: structure confirmed')
    expect(JSON.stringify(own.blocks)).toContain('Thicker wall')
    expect(findMessageProblems(own)).toEqual([])
    expect(JSON.stringify(callsTo('views.update')[0].view)).toContain(mend)
  })

  test('nothing can be delivered: the form keeps the answer and what was said', async () => {
    const { ask, openForm, report, callsTo } = await enter({
      response_url: [{ status: 200, body: { ok: true } }, 'used_url'],
      'chat.postMessage': ['is_archived', 'messages_tab_disabled'],
      'chat.postEphemeral': ['user_not_in_channel'],
    })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
    await report(view, { ...allPrototypes, revisions: 'Thicker wall' }, buyer)
    const shown = JSON.stringify(callsTo('views.update')[0].view)
    for (const words of ['could not deliver', 'Small batch manufacturing', 'Thicker wall'])
      expect(shown).toContain(words)
  })
})

describe('only for one person', () => {
  test('the result comes to them, next to the message that it came from', async () => {
    const { ask, openForm, report, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    const [ack] = await report(view, { ...allPrototypes, appearance: 'not_checked', nextQuantity: '40' })
    expect(JSON.stringify(ack.view)).toContain('visible only to you')
    const own = callsTo('response_url').at(-1)
    expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(headlineOf(own)).toBe('Small batch manufacturing')
    expect(linesBelow(own, 'Still open')).toEqual([
      '• Appearance: not checked. Check this on the parts you have; it does not hold back a small batch.',
    ])
    expect(JSON.stringify(own.blocks)).toContain('the way to a small batch is open')
    expect(labelsOf(own)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('in a direct message, it comes as a lasting message', async () => {
    const { ask, openForm, report, callsTo, store } = await enter()
    const direct = {
      channel: { id: 'DSELLER', name: 'directmessage' },
      container: { type: 'message', message_ts: sharedTs, channel_id: 'DSELLER', is_ephemeral: false },
    }
    const view = await openForm(await ask(prototypes), 'Prototypes are back', direct)
    await report(view, allPrototypes)
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: seller.id })
    expect(posted.thread_ts).toBeUndefined()
    expect(roadOf(posted)).toHaveLength(2)
    expect(callsTo('response_url')).toHaveLength(1)
    const whole = { team: 'TSELLER', channel: 'DSELLER', threadTs: '' }
    expect(await store.findThread(whole)).toMatchObject({ recommendation: { source: 'gate' } })
  })
})

describe('after the batch', () => {
  test.each([
    ['all four held', allBatch, 'The batch held on all four: it is ready for a wider production model.', 0],
    [
      'the finish did not hold',
      { ...allBatch, finish: 'not_confirmed' },
      'The batch is not ready for a wider production model yet: all four must be confirmed.',
      1,
    ],
    [
      'one was not checked',
      { ...allBatch, inspection_results: 'not_checked' },
      'The batch is not ready for a wider production model yet: all four must be confirmed.',
      1,
    ],
  ])('%s', async (_name, reported, verdict, open) => {
    const { ask, openForm, report, callsTo } = await enter()
    const view = await openForm(await ask(batch), 'The batch is back')
    await report(view, { ...reported, nextQuantity: '2000' })
    const own = callsTo('response_url').at(-1)
    expect(leadOf(own)).toMatch(/^After the batch: dimensions confirmed, material performance confirmed/)
    expect(JSON.stringify(own.blocks)).toContain(verdict)
    expect(own.text).toContain(verdict)
    expect(linesBelow(own, 'Still open')).toHaveLength(open)
    expect(headlineOf(own)).toBe('Small batch manufacturing')
  })
})

test('the next recommendation uses today’s settings, and the form those of the last recommendation', async () => {
  const store = await openFreshStorage()
  const { ask, openForm, report, callsTo } = await enter({}, store)
  const asked = await ask('30 pcs')
  expect(headlineOf(asked)).toBe('Small batch manufacturing')
  const settings = {
    thresholds: { sampleEnds: 50, batchStarts: 100 },
    announceChannel: null,
    keepDays: null,
    reminderHours: null,
  }
  await store.saveSettings('TSELLER', settings)
  const view = await openForm(asked, 'The batch is back')
  await report(view, { ...allBatch, nextQuantity: '30' })
  const own = callsTo('response_url').at(-1)
  expect(leadOf(own)).toContain('After the batch')
  expect(headlineOf(own)).toBe('Prototyping')
})
