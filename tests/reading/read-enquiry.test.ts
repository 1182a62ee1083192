import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, readLabelled } from '../../measure/evaluate.ts'
import { Profile } from '../../src/advice/profile.ts'
import { readEnquiry } from '../../src/reading/read-enquiry.ts'

const quantityOf = (text: string) => readEnquiry(text).profile.quantity

describe('the order placed now', () => {
  test.each([
    ['40 housings', 40, 40],
    ['qty: 25. Material: 316L', 25, 25],
    ['between 200 and 300 units', 200, 300],
    ['prices for 100, 500 and 1000 pieces', 100, 1000],
    ['10/50/100 pcs', 10, 100],
    ['qty\n10\n50\n250', 10, 250],
    ['25-30k parts', 25_000, 30_000],
    ['minimum 20, maximum 35', 20, 35],
    ['fewer than 10 parts', 1, 10],
    ['3 sets of 4 brackets each', 12, 12],
    ['2 variants, 5 each', 10, 10],
    ['left and right, 2 each', 4, 4],
    ['6 left and 6 right', 12, 12],
    ['first off plus 9 more', 10, 10],
    ['100 + 5% overage', 100, 100],
    ['200 per month for 4 months', 200, 200],
    ['80 parts per week, 640 in total', 640, 640],
    ['1 lot = 50 pcs', 50, 50],
    ['not 50 but 60 housings', 60, 60],
    ['we received the 5 samples, now we need 40', 40, 40],
    ['five (5) pieces', 5, 5],
    ['40 two-hole brackets', 40, 40],
    ['20 brackets with 4 holes', 20, 20],
  ])('%j', (text, min, max) => expect(quantityOf(text)).toEqual({ min, max }))

  test.each([
    'can you machine inconel 718 to H7?',
    'PO 4711, item 10',
    'Is order 4711 ready?\n\nBest regards,\nJ. Novak\nStation Road 12\nUnits 40-44',
    'at least 500 a month',
    'EAU 12,000',
    '100-50 pcs',
    '0 pcs',
    '2.5 pcs',
    '-5 pcs',
    '2000000 pcs',
    'ISO 9001, 5-axis, $2,000',
    '4 holes, 3 engineers, 2 weeks',
  ])('%j holds none', (text) => expect(quantityOf(text)).toBeNull())
})

describe('what comes later', () => {
  test.each([
    ['10 now, 200 later', 10, 200],
    ['qty 50, then 500/month', 50, 500],
    ['later we need 500, for now just 5', 5, 500],
    ['5 FAI samples ahead of 2000 pcs', 5, 2000],
    ['erstmal 5 Stück, später 300', 5, 300],
    ['ahora 10 piezas y después 500', 10, 500],
    ['先打样5件，没问题再做300件', 5, 300],
    ['まず10個、その後500個', 10, 500],
  ])('%s', (text, now, later) => {
    const { quantity, laterQuantity } = readEnquiry(text).profile
    expect([quantity, laterQuantity]).toEqual([
      { min: now, max: now },
      { min: later, max: later },
    ])
  })
})

describe('confidence', () => {
  test('a number with its noun is sure', () => {
    expect(readEnquiry('40 housings')).toMatchObject({ quantitySure: true, alternatives: [] })
  })

  test('two quantities of equal weight are put to the person', () => {
    const { quantitySure, alternatives } = readEnquiry('40 housings. 60 housings.')
    expect(quantitySure).toBe(false)
    expect(alternatives.map(({ quantity }) => quantity)).toEqual([{ min: 60, max: 60 }])
  })
})

test('a reading carries the phrase it was read from', () => {
  const text = 'need 40 housings for a pilot run, drawing frozen'
  expect(readEnquiry(text).understood.map(({ answer, text: read }) => [answer, read])).toEqual([
    ['quantity', '40 housings'],
    ['purposes', 'pilot run'],
    ['designStatus', 'drawing frozen'],
  ])
})

const fixtures = ['enquiries.jsonl', 'quantities.jsonl', 'own.jsonl'].flatMap(readLabelled)
const pieces = fc.constantFrom(
  '40',
  '1,200',
  'pcs',
  'or',
  '-',
  ' ',
  ',',
  '.',
  '\n',
  'not',
  'frozen',
  'drawing',
  'later',
  'each',
  'up to',
  '個',
  '十',
  '几',
  '件',
  'Stück',
  'zwei',
  'mil',
  '\u200b',
  '\ud800',
  '<@U1>',
  '&lt;',
  '(',
  '/',
  '5%',
  'M6',
  'und',
  'per month',
  '~',
  '次に',
  'ではなく',
  '\u202e',
)

test('any string gives a valid profile, with its spans inside the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const { profile, understood, rejected, alternatives } = readEnquiry(text)
      expect(Profile.parse(profile)).toEqual(profile)
      for (const { start, end, text: read } of [...understood, ...rejected, ...alternatives]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(text.slice(start, end)).toBe(read)
        expect(end).toBeGreaterThan(start)
      }
    }),
    { numRuns: 400 },
  )
})

test.each(['1', '1,', '5 or ', '1-', '一二', '(', '<@', 'not no ', 'einundzwanzig'])(
  '%j, 6,000 characters of it, is read',
  (piece) => {
    expect(() => Profile.parse(readEnquiry(piece.repeat(6_000 / piece.length)).profile)).not.toThrow()
  },
)

test.each([
  'Hello! ',
  'Hi team, hope you are well.\n',
  'Guten Tag,\n',
  'Hola, buenos días. ',
  '您好！',
  'お世話になっております。\n',
])('the reading is the same after %j', (chatter) => {
  for (const text of [
    '40 housings for a pilot run',
    '3 Stück, Zeichnung freigegeben',
    'fit check, 5 pcs, then 300',
    '需要40个外壳，小批量试产',
    '40個、量産試作用',
  ]) {
    expect(readEnquiry(chatter + text).profile).toEqual(readEnquiry(text).profile)
  }
})

/** Changes of writing that change nothing of what is said. */
const mutations: Record<string, (text: string) => string> = {
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'more space': (text) => text.replaceAll(' ', '  '),
  'space around': (text) => `  \n${text}\n `,
  'full-width digits': (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'a mark at the end': (text) => `${text}!`,
  'zero-width characters': (text) => text.replaceAll(' ', ' \u200b'),
}

test.each(Object.keys(mutations))('%s keeps the quantity of the fixtures', (name) => {
  const changed = fixtures.filter(({ text }) => {
    const mutated = mutations[name]?.(text) ?? text
    return JSON.stringify(quantityOf(mutated)) !== JSON.stringify(quantityOf(text))
  })
  expect(changed.map(({ text }) => text)).toEqual([])
})

describe('the evaluation holds on the fixtures', () => {
  const inLanguage = (isEnglish: boolean) => fixtures.filter(({ lang = 'en' }) => (lang === 'en') === isEnglish)

  test('English quantities: 95 % exact, at most 2 % wrong', () => {
    const { texts, quantity } = evaluate(inLanguage(true))
    expect(quantity.exact / texts).toBeGreaterThanOrEqual(0.95)
    expect(quantity.wrong / texts).toBeLessThanOrEqual(0.02)
  })

  test('quantities in other languages: 92 % exact', () => {
    const { texts, quantity } = evaluate(inLanguage(false))
    expect(quantity.exact / texts).toBeGreaterThanOrEqual(0.92)
  })

  test('stages: 93 % right, at most 3 % wrong', () => {
    const { stage } = evaluate(readLabelled('enquiries.jsonl'))
    expect(stage.right / stage.texts).toBeGreaterThanOrEqual(0.93)
    expect(stage.wrong / stage.texts).toBeLessThanOrEqual(0.03)
  })
})
