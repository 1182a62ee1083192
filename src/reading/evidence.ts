import type { Amount } from './amount.ts'
import { type Context, startOfPreamble } from './context.ts'
import type { Role } from './languages/language.ts'
import type { Noun } from './noun.ts'
import { isYear } from './reason-against.ts'

/** An amount with the words around it; `amounts` is how many the text has, `end` where its noun ends, in tokens. */
type Seen = {
  amount: Amount
  noun: Noun | undefined
  context: Context
  amounts: number
  /** Where the words begin that belong to the number. */
  at: number
  end: number
}

/** What speaks for an amount, or, below 0, against it, with a text in which it does. */
type Row = { name: string; weight: number; example: string; holds: (seen: Seen) => boolean }

/** In tokens. */
const farthestRequest = 10
const widestBrackets = 30

const isNoun = (noun: Noun | undefined, kind: 'countWord' | 'partNoun'): noun is Noun & { other: false } =>
  noun !== undefined && !noun.other && noun.kind === kind

/** Whether the number, or its noun, is followed by a word of the role. */
const isFollowed = ({ amount, end, context: { phrases } }: Seen, role: Role): boolean =>
  (phrases.startingAt(amount.to, role) ?? phrases.startingAt(end, role)) !== undefined

const isPreceded = ({ at, context: { phrases } }: Seen, role: Role): boolean => phrases.endingAt(at, role) !== undefined

/** A bare number has none of these. @internal */
export const evidenceRows: readonly Row[] = [
  {
    name: 'a label before it',
    weight: 4,
    example: 'qty: 40',
    holds: (seen) => isPreceded(seen, 'quantityLabel'),
  },
  {
    name: 'a word of counting behind it',
    weight: 4,
    example: '40 pcs',
    holds: ({ noun, amount }) => isNoun(noun, 'countWord') && noun.from === amount.to,
  },
  {
    name: 'a part behind it',
    weight: 3.5,
    example: '40 brackets',
    holds: ({ noun, amount }) => isNoun(noun, 'partNoun') && noun.from === amount.to,
  },
  {
    name: 'a part or a word of counting a few words behind it',
    weight: 3,
    example: '40 grey sturdy brackets',
    holds: ({ noun, amount }) => (isNoun(noun, 'countWord') || isNoun(noun, 'partNoun')) && noun.from !== amount.to,
  },
  {
    name: 'an unknown noun',
    weight: 0.4,
    example: '40 grommets',
    holds: ({ noun, amount }) => noun !== undefined && !noun.other && noun.kind === 'unknown' && amount.max > 1,
  },
  {
    name: 'a total',
    weight: 4,
    example: 'total 40',
    holds: (seen) => isPreceded(seen, 'total') || isFollowed(seen, 'total'),
  },
  { name: 'more', weight: 2, example: '9 more', holds: (seen) => isFollowed(seen, 'more') },
  { name: 'the first, the next', weight: 1, example: 'the first 50', holds: (seen) => isPreceded(seen, 'ordinal') },
  {
    name: 'a range, a list or a product',
    weight: 0.5,
    example: '10, 20 or 50',
    holds: ({ amount }) => amount.kind !== 'single',
  },
  {
    name: 'a number in words',
    weight: 1.5,
    example: 'a dozen',
    holds: ({ amount, context }) => context.tokens[amount.from]?.kind !== 'digits' && amount.max > 1,
  },
  {
    name: 'a correction',
    weight: 2,
    example: '50, make that 60',
    holds: (seen) =>
      seen.context.phrases.startingAt(seen.end, 'correction') !== undefined || isPreceded(seen, 'correction'),
  },
  {
    name: 'of each of something',
    weight: -2,
    example: 'lids and bases: 4 each, 12 in all',
    holds: ({ amounts, amount, context: { phrases } }) =>
      amounts > 1 &&
      amount.kind === 'single' &&
      phrases.startingAt(amount.to, 'each') !== undefined &&
      phrases.startingAt(amount.to, 'countWord') === undefined,
  },
  {
    name: 'spares beside an order',
    weight: -2,
    example: '20 covers, 2 spare',
    holds: (seen) => seen.amounts > 1 && isFollowed(seen, 'spare'),
  },
  {
    name: 'in brackets',
    weight: -5,
    example: 'like the last order (5 pcs)',
    holds: ({ amount, context }) => isInBrackets(amount, context),
  },
  {
    name: 'a year, likely',
    weight: -3,
    example: '2020: nothing',
    holds: ({ noun, amount, context }) => noun === undefined && isYear(amount, context),
  },
  {
    name: 'a request before it in the sentence',
    weight: 1.5,
    example: 'please quote 40',
    holds: ({ amount, context }) => isRequested(amount, context),
  },
  {
    name: 'it opens a clause',
    weight: 1,
    example: '40, by May',
    holds: ({ amount, at, context: { clauses } }) => clauses.clauseOf[at - 1] !== clauses.clauseOf[amount.from],
  },
  {
    name: 'now',
    weight: 1,
    example: '40 now',
    holds: (seen) => seen.context.phrases.startingAt(seen.end, 'now') !== undefined || isPreceded(seen, 'now'),
  },
  { name: 'the only amount', weight: 0.5, example: 'we take 40', holds: ({ amounts }) => amounts === 1 },
  {
    name: 'about',
    weight: 1,
    example: 'about 40',
    holds: ({ amount, context: { phrases } }) =>
      (phrases.startingAt(amount.to, 'aboutAfter') ?? phrases.endingAt(amount.from, 'about')) !== undefined,
  },
  {
    name: 'a rate without a noun',
    weight: 3,
    example: '40 per month for 4 months',
    holds: ({ noun, end, context: { phrases } }) => noun === undefined && phrases.startingAt(end, 'rate') !== undefined,
  },
  {
    name: 'alone in its clause',
    weight: 2,
    example: 'bracket, 40',
    holds: ({ amounts, amount, end, context }) => amounts === 1 && isAlone(amount, end, context),
  },
]

/** What speaks for an amount, by name; `amounts` is how many the text has. @internal */
export const findEvidence = (amount: Amount, noun: Noun | undefined, context: Context, amounts: number): Row[] => {
  const seen = { amount, noun, context, amounts, at: startOfPreamble(amount, context), end: noun?.to ?? amount.to }
  return evidenceRows.filter(({ holds }) => holds(seen))
}

/** The sum of what speaks for an amount. */
export const weigh = (amount: Amount, noun: Noun | undefined, context: Context, amounts: number): number =>
  findEvidence(amount, noun, context, amounts).reduce((sum, { weight }) => sum + weight, 0)

const isRequested = ({ from }: Amount, { phrases, clauses }: Context): boolean => {
  for (let at = from; at > from - farthestRequest && clauses.sentenceOf[at - 1] === clauses.sentenceOf[from]; at--)
    if (phrases.endingAt(at, 'request') !== undefined) return true
  return false
}

/** "the last order (PO 4471, 5 pcs)": said in passing, unless it repeats a numeral: "five (5)". */
const isInBrackets = ({ from }: Amount, { tokens, clauses }: Context): boolean => {
  for (let at = from - 1; at >= from - widestBrackets && clauses.sentenceOf[at] === clauses.sentenceOf[from]; at--) {
    if (tokens[at]?.text === ')') return false
    if (tokens[at]?.text === '(') return true
  }
  return false
}

/** The clause holds nothing but the amount. */
const isAlone = ({ from }: Amount, end: number, { tokens, clauses }: Context): boolean => {
  const clause = clauses.clauseOf[from]
  const next = tokens[end]
  return (
    clauses.clauseOf[from - 1] !== clause &&
    (next === undefined || clauses.clauseOf[end] !== clause || next.kind === 'mark' || next.kind === 'line')
  )
}
