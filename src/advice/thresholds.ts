import { z } from 'zod'
import { largestQuantity, type Quantity } from './profile.ts'

/** Orders of this many pieces or more are volume. Unlike the other edges, workspaces cannot change it. */
export const volumeStarts = 1000

/**
 * The edges of the quantity bands that a workspace may change, in pieces. Sample orders have up to `sampleEnds`, batch
 * orders start at `batchStarts`; quantities in between fit either stage.
 */
export const Thresholds = z
  .strictObject({
    sampleEnds: z.int().min(1),
    batchStarts: z
      .int()
      .min(2)
      .max(volumeStarts - 1),
  })
  .refine(({ sampleEnds, batchStarts }) => sampleEnds < batchStarts, {
    message: 'sampleEnds must be smaller than batchStarts',
    path: ['sampleEnds'],
  })

export type Thresholds = z.infer<typeof Thresholds>

/** The guide's numbers: 1 to 5 parts are prototypes, and "dozens" starts at two dozen. */
export const guideThresholds: Thresholds = { sampleEnds: 5, batchStarts: 24 }

export const quantityBands = ['sample', 'between', 'batch', 'volume'] as const
export type QuantityBand = (typeof quantityBands)[number]

/** The band that a number of pieces falls into. */
export const bandOf = (pieces: number, { sampleEnds, batchStarts }: Thresholds): QuantityBand => {
  if (pieces <= sampleEnds) return 'sample'
  if (pieces < batchStarts) return 'between'
  return pieces < volumeStarts ? 'batch' : 'volume'
}

/** The quantities of a band; null for `between` if the thresholds leave nothing between sample and batch. */
export const piecesOf = (band: QuantityBand, { sampleEnds, batchStarts }: Thresholds): Quantity | null => {
  switch (band) {
    case 'sample':
      return { min: 1, max: sampleEnds }
    case 'between':
      return sampleEnds + 1 < batchStarts ? { min: sampleEnds + 1, max: batchStarts - 1 } : null
    case 'batch':
      return { min: batchStarts, max: volumeStarts - 1 }
    case 'volume':
      return { min: volumeStarts, max: largestQuantity }
  }
}
