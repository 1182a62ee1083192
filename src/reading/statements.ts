import type { Purpose } from '../advice/profile.ts'
import type { Cue } from './learned/features.ts'
import { cuesWithin, type HeardSentence, hearSentence } from './learned/hear-text.ts'
import { judgeStatement, type Statement } from './learned/judge-statements.ts'
import { shippedWeights } from './learned/shipped.ts'
import type { Prose } from './prose.ts'
import type { Span } from './reading.ts'

/** A piece of the original text. */
export type Piece = Span & { text: string }

/** Each sentence with what it says and whose it is; one that speaks of several parts is heard piece by piece. */
export const listStatements = (
  { words, sentences, cues, language, isLater }: Prose,
  ownerAt: (token: number) => number | undefined,
) => {
  const statements: { owner: number | undefined; placed: Placed }[] = []
  const { tokens, normal, original } = words
  const placeOf = (token: number) => normal.starts[tokens[token]?.start ?? 0] ?? 0
  let at = 0
  for (const sentence of sentences) {
    while (at < tokens.length && placeOf(at) < sentence.start) at++
    const cut = (from: number, to: number, start: number, end: number) => {
      if (to <= from || isLater(from)) return
      const whole = start === sentence.start && end === sentence.end
      const piece = { text: original.slice(start, end), start, end }
      const heard = whole ? sentence : hearSentence(piece, language, cuesWithin(cues, piece), shippedWeights())
      statements.push({ owner: ownerAt(from), placed: place(heard, judgeStatement(heard, language)) })
    }
    let from = at
    let start = sentence.start
    let to = from
    for (; to < tokens.length && placeOf(to) < sentence.end; to++) {
      if (to === from || (ownerAt(to) === ownerAt(from) && isLater(to) === isLater(from))) continue
      cut(from, to, start, placeOf(to))
      from = to
      start = placeOf(to)
    }
    cut(from, to, start, sentence.end)
    at = to
  }
  return statements
}

/** What a piece of the text says that stands alone, as a cell of a table does. */
export const placeStatement = (piece: Piece, language: string, cues: readonly Cue[]): Placed => {
  const heard = hearSentence(piece, language, cues, shippedWeights())
  return place(heard, judgeStatement(heard, language))
}

/** What a sentence says, each answer with its place in the text and how likely it is, 0 to 1. */
export type Placed = {
  design: (Piece & { value: 'concept' | 'unproven' | 'validated'; chance: number }) | null
  purposes: (Piece & { value: Purpose; chance: number })[]
}

/** The pieces that a statement quotes, as places of the whole text. */
const place = ({ start, text }: HeardSentence, { design, purposes }: Statement): Placed => {
  const piece = (quote: string): Piece => {
    const at = Math.max(0, text.indexOf(quote))
    return { start: start + at, end: start + at + quote.length, text: quote }
  }
  return {
    design: design === null ? null : { ...piece(design.text), value: design.value, chance: design.probability },
    purposes: purposes.map(({ value, probability, text: quote }) => ({ ...piece(quote), value, chance: probability })),
  }
}
