import type { Quantity } from '../../advice/profile.ts'
import type { Span } from '../reading.ts'
import type { Cell } from './cells.ts'

/** A row of a table: what its columns say, as pieces of the text. `own` are the cells that may speak of use and status. */
export type RowPart = {
  start: number
  end: number
  name: Cell | null
  quantity: (Span & { value: Quantity }) | null
  /** The pieces for each set, if the column counts them so. */
  perSet: (Span & { value: Quantity }) | null
  later: (Span & { value: Quantity }) | null
  partNumber: Cell | null
  material: Cell | null
  process: Cell | null
  neededBy: Cell | null
  own: Cell[]
}
