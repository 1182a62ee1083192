import { type Feature, families } from '../src/reading/learned/features.ts'
import { digits, largestDigit, type StoredModel } from '../src/reading/learned/model.ts'
import type { Row } from './logistic.ts'

/** Features that stand in fewer rows than this teach nothing. */
const leastRows = 2

/** The features of the training rows, and how telling each is: ln((1 + rows) / (1 + rows with it)) + 1. */
export type Vocabulary = { hashes: number[]; idf: number[]; indexOf: Map<number, number> }

const vocabularyOf = (entries: readonly [number, number][]): Vocabulary => {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  return {
    hashes: sorted.map(([hash]) => hash),
    idf: sorted.map(([, idf]) => idf),
    indexOf: new Map(sorted.map(([hash], index) => [hash, index])),
  }
}

export const learnVocabulary = (rows: readonly (readonly Feature[])[]): Vocabulary => {
  const counts = new Map<number, number>()
  for (const row of rows) for (const { hash } of row) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const idf = (count: number) => Math.log((1 + rows.length) / (1 + count)) + 1
  return vocabularyOf(
    [...counts].filter(([, count]) => count >= leastRows).map(([hash, count]): [number, number] => [hash, idf(count)]),
  )
}

/** As `knownOf` of the reader weighs them. */
export const rowOf = (features: readonly Feature[], { indexOf, idf }: Vocabulary): Row => {
  const squares = new Float64Array(families)
  const known: { at: number; family: number; value: number }[] = []
  for (const { hash, family, count } of features) {
    const at = indexOf.get(hash)
    if (at === undefined) continue
    const value = (1 + Math.log(count)) * (idf[at] as number)
    squares[family] = (squares[family] as number) + value * value
    known.push({ at, family, value })
  }
  known.sort((a, b) => a.at - b.at)
  return {
    at: Int32Array.from(known, ({ at }) => at),
    value: Float32Array.from(known, ({ family, value }) => value / Math.sqrt(squares[family] as number)),
  }
}

/** Keeps the features whose largest weight, times how telling they are, is among the `most`. */
export const keepTelling = (
  { hashes, idf }: Vocabulary,
  weights: Float32Array,
  labels: number,
  most: number,
): Vocabulary => {
  const strength = (at: number) => {
    let largest = 0
    for (let k = 0; k < labels; k++) largest = Math.max(largest, Math.abs(weights[at * labels + k] as number))
    return largest * (idf[at] as number)
  }
  const ranked = hashes
    .map((hash, at) => ({ hash, at, strength: strength(at) }))
    .sort((a, b) => b.strength - a.strength || a.hash - b.hash)
    .slice(0, most)
  return vocabularyOf(ranked.map(({ hash, at }): [number, number] => [hash, idf[at] as number]))
}

const round = (value: number): number => Number(value.toPrecision(6))

/** Packs weights into digits as `StoredModel` says. */
export const packModel = (
  { hashes, idf }: Vocabulary,
  weights: Float32Array,
  labels: readonly string[],
): StoredModel => {
  const count = hashes.length
  const least = round(idf.reduce((a, b) => Math.min(a, b), 99))
  const most = round(idf.reduce((a, b) => Math.max(a, b), 0))
  const scales = labels.map((_, k) => {
    let largest = 0
    for (let at = 0; at < count; at++) largest = Math.max(largest, Math.abs(weights[at * labels.length + k] as number))
    return round(largest) || 1
  })
  const digitOf = (weight: number, scale: number) => {
    const share = Math.min(1, Math.abs(weight / scale))
    return 32 + Math.round(Math.sign(weight) * Math.sqrt(share) * largestDigit)
  }
  const packed = Array.from({ length: count * labels.length }, (_, i) =>
    digitOf(weights[i] as number, scales[i % labels.length] as number),
  )
  return {
    ...{ labels, features: count, idfRange: [least, most], scales },
    bias: labels.map((_, k) => round(weights[count * labels.length + k] as number)),
    hashes: write(hashes.flatMap((hash, at) => digitsOf(hash - (hashes[at - 1] ?? 0)))),
    idf: write(idf.map((value) => Math.round(((value - least) / (most - least || 1)) * 63))),
    weights: write(packed),
  }
}

const write = (values: readonly number[]): string => values.map((value) => digits[value]).join('')

/** Five bits a digit, lowest first, 32 added to all but the last. */
const digitsOf = (difference: number): number[] =>
  difference < 32 ? [difference] : [32 + (difference % 32), ...digitsOf(Math.floor(difference / 32))]
