import type { Amount } from './amount.ts'
import { type Context, startOfPreamble } from './context.ts'

/** When an amount holds: with the order placed now, after it, or after it only beside another for now. */
type Time = 'now' | 'later' | 'laterIfOther'

/** The tokens from `from` up to `to`, which is not one of them. */
type Territory = readonly [from: number, to: number]

/**
 * An amount in time; `isLater` if a phrase of time puts it after this order, or after another number that holds now,
 * `isContrasted` if it is later and another one of its sentence is said to be for now.
 */
export type Timed = { time: Time; isLater: boolean; isBesideNow: boolean; isContrasted: boolean }

/** What the phrases of time say of each amount. `nounEnds` is where the noun of each ends, in tokens; what is `open` may be a quantity. */
export const timeAmounts = (
  amounts: readonly Amount[],
  nounEnds: readonly number[],
  isOpen: readonly boolean[],
  context: Context,
): Timed[] => {
  const territories = divideTerritories(amounts, context)
  const times = amounts.map((amount, i) =>
    isRate(amount, nounEnds[i] ?? amount.to, context)
      ? 'later'
      : timeOf(territories[i] ?? [amount.from, amount.to], context),
  )
  const now = times.filter((time, i) => time === 'now' && isOpen[i]).length
  const { sentenceOf } = context.clauses
  const saidNow = new Set(
    amounts.flatMap(({ from }, i) => {
      const territory = territories[i]
      const isSaid = times[i] === 'now' && isOpen[i] && territory !== undefined && saysNow(territory, context)
      return isSaid ? [sentenceOf[from]] : []
    }),
  )
  return times.map((time, i) => {
    const isBesideNow = now > Number(time === 'now' && isOpen[i])
    const isContrasted = time === 'later' && isOpen[i] === true && saidNow.has(sentenceOf[amounts[i]?.from ?? 0])
    return { time, isBesideNow, isContrasted, isLater: time === 'later' || (time === 'laterIfOther' && isBesideNow) }
  })
}

/**
 * The tokens whose words of time belong to each amount: its clause, shared with other amounts of the clause at the
 * conjunction between them, or where the next one begins.
 */
const divideTerritories = (amounts: readonly Amount[], { tokens, phrases, clauses }: Context): Territory[] => {
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

const saysNow = ([from, to]: Territory, { phrases }: Context): boolean => {
  for (let at = from; at < to; at++) if (phrases.startingAt(at, 'now')) return true
  return false
}

/** What the words of time in an amount's territory say; now, where there are none. */
const timeOf = ([from, to]: Territory, { phrases, clauses }: Context): Time => {
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
const opensWithCondition = (from: number, { phrases, clauses }: Pick<Context, 'phrases' | 'clauses'>): boolean => {
  let at = from - 1
  if (at < 0 || clauses.sentenceOf[at] !== clauses.sentenceOf[from]) return false
  const clause = clauses.clauseOf[at]
  while (at > 0 && clauses.clauseOf[at - 1] === clause) at--
  return phrases.startingAt(at, 'condition') !== undefined
}

/** "200 per month", "annual need 12,000": what comes again and again is no order for now, unless its end is named. */
const isRate = (amount: Amount, end: number, context: Context): boolean => {
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
const lastsKnownTime = (at: number, { tokens, phrases }: Context): boolean => {
  for (const from of [at, at + 1]) {
    const during = phrases.startingAt(from, 'during')
    if (during === undefined) continue
    for (let to = during.to; to < during.to + 4 && to < tokens.length; to++)
      if (phrases.startingAt(to, 'timeAfter')) return true
  }
  return false
}
