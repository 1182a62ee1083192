import {
  addWeights,
  type HashedWeights,
  hashText,
  type PackedWeights,
  softmax,
  unpackWeights,
} from './hashed-weights.ts'
import stored from './weights/numbers.json' with { type: 'json' }

/** What a number of an order is: ordered now, expected later, or no quantity of this order. */
export const senses = ['now', 'later', 'none'] as const

export type Sense = (typeof senses)[number]

/** How likely each sense is; the three add up to 1. */
export type Chances = Record<Sense, number>

/**
 * The weights of numbers, of the tags of tokens, and of what the neighbours of a number say: in any text, which tells
 * whether it orders something, and in orders, which tells what. Signs are kept under their hashes.
 */
export type Learned = Record<'mentions' | 'tags' | 'neighbours' | 'inOrders', HashedWeights>

type Stored = Record<keyof Learned, PackedWeights>

/** All weights as one text. @internal */
export const writeWeights = (weights: Stored): string => `${JSON.stringify(weights)}\n`

const unpack = ({ mentions, neighbours, inOrders, tags }: Stored): Learned => ({
  mentions: unpackWeights(mentions),
  neighbours: unpackWeights(neighbours),
  inOrders: unpackWeights(inOrders),
  tags: unpackWeights(tags),
})

/** Reads weights as `writeWeights` writes them. @internal */
export const readWeights = (text: string): Learned => unpack(JSON.parse(text) as Stored)

let kept: Learned | undefined

/** The weights that were learned from the labelled texts; read once. */
export const learnedWeights = (): Learned => {
  kept ??= unpack(stored)
  return kept
}

/** Reads with other weights from here on; null goes back to the learned ones. For measuring hands left out of the training. @internal */
export const readWithWeights = (weights: Learned | null): void => {
  kept = weights ?? undefined
}

/** The chances of a number with these signs: a softmax over the sums of their weights. */
export const chancesOf = (signs: readonly string[], weights: HashedWeights): Chances =>
  chancesOfHashes(
    signs.map((sign) => hashText(sign)),
    weights,
  )

/** The same of signs that were hashed before. */
export const chancesOfHashes = (hashes: readonly number[], weights: HashedWeights): Chances => {
  const sums = [0, 0, 0]
  for (const hash of hashes) addWeights(weights, hash, sums)
  const [now = 0, later = 0, none = 0] = softmax(sums)
  return { now, later, none }
}

/** What a sign adds for a quantity of this order against none. */
export const leaningOf = (sign: string, weights: HashedWeights): number => {
  const sums = [0, 0, 0]
  addWeights(weights, hashText(sign), sums)
  const [now = 0, , none = 0] = sums
  return now - none
}
