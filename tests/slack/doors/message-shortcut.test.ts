import { afterEach, describe, expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { drawCard } from '../../../src/slack/blocks/card.ts'
import { drawRecommendation } from '../../../src/slack/blocks/recommendation.ts'
import { adviseOnEnquiry } from '../../helpers/advised.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard } from '../../helpers/recommendations.ts'
import {
  fieldOf,
  headlineOf,
  leadOf,
  plainTextsOf,
  readText,
  textFrom,
  textsOf,
  understoodOf,
} from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  buyer,
  channel,
  formChange,
  formSubmission,
  mention,
  messageShortcut,
  seller,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const pilotRun = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated' }

/** The form that opens from a message, and what it carries to its submission. */
const openFrom = async (message: Record<string, unknown>) => {
  const { send, callsTo } = startWorkspace()
  expect(await send(messageShortcut(message))).toEqual([undefined])
  const { view } = callsTo('views.open')[0]
  stopWorkspace()
  return view
}

describe('Check this request', () => {
  test('opens the form filled from the message, its words quoted', async () => {
    const view = await openFrom({ text: '40 <https://x.example|housings> for a pilot run &amp; drawing frozen <@U2>' })
    expect(plainTextsOf(view)).toContain('Read from: “40 housings for a pilot run &amp; drawing frozen”')
    expect(fieldOf(view, 'quantity')?.typed).toBe('40')
    expect(fieldOf(view, 'purposes')?.chosen).toEqual(['pilot_run'])
    expect(fieldOf(view, 'designStatus')?.chosen).toEqual(['validated'])
    expect(findViewProblems(view)).toEqual([])
  })

  test('offers the thread of the message, or only the person', async () => {
    expect(fieldOf(await openFrom({ text: '40' }), 'destination')).toMatchObject({
      options: ['Only to me', 'In that message’s thread'],
      chosen: ['channel'],
    })
  })

  test.each([
    ['a file', { text: '', files: [{ id: 'F1' }] }],
    ['blocks of another program', { bot_id: 'B2', user: undefined, blocks: [{ type: 'divider' }] }],
    ['an attachment', { text: undefined, attachments: [{ fallback: '[no preview available]' }] }],
    ['only a mention', { text: '<@U2>' }],
    ['Slack’s stand-in', { text: 'This content can’t be displayed.', bot_id: 'B2' }],
    ['the preview of a link', { text: '', attachments: [{ from_url: 'https://shop.example', text: '40 housings' }] }],
  ])('on %s without words, the form is empty and says so', async (_name, message) => {
    const view = await openFrom(message)
    expect(readText(view)).toMatch(/^That message has no text that I can read/)
    expect(fieldOf(view, 'quantity')?.typed).toBeUndefined()
    expect(findViewProblems(view)).toEqual([])
  })

  test('quotes any words, however long and strange', async () => {
    const view = await openFrom({ text: '<!channel> \u202e*"\\ &lt;b&gt; '.repeat(300) })
    expect(view.private_metadata.length).toBeLessThan(3000)
    expect(textFrom(view, 'Read from: ')).not.toContain('<')
    expect(findViewProblems(view)).toEqual([])
  })

  test('goes on quoting while the form is filled in', async () => {
    const { private_metadata: metadata } = await openFrom({ text: '40 &lt;b&gt; "housings"' })
    const { send, callsTo } = startWorkspace()
    await send(formChange({ filled: pilotRun, metadata }))
    const [{ view }] = callsTo('views.update')
    expect(plainTextsOf(view)).toContain('Read from: “40 &lt;b&gt; "housings"”')
    expect(fieldOf(view, 'destination')?.options).toContain('In that message’s thread')
  })

  test.each<[string, object[]]>([
    [
      'recommendation',
      drawRecommendation(en, adviseOnEnquiry('12 pcs of the sensor cap for a pilot run'), { canShare: false })[0]
        ?.blocks ?? [],
    ],
    ['card', drawCard(en, aCard({ profile: aProfile({ quantity: pieces(12), purposes: ['pilot_run'] }) }), []).blocks],
  ])('on the app’s own %s, the form has exactly its answers', async (_what, blocks) => {
    // The words of a recommendation compare both stages, with quantities and purposes of each.
    const view = await openFrom({
      text: 'Prototyping: 1 to 5 parts. Small batch: bridge production.',
      app_id: 'A1',
      blocks,
    })
    expect(textsOf(view)).toContain('The answers that stand in that message are filled in.')
    expect(fieldOf(view, 'quantity')?.typed).toBe('12')
    expect(fieldOf(view, 'purposes')?.chosen).toEqual(['pilot_run'])
    expect(fieldOf(view, 'designStatus')?.chosen).toEqual(['unknown'])
    expect(findViewProblems(view)).toEqual([])
  })

  test('a button on somebody else’s message is not trusted: the words are read', async () => {
    const [drawn] = drawRecommendation(en, adviseOnEnquiry('500 pcs of the sensor cap'), { canShare: false })
    const blocks = (drawn?.blocks ?? []).filter(({ type }) => type === 'actions')
    expect(blocks).not.toEqual([])
    for (const writer of [{ bot_id: 'B2', app_id: 'A2' }, { user: buyer.id }]) {
      const view = await openFrom({ text: '12 housings for a pilot run', blocks, ...writer })
      expect(fieldOf(view, 'quantity')?.typed).not.toBe('500')
      expect(readText(view)).toContain('12 housings for a pilot run')
    }
  })

  test('answers longer than the form takes are cut, so that it opens', async () => {
    const profile = aProfile({ quantity: pieces(12), partName: 'x'.repeat(400), notes: 'y'.repeat(900) })
    const value = JSON.stringify({ profile })
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: 'adjust_answers', value }] }]
    const view = await openFrom({ text: 'old', app_id: 'A1', blocks })
    expect(fieldOf(view, 'partName')?.typed).toBe('x'.repeat(80))
    expect(findViewProblems(view)).toEqual([])
  })

  test('cannot open the form: a notice says how to try again', async () => {
    const { send, callsTo } = startWorkspace({ 'views.open': ['expired_trigger_id'] })
    await send(messageShortcut({ text: '40' }))
    expect(callsTo('response_url')[0].text).toContain('Please try again')
  })
})

describe('its result', () => {
  const submit = async (
    message: Record<string, unknown>,
    answers: Parameters<typeof startWorkspace>[0] = {},
    destination: 'channel' | 'private' = 'channel',
  ) => {
    const { private_metadata: metadata } = await openFrom(message)
    const storage = await openFreshStorage()
    const workspace = startWorkspace(answers, storage)
    const acks = await workspace.send(formSubmission({ filled: { ...pilotRun, destination }, metadata }))
    return { ...workspace, acks, storage }
  }
  const permalink = 'https://maker.example/archives/CPARTS/p1700000000000300'
  const linked = { 'chat.getPermalink': [{ status: 200, body: { ok: true, permalink } }] }

  test.each([
    ['that opens it', {}, '1700000000.000300'],
    ['that it is in', { thread_ts: '1600000000.000100' }, '1600000000.000100'],
  ])('goes into the thread %s, with a link to the message', async (_name, place, threadTs) => {
    const { acks, callsTo } = await submit({ text: '40', ...place }, linked)
    expect(JSON.stringify(acks)).toContain('on its way to that message’s thread')
    expect(callsTo('chat.getPermalink')[0]).toMatchObject({ channel: channel.id, message_ts: '1700000000.000300' })
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id, thread_ts: threadTs })
    expect(leadOf(posted)).toBe(`Checked by <@${seller.id}> · About <${permalink}|this message>`)
    expect(findMessageProblems(posted)).toEqual([])
  })

  test('goes there without the link if Slack does not give one', async () => {
    const { callsTo } = await submit({ text: '40' }, { 'chat.getPermalink': ['channel_not_found'] })
    expect(leadOf(callsTo('chat.postMessage')[0])).toBe(`Checked by <@${seller.id}>`)
  })

  test('comes only to the person if they want it so, with the link', async () => {
    const { callsTo } = await submit({ text: '40' }, linked, 'private')
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(leadOf(callsTo('response_url')[0])).toBe(`About <${permalink}|this message>`)
  })

  test.each(['not_in_channel', 'channel_not_found'])(
    'comes privately and says how to add the app if it is not there (%s)',
    async (error) => {
      const { callsTo } = await submit({ text: '40' }, { 'chat.postMessage': [error] })
      const [reply] = callsTo('response_url')
      expect(reply.response_type).toBe('ephemeral')
      expect(leadOf(reply)).toContain('/invite @Stage Advisor')
      expect(JSON.stringify(reply.blocks)).toContain('Small batch manufacturing')
    },
  )

  test('is remembered with the words of the message, and the thread goes on from it', async () => {
    const { send, callsTo, storage } = await submit({ text: 'could you do 40 of these?' }, {})
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 5 })
    expect(recommendations).toMatchObject([{ text: 'could you do 40 of these?', source: 'form' }])
    await send(mention('make that 200', { user: buyer.id, thread_ts: '1700000000.000300' }))
    expect(leadOf(callsTo('chat.postMessage')[1])).toBe('Changed: Quantity: 40 → 200')
  })

  test('stays private if it was only given to the person: the thread knows nothing of it', async () => {
    const { send, callsTo } = await submit({ text: '40' }, {}, 'private')
    await send(mention('make that 200', { user: buyer.id, thread_ts: '1700000000.000300' }))
    const [answered] = callsTo('chat.postMessage')
    expect(headlineOf(answered)).toBe('Small batch manufacturing')
    expect(leadOf(answered)).not.toContain('Changed')
    expect(understoodOf(answered)).not.toContain('pilot run')
  })
})
