import { afterEach, describe, expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { drawPreview } from '../../../src/slack/blocks/card.ts'
import { packCarried } from '../../../src/slack/carried.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { pressOf, readText } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  formSubmission,
  gateSubmission,
  mention,
  responseUrl,
  seller,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const busy = /in a minute|in a few minutes|did not take the message/
const owner = /[Aa]sk (?:its|the channel’s) owner/
const again = /install me again/

/** Every error of chat.postMessage that people can meet, and what they are then told. */
const errors: Array<[error: string, mend: RegExp]> = [
  ['not_in_channel', /\/invite @Stage Advisor/],
  ['channel_not_found', /\/invite @Stage Advisor/],
  ['is_archived', /archived/],
  ['no_permission', owner],
  ['restricted_action', owner],
  ['restricted_action_read_only_channel', owner],
  ['restricted_action_thread_only_channel', owner],
  ['restricted_action_thread_locked', owner],
  ['restricted_action_non_threadable_channel', owner],
  ['messages_tab_disabled', owner],
  ['ekm_access_denied', owner],
  ['team_access_not_granted', /[Aa]sk an admin of the organisation to add me/],
  ['token_expired', again],
  ['token_revoked', again],
  ['account_inactive', again],
  ['ratelimited', busy],
  ['rate_limited', busy],
]
/** Refusals of a drawing that are not known to have another cause. */
const refusedDrawings: Array<string | { status: number; body?: object }> = [
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_attachments',
  'only_one_table_allowed',
  'internal_error',
  'fatal_error',
  'a_name_that_nobody_knows',
  { status: 200, body: { ok: false } },
]
/** For such a status, the client retries once before it gives up. */
const brokenAnswers = [{ status: 500 }, { status: 500, body: { ok: false, error: 'internal_error' } }, { status: 418 }]

/** A person's words, to recognise them wherever they go. */
const words = 'Valve cap no. 7'
const profile = aProfile({ quantity: pieces(40), purposes: ['pilot_run'], designStatus: 'validated', partName: words })
const undecided = aProfile({ quantity: pieces(12), partName: words })
const filled = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated', partName: words }
const card = aCard({ id: 'card', team: 'TSELLER', channel: channel.id, askedBy: seller.id, profile })
const cardOrigin = { channel: channel.id, card: { id: card.id, askedBy: seller.id, threadTs: card.messageTs } }
const guide = { sampleEnds: 5, batchStarts: 24 }

type Send = (body: Record<string, unknown>) => Promise<unknown>

/** Each door that posts for others: who acts, how, and the words to recognise it by. */
const doors: Array<[door: string, who: string, act: (send: Send) => Promise<unknown>, said: string]> = [
  [
    'a card',
    seller.id,
    (send) => {
      const preview = drawPreview(
        en,
        { id: 'new', addressedTo: null, reminderHours: 48, text: null, profile },
        seller.id,
      )
      return send(buttonPress(pressOf(preview, 'Post it here')))
    },
    words,
  ],
  [
    'the answer to a card',
    buyer.id,
    (send) => {
      const team = { id: 'TBUYER', domain: 'buyer' }
      const metadata = JSON.stringify(cardOrigin)
      return send(formSubmission({ filled, metadata, user: buyer, team, callbackId: 'card_answer' }))
    },
    words,
  ],
  [
    'the form, to the channel',
    seller.id,
    (send) => {
      const metadata = JSON.stringify({ channel: channel.id, responseUrl })
      return send(formSubmission({ filled: { ...filled, destination: 'channel' }, metadata }))
    },
    words,
  ],
  [
    'the message shortcut',
    seller.id,
    (send) => {
      const about = { ts: '1.5', words: 'as above' }
      const metadata = JSON.stringify({ channel: channel.id, responseUrl, threadTs: '1.5', about })
      return send(formSubmission({ filled: { ...filled, destination: 'channel' }, metadata }))
    },
    words,
  ],
  ['a mention', buyer.id, (send) => send(mention('40 housings for a pilot run', { user: buyer.id })), '40 housings'],
  [
    'an answer to the open question',
    buyer.id,
    (send) => {
      const value = packCarried({ profile: undecided, quotes: [], id: 'one' })
      return send(buttonPress({ actionId: 'answer_question_0', value, user: buyer, isEphemeral: false }))
    },
    words,
  ],
  [
    'what came back from the parts',
    buyer.id,
    (send) => {
      const carried = { profile, id: 'one' }
      const place = { channel: channel.id, responseUrl, thread: '1.5' }
      const reported = {
        dimensions: 'confirmed',
        material_performance: 'confirmed',
        finish: 'not_confirmed',
        inspection_results: 'confirmed',
        revisions: words,
      }
      const metadata = JSON.stringify({ carried, thresholds: guide, ...place })
      return send(gateSubmission({ reported, metadata, user: buyer }))
    },
    words,
  ],
  ['Share in channel', seller.id, (send) => share(send), words],
]

const share = (send: Send) =>
  send(buttonPress({ actionId: 'share_recommendation', value: packCarried({ profile, quotes: [], id: 'one' }) }))

/** Uses a door with a Slack that refuses the first post. Returns everything that reached somebody afterwards. */
const enter = async (act: (send: Send) => Promise<unknown>, ...refusals: NonNullable<Answers[string]>) => {
  const storage = await openFreshStorage()
  await storage.addCard(card)
  await storage.saveRecommendation(aRecommendation({ id: 'one', team: 'TSELLER', user: seller.id, profile }))
  const workspace = startWorkspace({ 'chat.postMessage': refusals }, storage)
  await act(workspace.send)
  await workspace.settle()
  const posted = workspace.callsTo('chat.postMessage')
  const replies = workspace.callsTo('response_url')
  const forms = workspace.callsTo('views.update').map(({ view }) => view)
  return { ...workspace, posted, replies, forms }
}

describe.each(doors)('%s', (_door, who, act, said) => {
  test.each(errors)('%s: nobody’s words are lost, and somebody is told what to do', async (error, mend) => {
    const { posted, replies, forms, callsTo, lines } = await enter(act, error)
    const [refused, ...directs] = posted
    expect(refused.channel).toBe(channel.id)
    const openly = replies.filter(({ response_type }) => response_type === 'in_channel')
    const alone = [
      ...replies.filter(({ response_type }) => response_type === 'ephemeral'),
      ...callsTo('chat.postEphemeral'),
      ...directs,
      ...forms,
    ]
    // If the press itself could post, it did. Else the person has it, or the salesperson and the form have it.
    const read = JSON.stringify(openly.length > 0 ? openly : alone)
    expect(read).toContain(said)
    if (openly.length === 0) expect(read).toMatch(mend)
    for (const { channel: to } of directs) expect([who, seller.id]).toContain(to)
    for (const message of [...replies, ...directs]) expect(findMessageProblems(message)).toEqual([])
    for (const form of forms) expect(findViewProblems(form)).toEqual([])
    expect(lines.filter((line) => line.includes('could not be answered.'))).toEqual([])
  })

  test.each(refusedDrawings)('%j: a plainer version is posted, and the refusal is logged', async (refusal) => {
    const { posted, lines } = await enter(act, refusal)
    const inChannel = posted.filter(({ channel: to }) => to === channel.id)
    expect(inChannel.length).toBeGreaterThan(1)
    expect(JSON.stringify(inChannel.at(-1))).toContain(said)
    expect(lines.filter((line) => line.includes('a plainer one is sent'))).toHaveLength(1)
  })
})

describe('people without the button to share are not told to press it', () => {
  test.each(doors.filter(([, who]) => who === buyer.id))('%s', async (_door, who, act) => {
    for (const error of ['not_in_channel', 'restricted_action', 'ratelimited']) {
      const { replies, forms, posted } = await enter(act, error)
      const shown = [...replies, ...forms, ...posted.filter(({ channel: to }) => to === who)].map(readText)
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.join()).not.toContain('Share in channel')
      stopWorkspace()
    }
  })
})

describe('if Slack refuses every drawing, only the text is posted', () => {
  test.each(refusedDrawings)('%j', async (refusal) => {
    const { posted, lines } = await enter(share, ...Array(20).fill(refusal))
    const { blocks, text } = posted.at(-1)
    expect(blocks ?? []).toEqual([])
    expect(text).toContain('Small batch manufacturing')
    expect(lines.join('\n')).toMatch(/and it was the plainest/)
  })

  test.each(brokenAnswers)('%j, twice for each', async (answer) => {
    const { posted } = await enter(share, answer, answer)
    expect(new Set(posted.map(({ blocks }) => JSON.stringify(blocks))).size).toBe(2)
  })
})

describe('a Share that Slack refuses', () => {
  test.each([
    ['restricted_action', owner],
    ['team_access_not_granted', /Ask an admin of the organisation/],
  ])('%s: is in the log with Slack’s error, and the person reads what to do', async (error, mend) => {
    const { replies, lines } = await enter(share, error)
    expect(lines).toContain(`Recommendation one could not be posted in ${channel.id}: ${error}`)
    expect(JSON.stringify(replies)).toMatch(mend)
  })

  test('for good: nobody is asked to try again in a minute', async () => {
    const { replies, lines } = await enter(share, ...Array(20).fill('as_user_not_supported'))
    expect(lines).toContain(`Recommendation one could not be posted in ${channel.id}: as_user_not_supported`)
    expect(JSON.stringify(replies)).toContain('trying again does not help')
    expect(JSON.stringify(replies)).not.toMatch(busy)
  })
})
