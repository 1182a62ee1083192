import type { Quantity } from '../advice/profile.ts'
import type { Copy } from '../copy/copy.ts'
import type { SavedRecommendation } from '../storage/storage.ts'
import { byteOrderMark, writeRecord } from './csv.ts'

type Column = keyof Copy['export']['headings']

const quantityIn = (copy: Copy, quantity: Quantity | null) => (quantity === null ? '' : copy.export.quantity(quantity))

/** A recommendation in words, column by column. What was not said is an empty cell. */
const cellsOf = (copy: Copy, saved: SavedRecommendation): Record<Column, string> => {
  const { profile } = saved
  return {
    date: new Date(saved.createdAt).toISOString(),
    stage: copy.export.stage(saved.stage),
    strength: copy.export.strength(saved.strength),
    partName: saved.partName ?? '',
    quantityFrom: profile.quantity === null ? '' : `${profile.quantity.min}`,
    quantityTo: profile.quantity === null ? '' : `${profile.quantity.max}`,
    purposes: copy.export.purposes(profile.purposes),
    designStatus: copy.export.designStatus(profile.designStatus),
    laterQuantity: quantityIn(copy, profile.laterQuantity),
    process: profile.process ?? '',
    material: profile.material ?? '',
    neededBy: profile.neededBy ?? '',
    notes: profile.notes ?? '',
    text: saved.text ?? '',
    source: copy.export.source(saved.source),
    thresholds: copy.export.thresholds(saved.thresholds),
    id: saved.id,
    previousId: saved.previousId ?? '',
  }
}

/** The columns, in the order of their headings. */
const columnsOf = (copy: Copy) => Object.keys(copy.export.headings) as Column[]

/** The start of the file: the byte order mark and the headings. */
export const writeHeading = (copy: Copy): string =>
  byteOrderMark + writeRecord(columnsOf(copy).map((column) => copy.export.headings[column]))

/** One line of the file, for one recommendation. */
export const writeRecommendation = (copy: Copy, saved: SavedRecommendation): string => {
  const cells = cellsOf(copy, saved)
  return writeRecord(columnsOf(copy).map((column) => cells[column]))
}
