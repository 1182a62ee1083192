import { type HashIndex, indexHashes, placeOf } from './hash-index.ts'

/** A 32-bit hash of a piece of a text (FNV-1a); the same on every machine, for weights are kept under it. */
export const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = 0x811c9dc5
  for (let i = Math.max(0, from); i < Math.min(to, text.length); i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** One hash of several. */
export const mix = (a: number, b = 0, c = 0, d = 0): number => {
  let hash = Math.imul(a ^ 0x5bd1e995, 0x9e3779b1)
  hash = Math.imul(hash ^ b, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13) ^ d, 0x27d4eb2f)
  return hash ^ (hash >>> 16)
}

/** Weights of hashed signs, for each of them one of each class, as bytes by `scale`. */
export type HashedWeights = { index: HashIndex; bytes: Int8Array; classes: number; scale: number }

/** How they are kept: the hashes as rising 32-bit numbers, lowest byte first, and the weights as bytes, both in base64. */
export type PackedWeights = { classes: number; scale: number; hashes: string; weights: string }

const largestByte = 127

/** @internal */
export const packWeights = (weights: ReadonlyMap<number, readonly number[]>, classes: number): PackedWeights => {
  const rows = [...weights].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  const most = rows.reduce((largest, [, row]) => Math.max(largest, ...row.map(Math.abs)), 1e-9)
  const scale = Number((most / largestByte).toPrecision(6))
  const hashes = Buffer.alloc(4 * rows.length)
  for (const [i, [hash]] of rows.entries()) hashes.writeUInt32LE(hash >>> 0, 4 * i)
  const bytes = Int8Array.from(rows.flatMap(([, row]) => row.map((weight) => Math.round(weight / scale))))
  return { classes, scale, hashes: hashes.toString('base64'), weights: Buffer.from(bytes.buffer).toString('base64') }
}

const isLowestFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

export const unpackWeights = ({ classes, scale, hashes, weights }: PackedWeights): HashedWeights => {
  // A view of 32-bit numbers must begin at a multiple of four.
  const raw = Buffer.from(Uint8Array.from(Buffer.from(hashes, 'base64')).buffer)
  if (!isLowestFirst) raw.swap32()
  const bytes = Int8Array.from(Buffer.from(weights, 'base64'))
  return { classes, scale, bytes, index: indexHashes(new Uint32Array(raw.buffer), 32) }
}

/** Adds the weights of a sign to the sums of the classes; those of an unknown sign are 0. */
export const addWeights = ({ index, bytes, classes, scale }: HashedWeights, hash: number, sums: number[]): void => {
  const place = placeOf(index, hash)
  if (place < 0) return
  const row = place * classes
  for (let i = 0; i < classes; i++) sums[i] = (sums[i] ?? 0) + (bytes[row + i] ?? 0) * scale
}

/** Makes chances of sums, in place: they add up to 1. */
export const softmax = (sums: number[]): number[] => {
  let most = Number.NEGATIVE_INFINITY
  for (const sum of sums) if (sum > most) most = sum
  let all = 0
  for (let i = 0; i < sums.length; i++) {
    const power = Math.exp((sums[i] ?? 0) - most)
    sums[i] = power
    all += power
  }
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) / all
  return sums
}
