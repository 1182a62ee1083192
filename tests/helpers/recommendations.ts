import { classify } from '../../src/advice/classifier.ts'
import { Profile } from '../../src/advice/profile.ts'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import type { NewRecommendation } from '../../src/storage/storage.ts'

/** A recommendation to save: 40 housings for a pilot run, unless told otherwise. */
export const aRecommendation = (other: Partial<NewRecommendation> = {}): NewRecommendation => {
  const profile =
    other.profile ??
    Profile.parse({ quantity: { min: 40, max: 40 }, purposes: ['pilot_run'], partName: other.partName ?? null })
  const { stage, strength } = classify(profile)
  return {
    team: 'T1',
    user: 'U1',
    channel: 'C1',
    source: 'command',
    createdAt: 1_700_000_000_000,
    profile,
    thresholds: guideThresholds,
    stage,
    strength,
    text: '40 housings for a pilot run',
    partName: null,
    previousId: null,
    gate: null,
    ...other,
  }
}
