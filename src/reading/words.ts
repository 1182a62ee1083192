import type { Context } from './context.ts'
import type { NormalText } from './normalise.ts'
import type { RejectionReason, Span } from './reading.ts'

/** A text in words: what all stations look at. */
export type Words = Context & {
  /** The text as it was given. */
  original: string
  normal: NormalText
  /** Why a token lies in such a span. */
  maskOf: (token: number) => RejectionReason | undefined
}

/** The piece of the original text behind a span of the normal one. */
export const pieceOfSpan = ({ original, normal }: Pick<Words, 'original' | 'normal'>, span: Span) => {
  const start = normal.starts[span.start] ?? 0
  const end = normal.ends[span.end - 1] ?? start
  return { start, end, text: original.slice(start, end) }
}

/** The piece of the original text that these tokens were read from. */
export const pieceOf = (words: Words, from: number, to: number) =>
  pieceOfSpan(words, { start: words.tokens[from]?.start ?? 0, end: words.tokens[to - 1]?.end ?? 1 })

/** Whether words at this place only tell variants of one part apart: a side, a colour. */
export const tellsVariant = ({ phrases }: Pick<Words, 'phrases'>, at: number): boolean =>
  phrases.startingAt(at, 'side') !== undefined || phrases.startingAt(at, 'variantWord') !== undefined
