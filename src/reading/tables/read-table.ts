import type { Quantity } from '../../advice/profile.ts'
import type { Column } from '../languages/language.ts'
import type { Rejected, Remark, Span } from '../reading.ts'
import { readWholeQuantity } from '../whole-quantity.ts'
import type { Cell } from './cells.ts'
import { isCancelled, isTotal, readBreak, readLabelledQuantity } from './columns.ts'
import { mergeVariants } from './merge-variants.ts'
import type { RowPart } from './row-part.ts'
import type { Table } from './table.ts'

export type TableRead = { parts: RowPart[]; rejected: Rejected[]; remarks: Remark[] }

/** What a cell that counts nothing holds. */
const isEmpty = (cell: Cell | undefined) => cell === undefined || /^[-–—/\s?xX.]*$/.test(cell.text)

const isCross = (cell: Cell | undefined) => cell !== undefined && /^[xX×✓✔√]$/.test(cell.text.trim())

/** "1. Deckel", "① 外壳", "3) lid": the number of the line before a name. */
const lineNumber =
  /^(?:[>|]\s*)?(?:(?:line|pos|item|position|zeile|no|nr)\.?\s?\d{1,3}[:.)]?\s+|\(?\d{1,3}[.):、-]\s*|[①-⑳]\s*|[-*•·]\s+)(?=\p{L}|\d)/iu

const withoutLineNumber = (cell: Cell): Cell => {
  const lead = lineNumber.exec(cell.text)?.[0].length ?? 0
  return { start: cell.start + lead, end: cell.end, text: cell.text.slice(lead) }
}

/** "12.0" and "300.00", but not "12,000". */
const fraction = /^(\d+)[.,]0{1,2}$/

const readCell = (cell: Cell | undefined, unit: Cell | undefined): (Span & { value: Quantity }) | null => {
  if (cell === undefined) return null
  const whole = fraction.exec(cell.text)?.[1] ?? cell.text
  const pair = unit !== undefined && /^(?:pairs?|paar|pares|双|雙|对|對)$/i.test(unit.text)
  const value = readWholeQuantity(whole) ?? readWholeQuantity(whole.replace(/[,;.]$/, ''))
  if (value === null) return null
  const by = pair ? 2 : 1
  return { start: cell.start, end: cell.end, value: { min: value.min * by, max: value.max * by } }
}

/** "qty 2" in a row without a header. */
const readLabelled = (cell: Cell | undefined): RowPart['quantity'] => {
  const value = cell === undefined ? null : readLabelledQuantity(cell.text)
  return cell === undefined || value === null ? null : { start: cell.start, end: cell.end, value }
}

const isNumber = (cell: Cell) => /^[\d\s.,'%€$£¥+-]+$/.test(cell.text)

/** Reads the rows of a table. Sections, legends and totals are no parts; a total is held against the sum of the rows. */
export const readTable = ({ header, columns, rows }: Table): TableRead => {
  const parts: RowPart[] = []
  const rejected: Rejected[] = []
  const remarks: Remark[] = []
  const at = (column: Column) => columns.indexOf(column)
  const quantityColumn = at('ordered') >= 0 ? at('ordered') : at('quantity')
  const breakColumns = columns.flatMap((column, i) => (column === 'break' ? [i] : []))
  let sum = 0
  for (const row of rows) {
    const cellOf = (column: Column) => {
      const cell = at(column) >= 0 ? row[at(column)] : undefined
      return isEmpty(cell) ? undefined : cell
    }
    const filled = row.filter((cell) => !isEmpty(cell))
    const [opening] = filled
    if (opening === undefined) continue
    const unit = cellOf('unit')
    const byBreaks = readBreaks(row, breakColumns, header)
    const single =
      readCell(quantityColumn >= 0 ? row[quantityColumn] : undefined, unit) ??
      readCell(cellOf('quantity'), unit) ??
      (quantityColumn >= 0 ? readLabelled(row[quantityColumn]) : null)
    const quantity = joinBreaks(single, byBreaks) ?? sumVariants(row, columns)
    const perSet = readCell(cellOf('perSet'), unit)
    const numbered = cellOf('lineNumber')
    const name =
      cellOf('name') ??
      cellOf('partNumber') ??
      (numbered && !isNumber(numbered) ? numbered : undefined) ??
      row.find((cell, i) => columns[i] === undefined && !isEmpty(cell) && !isNumber(cell))
    if (
      filled.some(({ text }) => isTotal(text)) &&
      (name === undefined || isTotal(name.text) || isTotal(opening.text))
    ) {
      if (quantity !== null) remarks.push({ about: 'total', said: quantity.value.max, sum })
      for (const cell of filled)
        if (/\d/.test(cell.text)) rejected.push({ start: cell.start, end: cell.end, text: cell.text, reason: 'total' })
      continue
    }
    if (name === undefined || (filled.length === 1 && columns.length > 2 && breakColumns.length === 0)) continue
    // "0" and "cancelled" order nothing, whatever the other columns say.
    if (quantityColumn >= 0 && /^0+$/.test(row[quantityColumn]?.text ?? '')) continue
    if (filled.some(({ text }) => isCancelled(text))) continue
    if (quantity === null && perSet === null && filled.length < 2 && breakColumns.length === 0) continue
    sum += quantity?.value.max ?? 0
    const later = readCell(cellOf('later'), unit)
    const own = row.filter((cell, i) => {
      const column = columns[i]
      return (
        !isEmpty(cell) &&
        cell !== name &&
        !isNumber(cell) &&
        (column === undefined ||
          column === 'use' ||
          column === 'status' ||
          column === 'remark' ||
          column === 'process' ||
          column === 'other' ||
          column === 'date')
      )
    })
    for (const [i, cell] of row.entries()) {
      if (/\d/.test(cell.text) && columns[i] === 'lineNumber')
        rejected.push({ start: cell.start, end: cell.end, text: cell.text, reason: 'line_number' })
    }
    parts.push({
      start: row[0]?.start ?? opening.start,
      end: row.at(-1)?.end ?? opening.end,
      name: withoutLineNumber(name),
      quantity,
      perSet,
      later,
      partNumber: cellOf('partNumber') ?? null,
      material: cellOf('material') ?? null,
      process: cellOf('process') ?? null,
      neededBy: cellOf('date') ?? null,
      own,
    })
  }
  if (quantityColumn < 0 && breakColumns.length === 0 && parts.some(({ perSet }) => perSet !== null))
    remarks.push({ about: 'sets' })
  return { parts: mergeVariants(parts), rejected, remarks }
}

/** A quantity and its price breaks are one range. */
const joinBreaks = (one: RowPart['quantity'], breaks: RowPart['quantity']): RowPart['quantity'] =>
  one === null || breaks === null || breaks.value.min < one.value.max
    ? (one ?? breaks)
    : { ...one, value: { min: one.value.min, max: breaks.value.max } }

/** "Left | Right", "S | M | L": the variants of one part add up. */
const sumVariants = (row: readonly Cell[], columns: Table['columns']): (Span & { value: Quantity }) | null => {
  const cells = row.flatMap((cell, i) => (columns[i] === 'variant' ? (readCell(cell, undefined) ?? []) : []))
  const [first] = cells
  if (first === undefined) return null
  const add = (end: 'min' | 'max') => cells.reduce((sum, { value }) => sum + value[end], 0)
  return { start: first.start, end: cells.at(-1)?.end ?? first.end, value: { min: add('min'), max: add('max') } }
}

/** The range over break columns: their cells, or the numbers of their headers if the cells are prices or empty. */
const readBreaks = (
  row: readonly Cell[],
  columns: readonly number[],
  header: readonly Cell[] | null,
): (Span & { value: Quantity }) | null => {
  if (columns.length === 0) return null
  const cells = columns.flatMap((column) => row[column] ?? [])
  const read = cells.flatMap((cell) => readCell(cell, undefined) ?? [])
  // Only the crossed cells are asked for, if any are.
  const crossed = columns.filter((column) => isCross(row[column]))
  const asked = crossed.length > 0 ? crossed : columns
  const named = asked.flatMap((column) => readBreak(header?.[column]?.text ?? '')?.index ?? [])
  const counts = named.every((index, i) => index === i + 1)
  const values = counts ? read.map(({ value }) => value) : named.map((value) => ({ min: value, max: value }))
  const [first, last] = [cells[0], cells.at(-1)]
  if (values.length === 0) return null
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    value: { min: Math.min(...values.map(({ min }) => min)), max: Math.max(...values.map(({ max }) => max)) },
  }
}
