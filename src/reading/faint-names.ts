import { mayName } from './name-words.ts'
import { type TagChances, type Tagged, tags } from './tags.ts'
import type { Words } from './words.ts'

/** In tokens; a token of a script without blanks is about a third of a word. */
const longestPlain = 4

const name = tags.indexOf('name')

const nameChanceAt = (tagChances: TagChances, at: number): number => tagChances[at]?.[name] ?? 0

/** The likeliest words of a name between two places, however faint; nothing if no word there may be one. */
export const likeliestWords = (from: number, to: number, tagChances: TagChances, words: Words): Tagged | undefined => {
  const { tokens } = words
  let best = -1
  for (let at = from; at < to; at++)
    if (mayName(words, at) && (best < 0 || nameChanceAt(tagChances, at) > nameChanceAt(tagChances, best))) best = at
  if (best < 0) return undefined
  const least = nameChanceAt(tagChances, best) / 4
  const isPiece = (at: number) =>
    at >= from &&
    at < to &&
    mayName(words, at) &&
    nameChanceAt(tagChances, at) >= least &&
    tokens[at]?.kind === tokens[best]?.kind
  const most = tokens[best]?.kind === 'ideograph' ? 3 * longestPlain : longestPlain
  let [start, end] = [best, best + 1]
  while (end - start < most && isPiece(end)) end++
  while (end - start < most && isPiece(start - 1)) start--
  const isLong = tokens.slice(start, end).some(({ text, kind }) => kind === 'ideograph' || text.length > 2)
  return isLong ? { tag: 'name', from: start, to: end, chance: nameChanceAt(tagChances, best) / 2 } : undefined
}
