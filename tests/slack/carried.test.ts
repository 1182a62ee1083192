import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyProfile, type Profile } from '../../src/advice/profile.ts'
import { dispensableQuestions, questions } from '../../src/advice/questions.ts'
import {
  firstHomePlace,
  newerHomePlace,
  olderHomePlace,
  packCard,
  packCardDraft,
  packCarried,
  packFormOrigin,
  packGateOrigin,
  packHistoryPlace,
  packHomePlace,
  unpackCard,
  unpackCardDraft,
  unpackCarried,
  unpackFormOrigin,
  unpackGateOrigin,
  unpackHistoryPlace,
  unpackHomePlace,
} from '../../src/slack/carried.ts'
import { findCarried } from '../../src/slack/intake/carried-answers.ts'
import { anyProfile, nasty, profileWith } from '../helpers/any-profile.ts'

/** Copied from Slack's reference, independently of the app's own table. */
const longestValue = 2000
const longestMetadata = 3000

/** Words that grow up to sixfold when they are packed, as long as a field allows and longer. */
const longWords = fc
  .tuple(fc.constantFrom('<', '&', '\0', '\ud83d', '"', '字', 'x'), fc.integer({ min: 0, max: 3000 }))
  .map(([sign, count]) => sign.repeat(count))
const words = fc.oneof(nasty, longWords)
const profile = fc.oneof(anyProfile, profileWith(words))
/** A profile that did not come from a form, so that nothing has limited its words. */
const unboundedProfile = fc
  .tuple(anyProfile, fc.array(words, { minLength: 5, maxLength: 5 }))
  .map(([known, texts]) => ({
    ...known,
    ...Object.fromEntries(dispensableQuestions.map(({ answer }, index) => [answer, texts[index] ?? null])),
  }))
const someProfile = fc.oneof(profile, unboundedProfile)

const id = fc.uuid()
const slackId = fc.constantFrom('C0123456789', 'U0123456789ABCDEF')
const ts = fc.constantFrom('1700000000.000100')
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const thresholds = fc.constant({ sampleEnds: 998, batchStarts: 999 })
const quotes = fc.array(
  fc.record({ answer: fc.constantFrom(...questions.map(({ answer }) => answer)), value: words, text: words }),
  { maxLength: 12 },
)
const responseUrl = fc
  .tuple(fc.constantFrom('x', '%3C', '&'), fc.integer({ min: 0, max: 900 }))
  .map(([sign, count]) => `https://hooks.slack.com/commands/${sign.repeat(count)}`)

const decisiveOf = ({ quantity, purposes, designStatus, laterQuantity }: Profile) => ({
  quantity,
  purposes,
  designStatus,
  laterQuantity,
})

/** Whether answers are only missing in the order in which they may be left out. */
const isLeftOutInOrder = (before: Profile, after: Profile) => {
  const present = dispensableQuestions.filter(({ answer }) => before[answer] !== null)
  const missing = present.map(({ answer }) => after[answer] === null)
  const firstKept = missing.indexOf(false)
  return firstKept === -1 || missing.slice(firstKept).every((isMissing) => !isMissing)
}

describe('a button carries at most 2,000 characters, for any words', () => {
  test('the answers, with everything that decides; the rest is left out in the order of the questions', () => {
    fc.assert(
      fc.property(someProfile, quotes, optional(id), optional(thresholds), (known, quoted, own, edges) => {
        const packed = packCarried({ profile: known, quotes: quoted, id: own, thresholds: edges })
        expect(packed.length).toBeLessThanOrEqual(longestValue)
        expect(packed).not.toMatch(/[&<>]/)
        const back = unpackCarried(packed)
        if (back === null) throw new Error('not readable')
        expect(back.profile).toMatchObject(decisiveOf(known))
        expect(back.thresholds).toEqual(edges)
        expect(isLeftOutInOrder(known, back.profile)).toBe(true)
        if (own !== undefined) expect(back.id).toBe(own)
      }),
      { numRuns: 500 },
    )
  })

  test('a card, and one that is not posted yet', () => {
    fc.assert(
      fc.property(someProfile, id, fc.option(words, { nil: null }), (known, own, text) => {
        const draft = { id: own, addressedTo: 'U1', reminderHours: 48, text, profile: known }
        const packedDraft = packCardDraft(draft)
        const packedCard = packCard({ id: own, askedBy: 'U1', profile: known })
        for (const packed of [packedDraft, packedCard]) {
          expect(packed.length).toBeLessThanOrEqual(longestValue)
          expect(packed).not.toMatch(/[&<>]/)
        }
        expect(unpackCardDraft(packedDraft)).toMatchObject({ id: own, addressedTo: 'U1', reminderHours: 48 })
        expect(unpackCardDraft(packedDraft)?.profile).toMatchObject(decisiveOf(known))
        const card = unpackCard(packedCard)
        expect(card).toMatchObject({ id: own, askedBy: 'U1', profile: decisiveOf(known) })
        expect(card !== null && isLeftOutInOrder(known, card.profile)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('a page of history and of Home', () => {
    const cursor = fc.record({ createdAt: fc.maxSafeNat(), id })
    fc.assert(
      fc.property(words, cursor, fc.array(cursor, { maxLength: 60, size: 'max' }), (search, before, newer) => {
        const history = packHistoryPlace({ search, before })
        const home = packHomePlace({ before, newer })
        for (const packed of [history, home]) expect(packed.length).toBeLessThanOrEqual(longestValue)
        expect(unpackHistoryPlace(history)?.before).toEqual(before)
        const back = unpackHomePlace(home)
        expect(back?.before).toEqual(before)
        expect(newer.slice(newer.length - (back?.newer.length ?? 0))).toEqual(back?.newer)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a form carries at most 3,000 characters, for any words', () => {
  test('where it was opened from, and where its result must go', () => {
    const origin = fc.record({
      channel: optional(slackId),
      responseUrl: optional(responseUrl),
      replaces: fc.boolean(),
      previousId: optional(id),
      thresholds: optional(thresholds),
      threadTs: optional(ts),
      about: optional(fc.record({ ts, words: fc.option(words, { nil: null }) })),
      card: optional(fc.record({ id, askedBy: slackId, threadTs: ts })),
      draft: optional(
        fc.record({
          id,
          addressedTo: fc.option(slackId, { nil: null }),
          reminderHours: fc.option(fc.integer({ min: 1, max: 720 }), { nil: null }),
          text: fc.option(words, { nil: null }),
        }),
      ),
    })
    fc.assert(
      fc.property(origin, (from) => {
        const packed = packFormOrigin(from)
        expect(packed.length).toBeLessThanOrEqual(longestMetadata)
        const back = unpackFormOrigin(packed)
        const { channel, replaces, threadTs, card } = from
        expect(back).toMatchObject(JSON.parse(JSON.stringify({ channel, replaces, threadTs, card })))
        expect(back.draft?.id).toBe(from.draft?.id)
        expect(back.about?.ts).toBe(from.about?.ts)
      }),
      { numRuns: 500 },
    )
  })

  test('what came back from which parts', () => {
    fc.assert(
      fc.property(someProfile, id, thresholds, optional(responseUrl), (known, own, edges, url) => {
        const carried = { profile: known, quotes: [], id: own, thresholds: edges }
        const packed = packGateOrigin({ carried, thresholds: edges, channel: 'C1', responseUrl: url, thread: '17.1' })
        expect(packed.length).toBeLessThanOrEqual(longestMetadata)
        const back = unpackGateOrigin(packed)
        expect(back).toMatchObject({ thresholds: edges, channel: 'C1', thread: '17.1' })
        expect(back?.carried).toMatchObject({ id: own, profile: decisiveOf(known) })
      }),
      { numRuns: 500 },
    )
  })
})

describe('what does not fit', () => {
  const longest = '<'.repeat(80)
  const fourFields = { ...emptyProfile, partName: longest, process: longest, material: longest, neededBy: longest }

  test('is left out one answer at a time: four fields of 80 characters only lose the day', () => {
    const id = '0b8ee1b5-3f4f-4b5e-9f07-6d0f1a1f6f0e'
    const packed = packCarried({ profile: fourFields, quotes: [], id })
    expect(unpackCarried(packed)).toMatchObject({ id, profile: { ...fourFields, neededBy: null } })
  })

  test('for a card that is not posted yet, its words go first', () => {
    const threeFields = { ...fourFields, neededBy: null }
    const packed = packCardDraft({
      id: 'c1',
      addressedTo: 'U2',
      reminderHours: 48,
      text: longest,
      profile: threeFields,
    })
    expect(unpackCardDraft(packed)).toMatchObject({ text: null, profile: threeFields })
  })

  test('long notes are cut before any other answer', () => {
    const known = { ...emptyProfile, material: 'ABS', notes: 'n'.repeat(5000) }
    const back = unpackCarried(packCarried({ profile: known, quotes: [] }))?.profile
    expect(back?.material).toBe('ABS')
    expect(back?.notes).toMatch(/^n{1000,}…$/)
  })

  test('the words that an answer was read from go before the answers', () => {
    const known = { ...emptyProfile, notes: 'n'.repeat(500) }
    const quoted = [{ answer: 'quantity', value: '40', text: 'q'.repeat(1900) }]
    expect(unpackCarried(packCarried({ profile: known, quotes: quoted }))).toEqual({ profile: known, quotes: [] })
  })
})

test('the words come back unchanged', () => {
  const known = { ...emptyProfile, partName: 'A & B <C> "D" \\ 字', notes: 'two\nlines' }
  const quoted = [{ answer: 'quantity', value: '40', text: '40 <parts>' }]
  expect(unpackCarried(packCarried({ profile: known, quotes: quoted }))).toEqual({ profile: known, quotes: quoted })
  const edges = { sampleEnds: 9, batchStarts: 50 }
  const remembered = { profile: known, quotes: quoted, id: '0b8ee1b5-3f4f-4b5e-9f07-6d0f1a1f6f0e', thresholds: edges }
  expect(unpackCarried(packCarried(remembered))).toEqual(remembered)
})

test('private notes never travel with a card that is not posted yet', () => {
  const known = { ...emptyProfile, material: 'ABS', notes: 'pays late' }
  const packed = packCardDraft({ id: 'c1', addressedTo: null, reminderHours: null, text: null, profile: known })
  expect(packed).toContain('ABS')
  expect(packed).not.toContain('pays late')
})

test('what a message carries is found by the button that carries it, and not in another', () => {
  const carried = { profile: { ...emptyProfile, partName: 'Cap' }, quotes: [], id: 'this one' }
  const button = (action_id: string, value: string) => ({ type: 'button', action_id, value })
  const blocks = [
    { type: 'section' },
    { type: 'actions', elements: [button('other', packCarried({ ...carried, id: 'another' }))] },
    { type: 'actions', elements: [button('adjust_answers', packCarried(carried))] },
  ]
  expect(findCarried(blocks, ['adjust_answers'])).toEqual(carried)
  expect(findCarried(blocks, ['answer_card'])).toBeNull()
  expect(findCarried('no blocks', ['adjust_answers'])).toBeNull()
})

test('a card before it is posted keeps the first 200 characters of the words that it was read from', () => {
  const text = '40 housings '.repeat(40)
  const draft = { id: 'c1', addressedTo: 'U2', reminderHours: 48, text, profile: emptyProfile }
  expect(unpackCardDraft(packCardDraft(draft))).toEqual({ ...draft, text: text.slice(0, 200) })
})

test('a form that was filled from a message carries the first 200 characters of it', () => {
  const words = '40 housings '.repeat(40)
  const origin = { channel: 'C1', replaces: false, about: { ts: '1.1', words } }
  expect(unpackFormOrigin(packFormOrigin(origin))).toEqual({
    ...origin,
    about: { ts: '1.1', words: words.slice(0, 200) },
  })
})

test('the way back from a page of Home goes through every page to the first', () => {
  const cursors = [3, 2, 1].map((createdAt) => ({ createdAt, id: `${createdAt}` }))
  const places = [firstHomePlace]
  for (const next of cursors) places.push(olderHomePlace(places.at(-1) ?? firstHomePlace, next))
  expect(places.map(({ before }) => before)).toEqual([null, ...cursors])
  let place = places.at(-1) ?? firstHomePlace
  for (const expected of places.slice(0, -1).toReversed()) {
    place = newerHomePlace(place)
    expect(place).toEqual(expected)
  }
})
