import { type Amount, type AmountContext, afterCountWord } from './amount.ts'
import { doubleForBothSides, multiply } from './amount-products.ts'
import { joinRanges } from './amount-ranges.ts'
import type { Figure } from './figure.ts'

/** Price breaks that are further apart are two different things. */
const widestStep = 20

/** Joins figures: ranges first, then products, sums and lists, and at last what bounds them ("up to", "at least"). */
export const joinFigures = (figures: readonly Figure[], context: AmountContext): Amount[] => {
  const ranged = joinRanges(figures, context)
  const multiplied = joinNeighbours(ranged, (a, b) => multiply(a, b, context)).map((amount) =>
    doubleForBothSides(amount, context),
  )
  const added = joinNeighbours(multiplied, (a, b) => add(a, b, context))
  const listed = joinLists(added, context)
  const bounded = listed.map((amount) => addFirstOff(amount, context)).map((amount) => bound(amount, context))
  return joinNeighbours(bounded, (a, b) => joinBounds(a, b, context))
}

type Bounded = Amount & { bound?: 'upTo' | 'atLeast' }

/** Replaces neighbours by what `join` makes of them, from left to right, as often as it makes something. */
const joinNeighbours = <A extends Amount>(amounts: readonly A[], join: (a: A, b: A) => A | undefined): A[] => {
  const joined: A[] = []
  for (const amount of amounts) {
    const last = joined.at(-1)
    const both = last === undefined ? undefined : join(last, amount)
    if (both === undefined) joined.push(amount)
    else joined[joined.length - 1] = both
  }
  return joined
}

/** "1 plus 9 more", "10 + 2 spares", "5 left and 5 right". A percentage is masked, so "100 + 5%" stays 100. */
const add = (a: Amount, b: Amount, { phrases, tokens }: AmountContext): Amount | undefined => {
  if (!a.whole || !b.whole || a.kind === 'list' || b.kind === 'list') return undefined
  const noun = phrases.startingAt(a.to, 'countWord') ?? phrases.startingAt(a.to, 'partNoun')
  const named = noun && (phrases.startingAt(noun.to, 'partNoun') ?? phrases.startingAt(noun.to, 'countWord') ?? noun)
  const plus =
    phrases.startingAt(a.to, 'plus') ??
    (noun && phrases.startingAt(noun.to, 'plus')) ??
    (named && phrases.startingAt(named.to, 'plus'))
  const afterB = phrases.startingAt(b.to, 'countWord')?.to ?? b.to
  const adds = phrases.startingAt(afterB, 'more') ?? phrases.startingAt(afterB, 'spare')
  const next = tokens[afterB]
  const hasOwnName =
    adds === undefined &&
    next !== undefined &&
    (next.kind === 'word' || next.kind === 'ideograph') &&
    !phrases.startingAt(afterB, 'function')
  const side = phrases.startingAt(a.to, 'side') ?? (noun && phrases.startingAt(noun.to, 'side'))
  const otherSide = phrases.startingAt(b.to, 'side')
  const and = side && otherSide && phrases.startingAt(side.to, 'and')
  const areSides = side !== undefined && otherSide !== undefined && (and?.to ?? side.to + 1) >= b.from
  if (!areSides && !(plus?.to === b.from && !hasOwnName)) return undefined
  return { ...a, to: areSides ? otherSide.to : b.to, min: a.min + b.min, max: a.max + b.max, kind: 'sum' }
}

/** "first off plus 9 more": the first off is a piece too. */
const addFirstOff = (amount: Amount, { phrases }: AmountContext): Amount => {
  const plus = phrases.endingAt(amount.from, 'plus')
  const firstOff = plus && phrases.endingAt(plus.from, 'firstOff')
  return firstOff && amount.whole
    ? { ...amount, from: firstOff.from, min: amount.min + 1, max: amount.max + 1, kind: 'sum' }
    : amount
}

/** Price breaks: "10/50/100", "100, 500 and 1000 pieces", one to a line; at least two, rising. */
const joinLists = (amounts: readonly Amount[], context: AmountContext): Amount[] => {
  const joined: Amount[] = []
  for (let i = 0; i < amounts.length; i++) {
    const first = amounts[i]
    if (first === undefined) continue
    let last = first
    let members = 1
    let isClosed = false
    for (let next = amounts[i + 1]; next !== undefined; next = amounts[i + members]) {
      const separator = listSeparator(last, next, context)
      const isRising = next.min > last.max && next.min <= last.max * widestStep
      if (
        separator === undefined ||
        !last.whole ||
        !next.whole ||
        !isRising ||
        first.kind !== 'single' ||
        next.kind !== 'single'
      )
        break
      isClosed ||= separator !== ',' && separator !== ';'
      last = next
      members++
    }
    const asked = context.phrases.endingAt(first.from, 'request')
    if (members > 2 || (members === 2 && (isClosed || asked !== undefined))) {
      joined.push({ ...first, to: last.to, max: last.max, kind: 'list' })
      i += members - 1
    } else joined.push(first)
  }
  return joined
}

const listSeparator = (a: Amount, b: Amount, { tokens, phrases }: AmountContext): string | undefined => {
  const at = afterCountWord(a.to, phrases)
  const mark = tokens[at]
  if (mark === undefined) return undefined
  if (mark.kind === 'line') {
    const bullet = tokens[at + 1]?.text
    const next = bullet === '-' || bullet === '*' || bullet === '>' ? at + 2 : at + 1
    // Lines that hold more than a number and pieces are lines of different things.
    const end = tokens[afterCountWord(b.to, phrases)]
    return next === b.from && (end === undefined || end.kind === 'line') ? ',' : undefined
  }
  if (at + 1 === b.from && (mark.text === ',' || mark.text === '/' || mark.text === ';')) return mark.text
  const word =
    phrases.startingAt(at, 'and') ??
    phrases.startingAt(at, 'or') ??
    (mark.text === ',' ? (phrases.startingAt(at + 1, 'and') ?? phrases.startingAt(at + 1, 'or')) : undefined)
  return word?.to === b.from ? 'and' : undefined
}

/** Applies "up to 20", "max. 20", "less than a hundred", "20 or less" (1 to 20) and "at least 20", "20 or more" (20). */
const bound = (amount: Amount, { phrases }: AmountContext): Bounded => {
  const about = phrases.endingAt(amount.from, 'about') ?? phrases.endingAt(amount.from, 'function')
  const from = about?.from ?? amount.from
  const noun = phrases.startingAt(amount.to, 'countWord') ?? phrases.startingAt(amount.to, 'partNoun')
  const afters = [amount.to, ...(noun ? [noun.to] : [])]
  const upTo = phrases.endingAt(amount.from, 'upTo') ?? phrases.endingAt(from, 'upTo')
  const atLeast = phrases.endingAt(amount.from, 'atLeast') ?? phrases.endingAt(from, 'atLeast')
  if (amount.kind !== 'single' && amount.kind !== 'sum' && amount.kind !== 'product') return amount
  if (upTo !== undefined && (atLeast === undefined || upTo.from <= atLeast.from))
    return { ...amount, from: upTo.from, min: 1, bound: 'upTo' }
  if (atLeast !== undefined) return { ...amount, from: atLeast.from, bound: 'atLeast' }
  for (const at of afters) {
    const most = phrases.startingAt(at, 'upToAfter')
    if (most !== undefined) return { ...amount, to: most.to, min: 1, bound: 'upTo' }
    const least = phrases.startingAt(at, 'atLeastAfter')
    if (least !== undefined) return { ...amount, to: least.to, bound: 'atLeast' }
  }
  return amount
}

/** "minimum 20, maximum 35", "at least 30 but no more than 50". */
const joinBounds = (a: Bounded, b: Bounded, { tokens, phrases }: AmountContext): Bounded | undefined => {
  if (a.bound === undefined || b.bound === undefined || a.bound === b.bound) return undefined
  const low = a.bound === 'atLeast' ? a : b
  const high = a.bound === 'atLeast' ? b : a
  let at = afterCountWord(a.to, phrases)
  if (tokens[at]?.text === ',' || tokens[at]?.text === '/') at++
  at = (phrases.startingAt(at, 'and') ?? phrases.startingAt(at, 'but'))?.to ?? at
  if (at !== b.from || low.max > high.max) return undefined
  return { ...a, to: b.to, min: low.max, max: high.max, whole: low.whole && high.whole, kind: 'range' }
}
