import { largestQuantity } from '../advice/profile.ts'
import type { Amount } from './amount.ts'
import { findNoun, type Noun } from './counted-noun.ts'
import type { HashedWeights } from './hashed-weights.ts'
import { shapeOf } from './item-shape.ts'
import type { RejectionReason } from './reading.ts'
import { reasonAgainst } from './reasons.ts'
import { signsOf } from './signs.ts'
import { timeAmounts } from './time.ts'
import { type Chances, chancesOf } from './weights.ts'
import type { Words } from './words.ts'

/** A number of the text that may count pieces, with the noun behind it and how likely it is ordered now, later, or not at all. */
export type Mention = {
  amount: Amount
  /** What it counts; tokens. */
  noun: Noun | undefined
  /** Why it cannot be a quantity, whatever stands around it. */
  reason: RejectionReason | undefined
  signs: string[]
  /** The shape of the item that it stands in; numbers of a list share it. */
  shape: string
  /** What stands before it in that item. */
  lead: string
  chances: Chances
  /** Whether a phrase of time puts it after this order, whatever else speaks for it. */
  isLater: boolean
  /** Whether another number of its sentence is said to be for now, and this one for later. */
  isContrasted: boolean
}

/** A phrase of time puts a number after this order, unless it is surely ordered now or hardly a quantity at all. 0 to 1. */
const surelyNow = 0.7
const hardlyLater = 0.05

export const isAfterwards = ({ chances, isLater, isContrasted }: Mention): boolean =>
  chances.later > 0.5 || isContrasted || (isLater && chances.now < surelyNow && chances.later > hardlyLater)

/** Numbers that open lines and count up number the lines: 1, 2, 3 or 10, 20, 30, two at least. */
const findCounters = (amounts: readonly Amount[], { tokens }: Words): Set<Amount> => {
  const counters = new Set<Amount>()
  const opening = amounts.filter(
    ({ from, kind, form }) =>
      kind === 'single' && form === 'digits' && (from === 0 || tokens[from - 1]?.kind === 'line'),
  )
  for (let i = 0; i < opening.length; ) {
    const run = [opening[i] as Amount]
    const step = (opening[i + 1]?.min ?? 0) - (opening[i]?.min ?? 0)
    while (
      (step === 1 || step === 10) &&
      i + run.length < opening.length &&
      (opening[i + run.length]?.min ?? 0) - (run.at(-1)?.min ?? 0) === step
    )
      run.push(opening[i + run.length] as Amount)
    const first = run[0]?.min
    const isWhole = i + run.length >= opening.length || run.length > 2
    if (run.length > 1 && isWhole && (first === step || first === 0 || (run.length > 2 && step === 1)))
      for (const amount of run) counters.add(amount)
    i += run.length
  }
  return counters
}

/** Weighs each amount by the words around it. */
export const weighAmounts = (amounts: readonly Amount[], words: Words, weights: HashedWeights): Mention[] => {
  const counters = findCounters(amounts, words)
  const shapes = amounts.map((amount) => shapeOf(amount, words))
  const nouns = amounts.map((amount) => findNoun(amount, words))
  const reasons = amounts.map((amount): RejectionReason | undefined => {
    if (counters.has(amount)) return 'line_number'
    const isCount = amount.whole && amount.min >= 1 && amount.max <= largestQuantity
    return isCount ? reasonAgainst(amount, words) : 'other_number'
  })
  const times = timeAmounts(
    amounts,
    amounts.map(({ to }, i) => nouns[i]?.to ?? to),
    reasons.map((reason) => reason === undefined),
    words,
  )
  return amounts.map((amount, index) => {
    const [noun, reason] = [nouns[index], reasons[index]]
    const signs = reason === undefined ? signsOf({ noun, index, amount, amounts, shapes, reasons, times }, words) : []
    return {
      isLater: times[index]?.isLater ?? false,
      isContrasted: times[index]?.isContrasted ?? false,
      amount,
      noun,
      reason,
      signs,
      shape: reason === undefined ? (shapes[index]?.coarse ?? '') : '',
      lead: shapes[index]?.lead ?? '',
      chances: chancesOf(signs, weights),
    }
  })
}
