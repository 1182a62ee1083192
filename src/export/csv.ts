/** Spreadsheets need this mark at the start of a file to read it as UTF-8. */
export const byteOrderMark = '\ufeff'

/** Characters that make a spreadsheet read a cell as a formula, with their full-width, small and typographic forms. */
const formulaSigns = new Set('=+-@＝＋－＠﹢﹣﹦﹫−')

/**
 * What may precede such a character: invisible characters, quotes, and separators at which other spreadsheets split.
 */
const beforeFormula = /^[";\s\p{Cc}\p{Cf}\p{Z}]*|[";\s\p{Cc}\p{Cf}\p{Z}]+/gu

const otherSeparator = /[;\t\r\n]/

/** A tab, a line break or a NUL at the start of a cell: a spreadsheet may skip it before it looks for a formula. */
const skippedStart = /^(?=[\t\r\n\0])/

/**
 * Puts an apostrophe, which makes a spreadsheet read text, before every character that would begin a formula: at the
 * start of the cell, even after invisible characters, and after a semicolon, a tab or a line break inside it, because a
 * spreadsheet with another separator than the comma would begin a cell there.
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
 * One record of a CSV file with its line end (RFC 4180). Every cell is quoted, so any text is read back unchanged,
 * except for the apostrophes that disarm formulas.
 */
export const writeRecord = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${disarm(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
