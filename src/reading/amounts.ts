import type { Phrases } from './lexicon.ts'
import type { Figure } from './numbers.ts'
import type { Token } from './tokens.ts'

/** One or several figures that together say how many: a number, a range, price breaks, a sum, a product. */
export type Amount = {
  from: number
  to: number
  min: number
  max: number
  whole: boolean
  kind: 'single' | 'range' | 'list' | 'sum' | 'product'
}

type Text = { tokens: readonly Token[]; phrases: Phrases }

/** How many words may stand between "2 variants" and "5 each". */
const farthestFactor = 8

/** Joins figures: ranges first, then products, sums and lists, and at last what bounds them ("up to", "at least"). */
export function joinFigures(figures: readonly Figure[], text: Text): Amount[] {
  const ranged = joinRanges(figures, text)
  const multiplied = joinNeighbours(ranged, (a, b) => multiply(a, b, text)).map((amount) =>
    doubleForBothSides(amount, text),
  )
  const added = joinNeighbours(multiplied, (a, b) => add(a, b, text))
  const listed = joinLists(added, text)
  const bounded = listed.map((amount) => addFirstOff(amount, text)).map((amount) => bound(amount, text))
  return joinNeighbours(bounded, (a, b) => joinBounds(a, b, text)).map(({ from, to, min, max, whole, kind }) => ({
    from,
    to,
    min,
    max,
    whole,
    kind,
  }))
}

type Bounded = Amount & { bound?: 'upTo' | 'atLeast' }

function joinRanges(figures: readonly Figure[], { tokens, phrases }: Text): Amount[] {
  const amounts: Amount[] = []
  for (let i = 0; i < figures.length; i++) {
    const a = figures[i]
    const b = figures[i + 1]
    if (a === undefined) continue
    const between = phrases.endingAt(a.from, 'between')
    const from = between?.from ?? a.from
    const at = afterCountWord(a.to, phrases)
    const isSpan = (role: 'rangeTo' | 'or' | 'and') => b !== undefined && phrases.startingAt(at, role)?.to === b.from
    const low = b !== undefined && b.scale > 1 && a.scale === 1 && a.max < b.min / b.scale ? a.min * b.scale : a.min
    const scaledOnly = b !== undefined && low !== a.min ? { min: low, max: low } : a
    if (b !== undefined && a.min === a.max && b.min === b.max) {
      const asRange = isSpan('rangeTo') || (between !== undefined && isSpan('and'))
      const chained =
        figures[i + 2] !== undefined &&
        phrases.startingAt(b.to, 'rangeTo')?.to === figures[i + 2]?.from &&
        tokens[b.to]?.text === '-'
      if (asRange && !chained && scaledOnly.min < b.max) {
        amounts.push({
          from,
          to: b.to,
          min: scaledOnly.min,
          max: b.max,
          whole: Number.isInteger(scaledOnly.min) && b.whole,
          kind: 'range',
        })
        i++
        continue
      }
      if (isSpan('or') && a.whole && b.whole && a.min !== b.min) {
        amounts.push({
          from,
          to: b.to,
          min: Math.min(a.min, b.min),
          max: Math.max(a.max, b.max),
          whole: true,
          kind: 'range',
        })
        i++
        continue
      }
      // "2x4" counts nothing, unless pieces follow: "2x50 pcs".
      const isCross =
        tokens[a.to]?.text === 'x' && a.to + 1 === b.from && !tokens[a.to]?.spaced && !tokens[b.from]?.spaced
      if (isCross && !phrases.startingAt(b.to, 'countWord') && !phrases.startingAt(b.to, 'partNoun')) {
        amounts.push({ from: a.from, to: b.to, min: a.min, max: b.max, whole: false, kind: 'range' })
        i++
        continue
      }
      // "100-50" and "5/5" are no quantity, and neither of the two numbers is one.
      if (tokens[a.to]?.text === '-' && a.to + 1 === b.from && !tokens[a.to]?.spaced && !tokens[b.from]?.spaced) {
        amounts.push({ from: a.from, to: b.to, min: a.min, max: b.max, whole: false, kind: 'range' })
        i++
        continue
      }
      // Said one after the other: "five six", "fifty sixty".
      const spoken = tokens[a.from]?.kind === 'word' && tokens[b.from]?.kind === 'word' && a.to === b.from
      if (spoken && a.whole && b.whole && a.min < b.max && b.max <= a.min * 2) {
        amounts.push({ from, to: b.to, min: a.min, max: b.max, whole: true, kind: 'range' })
        i++
        continue
      }
    }
    amounts.push({
      from: a.from,
      to: a.to,
      min: a.min,
      max: a.max,
      whole: a.whole,
      kind: a.min === a.max ? 'single' : 'range',
    })
  }
  return amounts
}

function afterCountWord(at: number, phrases: Phrases): number {
  return phrases.startingAt(at, 'countWord')?.to ?? at
}

/** Replaces neighbours by what `join` makes of them, from left to right, as often as it makes something. */
function joinNeighbours<A extends Amount>(amounts: readonly A[], join: (a: A, b: A) => A | undefined): A[] {
  const joined: A[] = []
  for (const amount of amounts) {
    const last = joined.at(-1)
    const both = last === undefined ? undefined : join(last, amount)
    if (both === undefined) joined.push(amount)
    else joined[joined.length - 1] = both
  }
  return joined
}

/** "3 sets of 4", "2 x 50 pcs", "2 variants, 5 each", "5 of each, 3 colours", "各5件". */
function multiply(a: Amount, b: Amount, { tokens, phrases }: Text): Amount | undefined {
  const times = (kinds: Amount, each: Amount): Amount => ({
    from: a.from,
    to: b.to,
    min: kinds.min * each.min,
    max: kinds.max * each.max,
    whole: kinds.whole && each.whole,
    kind: 'product',
  })
  if (!a.whole || !b.whole || b.from - a.to > farthestFactor) return undefined
  if (phrases.startingAt(a.to, 'container')?.to === b.from) return times(a, b)
  const counted = phrases.startingAt(b.to, 'countWord') ?? phrases.startingAt(b.to, 'partNoun')
  const by = tokens[a.to]
  if ((by?.text === 'x' || by?.text === '*') && a.to + 1 === b.from && counted !== undefined) return times(a, b)
  if (isKinds(a, phrases) && isEach(b, phrases)) return times(a, b)
  if (isEach(a, phrases) && isKinds(b, phrases)) return times(b, a)
  return undefined
}

function isKinds(amount: Amount, phrases: Phrases): boolean {
  return [0, 1, 2].some((skipped) => phrases.startingAt(amount.to + skipped, 'variant') !== undefined)
}

function isEach(amount: Amount, phrases: Phrases): boolean {
  const noun = phrases.startingAt(amount.to, 'countWord') ?? phrases.startingAt(amount.to, 'partNoun')
  return (
    phrases.startingAt(amount.to, 'each') !== undefined ||
    (noun !== undefined && phrases.startingAt(noun.to, 'each') !== undefined) ||
    phrases.endingAt(amount.from, 'each') !== undefined
  )
}

/** "left and right, 2 each": two of each. */
function doubleForBothSides(amount: Amount, { phrases }: Text): Amount {
  if (!isEach(amount, phrases)) return amount
  for (let at = amount.from; at >= amount.from - 3; at--) {
    const sides = phrases.endingAt(at, 'bothSides')
    if (sides) return { ...amount, from: sides.from, min: amount.min * 2, max: amount.max * 2, kind: 'product' }
  }
  return amount
}

/** "1 plus 9 more", "10 + 2 spares", "5 left and 5 right", "one housing and two lids". A percentage is masked, so "100 + 5%" stays 100. */
function add(a: Amount, b: Amount, text: Text): Amount | undefined {
  const { phrases } = text
  const noun = phrases.startingAt(a.to, 'countWord') ?? phrases.startingAt(a.to, 'partNoun')
  const named = noun && (phrases.startingAt(noun.to, 'partNoun') ?? phrases.startingAt(noun.to, 'countWord') ?? noun)
  const plus =
    phrases.startingAt(a.to, 'plus') ??
    (noun && phrases.startingAt(noun.to, 'plus')) ??
    (named && phrases.startingAt(named.to, 'plus'))
  const side = phrases.startingAt(a.to, 'side') ?? (noun && phrases.startingAt(noun.to, 'side'))
  const otherSide = phrases.startingAt(b.to, 'side')
  const and = side && otherSide && phrases.startingAt(side.to, 'and')
  const areSides = side !== undefined && otherSide !== undefined && (and?.to ?? side.to + 1) >= b.from
  const isSum = plus?.to === b.from || areSides || areTwoParts(a, b, text)
  if (!isSum || !a.whole || !b.whole) return undefined
  return { from: a.from, to: b.to, min: a.min + b.min, max: a.max + b.max, whole: true, kind: 'sum' }
}

/** "one housing and two lids": two parts of one order, unless a name says that they are for different things. */
function areTwoParts(a: Amount, b: Amount, { tokens, phrases }: Text): boolean {
  const one = phrases.startingAt(a.to, 'partNoun')
  const other = phrases.startingAt(b.to, 'partNoun')
  if (one === undefined || other === undefined) return false
  const meansMore = (at: number) =>
    (['twoFaced', 'purpose', 'status'] as const).some((role) => phrases.startingAt(at, role) !== undefined)
  const isLater = phrases.startingAt(other.to, 'later') ?? phrases.startingAt(other.to, 'laterIfOther')
  const areDifferent = tokens[one.from]?.text !== tokens[other.from]?.text
  const areJoined = phrases.startingAt(one.to, 'and')?.to === b.from
  return areJoined && areDifferent && !isLater && !meansMore(one.from) && !meansMore(other.from)
}

/** "first off plus 9 more": the first off is a piece too. */
function addFirstOff(amount: Amount, { phrases }: Text): Amount {
  const plus = phrases.endingAt(amount.from, 'plus')
  const firstOff = plus && phrases.endingAt(plus.from, 'firstOff')
  return firstOff && amount.whole
    ? { ...amount, from: firstOff.from, min: amount.min + 1, max: amount.max + 1, kind: 'sum' }
    : amount
}

/** Price breaks: "10/50/100", "100, 500 and 1000 pieces", one to a line; at least two, rising. */
function joinLists(amounts: readonly Amount[], text: Text): Amount[] {
  const joined: Amount[] = []
  for (let i = 0; i < amounts.length; i++) {
    const first = amounts[i]
    if (first === undefined) continue
    let last = first
    let members = 1
    let closed = false
    for (let next = amounts[i + 1]; next !== undefined; next = amounts[i + members]) {
      const separator = listSeparator(last, next, text)
      if (
        separator === undefined ||
        !last.whole ||
        !next.whole ||
        next.min <= last.max ||
        first.kind !== 'single' ||
        next.kind !== 'single'
      )
        break
      closed ||= separator !== ',' && separator !== ';'
      last = next
      members++
    }
    const asked = text.phrases.endingAt(first.from, 'quantityLabel') ?? text.phrases.endingAt(first.from, 'request')
    if (members > 2 || (members === 2 && (closed || asked !== undefined))) {
      joined.push({ ...first, to: last.to, max: last.max, kind: 'list' })
      i += members - 1
    } else joined.push(first)
  }
  return joined
}

function listSeparator(a: Amount, b: Amount, { tokens, phrases }: Text): string | undefined {
  const at = afterCountWord(a.to, phrases)
  const mark = tokens[at]
  if (mark === undefined) return undefined
  if (at + 1 === b.from && (mark.text === ',' || mark.text === '/' || mark.text === ';' || mark.kind === 'line'))
    return mark.kind === 'line' ? ',' : mark.text
  const word = phrases.startingAt(at, 'and') ?? phrases.startingAt(at, 'or')
  return word?.to === b.from ? 'and' : undefined
}

/** Applies "up to 20", "max. 20", "less than a hundred", "20 or less" (1 to 20) and "at least 20", "20 or more" (20). */
function bound(amount: Amount, { phrases }: Text): Bounded {
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
function joinBounds(a: Bounded, b: Bounded, { tokens, phrases }: Text): Bounded | undefined {
  if (a.bound === undefined || b.bound === undefined || a.bound === b.bound) return undefined
  const low = a.bound === 'atLeast' ? a : b
  const high = a.bound === 'atLeast' ? b : a
  let at = afterCountWord(a.to, phrases)
  if (tokens[at]?.text === ',' || tokens[at]?.text === '/') at++
  at = (phrases.startingAt(at, 'and') ?? phrases.startingAt(at, 'but'))?.to ?? at
  if (at !== b.from || low.max > high.max) return undefined
  return { from: a.from, to: b.to, min: low.max, max: high.max, whole: low.whole && high.whole, kind: 'range' }
}
