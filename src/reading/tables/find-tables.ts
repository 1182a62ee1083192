import { readWholeQuantity } from '../whole-quantity.ts'
import { type Cell, cutIntoCells, cutIntoLines, type Line, type Separator, separators } from './cells.ts'
import { isTotal, readBreak, readHeader, readLabelledQuantity } from './columns.ts'
import { findRecords } from './find-records.ts'
import type { Table } from './table.ts'

/** A table without a header has its whole numbers in one column and no cell longer than a name or a remark. */
const longestPlainCell = 48
const mostCells = 40
const longestRetried = 12
/** The header of a column that counts one variant: "Left", "XL". */
const longestVariant = 12

const isRule = (text: string) => /^[\s|+:=-]*[-=]{2,}[\s|+:=-]*$/.test(text)

/** Finds the tables of a raw text, before blanks are joined, or the records of a form. No two of them overlap. */
export const findTables = (text: string): Table[] => {
  const records = findRecords(text)
  if (records.length > 0) return records
  const lines = cutIntoLines(text.replaceAll('｜', '|'))
  const tables: Table[] = []
  const failed = new Map<string, number>()
  for (let at = 0; at < lines.length; ) {
    const found = tableAt(lines, at, failed)
    if (found === undefined) at++
    else {
      tables.push(found.table)
      at = found.next
    }
  }
  return tables
}

const mayHold = (text: string, separator: Separator) =>
  separator === '  ' ? text.includes('  ') || text.includes('\u3000') : text.includes(separator)

/** Whether the next line, but for rules, may be a row too. */
const isFollowed = (lines: readonly Line[], from: number, separator: Separator): boolean => {
  let next = from + 1
  while (next < lines.length && isRule(lines[next]?.text ?? '')) next++
  return mayHold(lines[next]?.text ?? '', separator)
}

/** `failed` tells for each separator up to which line a long run was seen to be no table, so that the time stays linear. */
const tableAt = (
  lines: readonly Line[],
  from: number,
  failed: Map<string, number>,
): { table: Table; next: number } | undefined => {
  for (const separator of separators) {
    const first = lines[from]
    if (first === undefined || !mayHold(first.text, separator)) continue
    if (from < (failed.get(separator) ?? 0)) continue
    if (!isFollowed(lines, from, separator)) continue
    const cells = cutIntoCells(first, separator)
    if (cells.length < 2 || cells.length > mostCells) continue
    const columns = readColumns(cells)
    const hasHeader = columns !== undefined
    const rows: Cell[][] = []
    let next = from + (hasHeader ? 1 : 0)
    for (; next < lines.length; next++) {
      const line = lines[next]
      if (line === undefined) break
      if (isRule(line.text)) continue
      const row = cutIntoCells(line, separator)
      if (!(hasHeader ? fitsHeader(row, cells, line, separator) : fitsPlain(row, cells))) break
      rows.push(row)
    }
    // A form of one part: each line opens with the name of a column.
    if (
      hasHeader &&
      cells.length === 2 &&
      rows.filter(([first]) => readHeader(first?.text ?? '')).length * 2 > rows.length
    ) {
      if (rows.length > longestRetried) failed.set(separator, next)
      continue
    }
    const header = hasHeader ? cells : null
    const table = hasHeader ? settleColumns(columns, cells, rows, separator) : readPlainColumns(rows)
    if (table === undefined || rows.length < (hasHeader ? 1 : 2)) {
      const plain =
        hasHeader && rows.length > 0
          ? readPlainColumns([cells, ...rows.filter((row) => fitsPlain(row, cells))])
          : undefined
      if (plain !== undefined)
        return {
          table: {
            start: first.start,
            end: lines[next - 1]?.end ?? first.end,
            header: null,
            columns: plain,
            rows: [cells, ...rows],
          },
          next,
        }
      if (rows.length > longestRetried) failed.set(separator, next)
      continue
    }
    const end = lines[next - 1]?.end ?? first.end
    return { table: { start: first.start, end, header, columns: table, rows }, next }
  }
  return undefined
}

/** The columns that a line names, if none of them is a sentence; a row of data ("M6, 40 pcs") names none. */
const readColumns = (cells: readonly Cell[]): Table['columns'] | undefined => {
  if (cells.some(({ text }) => text.length > longestPlainCell)) return undefined
  const columns: Table['columns'] = cells.map(({ text }) => readHeader(text))
  const breaks = cells.map(({ text }, i) => (columns[i] === undefined ? readBreak(text) : undefined))
  for (const [i, found] of breaks.entries()) {
    if (found === undefined) continue
    const named = found.base === '' ? 'quantity' : readHeader(found.base)
    const isAlike =
      breaks.filter((other) => other?.base === found.base).length > 1 && (found.base !== '' || columns.includes('name'))
    if (isAlike && (named === 'quantity' || named === 'price')) columns[i] = 'break'
    else if (
      named !== undefined &&
      readWholeQuantity(cells[i]?.text ?? '') === null &&
      !/\d\s*\p{L}/u.test(cells[i]?.text ?? '')
    )
      columns[i] = named
  }
  if (cells.some(({ text }, i) => columns[i] === undefined && readWholeQuantity(text) !== null)) return undefined
  if (cells.some(({ text }) => /^(?:\d+[.)]|[•*–-]\s)/.test(text))) return undefined
  return columns
}

const counts: ReadonlySet<Table['columns'][number]> = new Set(['quantity', 'ordered', 'break', 'perSet'] as const)

/**
 * Whether these columns, seen with their rows, make a table: one of them is a quantity by its name, or it is the only
 * one with nothing but whole numbers, or several are whole and stand for variants (left and right, sizes).
 */
const settleColumns = (
  columns: Table['columns'],
  header: readonly Cell[],
  rows: readonly Cell[][],
  separator: string,
): Table['columns'] | undefined => {
  const knownColumns = columns.filter((column) => column !== undefined)
  if (columns.includes('perSet') || !columns.some((column) => counts.has(column))) {
    const sum = header.findIndex(({ text }, i) => (columns[i] === undefined || columns[i] === 'other') && isTotal(text))
    if (sum >= 0) return columns.map((column, i) => (i === sum ? 'ordered' : column))
  }
  if (columns.some((column) => counts.has(column)))
    return knownColumns.length < 2 && columns.length > 2 && separator === ',' ? undefined : columns
  if (knownColumns.length === 0 || rows.length < 2) return undefined
  const whole = header.flatMap((_, i) =>
    columns[i] === undefined && rows.every((row) => readWholeQuantity(row[i]?.text ?? '') !== null) ? [i] : [],
  )
  const isShort = whole.every((i) => (header[i]?.text.length ?? 0) <= longestVariant)
  if (whole.length === 1 || (whole.length > 1 && isShort && columns.includes('name')))
    return columns.map((column, i) => (whole.includes(i) ? (whole.length === 1 ? 'quantity' : 'variant') : column))
  return undefined
}

const fitsHeader = (row: readonly Cell[], header: readonly Cell[], line: Line, separator: string): boolean => {
  if (row.length === 0 || line.text.trim() === '' || /^\s*#/.test(line.text)) return false
  if (row.length === 1) return isTotal(row[0]?.text ?? '') || (separator === '|' && line.text.includes('|'))
  const hasNumber = row.some(({ text }) => /^\W*\d/.test(text))
  if (
    !hasNumber &&
    (separator === ',' || separator === ';') &&
    row.some(({ text }) => text.split(/\s+/).length > 4 || /[.。!?)]$/.test(text))
  )
    return false
  return (
    row.length <= header.length + 1 && (row.length >= Math.min(2, header.length - 2) || row.length >= header.length - 3)
  )
}

const fitsPlain = (row: readonly Cell[], first: readonly Cell[]): boolean =>
  row.length >= 2 &&
  Math.abs(row.length - first.length) <= 1 &&
  row.every(({ text }) => text.length <= longestPlainCell)

const isCounting = (values: readonly number[]) =>
  values.length > 1 &&
  values.every(
    (value, i) =>
      i === 0 || value - (values[i - 1] ?? 0) === 1 || (value - (values[i - 1] ?? 0) === 10 && value % 10 === 0),
  )

/**
 * The columns of a table without a header: one holds nothing but quantities, another words. A column that counts up
 * (1, 2, 3 or 10, 20, 30) numbers the lines if there is another one.
 */
const readPlainColumns = (rows: readonly Cell[][]): Table['columns'] | undefined => {
  if (rows.length < 2) return undefined
  const width = Math.min(...rows.map(({ length }) => length))
  const values = Array.from({ length: width }, (_, column) =>
    rows.map((row) => readWholeQuantity(row[column]?.text ?? '') ?? readLabelledQuantity(row[column]?.text ?? '')),
  )
  const whole = values.map((column) => column.every((value) => value !== null))
  let numeric = whole.flatMap((isWhole, column) => (isWhole ? [column] : []))
  const first = numeric[0]
  const counts = first === 0 && isCounting(values[0]?.map((value) => value?.min ?? 0) ?? [])
  if (counts && numeric.length > 1) numeric = numeric.slice(1)
  else if (counts) return undefined
  const isPosition = (column: number) =>
    rows.every((row) => /^\W*(?:pos|item|line|nr|no|position)\.?\s*\d+$/i.test(row[column]?.text ?? ''))
  const hasWord = (column: number) =>
    rows.every((row) => /\p{L}/u.test(row[column]?.text ?? '')) && !whole[column] && !isPosition(column)
  const name = Array.from({ length: width }, (_, column) => column).find(hasWord)
  const counted = numeric.filter((column) => rows.every((row) => /\p{L}/u.test(row[column]?.text ?? '')))
  if (numeric.length > 1 && counted.length === 1) numeric = counted
  const [quantity] = numeric
  if (name === undefined || quantity === undefined || numeric.length > 1) return undefined
  // "hub, turned: 10 / 25 / 50" holds price breaks, and no columns.
  if (rows.some((row) => /[:=]\s*\d+$/.test(row[name]?.text ?? ''))) return undefined
  const isSentence = rows.some((row) => (row[name]?.text.split(/\s+/).length ?? 0) > 6)
  if (isSentence) return undefined
  const columns: Table['columns'] = Array.from({ length: width }, () => undefined)
  columns[name] = 'name'
  columns[quantity] = 'quantity'
  if (counts && first !== undefined) columns[first] = 'lineNumber'
  return columns
}
