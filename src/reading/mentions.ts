import { largestQuantity } from '../advice/profile.ts'
import type { Amount } from './amount.ts'
import { signsOfCandidates } from './candidate-signs.ts'
import { findNoun, type Noun } from './counted-noun.ts'
import type { HashedWeights } from './hashed-weights.ts'
import { shapeOf } from './item-shape.ts'
import type { RejectionReason } from './reading.ts'
import { reasonAgainst } from './reasons.ts'
import { signsOf } from './signs.ts'
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
  chances: Chances
  /** Whether a phrase of time puts it after this order, whatever else speaks for it. */
  isLater: boolean
}

/** A phrase of time outweighs whatever else speaks for a number. */
export const isAfterwards = ({ chances, isLater }: Pick<Mention, 'chances' | 'isLater'>): boolean =>
  chances.later > 0.5 || isLater

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
  const byRules = signsOfCandidates(amounts, words)
  const counters = findCounters(amounts, words)
  const shapes = amounts.map((amount) => shapeOf(amount, words))
  return amounts.map((amount, index) => {
    const noun = findNoun(amount, words)
    const isCount = amount.whole && amount.min >= 1 && amount.max <= largestQuantity
    const reason = counters.has(amount) ? 'line_number' : isCount ? reasonAgainst(amount, words) : 'other_number'
    const { signs: ruled, isLater } = byRules[index] ?? { signs: [], isLater: false }
    const signs = reason === undefined ? [...signsOf({ amount, noun, index, amounts, shapes }, words), ...ruled] : []
    return {
      isLater,
      amount,
      noun,
      reason,
      signs,
      shape: reason === undefined ? (shapes[index]?.coarse ?? '') : '',
      chances: chancesOf(signs, weights),
    }
  })
}
