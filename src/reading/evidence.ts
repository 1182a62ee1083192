import type { Amount } from './amounts.ts'
import { type Context, startOfPreamble } from './context.ts'
import type { Noun } from './noun.ts'
import { isYear } from './reason-against.ts'

/** What speaks for an amount; a bare number has none of it. */
const evidence = {
  label: 4,
  countWord: 4,
  partNoun: 3.5,
  partNounAfterWords: 3,
  unknownNoun: 0.4,
  vague: 1.5,
  total: 4,
  request: 1.5,
  ordinal: 1,
  alone: 2,
  opensClause: 1,
  onlyAmount: 0.5,
  hedged: 1,
  more: 2,
  now: 1,
  limitedRate: 3,
  list: 0.5,
  correction: 2,
  inBrackets: -5,
  eachOfSomething: -2,
  spareOfSomething: -2,
  likelyYear: -3,
}

/** In tokens. */
const farthestRequest = 10
const widestBrackets = 30

/** The sum of what speaks for an amount; `amounts` is how many the text has. A bare number has 0, and what speaks against it counts below that. */
export const weigh = (amount: Amount, noun: Noun | undefined, context: Context, amounts: number): number => {
  const { tokens, phrases, clauses } = context
  const at = startOfPreamble(amount, context)
  let score = 0
  if (phrases.endingAt(at, 'quantityLabel')) score += evidence.label
  if (noun !== undefined && !noun.other) {
    if (noun.kind === 'unknown') score += amount.max === 1 ? 0 : evidence.unknownNoun
    else if (noun.kind === 'countWord')
      score += noun.from === amount.to ? evidence.countWord : evidence.partNounAfterWords
    else score += noun.from === amount.to ? evidence.partNoun : evidence.partNounAfterWords
  }
  const end = noun?.to ?? amount.to
  const hasTotal =
    phrases.endingAt(at, 'total') ?? phrases.startingAt(amount.to, 'total') ?? phrases.startingAt(end, 'total')
  if (hasTotal) score += evidence.total
  if (phrases.startingAt(amount.to, 'more') || phrases.startingAt(end, 'more')) score += evidence.more
  if (phrases.endingAt(at, 'ordinal')) score += evidence.ordinal
  if (amount.kind !== 'single') score += evidence.list
  if (tokens[amount.from]?.kind !== 'digits' && amount.max > 1) score += evidence.vague
  if (phrases.startingAt(end, 'correction') || phrases.endingAt(at, 'correction')) score += evidence.correction
  if (
    amounts > 1 &&
    amount.kind === 'single' &&
    phrases.startingAt(amount.to, 'each') &&
    !phrases.startingAt(amount.to, 'countWord')
  )
    score += evidence.eachOfSomething
  if (amounts > 1 && (phrases.startingAt(end, 'spare') || phrases.startingAt(amount.to, 'spare')))
    score += evidence.spareOfSomething
  if (isInBrackets(amount, context)) score += evidence.inBrackets
  if (noun === undefined && isYear(amount, context)) score += evidence.likelyYear
  for (
    let before = amount.from;
    before > amount.from - farthestRequest && clauses.sentenceOf[before - 1] === clauses.sentenceOf[amount.from];
    before--
  ) {
    if (!phrases.endingAt(before, 'request')) continue
    score += evidence.request
    break
  }
  if (clauses.clauseOf[at - 1] !== clauses.clauseOf[amount.from]) score += evidence.opensClause
  if (phrases.startingAt(end, 'now') || phrases.endingAt(at, 'now')) score += evidence.now
  if (amounts === 1) score += evidence.onlyAmount
  if (phrases.startingAt(amount.to, 'aboutAfter') || phrases.endingAt(amount.from, 'about')) score += evidence.hedged
  if (noun === undefined && phrases.startingAt(end, 'rate')) score += evidence.limitedRate
  if (
    amounts === 1 &&
    clauses.clauseOf[amount.from - 1] !== clauses.clauseOf[amount.from] &&
    isAlone(amount, end, context)
  )
    score += evidence.alone
  return score
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
const isAlone = (amount: Amount, end: number, { tokens, clauses }: Context): boolean => {
  const clause = clauses.clauseOf[amount.from]
  const next = tokens[end]
  return next === undefined || clauses.clauseOf[end] !== clause || next.kind === 'mark' || next.kind === 'line'
}
