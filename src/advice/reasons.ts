import { designKnowledgeOf, endsDisagree, type Stage, splitPurposes, type Verdict } from './decision.ts'
import type { Profile } from './profile.ts'
import type { DecidingAnswer } from './questions.ts'
import { bandOf, type QuantityBand, type Thresholds } from './thresholds.ts'

export type ReasonCode =
  | 'nothing_known'
  | 'design_concept'
  | 'design_unproven'
  | 'design_validated'
  | 'purposes_design'
  | 'purposes_batch'
  | `quantity_${QuantityBand}`
  | 'quantity_low_end'
  | 'quantity_high_end'

/** One piece of evidence: the answer it comes from and the stage it supports; null supports neither. */
export type Reason = { answer: DecidingAnswer; supports: Stage | null; code: ReasonCode }

const stageOfBand: Record<QuantityBand, Stage | null> = {
  sample: 'prototyping',
  between: null,
  batch: 'small_batch',
  volume: 'small_batch',
}

const weighDesign = ({ designStatus }: Profile): Reason[] => {
  if (designStatus === 'unknown') return []
  const supports = designKnowledgeOf(designStatus) === 'open' ? 'prototyping' : 'small_batch'
  return [{ answer: 'designStatus', supports, code: `design_${designStatus}` }]
}

const weighPurposes = ({ purposes }: Profile): Reason[] => {
  const named = splitPurposes(purposes)
  const forDesign: Reason = { answer: 'purposes', supports: 'prototyping', code: 'purposes_design' }
  const forBatch: Reason = { answer: 'purposes', supports: 'small_batch', code: 'purposes_batch' }
  return [...(named.design.length > 0 ? [forDesign] : []), ...(named.batch.length > 0 ? [forBatch] : [])]
}

const weighQuantity = ({ quantity }: Profile, thresholds: Thresholds): Reason[] => {
  if (quantity === null) return []
  const lowBand = bandOf(quantity.min, thresholds)
  const low = stageOfBand[lowBand]
  const high = stageOfBand[bandOf(quantity.max, thresholds)]
  if (low === high) return [{ answer: 'quantity', supports: low, code: `quantity_${lowBand}` }]
  return [
    { answer: 'quantity', supports: low, code: 'quantity_low_end' },
    { answer: 'quantity', supports: high, code: 'quantity_high_end' },
  ]
}

/**
 * Everything that the answers say for either stage, in the order of evidence.
 * @internal Exported for the tests.
 */
export const weighEvidence = (profile: Profile, thresholds: Thresholds): Reason[] => [
  ...weighDesign(profile),
  ...weighPurposes(profile),
  ...weighQuantity(profile, thresholds),
]

/**
 * Why the verdict is what it is, the deciding reason first; never empty. If there is no stage, the reasons are
 * everything that was known and did not decide; a range with ends that disagree comes first.
 */
export const findReasons = (profile: Profile, { stage }: Verdict, thresholds: Thresholds): Reason[] => {
  const evidence = weighEvidence(profile, thresholds)
  if (stage !== null) return evidence.filter(({ supports }) => supports === stage)
  if (evidence.length === 0) return [{ answer: 'designStatus', supports: null, code: 'nothing_known' }]
  if (!endsDisagree(profile, thresholds)) return evidence
  return evidence.toSorted((one, other) => Number(other.answer === 'quantity') - Number(one.answer === 'quantity'))
}
