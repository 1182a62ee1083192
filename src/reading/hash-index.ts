/** Rising hashes, and how many of them stand before each bucket of leading bits, so that one is found in a step or two. */
export type HashIndex = { hashes: Uint32Array; starts: Uint32Array; shift: number }

const leadingBits = 14

/** `hashes` rise and have `bits` bits, 14 at least. */
export const indexHashes = (hashes: Uint32Array, bits: number): HashIndex => {
  const shift = bits - leadingBits
  const starts = new Uint32Array(2 ** leadingBits + 1)
  let bucket = 0
  for (let at = 0; at < hashes.length; at++) {
    const own = (hashes[at] ?? 0) >>> shift
    while (bucket <= own) starts[bucket++] = at
  }
  starts.fill(hashes.length, bucket)
  return { hashes, starts, shift }
}

/** A bit for the last 20 of each hash: most that are sought stand nowhere, and a bit says so faster than the index. */
export type Sieve = Uint8Array

const sieveBytes = 2 ** 17

/** Lets through what stands in any of these, and a little more. */
export const sieveOf = (...indexes: readonly HashIndex[]): Sieve => {
  const sieve = new Uint8Array(sieveBytes)
  for (const { hashes } of indexes)
    for (const hash of hashes) {
      const byte = (hash >>> 3) & (sieveBytes - 1)
      sieve[byte] = (sieve[byte] ?? 0) | (1 << (hash & 7))
    }
  return sieve
}

export const passes = (sieve: Sieve, hash: number): boolean =>
  ((sieve[(hash >>> 3) & (sieveBytes - 1)] ?? 0) & (1 << (hash & 7))) !== 0

/** Where a hash stands among them; -1 if it does not. */
export const placeOf = ({ hashes, starts, shift }: HashIndex, hash: number): number => {
  const bucket = hash >>> shift
  const end = starts[bucket + 1] ?? 0
  const sought = hash >>> 0
  for (let at = starts[bucket] ?? 0; at < end; at++) if (hashes[at] === sought) return at
  return -1
}
