/** Spreadsheets know a file as UTF-8 by this sign at its start. */
export const byteOrderMark = '\ufeff'

/** The signs that make a spreadsheet read a cell as a formula, also full-width, small and as a minus sign. */
const formulaSigns = new Set('=+-@＝＋－＠﹢﹣﹦﹫−')

/** What may stand before such a sign: what nobody sees, quotes, and where another spreadsheet would begin a cell. */
const beforeFormula = /^[";\s\p{Cc}\p{Cf}\p{Z}]*|[";\s\p{Cc}\p{Cf}\p{Z}]+/gu

const otherSeparator = /[;\t\r\n]/

/** A tab, a line break or a NUL at the start of a cell, which a spreadsheet may skip before it looks for a formula. */
const skippedStart = /^(?=[\t\r\n\0])/

/**
 * Puts an apostrophe, which makes a spreadsheet read text, before every sign that would begin a formula: at the start of
 * the cell, also after what is not seen, and within it after a semicolon, a tab or a line break, since a spreadsheet
 * that splits at another sign than the comma would begin a cell there.
 * Sources: https://owasp.org/www-community/attacks/CSV_Injection and OWASP ASVS 5.0, 1.2.10
 */
const disarm = (text: string) =>
  text
    .replace(beforeFormula, (run, offset: number) => {
      if (!formulaSigns.has(text.charAt(offset + run.length))) return run
      const beginsCell = otherSeparator.test(run) || (offset === 0 && !run.includes('"'))
      return beginsCell ? `${run}'` : run
    })
    .replace(skippedStart, "'")

/**
 * One record of a CSV file with its line end (RFC 4180): any texts, each quoted. A reader gets them back as they were,
 * but for the apostrophes that disarm formulas.
 */
export const writeRecord = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${disarm(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
