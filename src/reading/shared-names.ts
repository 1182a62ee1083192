import { likeliestWords } from './faint-names.ts'
import type { Mention } from './mentions.ts'
import type { TagChances, Tagged } from './tags.ts'
import type { Words } from './words.ts'

const mostShared = 12
/** In tokens; longer ones are no items of a list of names. */
const longestItem = 14
/** A name in a list is at least this likely, and this likely beside the likeliest of the list. 0 to 1. */
const leastListed = 0.02
const leastBeside = 0.05

/** The items of a stretch of text, in tokens. */
const itemsWithin = (from: number, to: number, items: readonly number[]): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = []
  for (let at = from; at < to; ) {
    let end = at + 1
    while (end < to && items[end] === items[at]) end++
    found.push({ from: at, to: end })
    at = end
  }
  return found
}

/** The names of a stretch of text, one of each of its items: the one that was found there, or else its likeliest words. */
const listNames = (
  from: number,
  to: number,
  names: readonly Tagged[],
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
): Tagged[] => {
  const listed = itemsWithin(from, to, items).flatMap((item) => {
    const found = names
      .filter((name) => name.from >= item.from && name.to <= item.to)
      .toSorted((a, b) => b.chance - a.chance)[0]
    if (found !== undefined) return [found]
    if (item.to - item.from > longestItem) return []
    return likeliestWords(item.from, item.to, tagChances, words) ?? []
  })
  const best = Math.max(0, ...listed.map(({ chance }) => chance))
  return listed.filter(({ chance }) => chance >= leastListed && chance >= best * leastBeside)
}

/** The names that share a number said of each: "cup, lid and sieve, 36 of each", "10 each of the bracket and the cover". */
export const sharedNames = (
  { amount }: Mention,
  last: Mention | undefined,
  next: Mention | undefined,
  names: readonly Tagged[],
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
): Tagged[] => {
  const { phrases, clauses, tokens } = words
  const { from, to } = amount
  const unit = phrases.startingAt(to, 'countWord')
  const isEach =
    phrases.endingAt(from, 'each') ??
    phrases.startingAt(to, 'each') ??
    (unit && phrases.startingAt(unit.to, 'each')) ??
    (phrases.startingAt(to, 'function') && phrases.startingAt(to + 1, 'each'))
  if (isEach === undefined) return []
  const sentence = clauses.sentenceOf[from]
  let start = from
  while (start > (last?.amount.to ?? 0) && clauses.sentenceOf[start - 1] === sentence) start--
  let end = to
  while (end < (next?.amount.from ?? tokens.length) && clauses.sentenceOf[end] === sentence) end++
  const before = listNames(start, Math.min(from, isEach.from), names, tagChances, items, words)
  const behind = listNames(Math.max(to, isEach.to), end, names, tagChances, items, words)
  // "three items, 25 of each: nozzle, diffuser, swirl plate": as many names as there are kinds, or nothing.
  if (amount.count > 1) return [before, behind].find(({ length }) => length === amount.count) ?? []
  return before.length > 1 ? before.slice(-mostShared) : behind.slice(0, mostShared)
}
