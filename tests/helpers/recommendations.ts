import { randomUUID } from 'node:crypto'
import { classify } from '../../src/advice/classifier.ts'
import { Profile } from '../../src/advice/profile.ts'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import { en } from '../../src/copy/en.ts'
import type { NewRecommendation, SavedCard } from '../../src/storage/things.ts'

/** A recommendation to save: 40 housings for a pilot run by default. */
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
    parts: null,
    gate: null,
    ...other,
  }
}

/** A posted card about 40 housings by default. */
export const aCard = (other: Partial<SavedCard> = {}): SavedCard => ({
  id: randomUUID(),
  team: 'T1',
  channel: 'C1',
  messageTs: '1700000000.000300',
  address: null,
  askedBy: 'U1',
  addressedTo: null,
  profile: Profile.parse({ quantity: { min: 40, max: 40 } }),
  text: null,
  createdAt: 1_700_000_000_000,
  state: 'open',
  stateBy: null,
  stateAt: null,
  remindAt: null,
  remindedAt: null,
  ...other,
})

/** The words that find a stage in a search. */
export const { stageNames } = en.history
