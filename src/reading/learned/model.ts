import { type HashIndex, indexHashes, placeOf } from '../hash-index.ts'
import { type Feature, families } from './features.ts'

/**
 * A linear model as it is stored, in digits of six bits, written as in base64. `hashes` are the features' hashes in rising
 * order as differences, five bits a digit, lowest first, 32 added to all but the last; `idf` one digit each between `idfRange`;
 * `weights` one digit for each feature and label, 32 for nothing: the square root of the share of the label's largest weight
 * `scales`, so that small weights are kept as well.
 */
export type StoredModel = {
  labels: readonly string[]
  features: number
  hashes: string
  idf: string
  idfRange: readonly [number, number]
  weights: string
  scales: readonly number[]
  bias: readonly number[]
}

/** The digits of stored models. @internal */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A weight of this many digits above or below 32 is the label's largest. @internal */
export const largestDigit = 31

const valueOfCode = new Uint8Array(128)
for (let value = 0; value < digits.length; value++) valueOfCode[digits.charCodeAt(value)] = value

/** A model ready to score. Its idf and weights stay the characters that they are written in: what a text needs is read as it is needed. */
export type Model = {
  labels: readonly string[]
  index: HashIndex
  idf: Uint8Array
  idfRange: readonly [number, number]
  weights: Uint8Array
  scales: readonly number[]
  bias: readonly number[]
}

/** A feature that the model knows, with its value in this sentence. */
export type Known = { feature: Feature; at: number; value: number }

/** For each character the share of the label's largest weight that it stands for. */
const shares = Float32Array.from(valueOfCode, (value) => Math.sign(value - 32) * ((value - 32) / largestDigit) ** 2)

const codesOf = (written: string): Uint8Array => Buffer.from(written, 'latin1')

const bitsOfHash = 24

export const loadModel = (stored: StoredModel): Model => {
  const { features, idfRange, labels, scales, bias } = stored
  const hashes = new Uint32Array(features)
  const codes = codesOf(stored.hashes)
  let hash = 0
  let next = 0
  for (let feature = 0; feature < features; feature++) {
    let shift = 0
    for (;;) {
      const digit = valueOfCode[codes[next++] ?? 0] ?? 0
      hash += (digit & 31) << shift
      if (digit < 32) break
      shift += 5
    }
    hashes[feature] = hash
  }
  const index = indexHashes(hashes, bitsOfHash)
  return { labels, scales, bias, index, idf: codesOf(stored.idf), idfRange, weights: codesOf(stored.weights) }
}

/** The features that the model knows: (1 + ln count) × idf, each block of features brought to length one. */
export const knownOf = (model: Model, features: readonly Feature[]): Known[] => {
  const known: Known[] = []
  const squaresOf = new Float64Array(families)
  const [least, most] = model.idfRange
  for (const feature of features) {
    const at = placeOf(model.index, feature.hash)
    if (at < 0) continue
    const often = feature.count === 1 ? 1 : 1 + Math.log(feature.count)
    const value = often * (least + ((most - least) * (valueOfCode[model.idf[at] ?? 0] ?? 0)) / 63)
    squaresOf[feature.family] = (squaresOf[feature.family] ?? 0) + value * value
    known.push({ feature, at, value })
  }
  for (const one of known) one.value /= Math.sqrt(squaresOf[one.feature.family] ?? 1)
  return known
}

export const weightOf = ({ labels, weights, scales }: Model, at: number, label: number): number =>
  (shares[weights[at * labels.length + label] ?? 0] ?? 0) * (scales[label] ?? 0)

/** The margin of each label: positive says yes, before calibration. */
export const marginsOf = (model: Model, known: readonly Known[]): number[] => {
  const { labels, weights, scales, bias } = model
  const sums = new Float64Array(labels.length)
  for (const { at, value } of known) {
    const base = at * labels.length
    for (let k = 0; k < labels.length; k++) sums[k] = (sums[k] ?? 0) + value * (shares[weights[base + k] ?? 0] ?? 0)
  }
  return labels.map((_, k) => (sums[k] ?? 0) * (scales[k] ?? 0) + (bias[k] ?? 0))
}
