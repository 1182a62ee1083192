import { designKnowledgeOf, purposeMixOf, type Stage } from './decision.ts'
import type { Profile, Purpose, Quantity } from './profile.ts'
import { piecesOf, type Thresholds, volumeStarts } from './thresholds.ts'

/** The stages of the road. Wider production comes after a stable small batch and is never recommended as a stage. */
export type RoadStage = Stage | 'wider_production'

const prototypingFocus = ['structure', 'dimensions', 'appearance', 'function', 'material_direction'] as const
const smallBatchFocus = [
  'batch_consistency',
  'inspection_standards',
  'delivery_rhythm',
  'material_stability',
  'customer_feedback',
] as const
export type Focus = (typeof prototypingFocus)[number] | (typeof smallBatchFocus)[number]

/** One step: how many pieces (null if not said), what they must prove, and what opens the next step. */
export type Step = {
  stage: RoadStage
  quantity: Quantity | null
  proves: Focus[]
  opensNext: 'design_confirmed' | 'batch_holds' | null
}

/** The main-focus checklist of a stage; empty while the stage is undecided. */
export const focusOf = (stage: Stage | null): readonly Focus[] => {
  if (stage === null) return []
  return stage === 'prototyping' ? prototypingFocus : smallBatchFocus
}

/** The focus that each design purpose asks about. */
export const provedBy: Partial<Record<Purpose, Focus>> = {
  design_feasibility: 'structure',
  fit_form_check: 'dimensions',
  function_test: 'function',
  appearance_review: 'appearance',
}

/** What prototypes must confirm before a small batch, whatever else they are made to show. */
export const opensSmallBatch: readonly Focus[] = ['structure', 'dimensions', 'function']

const provedByPrototypes = ({ purposes }: Profile): Focus[] => {
  const asked = purposes.flatMap((purpose) => provedBy[purpose] ?? [])
  return prototypingFocus.filter((focus) => opensSmallBatch.includes(focus) || asked.includes(focus))
}

const prototypes = (profile: Profile, quantity: Quantity | null): Step => ({
  stage: 'prototyping',
  quantity,
  proves: provedByPrototypes(profile),
  opensNext: 'design_confirmed',
})

const smallBatch = (quantity: Quantity | null): Step => ({
  stage: 'small_batch',
  quantity,
  proves: ['batch_consistency', 'inspection_standards', 'delivery_rhythm', 'material_stability'],
  opensNext: 'batch_holds',
})

const widerProduction = (quantity: Quantity | null): Step => ({
  stage: 'wider_production',
  quantity,
  proves: [],
  opensNext: null,
})

const isVolume = (quantity: Quantity | null) => quantity !== null && quantity.max >= volumeStarts

/** A batch of this quantity. Volume starts with a controlled first lot and goes on as wider production. */
const batchRoad = (quantity: Quantity | null, thresholds: Thresholds): Step[] =>
  isVolume(quantity) ? [smallBatch(piecesOf('batch', thresholds)), widerProduction(quantity)] : [smallBatch(quantity)]

/**
 * The road as ordered steps; empty while the stage is undecided. If an order for prototypes is itself a batch, a few
 * samples are made now and the rest after sign-off. The later quantity is the batch after the prototypes, or the wider
 * production after the batch.
 */
export const planRoad = (profile: Profile, stage: Stage | null, thresholds: Thresholds): Step[] => {
  const { quantity, laterQuantity, purposes, designStatus } = profile
  if (stage === null) return []
  if (stage === 'small_batch') {
    const road = batchRoad(quantity, thresholds)
    return laterQuantity !== null && road.length === 1 ? [...road, widerProduction(laterQuantity)] : road
  }

  const samples = piecesOf('sample', thresholds)
  const moreThanSamples = quantity !== null && quantity.max > thresholds.sampleEnds
  const manyParts = quantity !== null && quantity.max >= thresholds.batchStarts
  const mix = purposeMixOf(purposes)
  const forBatch = mix === 'batch' || mix === 'both'
  const isBatchOrder = manyParts || (moreThanSamples && forBatch && designKnowledgeOf(designStatus) === 'open')
  if (isBatchOrder) {
    const road = batchRoad(quantity, thresholds)
    const later = laterQuantity !== null && road.length === 1 ? [widerProduction(laterQuantity)] : []
    return [prototypes(profile, samples), ...road, ...later]
  }
  const now = prototypes(profile, quantity ?? samples)
  return laterQuantity !== null || forBatch ? [now, ...batchRoad(laterQuantity, thresholds)] : [now]
}
