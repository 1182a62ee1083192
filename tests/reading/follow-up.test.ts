import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listDifferences } from '../../src/advice/differences.ts'
import { emptyProfile, Profile } from '../../src/advice/profile.ts'
import { en } from '../../src/copy/en.ts'
import { type Earlier, readFollowUp } from '../../src/reading/follow-up.ts'
import { adviseOnEnquiry } from '../helpers/advised.ts'
import { aProfile, pieces } from '../helpers/profiles.ts'

/** A conversation that began with an enquiry, with its open question as the person reads it. */
const begunWith = (words: string, other: Partial<Earlier> = {}): Earlier => {
  const { profile, recommendation } = adviseOnEnquiry(words)
  const { question } = recommendation
  const optionWords =
    question === null ? [] : question.options.map((option) => en.recommendation.option(question, option))
  return { profile, question, optionWords, words, isBeside: false, ...other }
}

/** What a message changes, in the words that the person reads; null where nothing is understood. */
const changesOf = (earlier: Earlier, text: string) => {
  const followUp = readFollowUp(earlier, text)
  if (followUp === null) return null
  return followUp.kind === 'new enquiry'
    ? `new: ${followUp.text}`
    : en.conversation
        .changed([{ change: 'answers', part: null, differences: listDifferences(earlier.profile, followUp.profile) }])
        .replace('Changed: ', '')
}

const pilot = '40 housings for a pilot run'

describe('a message in the thread', () => {
  test.each([
    // a quantity takes the place of the earlier one
    ['40 housings', 'make that 200', 'Quantity: 40 → 200'],
    ['40 housings', '200', 'Quantity: 40 → 200'],
    ['40 housings', 'what about 200?', 'Quantity: 40 → 200'],
    ['40 housings', 'the quantity is 200', 'Quantity: 40 → 200'],
    ['40 housings', '200, not 40', 'Quantity: 40 → 200'],
    ['40 housings', 'Sorry, 3 dozen', 'Quantity: 40 → 36'],
    [pilot, 'no, 50-100', 'Quantity: 40 → 50–100'],
    ['40 housings', '12 housings', 'Quantity: 40 → 12'],
    ['40 housings', 'make it 12 brackets', 'Quantity: 40 → 12'],
    ['40 housings', 'then 500 later', 'Later: not said → 500'],
    ['40 housings', '40', 'That changes nothing: I had it so already.'],
    // a purpose is added, ruled out, or takes the place of the others
    [pilot, 'it’s for customer testing too', 'Purpose: customer testing added'],
    [pilot, 'also for market validation', 'Purpose: market validation added'],
    [pilot, 'for customer testing', 'Purpose: customer testing added'],
    [pilot, 'not a pilot run', 'Purpose: pilot run removed'],
    [pilot, 'only for customer testing', 'Purpose: customer testing added, pilot run removed'],
    [pilot, 'customer testing instead', 'Purpose: customer testing added, pilot run removed'],
    [pilot, 'no, for customer testing', 'Purpose: customer testing added, pilot run removed'],
    [pilot, 'customer testing, not pilot run', 'Purpose: customer testing added, pilot run removed'],
    [pilot, 'make that 200 for customer testing', 'Quantity: 40 → 200 · Purpose: customer testing added'],
    // the design
    [pilot, 'the design is frozen now', 'Design: not said → proven'],
    [pilot, 'the drawing is not frozen', 'Design: not said → not proven yet'],
    ['5 parts, design frozen', 'no, the design is still changing', 'Design: proven → not proven yet'],
    ['4 parts, drawing not frozen', 'frozen now, and make it 60', 'Quantity: 4 → 60 · Design: not proven yet → proven'],
    // nothing
    ['40 housings', 'thanks', null],
    ['40 housings', 'ok', null],
    ['40 housings', '👍', null],
    ['40 housings', '', null],
    ['40 housings', 'when can you deliver?', null],
    // a new enquiry
    ['40 housings', 'new request: 5 brackets', 'new: 5 brackets'],
    ['40 housings', 'Another part: for a pilot run', 'new: for a pilot run'],
    ['40 housings', '12 brackets for a fit check', 'new: 12 brackets for a fit check'],
    ['40 housings', '12 pcs of the sensor cap', 'new: 12 pcs of the sensor cap'],
    ['12 pcs', '40 housings', 'Quantity: 12 → 40'],
    // German
    [pilot, 'nein, 50-100', 'Quantity: 40 → 50–100'],
    ['40 Gehäuse', 'doch lieber 200 Stück', 'Quantity: 40 → 200'],
    [pilot, 'auch für Kundentests', 'Purpose: customer testing added'],
    [pilot, 'kein Pilotlauf', 'Purpose: pilot run removed'],
    [pilot, 'Zeichnung ist eingefroren', 'Design: not said → proven'],
    ['40 Gehäuse', 'Neue Anfrage: 5 Halter', 'new: 5 Halter'],
    // Spanish
    ['40 carcasas', 'mejor 200', 'Quantity: 40 → 200'],
    [pilot, 'también para pruebas con clientes', 'Purpose: customer testing added'],
    ['40 carcasas para una serie piloto', 'no es una serie piloto', 'Purpose: pilot run removed'],
    ['40 carcasas', 'diseño congelado', 'Design: not said → proven'],
    // Chinese
    ['40个外壳', '改成200个', 'Quantity: 40 → 200'],
    ['40个外壳', '也用于客户测试', 'Purpose: customer testing added'],
    ['40个外壳，试产', '不是试产', 'Purpose: pilot run removed'],
    ['40个外壳', '设计已冻结', 'Design: not said → proven'],
    // Japanese
    ['ハウジング40個', '200個に変更', 'Quantity: 40 → 200'],
    ['ハウジング40個', '200個にしてください', 'Quantity: 40 → 200'],
    ['ハウジング40個', '顧客テスト用も', 'Purpose: customer testing added'],
    ['ハウジング40個', '設計は確定', 'Design: not said → proven'],
  ])('%j, then %j: %s', (words, text, expected) => {
    expect(changesOf(begunWith(words), text)).toBe(expected)
  })
})

describe('a typed answer to the open question', () => {
  const proven = 'Design: not said → proven'
  const open = 'Design: not said → not proven yet'
  test.each([
    ['12 pcs', 'yes', open],
    ['12 pcs', 'We would.', open],
    ['12 pcs', 'Not yet', open],
    ['12 pcs', 'still open', open],
    ['12 pcs', 'change the drawing', open],
    ['12 pcs', 'we would change it', open],
    ['12 pcs', 'no', proven],
    ['12 pcs', 'Frozen!', proven],
    ['12 pcs', 'only reject the batch', proven],
    ['12 pcs', 'Not yet, maybe in 2 weeks', open],
    ['12 pcs', 'Yes, why do you ask?', open],
    ['12 pcs', 'yes, but the drawing is frozen', proven],
    ['12 pcs', 'no idea, sorry', null],
    ['12 pcs', 'no drawing yet', 'Design: not said → an idea so far'],
    ['12 pcs', 'the drawing', null],
    ['12 pcs', 'we do not know', null],
    ['12 Stück', 'noch nicht', open],
    ['12 piezas', 'sí', open],
    ['12件', '还没有', open],
    ['12個', 'いいえ', proven],
  ])('%j asks about the design, %j: %s', (words, text, expected) => {
    const earlier = begunWith(words)
    expect(earlier.question?.code).toBe('change_drawing_or_judge_batch')
    expect(changesOf(earlier, text)).toBe(expected)
  })

  test.each([
    ['yes', 'Design: proven → not proven yet'],
    ['no', 'Purpose: function test removed'],
    ['only whether the batch holds', 'Purpose: function test removed'],
  ])('what is left to learn, %j: %s', (text, expected) => {
    const earlier = begunWith('100 parts for a function test, design frozen')
    expect(earlier.question?.code).toBe('what_is_left_to_learn')
    expect(changesOf(earlier, text)).toBe(expected)
  })

  test('which of two quantities comes first', () => {
    const earlier = begunWith('2-200 parts')
    expect(earlier.question?.code).toBe('which_quantity_first')
    expect(changesOf(earlier, '2')).toBe('Quantity: 2–200 → 2')
    expect(changesOf(earlier, 'yes')).toBeNull()
  })

  test('yes and no say nothing where nothing is asked', () => {
    const earlier = begunWith('40 housings for a pilot run, drawing frozen')
    expect(earlier.question).toBeNull()
    for (const text of ['yes', 'no', 'not yet']) expect(changesOf(earlier, text)).toBeNull()
  })
})

describe('a message beside the thread', () => {
  test.each([
    ['200', 'Quantity: 40 → 200'],
    ['200 pcs', 'Quantity: 40 → 200'],
    ['make that 200', 'Quantity: 40 → 200'],
    ['for a pilot run, drawing frozen', 'Purpose: pilot run added · Design: not said → proven'],
    ['no', 'Design: not said → proven'],
    ['we need 5 gears', 'new: we need 5 gears'],
    ['12 housings for a fit check', 'new: 12 housings for a fit check'],
    ['12 pcs of something else', 'new: 12 pcs of something else'],
    ['hello', null],
  ])('%j: %s', (text, expected) => {
    expect(changesOf(begunWith('40 housings', { isBeside: true }), text)).toBe(expected)
  })
})

describe('where a message could mean several quantities, it is asked about', () => {
  test.each([
    ['we need 20. The other team needs 200.', pieces(20), [pieces(20), pieces(200)]],
    ['either 20 housings, or 30 units', pieces(20, 30), []],
    ['make that 20', pieces(20), []],
  ])('%j', (text, quantity, doubt) => {
    expect(readFollowUp(begunWith(pilot), text)).toMatchObject({ kind: 'changes', profile: { quantity }, doubt })
  })
})

describe('for any text', () => {
  const earlier = begunWith('12 pcs of the sensor cap for a pilot run')

  test('it gives a whole profile, and leaves the answers alone that are never read from text', () => {
    const said = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'no',
            ',',
            'make that',
            '40',
            'brackets',
            'pilot run',
            'not',
            'frozen',
            'also',
            '改',
            'に変更',
          ),
          {
            maxLength: 30,
          },
        )
        .map((parts) => parts.join(' ')),
    )
    const known = { ...earlier, profile: { ...earlier.profile, partName: 'Cap', notes: 'n', neededBy: 'May' } }
    fc.assert(
      fc.property(said, (text) => {
        const followUp = readFollowUp(known, text)
        if (followUp?.kind !== 'changes') return
        expect(Profile.parse(followUp.profile)).toEqual(followUp.profile)
        expect(followUp.profile).toMatchObject({ partName: 'Cap', notes: 'n', neededBy: 'May' })
      }),
      { numRuns: 500 },
    )
  })
})

describe('what differs', () => {
  test.each([
    ['nothing', {}, {}, []],
    ['a quantity that was not said', {}, { quantity: pieces(4) }, [{ answer: 'quantity', from: null, to: pieces(4) }]],
    ['nothing in an equal range', { quantity: pieces(4, 9) }, { quantity: pieces(4, 9) }, []],
    [
      'purposes, whatever their order',
      { purposes: ['pilot_run', 'function_test'] },
      { purposes: ['function_test', 'customer_testing'] },
      [{ answer: 'purposes', added: ['customer_testing'], removed: ['pilot_run'] }],
    ],
    [
      'nothing in the order of purposes',
      { purposes: ['pilot_run', 'function_test'] },
      { purposes: ['function_test', 'pilot_run'] },
      [],
    ],
  ] as Array<[string, Partial<Profile>, Partial<Profile>, unknown]>)('%s', (_name, before, now, expected) => {
    expect(listDifferences(aProfile(before), aProfile(now))).toEqual(expected)
    expect(listDifferences(emptyProfile, emptyProfile)).toEqual([])
  })
})
