import type { Clauses } from './clauses.ts'
import type { Figure } from './figure.ts'
import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** One or several figures that together say how many: a number, a range, price breaks, a sum, a product. */
export type Amount = {
  from: number
  to: number
  min: number
  max: number
  whole: boolean
  kind: 'single' | 'range' | 'list' | 'sum' | 'product'
  form: Figure['form']
  /** How many parts share it: 4 in "4 part numbers, 30 pcs each". */
  count: number
  /** Whether it takes the place of a number that stands before it: 50 in "from 20 to 50" with a word of change. */
  isCorrection: boolean
}

export type AmountContext = { tokens: readonly Token[]; phrases: Phrases; clauses: Clauses }

/** Behind the word for pieces, if one stands there. */
export const afterCountWord = (at: number, phrases: Phrases): number => phrases.startingAt(at, 'countWord')?.to ?? at
