import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeRecord } from '../../src/export/csv.ts'
import { readCsv } from '../helpers/csv.ts'

/** Any text, often with characters that matter to a spreadsheet. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '=',
          '+',
          '-',
          '@',
          '＝',
          '＋',
          '－',
          '＠',
          '−',
          ';',
          ',',
          '"',
          "'",
          '\t',
          '\r',
          '\n',
          ' ',
          '\u3000',
          '\u200b',
        ],
        ...['\ufeff', '\u00a0', '\0', 'cmd', '1', 'é', '字'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
const anyRecords = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

const formula = /^[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]/u

/** Whether the text that was read is the one that was written, apart from added apostrophes. */
const isSameText = (written: string, read: string) => {
  let at = 0
  for (const sign of read) {
    if (written.startsWith(sign, at)) at += sign.length
    else if (sign !== "'") return false
  }
  return at === written.length
}

describe('a record', () => {
  test('of any texts is read back unchanged, apart from apostrophes', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const read = readCsv(records.map(writeRecord).join(''))
        expect(read.map((cells) => cells.length)).toEqual(records.map((cells) => cells.length))
        for (const [index, cells] of records.entries())
          for (const [place, text] of cells.entries())
            if (!isSameText(text, read[index]?.[place] ?? '')) expect(read[index]?.[place]).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([',', ';', '\t'])(
    'has no cell that a spreadsheet that splits at %j would read as a formula',
    (separator) => {
      fc.assert(
        fc.property(anyRecords, (records) => {
          const cells = readCsv(records.map(writeRecord).join(''), separator).flat()
          expect(cells.filter((cell) => formula.test(cell))).toEqual([])
        }),
        { numRuns: 1000 },
      )
    },
  )

  test('has no cell that begins with a character that spreadsheets skip', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readCsv(writeRecord([text]))[0]?.[0]).not.toMatch(/^[\t\r\n\0]/)
      }),
    )
  })

  test.each([
    ['40 housings, 2 "good" ones', '40 housings, 2 "good" ones'],
    ['two\nlines', 'two\nlines'],
    ['range 5-10', 'range 5-10'],
    ['a = b', 'a = b'],
    ['=1+1', "'=1+1"],
    ['  +49 30', "  '+49 30"],
    ['\u200b@SUM(A1)', "\u200b'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ["a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0"],
    ["'=1", "'=1"],
  ])('%j is read as %j', (text, read) => {
    expect(readCsv(writeRecord([text]))).toEqual([[read]])
  })

  test('ends in CR LF, every cell in quotes and quotes doubled', () => {
    expect(writeRecord(['', 'a,b', 'say "x"'])).toBe('"","a,b","say ""x"""\r\n')
  })

  test('of the longest words is written without a delay', () => {
    const worst = `${' '.repeat(200_000)}x`
    expect(readCsv(writeRecord([worst, '\n'.repeat(200_000)]))[0]?.[0]).toBe(worst)
  })
})
