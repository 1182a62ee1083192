import type { Column } from '../languages/language.ts'
import type { Cell, Line } from './cells.ts'
import { cutIntoLines } from './cells.ts'
import { readHeader } from './columns.ts'
import type { Table } from './table.ts'

/** "Part: clamp", "Pieza = cuna", "数量：10", several to a line if " / ", ";" or a tab parts them. */
const field = /([^\n:：=/;\t]{1,32}?)[ \t]*[:：=][ \t]*([^\n/;\t]*[^\n/;\t ])(?=[ \t]*(?:$|[/;\t]))/gu

type Field = { column: Column; cell: Cell; line: number }

/** Between the fields of a record stand short lines at most: "--", "No. 2". */
const longestBetween = 16

const fieldsOf = (line: Line, number: number): Field[] =>
  Array.from(line.text.matchAll(field)).flatMap(({ index, 0: whole, 1: label = '', 2: value = '' }) => {
    const column = readHeader(label.replace(/^[^\p{L}\p{N}#]+/u, ''))
    const end = line.start + index + whole.length
    return column === undefined ? [] : [{ column, line: number, cell: { start: end - value.length, end, text: value } }]
  })

const isCount = (column: Column) => column === 'quantity' || column === 'ordered'

/**
 * Finds the records of a form that is filled in for several parts: the same labels again and again, each time with a name
 * and a quantity. Each record is a row. Nothing if there are fewer than two.
 */
export const findRecords = (text: string): Table[] => {
  const lines = cutIntoLines(text)
  const tables: Table[] = []
  let records: Field[][] = []
  const close = () => {
    const whole = records.filter(
      (record) => record.some(({ column }) => isCount(column)) && record.some(({ column }) => column === 'name'),
    )
    const [first, last] = [whole[0]?.[0], whole.at(-1)?.at(-1)]
    if (whole.length > 1 && first !== undefined && last !== undefined) {
      const columns = [...new Set(whole.flatMap((record) => record.map(({ column }) => column)))]
      tables.push({
        start: lines[first.line]?.start ?? 0,
        end: lines[last.line]?.end ?? 0,
        header: null,
        columns,
        rows: whole.map((record) =>
          columns.map(
            (column) =>
              record.find((one) => one.column === column)?.cell ?? {
                start: record[0]?.cell.start ?? 0,
                end: record[0]?.cell.start ?? 0,
                text: '',
              },
          ),
        ),
      })
    }
    records = []
  }
  for (const [number, line] of lines.entries()) {
    const fields = fieldsOf(line, number)
    if (fields.length === 0) {
      if (line.text.trim().length > longestBetween) close()
      continue
    }
    for (const one of fields) {
      const record = records.at(-1)
      if (
        record === undefined ||
        record.some(({ column }) => column === one.column && (column === 'name' || isCount(column)))
      )
        records.push([one])
      else record.push(one)
    }
  }
  close()
  return tables
}
