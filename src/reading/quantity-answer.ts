import { largestQuantity, type Quantity } from '../advice/profile.ts'
import { readWholeQuantity } from './whole-quantity.ts'

/** What is wrong with a quantity that somebody typed; the words that say what would be right are written from it. */
export type QuantityProblem = 'below_one' | 'fraction' | 'not_plain_digits' | 'too_large' | 'reversed' | 'unreadable'

export type QuantityAnswer = { quantity: Quantity | null } | { problem: QuantityProblem }

const dashes = /[-‐‑‒–—−~〜～]/u
const wholeNumber = /^\d{1,3}(?:[,.' ]\d{3})+$|^\d+$/u

const toPieces = (digits: string) => (wholeNumber.test(digits) ? Number(digits.replace(/\D/gu, '')) : Number.NaN)

/** Names what is wrong with a text that is no quantity, as exactly as the text allows. */
const findProblem = (text: string): QuantityProblem => {
  if (new RegExp(`^${dashes.source}\\s*\\d`, 'u').test(text) || /^0+(?:[.,]0+)?$/u.test(text)) return 'below_one'
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/iu.test(text)) return 'not_plain_digits'
  if (/^\d*[.,]\d+$/u.test(text)) return 'fraction'
  if (toPieces(text) > largestQuantity) return 'too_large'
  const ends = text.split(dashes).map((end) => toPieces(end.trim()))
  const [low = Number.NaN, high = Number.NaN] = ends
  if (ends.length === 2 && low === 0) return 'below_one'
  if (ends.length === 2 && low > high) return 'reversed'
  if (ends.length === 2 && high > largestQuantity) return 'too_large'
  return 'unreadable'
}

/** Reads the quantity field: "40", "50-100", "3 dozen". An empty field is an answer too: not known yet. */
export const readQuantityAnswer = (typed: string): QuantityAnswer => {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { quantity: null }
  const quantity = readWholeQuantity(text)
  return quantity === null ? { problem: findProblem(text) } : { quantity }
}
