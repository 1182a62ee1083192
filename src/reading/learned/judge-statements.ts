import { designStatuses, purposes } from '../../advice/choices.ts'
import type { DesignStatus, Purpose } from '../../advice/profile.ts'
import { quoteOf } from './evidence.ts'
import { firstFamilyOfRules } from './features.ts'
import type { HeardSentence } from './hear-text.ts'
import { weightOf } from './model.ts'
import { shippedWeights } from './shipped.ts'
import { probabilityOf, type StatementLabel, statementLabels, type Weights } from './weights.ts'

type ProvenStatus = Exclude<DesignStatus, 'unknown'>

/** An answer that a sentence gives: how likely it is, 0 to 1, and the piece of the sentence that weighed most, as it stands. */
type Said<V> = { value: V; probability: number; text: string }

export type Statement = { design: Said<ProvenStatus> | null; purposes: Said<Purpose>[] }

/** Likelihoods from which answers are said, or asked for with one tap; see `Threshold`. */
export const statementThresholds = (weights: Weights = shippedWeights()) => weights.thresholds

/** What a sentence says of the design and of the purposes of the parts, for all that is likely enough to be asked. Pure, total. */
export const judgeStatement = (
  heard: HeardSentence,
  language: string,
  weights: Weights = shippedWeights(),
): Statement => {
  if (heard.known.length === 0) return { design: null, purposes: [] }
  const chances = chancesOf(heard, language, weights)
  const chanceOf = (value: ProvenStatus | Purpose) => chances[statementLabels.indexOf(value)] ?? 0
  const say = <V extends ProvenStatus | Purpose>(value: V): Said<V> => {
    const { text, features, known } = heard
    const quote = quoteOf(text, features.folded, weights.statements, known, statementLabels.indexOf(value))
    return { value, probability: chanceOf(value), text: quote }
  }
  const { design, purposes: purpose } = weights.thresholds
  const status = designStatuses.reduce((a, b) => (chanceOf(b) > chanceOf(a) ? b : a))
  return {
    design: chanceOf(status) >= design.asks ? say(status) : null,
    purposes: purposes.filter((value) => chanceOf(value) >= purpose.asks).map(say),
  }
}

/** How likely a sentence says each of `statementLabels`. @internal */
export const chancesOf = (
  { margins }: HeardSentence,
  language: string,
  { calibration }: Weights = shippedWeights(),
): number[] =>
  statementLabels.map((_, label) => probabilityOf(calibration.statements[label], [margins[label] ?? 0], language))

/** What spoke for an answer (above 0) or against it, as it stands in the sentence; `byRule` if a rule had found it. */
export type Reason = { text: string; weight: number; byRule: boolean }

/** An answer that a sentence could give: how likely it does, 0 to 1, and what spoke most. */
export type Explanation = { value: StatementLabel; chance: number; reasons: Reason[] }

/** For each status and purpose how likely a sentence says it, and what spoke most; the likeliest first. */
export const explainStatement = (
  heard: HeardSentence,
  language: string,
  weights: Weights = shippedWeights(),
): Explanation[] => {
  const chances = chancesOf(heard, language, weights)
  return statementLabels
    .map((value, label) => ({ value, chance: chances[label] ?? 0, reasons: reasonsFor(heard, label, weights) }))
    .sort((a, b) => b.chance - a.chance)
}

const mostReasons = 6

/** What spoke most for or against a label of the statements' weights. */
export const reasonsFor = (
  { text, features, known }: HeardSentence,
  label: number,
  { statements }: Weights = shippedWeights(),
): Reason[] => {
  const { starts, ends } = features.folded
  const reasons = new Map<string, Reason>()
  for (const { feature, at, value } of known) {
    const piece = text.slice(starts[feature.spans[0] ?? 0] ?? 0, ends[(feature.spans[1] ?? 1) - 1] ?? 0)
    const byRule = feature.family >= firstFamilyOfRules
    const key = `${byRule} ${piece}`
    const reason = reasons.get(key) ?? { text: piece, weight: 0, byRule }
    reason.weight += value * weightOf(statements, at, label)
    reasons.set(key, reason)
  }
  return [...reasons.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostReasons)
}
