import { designStatuses, purposes } from '../../advice/choices.ts'
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
}

export const loadWeights = ({ statements, kinds, languages, calibration, thresholds }: StoredWeights): Weights => ({
  ...{ calibration, thresholds },
  statements: loadModel(statements),
  kinds: loadModel(kinds),
  languages: loadModel(languages),
})

export const probabilityOf = (
  calibration: Calibration | undefined,
  margins: readonly number[],
  language: string,
): number => {
  if (calibration === undefined) return 0
  const { slopes, offset, languages } = calibration
  const ownOffset = Object.hasOwn(languages, language) ? (languages[language] ?? 0) : 0
  const sum = slopes.reduce((all, slope, i) => all + slope * (margins[i] ?? 0), offset + ownOffset)
  return 1 / (1 + Math.exp(-sum))
}
