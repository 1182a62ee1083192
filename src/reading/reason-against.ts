import { largestQuantity } from '../advice/profile.ts'
import type { Amount } from './amounts.ts'
import { type Context, startOfPreamble } from './context.ts'
import type { Role } from './languages/language.ts'
import type { Phrase, Phrases } from './lexicon.ts'
import type { Noun } from './noun.ts'
import type { RejectionReason } from './reading.ts'

/** In words; an ideograph or kana is about half of one. */
const farthestPast = 4
const farthestPastAfter = 8

const beforeReasons: readonly (readonly [Role, RejectionReason])[] = [
  ['referenceBefore', 'reference'],
  ['dimensionBefore', 'dimension'],
  ['ratingBefore', 'rating'],
  ['gradeBefore', 'grade'],
  ['moneyBefore', 'money'],
  ['timeBefore', 'time'],
  ['monthName', 'time'],
]

/** Bare numbers that name an alloy far more often than a quantity. */
const alloys = new Set([
  303, 304, 316, 321, 347, 416, 420, 430, 440, 625, 660, 718, 1018, 1045, 2011, 2017, 2024, 4130, 4140, 4340, 5052,
  5083, 5754, 6060, 6061, 6063, 6082, 7050, 7075,
])

/** Why the amount is no quantity of this order, or nothing. */
export const reasonAgainst = (
  amount: Amount,
  noun: Noun | undefined,
  context: Context,
): RejectionReason | undefined => {
  const { tokens, phrases } = context
  if (!amount.whole || amount.min < 1 || amount.max > largestQuantity) return 'other_number'
  const sign = tokens[amount.from - 1]
  if (sign?.text === '-' && !tokens[amount.from]?.spaced && tokens[amount.from]?.kind === 'digits')
    return 'other_number'
  if (noun?.other) return noun.other
  if (namesAFeature(amount, noun, context)) return 'count_of_something_else'
  if (isGluedToLetters(amount, context)) return 'reference'
  if (opensAWord(amount, context)) return 'grade'
  const at = startOfPreamble(amount, context)
  const counted = noun?.kind === 'countWord' && noun.from === amount.to
  const named = noun?.kind === 'partNoun' && noun.from === amount.to
  if (phrases.endingAt(at, 'quantityLabel') === undefined || phrases.endingAt(at, 'otherBefore')) {
    if (phrases.endingAt(at, 'otherBefore') ?? phrases.endingAt(amount.from, 'otherBefore'))
      return 'count_of_something_else'
    if (!counted && amount.kind !== 'list') {
      for (const [role, reason] of beforeReasons) {
        const label = phrases.endingAt(amount.from, role) ?? phrases.endingAt(skipColon(amount.from, context), role)
        if (label !== undefined && !(named && (reason === 'time' || reason === 'money'))) return reason
      }
    }
  }
  const bare = noun === undefined || (noun.kind === 'unknown' && tokens[amount.from]?.kind === 'digits')
  if (
    bare &&
    amount.kind === 'single' &&
    alloys.has(amount.min) &&
    tokens[amount.from]?.kind === 'digits' &&
    amount.from > 0 &&
    !phrases.endingAt(at, 'quantityLabel')
  )
    return 'grade'
  const after = phrases.endingAt(amount.to - 1, 'function') ?? phrases.endingAt(amount.to - 1, 'atLeast')
  if (bare && isYear(amount, context) && after) return 'time'
  if (bare && isLongNumber(amount, context) && phrases.endingAt(at, 'quantityLabel') === undefined) return 'reference'
  if (phrases.endingAt(at, 'partOf') || phrases.endingAt(amount.from, 'partOf')) return 'count_of_something_else'
  if (phrases.endingAt(at, 'insteadOf') || phrases.endingAt(amount.from, 'insteadOf')) return 'negated'
  if (isPast(amount, context)) return 'count_of_something_else'
  return undefined
}

/** Whether a number can be a year: 1900 to 2049, in four digits. */
export const isYear = ({ min, max, from, to }: Amount, { tokens }: Context): boolean => {
  const last = tokens[to - 1]
  return (
    min === max && min >= 1900 && min <= 2049 && to <= from + 2 && last?.kind === 'digits' && last.text.length === 4
  )
}

/** "40 two-hole brackets": a numeral and a feature between a number and its noun. */
const namesAFeature = (amount: Amount, noun: Noun | undefined, { tokens, phrases }: Context): boolean => {
  const isBetween =
    noun !== undefined && tokens[amount.from - 1]?.kind === 'digits' && tokens[amount.from]?.kind === 'word'
  return isBetween && amount.kind === 'single' && phrases.startingAt(amount.to, 'otherAfter') !== undefined
}

/** Four digits and more without a noun and not round: a number of an order or a part. */
const isLongNumber = ({ min, from, to }: Amount, { tokens }: Context): boolean => {
  const last = tokens[to - 1]
  return to === from + 1 && last?.kind === 'digits' && /^\d{4,}$/.test(last.text) && min % 10 !== 0
}

/** "42crmo4": digits that open a word of letters and digits. */
const opensAWord = ({ to }: Amount, { tokens, phrases }: Context): boolean => {
  const next = tokens[to]
  if (tokens[to - 1]?.kind !== 'digits' || next?.kind !== 'word' || next.spaced) return false
  return (
    ['countWord', 'partNoun', 'each', 'upToAfter', 'aboutAfter', 'rate', 'or', 'rangeTo', 'and', 'function'] as const
  ).every((role) => !phrases.startingAt(to, role))
}

/** "m6", "a380": digits that continue a word, unless the word is a label ("qty25"). */
const isGluedToLetters = ({ from }: Amount, { tokens, phrases }: Context): boolean => {
  const token = tokens[from]
  const before = tokens[from - 1]
  if (token?.kind !== 'digits' || token.spaced || before?.kind !== 'word') return false
  return (
    !phrases.endingAt(from, 'quantityLabel') &&
    before.text !== 'x' &&
    !phrases.endingAt(from, 'countWord') &&
    !phrases.endingAt(from, 'about') &&
    !phrases.endingAt(from, 'upTo')
  )
}

const skipColon = (at: number, { tokens }: Context): number => {
  const mark = tokens[at - 1]?.text
  return mark === ':' || mark === '=' || mark === '.' || mark === '#' ? at - 1 : at
}

/** "we got the 5 samples", "tested 4 units": an earlier order, unless a wish stands between. */
const isPast = ({ from, to }: Amount, { tokens, phrases, clauses }: Context): boolean => {
  for (let at = to; at < to + farthestPastAfter && clauses.clauseOf[at] === clauses.clauseOf[from]; at++) {
    if (phrases.startingAt(at, 'pastAfter')) return true
  }
  let reach = 0
  for (let at = from; reach < farthestPast && clauses.clauseOf[at - 1] === clauses.clauseOf[from]; at--) {
    const past = phrases.endingAt(at, 'past')
    const wish =
      phrases.endingAt(at, 'request') ?? phrases.endingAt(at, 'ordinal') ?? phrases.endingAt(at, 'quantityLabel')
    // "already have" is past, though "have" alone can be a wish.
    if (past !== undefined && past.from < (wish?.from ?? at) && !isInComparison(past, phrases)) return true
    if (wish !== undefined) return false
    reach += tokens[at - 1]?.kind === 'ideograph' ? 0.5 : 1
  }
  return false
}

/** "same as last time, 120": the past is only compared with. */
const isInComparison = ({ from, to }: Phrase, phrases: Phrases): boolean => {
  for (let at = from; at >= from - farthestPast; at--) {
    const status = phrases.startingAt(at, 'status')
    if (status !== undefined && status.to >= to) return true
  }
  return false
}
