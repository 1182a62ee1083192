import { largestQuantity } from '../advice/profile.ts'
import type { Amount } from './amounts.ts'
import type { Clauses } from './clauses.ts'
import type { Role } from './languages/language.ts'
import type { Phrase, Phrases } from './lexicon.ts'
import type { RejectionReason } from './reading.ts'
import type { Token } from './tokens.ts'

/** When an amount or a purpose holds: with the order placed now, after it, or after it only beside another for now. */
type Time = 'now' | 'later' | 'laterIfOther'

/** An amount that can be a quantity, with what speaks for it. `start` and `end` are tokens and take in its noun or its rate. */
export type Candidate = {
  amount: Amount
  start: number
  end: number
  score: number
  time: Time
  /** The tokens whose words of time, and whose purposes, belong to it. */
  territory: Territory
}

type SetAside = { from: number; to: number; reason: RejectionReason }

export type Sorted = { candidates: Candidate[]; setAside: SetAside[] }

export type Context = {
  tokens: readonly Token[]
  phrases: Phrases
  clauses: Clauses
  /** Whether a token lies in a span that is never a quantity. */
  isMasked: (token: number) => boolean
}

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
  /** So that of two equal ones the first is taken. */
  perEarlierAmount: -0.05,
}

const farthestNoun = 3
/** In words; an ideograph or kana is about half of one. */
const farthestPast = 4
const farthestPastAfter = 8
const farthestRequest = 10
const widestBrackets = 30

const afterReasons: readonly (readonly [Role, RejectionReason])[] = [
  ['dimensionAfter', 'dimension'],
  ['ratingAfter', 'rating'],
  ['moneyAfter', 'money'],
  ['percentAfter', 'percentage'],
  ['timeAfter', 'time'],
  ['otherAfter', 'count_of_something_else'],
  ['variant', 'count_of_something_else'],
]
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

/** Weighs each amount by the words around it, and sets aside those that count something else. */
export function weighAmounts(amounts: readonly Amount[], context: Context): Sorted {
  const candidates: Candidate[] = []
  const setAside: SetAside[] = []
  const territories = divideTerritories(amounts, context)
  for (const [i, amount] of amounts.entries()) {
    const noun = findNoun(amount, context)
    const reason = reasonAgainst(amount, noun, context)
    if (reason !== undefined) {
      setAside.push({ from: amount.from, to: noun?.other ? noun.to : amount.to, reason })
      continue
    }
    const end = noun?.to ?? amount.to
    const rate = findRate(amount, end, context)
    const named = rate ? (context.phrases.startingAt(end, 'rate')?.to ?? end) : end
    candidates.push({
      amount,
      start: amount.from,
      end: named,
      score: weigh(amount, noun, context, amounts.length) + i * evidence.perEarlierAmount,
      time: rate ? 'later' : timeOf(territories[i] ?? [amount.from, end], context),
      territory: territories[i] ?? [amount.from, end],
    })
  }
  return { candidates, setAside }
}

type Noun =
  | { from: number; to: number; kind: 'countWord' | 'partNoun' | 'unknown'; other: false }
  | { from: number; to: number; other: RejectionReason }

/** What the amount counts: the first known noun within a few words, or an unknown word right after it. */
function findNoun(amount: Amount, { tokens, phrases, clauses, isMasked }: Context): Noun | undefined {
  let at = amount.to
  for (let skipped = 0; skipped <= farthestNoun && at < tokens.length; ) {
    if (clauses.clauseOf[at] !== clauses.clauseOf[amount.from] && tokens[at - 1]?.text !== ')') break
    if (isMasked(at)) {
      while (at < tokens.length && isMasked(at)) at++
      skipped++
      continue
    }
    const piece = longest(phrases.startingAt(at, 'countWord'), phrases.startingAt(at, 'partNoun'))
    const other = longestOf(at, afterReasons, phrases)
    // "40 two-hole brackets": the numeral belongs to the noun.
    const numeral = skipped === 0 ? phrases.startingAt(at, 'numeral') : undefined
    if (numeral !== undefined && phrases.startingAt(numeral.to, 'otherAfter')) {
      at = numeral.to + 1
      skipped++
      continue
    }
    const isCompound =
      other?.reason === 'count_of_something_else' && phrases.startingAt(other.to, 'partNoun') !== undefined
    if (
      other !== undefined &&
      !isCompound &&
      amount.kind !== 'product' &&
      (piece === undefined || other.to > piece.to) &&
      !(skipped > 0 && other.reason !== 'count_of_something_else')
    ) {
      return { from: at, to: other.to, other: other.reason }
    }
    if (piece !== undefined) {
      // "40 pcs housings": the part's own name belongs to it.
      const named = piece.meaning.role === 'countWord' ? phrases.startingAt(piece.to, 'partNoun') : undefined
      return { from: at, to: named?.to ?? piece.to, kind: piece.meaning.role, other: false }
    }
    const token = tokens[at]
    if (token?.kind !== 'word' || phrases.startingAt(at, 'function') || phrases.startingAt(at, 'but')) break
    at++
    skipped++
  }
  const next = tokens[amount.to]
  const isWord = next?.kind === 'word' && !phrases.startingAt(amount.to, 'function') && !isMasked(amount.to)
  return isWord && clauses.clauseOf[amount.to] === clauses.clauseOf[amount.from]
    ? { from: amount.to, to: amount.to + 1, kind: 'unknown', other: false }
    : undefined
}

function longest<A extends { to: number }, B extends { to: number }>(
  a: A | undefined,
  b: B | undefined,
): A | B | undefined {
  return a !== undefined && b !== undefined && b.to > a.to ? b : (a ?? b)
}

function longestOf(at: number, reasons: readonly (readonly [Role, RejectionReason])[], phrases: Phrases) {
  let found: { to: number; reason: RejectionReason } | undefined
  for (const [role, reason] of reasons) {
    const phrase = phrases.startingAt(at, role)
    if (phrase !== undefined && phrase.to > (found?.to ?? 0)) found = { to: phrase.to, reason }
  }
  return found
}

/** Why the amount is no quantity of this order, or nothing. */
function reasonAgainst(amount: Amount, noun: Noun | undefined, context: Context): RejectionReason | undefined {
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

function isYear({ min, max, from, to }: Amount, { tokens }: Context): boolean {
  const last = tokens[to - 1]
  return (
    min === max && min >= 1900 && min <= 2049 && to <= from + 2 && last?.kind === 'digits' && last.text.length === 4
  )
}

/** "40 two-hole brackets": a numeral and a feature between a number and its noun. */
function namesAFeature(amount: Amount, noun: Noun | undefined, { tokens, phrases }: Context): boolean {
  const isBetween =
    noun !== undefined && tokens[amount.from - 1]?.kind === 'digits' && tokens[amount.from]?.kind === 'word'
  return isBetween && amount.kind === 'single' && phrases.startingAt(amount.to, 'otherAfter') !== undefined
}

/** Four digits and more without a noun and not round: a number of an order or a part. */
function isLongNumber({ min, from, to }: Amount, { tokens }: Context): boolean {
  const last = tokens[to - 1]
  return to === from + 1 && last?.kind === 'digits' && /^\d{4,}$/.test(last.text) && min % 10 !== 0
}

/** "42crmo4": digits that open a word of letters and digits. */
function opensAWord({ to }: Amount, { tokens, phrases }: Context): boolean {
  const next = tokens[to]
  if (tokens[to - 1]?.kind !== 'digits' || next?.kind !== 'word' || next.spaced) return false
  return (
    ['countWord', 'partNoun', 'each', 'upToAfter', 'aboutAfter', 'rate', 'or', 'rangeTo', 'and', 'function'] as const
  ).every((role) => !phrases.startingAt(to, role))
}

/** "m6", "a380": digits that continue a word, unless the word is a label ("qty25"). */
function isGluedToLetters({ from }: Amount, { tokens, phrases }: Context): boolean {
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

function skipColon(at: number, { tokens }: Context): number {
  const mark = tokens[at - 1]?.text
  return mark === ':' || mark === '=' || mark === '.' || mark === '#' ? at - 1 : at
}

/** Where the words begin that belong to the number: "qty: approx. 40" → the end of "qty". */
function startOfPreamble(amount: Amount, context: Context): number {
  const { tokens, phrases } = context
  let at = amount.from
  for (let steps = 0; steps < 4; steps++) {
    const about = phrases.endingAt(at, 'about')
    const mark = tokens[at - 1]?.text
    if (phrases.endingAt(at, 'quantityLabel')) return at
    if (about !== undefined) at = about.from
    else if (
      mark === ':' ||
      mark === '=' ||
      mark === '.' ||
      mark === '(' ||
      mark === '-' ||
      mark === '"' ||
      mark === ','
    )
      at--
    else break
  }
  return at
}

/** "we got the 5 samples", "tested 4 units": an earlier order, unless a wish stands between. */
function isPast({ from, to }: Amount, { tokens, phrases, clauses }: Context): boolean {
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
function isInComparison({ from, to }: Phrase, phrases: Phrases): boolean {
  for (let at = from; at >= from - farthestPast; at--) {
    const status = phrases.startingAt(at, 'status')
    if (status !== undefined && status.to >= to) return true
  }
  return false
}

function findRate(amount: Amount, end: number, context: Context): boolean {
  const { phrases, clauses } = context
  const rate =
    phrases.startingAt(end, 'rate') ??
    phrases.startingAt(amount.to, 'rate') ??
    (clauses.clauseOf[end + 1] === clauses.clauseOf[amount.from] ? phrases.startingAt(end + 1, 'rate') : undefined)
  if (rate !== undefined) return !lastsKnownTime(rate.to, context)
  const at = startOfPreamble(amount, context)
  for (let before = at; before >= at - 1 && before >= 0; before--) {
    // "annual need 12,000, at first 300": the label belongs to the number right behind it.
    if (before < at && context.tokens[before]?.kind === 'digits') break
    const label = phrases.endingAt(before, 'rateBefore')
    const isDate = label !== undefined && context.tokens[label.from - 1]?.kind === 'digits'
    if (label !== undefined && !isDate && clauses.sentenceOf[label.from] === clauses.sentenceOf[amount.from])
      return !lastsKnownTime(end, context)
  }
  return false
}

/** "200 per month for 4 months": a rate that ends is an order. */
function lastsKnownTime(at: number, { tokens, phrases }: Context): boolean {
  for (const from of [at, at + 1]) {
    const during = phrases.startingAt(from, 'during')
    if (during === undefined) continue
    for (let to = during.to; to < during.to + 4 && to < tokens.length; to++)
      if (phrases.startingAt(to, 'timeAfter')) return true
  }
  return false
}

function weigh(amount: Amount, noun: Noun | undefined, context: Context, amounts: number): number {
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
function isInBrackets({ from }: Amount, { tokens, clauses }: Context): boolean {
  for (let at = from - 1; at >= from - widestBrackets && clauses.sentenceOf[at] === clauses.sentenceOf[from]; at--) {
    if (tokens[at]?.text === ')') return false
    if (tokens[at]?.text === '(') return true
  }
  return false
}

/** The clause holds nothing but the amount. */
function isAlone(amount: Amount, end: number, { tokens, clauses }: Context): boolean {
  const clause = clauses.clauseOf[amount.from]
  const next = tokens[end]
  return next === undefined || clauses.clauseOf[end] !== clause || next.kind === 'mark' || next.kind === 'line'
}

type Territory = readonly [from: number, to: number]

/**
 * The tokens whose words of time belong to each amount: its clause, shared with other amounts of the clause at the
 * conjunction between them, or where the next one begins.
 */
function divideTerritories(amounts: readonly Amount[], { tokens, phrases, clauses }: Context): Territory[] {
  const borderBefore = (i: number): number => {
    const amount = amounts[i]
    const previous = amounts[i - 1]
    if (amount === undefined) return tokens.length
    for (let at = amount.from - 1; at >= 0; at--) {
      if (clauses.clauseOf[at] !== clauses.clauseOf[amount.from]) return at + 1
      if (previous !== undefined && at < previous.to) return amount.from
      const joins = phrases.startingAt(at, 'and') ?? phrases.startingAt(at, 'but') ?? phrases.startingAt(at, 'plus')
      if (previous !== undefined && joins && clauses.clauseOf[previous.to - 1] === clauses.clauseOf[at]) {
        const also = phrases.endingAt(at, 'and') ?? phrases.endingAt(at, 'but')
        return also !== undefined && also.from >= previous.to ? also.from : at
      }
    }
    return 0
  }
  const clauseEnds = new Map(clauses.clauseOf.map((clause, token) => [clause, token + 1]))
  return amounts.map((amount, i) => {
    const to = clauseEnds.get(clauses.clauseOf[amount.to - 1] ?? 0) ?? amount.to
    return [borderBefore(i), Math.min(to, Math.max(borderBefore(i + 1), amount.to))]
  })
}

function timeOf([from, to]: Territory, { phrases, clauses }: Context): Time {
  let time: Time = 'now'
  let saysNow = false
  for (let at = from; at < to; at++) {
    if (phrases.startingAt(at, 'later')) return 'later'
    if (phrases.startingAt(at, 'now')) saysNow = true
    if (phrases.startingAt(at, 'laterIfOther')) time = 'laterIfOther'
  }
  if (saysNow) return 'now'
  if (time === 'now' && opensWithCondition(from, { phrases, clauses })) return 'laterIfOther'
  return time
}

/** The clause before this one, in the same sentence, says on what condition: "once these work, 300 more". */
function opensWithCondition(from: number, { phrases, clauses }: Pick<Context, 'phrases' | 'clauses'>): boolean {
  let at = from - 1
  if (at < 0 || clauses.sentenceOf[at] !== clauses.sentenceOf[from]) return false
  const clause = clauses.clauseOf[at]
  while (at > 0 && clauses.clauseOf[at - 1] === clause) at--
  return phrases.startingAt(at, 'condition') !== undefined
}

/** The candidate in whose territory a token lies. */
export function ownerOf(token: number, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(({ territory: [from, to] }) => from <= token && token < to)
}

/** Whether the words of its clause put a token after this order. */
export function isSaidLater(token: number, { tokens, phrases, clauses }: Context): boolean {
  const { clauseOf } = clauses
  let from = token
  while (from > 0 && clauseOf[from - 1] === clauseOf[token]) from--
  for (let at = from; clauseOf[at] === clauseOf[token] && at < tokens.length; at++) {
    if (phrases.startingAt(at, 'later')) return true
  }
  return false
}
