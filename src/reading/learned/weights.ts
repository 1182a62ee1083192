import { designStatuses, purposes } from '../../advice/choices.ts'
import { type Sieve, sieveOf } from '../hash-index.ts'
import { loadModel, type Model, type StoredModel } from './model.ts'

/** What a sentence can say, in the order of the statements' weights. */
export const statementLabels = [...designStatuses, ...purposes] as const
export type StatementLabel = (typeof statementLabels)[number]

/** The label after those: the sentence asks for parts. @internal */
export const orderLabel = 'order'

export const kindLabels = ['enquiry', 'question', 'other'] as const
export const languageLabels = ['en', 'de', 'es', 'other'] as const

/**
 * Turns margins into a probability: logistic(slopes · margins + offset + the language's own offset), fitted on hands that the
 * weights had not seen.
 */
export type Calibration = { slopes: readonly number[]; offset: number; languages: Readonly<Record<string, number>> }

/** From `says` on an answer is given, from `asks` on it is asked for with one tap; below, nothing is said. @internal */
export type Threshold = { says: number; asks: number }

export type StoredWeights = {
  /** What the weights were made from: SHA-256 of the corpus, the features and the trainer. */
  inputs: string
  statements: StoredModel
  kinds: StoredModel
  languages: StoredModel
  calibration: { statements: readonly Calibration[]; kinds: readonly Calibration[] }
  thresholds: { design: Threshold; purposes: Threshold; enquiry: Threshold }
}

export type Weights = Omit<StoredWeights, 'inputs' | 'statements' | 'kinds' | 'languages'> & {
  statements: Model
  kinds: Model
  languages: Model
  /** What the statements' and the kinds' weights may know, and what the languages' may. */
  sieves: { sentences: Sieve; languages: Sieve }
}

export const loadWeights = ({ calibration, thresholds, ...stored }: StoredWeights): Weights => {
  const statements = loadModel(stored.statements)
  const kinds = loadModel(stored.kinds)
  const languages = loadModel(stored.languages)
  const sieves = { sentences: sieveOf(statements.index, kinds.index), languages: sieveOf(languages.index) }
  return { calibration, thresholds, statements, kinds, languages, sieves }
}

export const probabilityOf = (
  calibration: Calibration | undefined,
  margins: readonly number[],
  language: string,
): number => {
  if (calibration === undefined) return 0
  const { slopes, offset, languages } = calibration
  const ownOffset = Object.hasOwn(languages, language) ? (languages[language] ?? 0) : 0
  let sum = offset + ownOffset
  for (let i = 0; i < slopes.length; i++) sum += (slopes[i] ?? 0) * (margins[i] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
