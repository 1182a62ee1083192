import { batchPurposes, designPurposes, designStatuses } from './choices.ts'
import { decide, type PurposeMix, purposeMixOf, type Stage, type Strength, splitPurposes } from './decision.ts'
import type { DesignStatus, Profile, Purpose, Quantity } from './profile.ts'
import { bandOf, piecesOf, quantityBands, type Thresholds } from './thresholds.ts'

/** A new value for one answer; the rest of the profile stays as it is. */
export type Change =
  | { answer: 'designStatus'; to: DesignStatus }
  | { answer: 'purposes'; to: Purpose[] }
  | { answer: 'quantity'; to: Quantity }

/** A change and the stage that it leads to. */
export type TurningPoint = Change & { stage: Stage; strength: Strength }

export const applyChange = (profile: Profile, change: Change): Profile => ({ ...profile, [change.answer]: change.to })

/** How far a change is from what was said: 0 if it fills a gap or narrows a range, else the steps along the scale. */
type Candidate = { change: Change; distance: number }

const designScale: readonly DesignStatus[] = designStatuses

const designChanges = ({ designStatus }: Profile): Candidate[] => {
  const now = designScale.indexOf(designStatus)
  return designScale
    .filter((to) => to !== designStatus)
    .map((to) => ({
      change: { answer: 'designStatus', to },
      distance: designStatus === 'unknown' ? 0 : Math.abs(designScale.indexOf(to) - now),
    }))
}

/** The purposes of one kind: those already named, or else all of that kind. */
const purposesOfMix = (named: readonly Purpose[]) => {
  const split = splitPurposes(named)
  const design: Purpose[] = split.design.length > 0 ? split.design : [...designPurposes]
  const batch: Purpose[] = split.batch.length > 0 ? split.batch : [...batchPurposes]
  return { both: [...design, ...batch], design, batch }
}

const purposeChanges = ({ purposes }: Profile): Candidate[] => {
  const now = purposeMixOf(purposes)
  const candidates = purposesOfMix(purposes)
  const stepsTo = (mix: PurposeMix) => (mix === 'both' || now === 'both' ? 1 : 2)
  return (['design', 'batch', 'both'] as const)
    .filter((mix) => mix !== now)
    .map((mix) => ({
      change: { answer: 'purposes', to: candidates[mix] },
      distance: now === 'none' ? 0 : stepsTo(mix),
    }))
}

const quantityChanges = ({ quantity }: Profile, thresholds: Thresholds): Candidate[] => {
  const bandIndex = (pieces: number) => quantityBands.indexOf(bandOf(pieces, thresholds))
  const distanceTo = (band: number) =>
    quantity === null ? 0 : Math.max(0, bandIndex(quantity.min) - band, band - bandIndex(quantity.max))
  return quantityBands.flatMap((band, index) => {
    const to = piecesOf(band, thresholds)
    return to === null ? [] : [{ change: { answer: 'quantity', to }, distance: distanceTo(index) }]
  })
}

/**
 * Up to three single-answer changes that lead to another stage, nearest first. Each is found by running the decision on
 * the changed profile. If several changes of one answer lead to the same stage, only the nearest is kept.
 */
export const findTurningPoints = (profile: Profile, stage: Stage | null, thresholds: Thresholds): TurningPoint[] => {
  const candidates = [...designChanges(profile), ...purposeChanges(profile), ...quantityChanges(profile, thresholds)]
  const seen = new Set<string>()
  return candidates
    .toSorted((one, other) => one.distance - other.distance)
    .flatMap(({ change }) => {
      const verdict = decide(applyChange(profile, change), thresholds)
      const outcome = `${change.answer} ${verdict.stage}`
      if (verdict.stage === null || verdict.stage === stage || seen.has(outcome)) return []
      seen.add(outcome)
      return [{ ...change, stage: verdict.stage, strength: verdict.strength }]
    })
    .slice(0, 3)
}
