import type { Clauses } from './clauses.ts'
import { divideIntoClauses } from './clauses.ts'
import { splitCompoundNumerals } from './compound-numerals.ts'
import type { Phrases } from './lexicon.ts'
import { abbreviations, findPhrases } from './lexicon.ts'
import type { Masked } from './mask.ts'
import { maskNonQuantities } from './mask.ts'
import type { NormalText } from './normalise.ts'
import { normalise } from './normalise.ts'
import type { Figure } from './numbers.ts'
import { findFigures } from './numbers.ts'
import { findSignatures } from './signature.ts'
import type { Token } from './tokens.ts'
import { cutIntoTokens } from './tokens.ts'

export type NumbersFound = {
  normal: NormalText
  tokens: Token[]
  clauses: Clauses
  phrases: Phrases
  masked: Masked[]
  figures: Figure[]
  isMasked: (token: number) => boolean
}

/** The stations that a whole enquiry and a short field answer share: from the text to its unmasked numbers. */
export function findNumbers(text: string): NumbersFound {
  const normal = normalise(text)
  const masked = maskNonQuantities(normal.text)
  const tokens = splitCompoundNumerals(cutIntoTokens(normal.text))
  const clauses = divideIntoClauses(tokens, abbreviations)
  const phrases = findPhrases(tokens, clauses.clauseOf)
  const hidden = hiddenTokens(tokens, masked)
  const signed = findSignatures(tokens, phrases)
  const isMasked = (token: number) => hidden[token] === true || signed.has(token)
  const figures = findFigures(tokens, phrases, isMasked)
  return { normal, tokens, clauses, phrases, masked, figures, isMasked }
}

function hiddenTokens(tokens: readonly Token[], masked: readonly Masked[]): boolean[] {
  let i = 0
  return tokens.map(({ start, end }) => {
    while ((masked[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++
    return (masked[i]?.start ?? Number.POSITIVE_INFINITY) < end
  })
}
