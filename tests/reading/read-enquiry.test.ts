import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFigures, type Figures, type Row, score } from '../../measure/score.ts'
import { handTexts, idleTexts } from '../../measure/texts.ts'
import { emptyProfile, Profile } from '../../src/advice/profile.ts'
import { readEnquiry, readParts } from '../../src/reading/read-enquiry.ts'

const quantitiesOf = (text: string) =>
  readEnquiry(text).parts.map(({ name, count, profile }) => [
    name,
    count,
    profile.quantity?.min ?? null,
    profile.quantity?.max ?? null,
  ])

const quantityOf = (text: string) => readEnquiry(text).parts[0]?.profile.quantity ?? null

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
    const { quantity, laterQuantity } = readParts(text).parts[0]?.profile ?? emptyProfile
    expect([quantity, laterQuantity]).toEqual([
      { min: now, max: now },
      { min: later, max: later },
    ])
  })
})

describe('parts', () => {
  test.each([
    [
      '10 brackets and 12 covers, 6082',
      [
        ['brackets', 1, 10, 10],
        ['covers', 1, 12, 12],
      ],
    ],
    [
      'shaft: 10\nrotor: 12\nflange: 40',
      [
        ['shaft', 1, 10, 10],
        ['rotor', 1, 12, 12],
        ['flange', 1, 40, 40],
      ],
    ],
    [
      'Part,Qty,Material\nlid,3,6082\nbase,90,6082',
      [
        ['lid', 1, 3, 3],
        ['base', 1, 90, 90],
      ],
    ],
    [
      'Pos | Teil | Menge\n10 | Deckel | 4\n20 | Hebel | 24\nSumme | | 28',
      [
        ['Deckel', 1, 4, 4],
        ['Hebel', 1, 24, 24],
      ],
    ],
    [
      '部品名\t数量\n上蓋\t25\n隔片\t100',
      [
        ['上蓋', 1, 25, 25],
        ['隔片', 1, 100, 100],
      ],
    ],
    ['Part | Qty 1 | Qty 2 | Qty 3\nlid | 10 | 50 | 100', [['lid', 1, 10, 100]]],
    ['4 part numbers, 30 pcs each', [[null, 4, 30, 30]]],
  ])('%j', (text, parts) => expect(quantitiesOf(text)).toEqual(parts))

  test('a total is held against the sum of the rows', () => {
    expect(readEnquiry('Teil;Menge\nDeckel;4\nHebel;24\nSumme;30').remarks).toEqual([
      { about: 'total', said: 30, sum: 28 },
    ])
  })

  test('numbers that count lines are no quantities', () => {
    const { rejected } = readEnquiry('No,Part,Qty\n1,lid,30\n2,base,90')
    expect(rejected.filter(({ reason }) => reason === 'line_number').map(({ text }) => text)).toEqual(['1', '2'])
  })
})

describe('what orders nothing has no parts', () => {
  test.each([
    ['what is bridge production?', 'question'],
    ['Where is our order of 70 brackets? It was due last week.', 'other'],
    ['Open positions: 40 rings delivered on Monday, invoice 2291 is paid. Thanks!', 'other'],
  ])('%j is a %s', (text, kind) => expect(readEnquiry(text)).toMatchObject({ kind, parts: [] }))
})

test('a reading carries the phrase it was read from', () => {
  const text = 'need 40 housings for a pilot run, drawing frozen'
  const understood = readEnquiry(text).parts[0]?.understood ?? []
  expect(understood.map(({ answer }) => answer)).toEqual(['quantity', 'purposes', 'designStatus', 'partName'])
  for (const { start, end, text: quote } of understood) expect(text.slice(start, end)).toBe(quote)
})

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
      const { parts, rejected } = readParts(text)
      for (const { profile } of parts) expect(Profile.parse(profile)).toEqual(profile)
      for (const { start, end, text: read } of [...parts.flatMap(({ understood }) => understood), ...rejected]) {
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
  '%j, 24,000 characters of it, is read',
  (piece) => {
    expect(() => readEnquiry(piece.repeat(24_000 / piece.length))).not.toThrow()
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
    expect(quantityOf(chatter + text)).toEqual(quantityOf(text))
  }
})

/** Sentences without an order, which stand in many an enquiry. */
const idle = [...[...handTexts().values()].flat(), ...idleTexts()]
  .filter(({ kind, text }) => kind !== 'enquiry' && !/\d/.test(text) && text.length < 120)
  .map(({ text }) => text)
  .slice(0, 200)

test('a sentence without an order changes no quantity', () => {
  const enquiries = [
    'Please quote 40 housings for a pilot run.',
    'Bitte um Angebot für 12 Hebel.',
    'We need 3 lids and 90 bases.',
  ]
  const changed = idle.filter((sentence) =>
    enquiries.some(
      (text) =>
        JSON.stringify(quantitiesOf(`${text}\n${sentence}`).map(([, ...numbers]) => numbers)) !==
        JSON.stringify(quantitiesOf(text).map(([, ...numbers]) => numbers)),
    ),
  )
  expect(idle.length).toBe(200)
  expect(changed).toEqual([])
})

test('the labelled texts are read as well as they were', () => {
  const all: Figures = new Map()
  for (const label of [...handTexts().values()].flat()) {
    const figures: Figures = new Map()
    score(label, readEnquiry(label.text), figures)
    addFigures(all, figures)
  }
  const share = (row: Row) => (all.get(row)?.hits ?? 0) / (all.get(row)?.of ?? 1)
  expect(share('quantities exact')).toBeGreaterThan(0.8)
  expect(share('several parts exact')).toBeGreaterThan(0.76)
  expect(share('later exact')).toBeGreaterThan(0.55)
  expect(share('wrong without a doubt')).toBeLessThan(0.03)
  expect(share('quantity though nothing is ordered')).toBeLessThan(0.03)
  expect(share('stage wrong')).toBeLessThan(0.04)
  expect(share('part name')).toBeGreaterThan(0.87)
})
