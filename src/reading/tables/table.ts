import type { Column } from '../languages/language.ts'
import type { Cell } from './cells.ts'

/** A table of the text: its lines, the cells of its rows, and what its columns hold. */
export type Table = {
  start: number
  end: number
  header: Cell[] | null
  columns: (Column | 'break' | 'variant' | undefined)[]
  rows: Cell[][]
}
