import type { Clauses } from './clauses.ts'
import { divideIntoClauses } from './clauses.ts'
import { splitCompoundNumerals } from './compound-numerals.ts'
import type { Figure } from './figure.ts'
import type { Phrases } from './lexicon.ts'
import { abbreviations, findPhrases } from './lexicon.ts'
import type { Masked } from './mask.ts'
import { maskNonQuantities } from './mask.ts'
import type { NormalText } from './normalise.ts'
import { normalise } from './normalise.ts'
import { findFigures } from './numbers.ts'
import type { RejectionReason } from './reading.ts'
import { findSignatures } from './signature.ts'
import type { Token } from './tokens.ts'
import { cutIntoTokens } from './tokens.ts'

export type NumbersFound = {
  original: string
  normal: NormalText
  tokens: Token[]
  clauses: Clauses
  phrases: Phrases
  masked: Masked[]
  figures: Figure[]
  isMasked: (token: number) => boolean
  maskOf: (token: number) => RejectionReason | undefined
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
  const isMasked = (token: number) => hidden[token] !== undefined || signed.has(token)
  const maskOf = (token: number) => hidden[token]
  const figures = findFigures(tokens, phrases, isMasked)
  return { original: text, normal, tokens, clauses, phrases, masked, figures, isMasked, maskOf }
}

function hiddenTokens(tokens: readonly Token[], masked: readonly Masked[]): (RejectionReason | undefined)[] {
  let i = 0
  return tokens.map(({ start, end }) => {
    while ((masked[i]?.end ?? Number.POSITIVE_INFINITY) <= start) i++
    return (masked[i]?.start ?? Number.POSITIVE_INFINITY) < end ? masked[i]?.reason : undefined
  })
}
