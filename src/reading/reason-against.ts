import { largestQuantity } from '../advice/profile.ts'
import type { Amount } from './amount.ts'
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
export const alloys: ReadonlySet<number> = new Set([
  303, 304, 316, 321, 347, 416, 420, 430, 440, 625, 660, 718, 1018, 1045, 2011, 2017, 2024, 4130, 4140, 4340, 5052,
  5083, 5754, 6060, 6061, 6063, 6082, 7050, 7075,
])

/** An amount with the words around it; `at` is where the words begin that belong to the number, in tokens. */
type Seen = { amount: Amount; noun: Noun | undefined; context: Context; at: number }

/** Why an amount is no quantity of this order, with a text in which it is the reason. */
type Row = { name: string; example: string; reason: (seen: Seen) => RejectionReason | false | undefined }

const hasLabel = ({ at, context: { phrases } }: Seen): boolean => phrases.endingAt(at, 'quantityLabel') !== undefined

/** Nothing known stands behind the number. */
const isBare = ({ amount, noun, context: { tokens } }: Seen): boolean =>
  noun === undefined || (!noun.other && noun.kind === 'unknown' && tokens[amount.from]?.kind === 'digits')

/** Whether a word of the role ends where the words of the number begin, or right before it. */
const isPreceded = ({ amount, at, context: { phrases } }: Seen, role: Role): boolean =>
  (phrases.endingAt(at, role) ?? phrases.endingAt(amount.from, role)) !== undefined

/** The first that holds is the reason. @internal */
export const rowsAgainst: readonly Row[] = [
  {
    name: 'no whole number, or too large a one',
    example: 'we need 2.5 of them',
    reason: ({ amount }) => (!amount.whole || amount.min < 1 || amount.max > largestQuantity) && 'other_number',
  },
  {
    name: 'a minus sign',
    example: 'cool it to -40 please',
    reason: ({ amount, context: { tokens } }) =>
      tokens[amount.from - 1]?.text === '-' &&
      !tokens[amount.from]?.spaced &&
      tokens[amount.from]?.kind === 'digits' &&
      'other_number',
  },
  { name: 'it counts something else', example: 'with 4 holes', reason: ({ noun }) => noun?.other },
  {
    name: 'letters before it without a blank',
    example: 'in A380 please',
    reason: ({ amount, context }) => isGluedToLetters(amount, context) && 'reference',
  },
  {
    name: 'letters behind it without a blank',
    example: 'of 42crmo please',
    reason: ({ amount, context }) => opensAWord(amount, context) && 'grade',
  },
  {
    name: 'a word before it that says it counts something else',
    example: 'report on 40',
    reason: (seen) => {
      const isRight = seen.context.phrases.endingAt(seen.at, 'otherBefore') !== undefined
      return (isRight || (!hasLabel(seen) && isPreceded(seen, 'otherBefore'))) && 'count_of_something_else'
    },
  },
  {
    name: 'a label of something else before it',
    example: 'drawing 40',
    reason: (seen) => {
      const { amount, noun, context } = seen
      const isCounted = noun !== undefined && !noun.other && noun.kind === 'countWord' && noun.from === amount.to
      if (hasLabel(seen) || isCounted || amount.kind === 'list') return undefined
      const isNamed = noun !== undefined && !noun.other && noun.kind === 'partNoun' && noun.from === amount.to
      return labelBefore(amount, context).find((reason) => !(isNamed && (reason === 'time' || reason === 'money')))
    },
  },
  {
    name: 'a bare alloy',
    example: 'in 7075, please',
    reason: (seen) => {
      const { amount, context } = seen
      const isAlloy = amount.kind === 'single' && alloys.has(amount.min) && amount.from > 0
      return isAlloy && isBare(seen) && context.tokens[amount.from]?.kind === 'digits' && !hasLabel(seen) && 'grade'
    },
  },
  {
    name: 'a year behind a preposition',
    example: 'needed in 2027',
    reason: (seen) => {
      const { amount, context } = seen
      const before = amount.to - 1
      const isBehind = context.phrases.endingAt(before, 'function') ?? context.phrases.endingAt(before, 'atLeast')
      return isBehind !== undefined && isBare(seen) && isYear(amount, context) && 'time'
    },
  },
  {
    name: 'four digits and more, not round, without a noun',
    example: 'as on 4711',
    reason: (seen) => isBare(seen) && isLongNumber(seen.amount, seen.context) && !hasLabel(seen) && 'reference',
  },
  {
    name: 'a part of the order',
    example: '40 covers, including 5',
    reason: (seen) => isPreceded(seen, 'partOf') && 'count_of_something_else',
  },
  {
    name: 'what another number takes the place of',
    example: '40 covers instead of 20',
    reason: (seen) => isPreceded(seen, 'insteadOf') && 'negated',
  },
  {
    name: 'an earlier order',
    example: 'we got 40',
    reason: ({ amount, context }) => isPast(amount, context) && 'count_of_something_else',
  },
]

/** The first row that holds with its reason, or nothing. @internal */
export const findReason = (
  amount: Amount,
  noun: Noun | undefined,
  context: Context,
): { name: string; reason: RejectionReason } | undefined => {
  const seen = { amount, noun, context, at: startOfPreamble(amount, context) }
  for (const { name, reason } of rowsAgainst) {
    const found = reason(seen)
    if (found) return { name, reason: found }
  }
  return undefined
}

/** Why the amount is no quantity of this order, or nothing. */
export const reasonAgainst = (amount: Amount, noun: Noun | undefined, context: Context): RejectionReason | undefined =>
  findReason(amount, noun, context)?.reason

const labelBefore = ({ from }: Amount, context: Context): RejectionReason[] =>
  beforeReasons.flatMap(([role, reason]) => {
    const { phrases } = context
    const label = phrases.endingAt(from, role) ?? phrases.endingAt(skipColon(from, context), role)
    return label === undefined ? [] : [reason]
  })

/** Whether a number can be a year: 1900 to 2049, in four digits. */
export const isYear = ({ min, max, from, to }: Amount, { tokens }: Context): boolean => {
  const last = tokens[to - 1]
  return (
    min === max && min >= 1900 && min <= 2049 && to <= from + 2 && last?.kind === 'digits' && last.text.length === 4
  )
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
