import type { Amount } from './amount.ts'
import type { Words } from './words.ts'

export type Noun = { from: number; to: number; kind: 'countWord' | 'partNoun' | 'unknown' }

/** How far a noun stands from its number, in words. */
const farthestNoun = 3

/** The first known noun within a few words, or an unknown word right after the number. */
export const findNoun = (amount: Amount, { tokens, phrases, clauses, isMasked }: Words): Noun | undefined => {
  let at = amount.to
  for (let skipped = 0; skipped <= farthestNoun && at < tokens.length; ) {
    if (clauses.clauseOf[at] !== clauses.clauseOf[amount.from] && tokens[at - 1]?.text !== ')') break
    if (isMasked(at)) {
      while (at < tokens.length && isMasked(at)) at++
      skipped++
      continue
    }
    const counted = phrases.startingAt(at, 'countWord')
    const part = phrases.startingAt(at, 'partNoun')
    const piece = counted !== undefined && part !== undefined && part.to > counted.to ? part : (counted ?? part)
    if (piece !== undefined) return { from: at, to: piece.to, kind: piece === part ? 'partNoun' : 'countWord' }
    const token = tokens[at]
    if (token?.kind !== 'word' || phrases.startingAt(at, 'function') || phrases.startingAt(at, 'but')) break
    at++
    skipped++
  }
  const next = tokens[amount.to]
  const isWord = next?.kind === 'word' && !phrases.startingAt(amount.to, 'function') && !isMasked(amount.to)
  return isWord && clauses.clauseOf[amount.to] === clauses.clauseOf[amount.from]
    ? { from: amount.to, to: amount.to + 1, kind: 'unknown' }
    : undefined
}
