import { describe, expect, test } from 'vitest'
import { bandOf, piecesOf, quantityBands } from '../../src/advice/thresholds.ts'

describe('the bands of quantities', () => {
  test.each([
    ['the guide’s', { sampleEnds: 5, batchStarts: 24 }, ['1-5', '6-23', '24-999', '1000-1000000']],
    ['one number between', { sampleEnds: 5, batchStarts: 7 }, ['1-5', '6-6', '7-999', '1000-1000000']],
    ['nothing between', { sampleEnds: 5, batchStarts: 6 }, ['1-5', null, '6-999', '1000-1000000']],
  ])('%s: every number is in the band that contains it', (_name, thresholds, bands) => {
    const pieces = quantityBands.map((band) => piecesOf(band, thresholds))
    expect(pieces.map((each) => each && `${each.min}-${each.max}`)).toEqual(bands)
    for (const [index, each] of pieces.entries())
      if (each !== null)
        expect([bandOf(each.min, thresholds), bandOf(each.max, thresholds)]).toEqual(
          Array(2).fill(quantityBands[index]),
        )
  })
})
