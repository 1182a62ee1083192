import type { Clauses } from './clauses.ts'
import type { Phrases } from './lexicon.ts'
import type { NormalText } from './normalise.ts'
import type { RejectionReason } from './reading.ts'
import type { Token } from './tokens.ts'

/** A text in words: what all stations look at. */
export type Words = {
  /** The text as it was given. */
  original: string
  normal: NormalText
  tokens: readonly Token[]
  phrases: Phrases
  clauses: Clauses
  /** Whether a token lies in a span that is never a quantity. */
  isMasked: (token: number) => boolean
  /** Why a token lies in such a span. */
  maskOf: (token: number) => RejectionReason | undefined
}

/** The piece of the original text that these tokens were read from. */
export const pieceOf = ({ original, normal, tokens }: Words, from: number, to: number) => {
  const start = normal.starts[tokens[from]?.start ?? 0] ?? 0
  const end = normal.ends[(tokens[to - 1]?.end ?? 1) - 1] ?? start
  return { start, end, text: original.slice(start, end) }
}
