import type { Amount } from './amount.ts'
import type { Context } from './context.ts'

export type Noun = { from: number; to: number; kind: 'countWord' | 'partNoun' | 'unknown' }

/** How far a noun stands from its number, in words. */
const farthestNoun = 3

/** A word right behind a number that is not known: it may be what the number counts. */
const unknownWordBehind = ({ from, to }: Amount, { tokens, phrases, clauses, isMasked }: Context) => {
  const isWord = tokens[to]?.kind === 'word' && !phrases.startingAt(to, 'function') && !isMasked(to)
  return isWord && clauses.clauseOf[to] === clauses.clauseOf[from]
    ? { from: to, to: to + 1, kind: 'unknown' as const }
    : undefined
}

/** The first known noun within a few words, or an unknown word right after the number. */
export const findNoun = (amount: Amount, context: Context): Noun | undefined => {
  const { tokens, phrases, clauses, isMasked } = context
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
  return unknownWordBehind(amount, context)
}
