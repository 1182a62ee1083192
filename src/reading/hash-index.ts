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

/** Where a hash stands among them; -1 if it does not. */
export const placeOf = ({ hashes, starts, shift }: HashIndex, hash: number): number => {
  const bucket = hash >>> shift
  const end = starts[bucket + 1] ?? 0
  const sought = hash >>> 0
  for (let at = starts[bucket] ?? 0; at < end; at++) if (hashes[at] === sought) return at
  return -1
}
