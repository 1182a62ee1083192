import type { Quantity } from '../../advice/profile.ts'
import { languages } from '../languages/index.ts'
import type { Column } from '../languages/language.ts'
import { normalise } from '../normalise.ts'
import { readWholeQuantity } from '../whole-quantity.ts'

/** Lower case, without accents, brackets and marks at its ends: "Qty." and "数量（pcs）" become "qty" and "数量pcs". */
const plainHeader = (cell: string): string =>
  normalise(cell)
    .text.replace(/["'*#:()[\]]/g, (mark) => (mark === '#' ? '#' : ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.:]+$/, '')

/** In their order of precedence: the first that fits names the column. */
const precedence: readonly Column[] = [
  'ordered',
  'perSet',
  'later',
  'quantity',
  'unit',
  'price',
  'lineNumber',
  'partNumber',
  'status',
  'date',
  'material',
  'process',
  'use',
  'remark',
  'name',
  'other',
]

const known = new Map<string, Column>()
const totals = new Set<string>()
for (const { columns: words } of languages) {
  for (const total of words.total ?? []) totals.add(plainHeader(total))
  for (const column of precedence) {
    for (const word of words[column] ?? []) {
      const plain = plainHeader(word)
      const before = known.get(plain)
      if (before === undefined || precedence.indexOf(column) < precedence.indexOf(before)) known.set(plain, column)
    }
  }
}

/** What a header names, the whole of it or one of two names that stand in it ("Menge/Qty", "数量 (pcs)"). */
export const readHeader = (cell: string): Column | undefined => {
  const plain = plainHeader(cell)
  const whole = known.get(plain)
  if (whole !== undefined) return whole
  const bare = plainHeader(cell.replace(/[(（[][^)）\]]*[)）\]]/g, ' '))
  const pieces = [bare, ...bare.split(/\s*[/|,]\s*/), ...bare.split(' in '), ...bare.split(' - ')]
  const found = pieces.map((piece) => known.get(piece)).find((column) => column !== undefined)
  if (found !== undefined) return found
  // "qty now", "spares wanted", "PPAP lot": a word of the header that is a name of its own.
  const words = bare.split(' ')
  if (words.length > 3 || /\d/.test(bare)) return undefined
  if (perEach.has(words[0] ?? '') && words.length > 1) return 'perSet'
  // "qty per head"
  if (words.length > 2 && perEach.has(words[1] ?? '') && known.get(words[0] ?? '') === 'quantity') return 'perSet'
  const named = words.map((word) => known.get(word))
  return (['later', 'price', 'date', 'perSet', 'ordered', 'quantity'] as const).find((column) => named.includes(column))
}

/** The number in the name of a break column: "Qty 1", "Losgröße 2", "見積数量①", "Price @100"; or nothing. */
export const readBreak = (cell: string): { index: number; base: string } | undefined => {
  const plain = plainHeader(cell.normalize('NFKC'))
  const match = /\d{1,6}/.exec(plain)
  if (match === null) return undefined
  const base = plain.replace(match[0], ' ').replace(/[@#.]/g, ' ').replace(/\s+/g, ' ').trim()
  return { index: Number(match[0]), base }
}

/** The words before a unit of use: "per machine", "je Gerät", "por equipo". */
const perEach = new Set(['per', 'pro', 'je', 'por', 'each'])

const cancelled = new Set(languages.flatMap(({ columns: words }) => (words.cancelled ?? []).map(plainHeader)))

/** A remark that takes its row out of the order. */
export const isCancelled = (cell: string): boolean => {
  const plain = plainHeader(cell)
  return cancelled.has(plain) || cancelled.has(plain.split(/[ ,;:]/)[0] ?? '')
}

export const isTotal = (cell: string): boolean => {
  const plain = plainHeader(cell)
  return totals.has(plain) || totals.has(plain.split(/[ :\d]/)[0] ?? '')
}

/** "qty 2", "Menge: 40": a cell that names its own column; or nothing. */
export const readLabelledQuantity = (cell: string): Quantity | null => {
  const [, label, value] = /^(\D{2,20}?)[\s:=]+(\d.*)$/.exec(cell) ?? []
  if (label === undefined || value === undefined || known.get(plainHeader(label)) !== 'quantity') return null
  return readWholeQuantity(value)
}
