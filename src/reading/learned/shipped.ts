import stored from './weights.json' with { type: 'json' }
import { loadWeights, type StoredWeights, type Weights } from './weights.ts'

/** What the shipped weights were made from; tells stale ones. @internal */
export const shippedInputs: string = stored.inputs

let unpacked: Weights | undefined

/** The weights that `npm run train` made, unpacked at the first use. */
export const shippedWeights = (): Weights => {
  unpacked ??= loadWeights(stored as unknown as StoredWeights)
  return unpacked
}

/** Reads with other weights from here on; null goes back to the shipped ones. For measuring hands left out of the training. @internal */
export const readWithWords = (weights: Weights | null): void => {
  unpacked = weights ?? undefined
}
