import type { HashedWeights } from '../../src/reading/hashed-weights.ts'
import { tags } from '../../src/reading/tags.ts'
import { featuresOf } from '../../src/reading/token-features.ts'
import type { Labelled } from '../score.ts'
import { mentionsOf } from './mentions.ts'
import type { Example } from './regression.ts'

/** The places of a labelled piece in a text: all of them, as whole words. */
const placesOf = (text: string, piece: string): [number, number][] => {
  const places: [number, number][] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    const isCut = /\p{L}/u.test(text[at - 1] ?? ' ') && /[a-z]/i.test(piece[0] ?? '')
    if (!isCut) places.push([at, at + piece.length])
  }
  return places
}

/** What is seen of each token of an enquiry, outside of its tables, and which tag its label gives it. */
export type SeenTokens = { features: number[][]; senses: number[] }

export const seeTokens = ({ text, parts }: Labelled, weights: HashedWeights): SeenTokens => {
  const { words, mentions } = mentionsOf(text, weights)
  const marked = new Uint8Array(text.length)
  for (const answer of ['neededBy', 'process', 'material', 'name'] as const) {
    for (const part of parts) {
      const piece = part[answer]
      if (piece === null || piece.length === 0) continue
      for (const [start, end] of placesOf(text, piece)) marked.fill(tags.indexOf(answer), start, end)
    }
  }
  return {
    features: featuresOf(words, mentions),
    senses: words.tokens.map((token) => marked[words.normal.starts[token.start] ?? 0] ?? 0),
  }
}

export const tagExamplesOf = ({ features, senses }: SeenTokens): Example<number>[] =>
  features.flatMap((signs, i) => (signs.length === 0 ? [] : [{ signs, sense: senses[i] ?? 0 }]))
