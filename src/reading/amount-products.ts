import type { Amount, AmountContext } from './amount.ts'
import type { Phrases } from './lexicon.ts'

/** How many words may stand between "2 variants" and "5 each". */
const farthestFactor = 9
/** And between "seven part numbers" and "three of each". */
const farthestKinds = 16

/**
 * "3 sets of 4", "2 x 50 pcs", "2 colours, 5 each", "40 devices, 2 brackets each", "各5件" multiply; different parts
 * ("4 part numbers, 30 pcs each") share the quantity.
 */
export const multiply = (a: Amount, b: Amount, context: AmountContext): Amount | undefined => {
  const { tokens, phrases, clauses } = context
  if (!a.whole || !b.whole || b.from - a.to > farthestKinds || a.kind !== 'single') return undefined
  const span = { ...b, from: a.from, to: b.to }
  const times = (kinds: Amount, each: Amount): Amount => ({
    ...span,
    min: kinds.min * each.min,
    max: kinds.max * each.max,
    kind: 'product',
  })
  if (phrases.startingAt(a.to, 'container')?.to === b.from) return times(a, b)
  const counted = phrases.startingAt(b.to, 'countWord') ?? phrases.startingAt(b.to, 'partNoun')
  const by = tokens[a.to]
  if ((by?.text === 'x' || by?.text === '*') && a.to + 1 === b.from && counted !== undefined) return times(a, b)
  if (b.kind === 'list') return undefined
  const apart = Math.abs((clauses.sentenceOf[b.from] ?? 0) - (clauses.sentenceOf[a.from] ?? 0))
  // "Seven part numbers are attached. Three pieces of each?"
  if (apart === 1 && isEach(b, phrases) && hasNear(a, 'kinds', phrases))
    return { ...span, min: b.min, max: b.max, count: a.min, kind: b.kind }
  if (apart > 0) return undefined
  for (const [kinds, each] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isEach(each, phrases)) continue
    if (b.from - a.to > farthestFactor && !hasNear(kinds, 'kinds', phrases)) continue
    if (hasNear(kinds, 'variant', phrases)) return times(kinds, each)
    if (hasNear(kinds, 'kinds', phrases))
      return { ...span, min: each.min, max: each.max, count: kinds.min, kind: each.kind }
  }
  if (b.from - a.to > farthestFactor) return undefined
  for (const [units, each] of [
    [a, b],
    [b, a],
  ] as const) {
    if (isPerUnit(each, context) && hasNear(units, 'useUnit', phrases) && !isPerUnit(units, context))
      return times(units, each)
  }
  return undefined
}

const hasNear = (amount: Amount, role: 'variant' | 'kinds' | 'useUnit', phrases: Phrases): boolean =>
  [0, 1, 2, 3].some((skipped) => phrases.startingAt(amount.to + skipped, role) !== undefined) ||
  (role === 'kinds' && [0, 1].some((skipped) => phrases.endingAt(amount.from - skipped, role) !== undefined))

const isPerUnit = (amount: Amount, { phrases, clauses }: AmountContext): boolean => {
  const noun = phrases.startingAt(amount.to, 'countWord') ?? phrases.startingAt(amount.to, 'partNoun')
  for (let at = amount.from; at > amount.from - 4 && clauses.clauseOf[at] === clauses.clauseOf[amount.from]; at--)
    if (phrases.endingAt(at, 'perUnit')) return true
  for (const at of [amount.to, amount.to + 1, noun?.to ?? amount.to]) {
    if (phrases.startingAt(at, 'perUnit') || phrases.startingAt(at, 'each')) return true
  }
  return phrases.endingAt(amount.from, 'perUnit') !== undefined
}

const isEach = (amount: Amount, phrases: Phrases): boolean => {
  const noun = phrases.startingAt(amount.to, 'countWord') ?? phrases.startingAt(amount.to, 'partNoun')
  return (
    phrases.startingAt(amount.to, 'each') !== undefined ||
    (noun !== undefined && phrases.startingAt(noun.to, 'each') !== undefined) ||
    phrases.endingAt(amount.from, 'each') !== undefined
  )
}

/** "left and right, 2 each": two of each. */
export const doubleForBothSides = (amount: Amount, { phrases }: AmountContext): Amount => {
  if (!isEach(amount, phrases) || amount.kind !== 'single') return amount
  for (let at = amount.from; at >= amount.from - 3; at--) {
    const sides = phrases.endingAt(at, 'bothSides')
    if (sides) return { ...amount, from: sides.from, min: amount.min * 2, max: amount.max * 2, kind: 'product' }
  }
  return amount
}
