import type { Amount } from './amount.ts'
import type { Context } from './context.ts'
import { unknownWordBehind } from './counted-noun.ts'
import type { Role } from './languages/language.ts'
import type { Phrases } from './lexicon.ts'
import type { RejectionReason } from './reading.ts'

/** What an amount counts: parts, as far as is known, or (`other`) something that is no quantity. In tokens. */
export type Noun =
  | { from: number; to: number; kind: 'countWord' | 'partNoun' | 'unknown'; other: false }
  | { from: number; to: number; other: RejectionReason }

/** In words behind the amount. */
const farthestNoun = 3

/** Roles behind a number that say what it measures. */
export const unitReasons: readonly (readonly [Role, RejectionReason])[] = [
  ['dimensionAfter', 'dimension'],
  ['ratingAfter', 'rating'],
  ['moneyAfter', 'money'],
  ['percentAfter', 'percentage'],
  ['timeAfter', 'time'],
]

const afterReasons: typeof unitReasons = [
  ...unitReasons,
  ['otherAfter', 'count_of_something_else'],
  ['variant', 'count_of_something_else'],
]

/** What the amount counts: the first known noun within a few words, or an unknown word right after it. */
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
  const word = unknownWordBehind(amount, context)
  return word && { ...word, other: false }
}

const longest = <A extends { to: number }, B extends { to: number }>(
  a: A | undefined,
  b: B | undefined,
): A | B | undefined => {
  return a !== undefined && b !== undefined && b.to > a.to ? b : (a ?? b)
}

const longestOf = (at: number, reasons: readonly (readonly [Role, RejectionReason])[], phrases: Phrases) => {
  let found: { to: number; reason: RejectionReason } | undefined
  for (const [role, reason] of reasons) {
    const phrase = phrases.startingAt(at, role)
    if (phrase !== undefined && phrase.to > (found?.to ?? 0)) found = { to: phrase.to, reason }
  }
  return found
}
