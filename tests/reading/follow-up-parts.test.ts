import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Profile } from '../../src/advice/profile.ts'
import { findSharedQuestion } from '../../src/advice/several.ts'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import { adviseOnMessage, type EarlierOrder } from '../../src/advise.ts'
import { en } from '../../src/copy/en.ts'
import { adviseOnList } from '../helpers/advised.ts'

/** A conversation that began with an enquiry about several parts. */
const begunWith = (words: string, isBeside = false): EarlierOrder => {
  const { parts } = adviseOnList(words)
  const entries = parts.map(({ count, advised: { recommendation } }) => ({ count, recommendation }))
  const { question = null, asked = [] } = findSharedQuestion(entries) ?? {}
  return {
    parts: parts.map(({ count, advised: { profile, quotes, doubt } }) => ({ count, profile, quotes, doubt })),
    question,
    optionWords: question?.options.map((option) => en.recommendation.option(question, option)) ?? [],
    asked,
    words,
    isBeside,
  }
}

/** What comes of a message, in the words that the person reads; null where nothing is understood. */
const told = (earlier: EarlierOrder, text: string): string | null => {
  const turned = adviseOnMessage(text, earlier, guideThresholds)
  if (turned === null) return null
  if ('unadvised' in turned) return `unadvised: ${turned.unadvised.why}`
  if ('whichOf' in turned) return `which of ${turned.whichOf.map(({ name, position }) => name ?? position).join(', ')}`
  return turned.changes === null ? 'new' : en.conversation.changed(turned.changes).replace('Changed: ', '')
}

const lidAndBase = 'lid: 3\nbase: 90'
const three = 'Part,Qty\nlid,3\nbase,90\nshaft 4712,12'

describe('a message about several parts', () => {
  test.each([
    // by name
    [lidAndBase, 'make the lids 200', 'lid: Quantity: 3 → 200'],
    [lidAndBase, 'lid 200', 'lid: Quantity: 3 → 200'],
    [lidAndBase, 'the base is released', 'base: Design: not said → proven'],
    [lidAndBase, 'make the lids 200 and the bases 50', 'lid: Quantity: 3 → 200 · base: Quantity: 90 → 50'],
    [lidAndBase, 'lids and bases 50 each', 'lid: Quantity: 3 → 50 · base: Quantity: 90 → 50'],
    [three, '4712: 20', 'shaft 4712: Quantity: 12 → 20'],
    // by place
    [lidAndBase, 'drop the second one', 'base dropped'],
    [lidAndBase, 'make the first one 20', 'lid: Quantity: 3 → 20'],
    [three, 'the last one is released', 'shaft 4712: Design: not said → proven'],
    [three, 'remove part 2', 'base dropped'],
    [three, 'drop the lid, and make the base 40', 'base: Quantity: 90 → 40 · lid dropped'],
    // all of them
    [lidAndBase, 'both released', 'lid: Design: not said → proven · base: Design: not said → proven'],
    [lidAndBase, 'make both 40', 'lid: Quantity: 3 → 40 · base: Quantity: 90 → 40'],
    // said of none, it holds for those that say nothing of it yet
    [lidAndBase, 'the drawing is frozen', 'lid: Design: not said → proven · base: Design: not said → proven'],
    ['lid: 3, drawing not frozen\nbase: 90', 'the drawing is frozen', 'base: Design: not said → proven'],
    // the question that they share
    ['lid: 12\nbase: 12', 'yes', 'lid: Design: not said → not proven yet · base: Design: not said → not proven yet'],
    // one more
    [lidAndBase, 'add 20 hooks', 'hooks added'],
    // not plain which
    [lidAndBase, 'make that 200', 'which of lid, base'],
    [lidAndBase, '200', 'which of lid, base'],
    [lidAndBase, 'drop one', 'which of lid, base'],
    ['top lid: 3\nbottom lid: 90', 'make the lid 200', 'which of top lid, bottom lid'],
    ['top lid: 3\nbottom lid: 90', 'make the top lid 200', 'top lid: Quantity: 3 → 200'],
    [lidAndBase, 'drop both', 'which of lid, base'],
    // nothing
    [lidAndBase, 'thanks', null],
    [lidAndBase, '', null],
    // anew
    [lidAndBase, 'new request: 5 brackets', 'new'],
    [lidAndBase, '12 brackets for a fit check', 'new'],
    // other languages
    ['Deckel: 3\nHebel: 90', 'Deckel lieber 200 Stück', 'Deckel: Quantity: 3 → 200'],
    ['Deckel: 3\nHebel: 90', 'den zweiten streichen', 'Hebel dropped'],
    [
      'Deckel: 3\nHebel: 90',
      'beide freigegeben',
      'Deckel: Design: not said → proven · Hebel: Design: not said → proven',
    ],
    ['上盖：3个\n底座：90个', '上盖改成200个', '上盖: Quantity: 3 → 200'],
    ['上盖：3个\n底座：90个', '去掉第二个', '底座 dropped'],
  ])('%j, then %j: %s', (words, text, expected) => {
    expect(told(begunWith(words), text)).toBe(expected)
  })

  test('what is left is decided anew, each by itself; a list of one is one part', () => {
    const dropped = adviseOnMessage('drop the second one', begunWith(lidAndBase), guideThresholds)
    expect(dropped).toMatchObject({
      advised: { profile: { partName: 'lid' }, recommendation: { stage: 'prototyping' } },
    })
    const changed = adviseOnMessage('make the lids 200', begunWith(lidAndBase), guideThresholds)
    expect(changed).toMatchObject({
      advised: { stage: 'small_batch', parts: [{ count: 1 }, { advised: { profile: { quantity: { min: 90 } } } }] },
    })
  })

  test('any text leaves every part a whole profile, and its name alone', () => {
    const words = [
      'make',
      'the',
      'lid',
      'base',
      'both',
      '200',
      'drop',
      'second',
      'one',
      'frozen',
      'not',
      ',',
      'and',
      'add',
      '改',
    ]
    const said = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((some) => some.join(' ')),
    )
    const earlier = begunWith(three)
    fc.assert(
      fc.property(said, (text) => {
        const turned = adviseOnMessage(text, earlier, guideThresholds)
        if (turned === null || !('advised' in turned) || turned.changes === null) return
        const { advised } = turned
        const profiles = 'parts' in advised ? advised.parts.map((part) => part.advised.profile) : [advised.profile]
        for (const profile of profiles) expect(Profile.parse(profile)).toEqual(profile)
        expect(profiles.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
