import type { Quantity } from '../advice/profile.ts'
import { en } from '../copy/en.ts'
import type { SavedRecommendation } from '../storage/storage.ts'
import { byteOrderMark, writeRecord } from './csv.ts'

const words = en.export

type Column = keyof typeof words.headings

const quantityIn = (quantity: Quantity | null) => (quantity === null ? '' : words.quantity(quantity))

/** A recommendation in words, column by column. What was not said is an empty cell. */
const cellsOf = (saved: SavedRecommendation): Record<Column, string> => {
  const { profile } = saved
  return {
    date: new Date(saved.createdAt).toISOString(),
    stage: words.stage(saved.stage),
    strength: words.strength(saved.strength),
    partName: saved.partName ?? '',
    quantityFrom: profile.quantity === null ? '' : `${profile.quantity.min}`,
    quantityTo: profile.quantity === null ? '' : `${profile.quantity.max}`,
    purposes: words.purposes(profile.purposes),
    designStatus: words.designStatus(profile.designStatus),
    laterQuantity: quantityIn(profile.laterQuantity),
    process: profile.process ?? '',
    material: profile.material ?? '',
    neededBy: profile.neededBy ?? '',
    notes: profile.notes ?? '',
    text: saved.text ?? '',
    source: words.source(saved.source),
    thresholds: words.thresholds(saved.thresholds),
    id: saved.id,
    previousId: saved.previousId ?? '',
  }
}

const columns = Object.keys(words.headings) as Column[]

/** The start of the file: the byte order mark and the headings. */
export const writeHeading = (): string => byteOrderMark + writeRecord(columns.map((column) => words.headings[column]))

/** One line of the file, for one recommendation. */
export const writeRecommendation = (saved: SavedRecommendation): string => {
  const cells = cellsOf(saved)
  return writeRecord(columns.map((column) => cells[column]))
}
