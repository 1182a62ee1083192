import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadWeights, type StoredWeights, type Weights } from '../src/reading/learned/weights.ts'
import { hashOfInputs } from './corpus.ts'
import { type Learned, learnWords } from './learn.ts'

/** Outside of the repository, under the hash of all that it was learned from. */
const folder = new URL('../node_modules/.cache/words/', import.meta.url)
const fileOf = (inputs: string) => new URL(`${inputs.slice(0, 16)}.json`, folder)

/** Keeps what never saw a hand, for measuring. */
export const keepLeftOut = ({ weights, withoutEachHand }: Learned): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(fileOf(weights.inputs), JSON.stringify(withoutEachHand))
}

/**
 * The weights for each hand of whole texts that never saw it: neither they, nor their calibration, nor their thresholds.
 * Learned anew, in minutes, unless it was learned before from the same texts.
 */
export const weightsWithoutEachHand = (tell: (line: string) => void): Map<string, Weights> => {
  const stored = readKept() ?? learnAnew(tell)
  return new Map(Object.entries(stored).map(([hand, weights]) => [hand, loadWeights(weights)]))
}

const learnAnew = (tell: (line: string) => void): Learned['withoutEachHand'] => {
  const learned = learnWords(tell)
  keepLeftOut(learned)
  return learned.withoutEachHand
}

const readKept = (): Record<string, StoredWeights> | undefined => {
  try {
    return JSON.parse(readFileSync(fileOf(hashOfInputs()), 'utf8')) as Record<string, StoredWeights>
  } catch {
    return undefined
  }
}
