import { classify, type Recommendation } from './advice/classifier.ts'
import type { Profile, Quantity } from './advice/profile.ts'
import { guideThresholds, type Thresholds } from './advice/thresholds.ts'
import type { Quote } from './carried.ts'
import { readEnquiry } from './intake/enquiry/read-enquiry.ts'
import type { Reading, Rejected } from './intake/enquiry/reading.ts'

/**
 * An answer with all that it rests on: the answers, the words they were read from, and what was set aside. `doubt` holds
 * the quantities to choose between where the reading is not sure, the likeliest first. `id` is the recommendation's own
 * where it is remembered.
 */
export type Advised = {
  id?: string | undefined
  profile: Profile
  thresholds: Thresholds
  recommendation: Recommendation
  quotes: Quote[]
  rejected: Rejected[]
  doubt: Quantity[]
}

/** Advice on answers that are already known. */
export const adviseOnProfile = (
  profile: Profile,
  quotes: Quote[] = [],
  thresholds: Thresholds = guideThresholds,
): Advised => ({
  profile,
  thresholds,
  recommendation: classify(profile, thresholds),
  quotes,
  rejected: [],
  doubt: [],
})

/** The quantities that a person is asked to choose between: the one that was taken and those that come close. */
const mostChoices = 3

const listChoices = ({ profile, quantitySure, alternatives }: Reading): Quantity[] => {
  if (quantitySure) return []
  const taken = profile.quantity === null ? [] : [profile.quantity]
  return [...taken, ...alternatives.map(({ quantity }) => quantity)].slice(0, mostChoices)
}

/** Advice on an enquiry in free text. Never throws: what cannot be read is asked about. */
export const adviseOnEnquiry = (text: string, thresholds: Thresholds = guideThresholds): Advised => {
  const reading = readEnquiry(text)
  const quotes = reading.understood.map(({ answer, value, text }) => ({ answer, value, text }))
  return {
    ...adviseOnProfile(reading.profile, quotes, thresholds),
    rejected: reading.rejected,
    doubt: listChoices(reading),
  }
}
