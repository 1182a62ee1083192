import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDigits } from '../../src/reading/figure.ts'
import { findNumbers } from '../../src/reading/number-stations.ts'
import { chineseNumeral, englishNumeral, germanNumeral, japaneseNumeral, spanishNumeral } from './numerals.ts'

const figuresIn = (text: string) => findNumbers(text).figures.map(({ min, max }) => (min === max ? min : [min, max]))

describe('digits', () => {
  test.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['1 200', 1200],
    ["1'200", 1200],
    ['1.200.000', 1_200_000],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,234.5', 1234.5],
    ['0.125', 0.125],
    ['15.03.2026', Number.NaN],
  ])('%s', (written, value) => expect(readDigits(written)).toBe(value))
})

describe('numbers in a text', () => {
  test.each([
    ['1.5k', 1500],
    ['3 dozen', 36],
    ['half a dozen', 6],
    ['a couple of dozen', 24],
    ['a few hundred', [200, 500]],
    ['two hundred and fifty thousand', 250_000],
    ['three fifty', 350],
    ['2 hundred', 200],
    ['fuenfundzwanzig', 25],
    ['zweihundertfünfzig', 250],
    ['ein paar hundert', [200, 500]],
    ['treinta y cinco', 35],
    ['una docena', 12],
    ['1.5万', 15_000],
    ['十几', [11, 19]],
    ['几十', [20, 99]],
    ['三四十', [30, 40]],
    ['一百二个', 120],
    ['一百零五', 105],
    ['数十', [20, 99]],
    ['三つ', 3],
    ['２千', 2000],
  ])('%s', (text, figure) => expect(figuresIn(text)).toEqual([figure]))
})

describe('numerals written by a generator are read back', () => {
  test.each([
    ['English', englishNumeral, 2],
    ['German', germanNumeral, 2],
    ['Spanish', spanishNumeral, 2],
    ['Chinese', chineseNumeral, 1],
    ['Japanese', japaneseNumeral, 1],
  ] as const)('%s', (_, write, least) => {
    fc.assert(
      fc.property(fc.integer({ min: least, max: 99_999 }), (value) => {
        const { figures } = findNumbers(write(value))
        // 四千四百一 is 4,401 in Japanese and 4,410 in Chinese.
        fc.pre(!figures.some(({ isAmbiguous }) => isAmbiguous))
        expect(figuresIn(write(value))).toEqual([value])
      }),
      { numRuns: 500 },
    )
  })
})
