import { type Advice, classify } from './advice/classifier.ts'
import { type Difference, listDifferences } from './advice/differences.ts'
import type { Profile, Quantity } from './advice/profile.ts'
import { guideThresholds, type Thresholds } from './advice/thresholds.ts'
import { type Earlier, readFollowUp } from './reading/follow-up.ts'
import { listPartNouns } from './reading/part-nouns.ts'
import { readEnquiry } from './reading/read-enquiry.ts'
import type { Quote, Reading, Rejected } from './reading/reading.ts'

/**
 * An answer with all that it rests on: the answers, the words they were read from, and what was set aside. `doubt` holds
 * the quantities to choose between if the reading is not sure, the likeliest first. `id` is the recommendation's own,
 * if it is remembered.
 */
export type Advised = Advice & {
  id?: string | undefined
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

const quotesOf = ({ understood }: Reading): Quote[] =>
  understood.map(({ answer, value, text }) => ({ answer, value, text }))

/** Advice on an enquiry in free text. Never throws: what cannot be read is asked about. */
export const adviseOnEnquiry = (text: string, thresholds: Thresholds = guideThresholds): Advised => {
  const reading = readEnquiry(text)
  return {
    ...adviseOnProfile(reading.profile, quotesOf(reading), thresholds),
    rejected: reading.rejected,
    doubt: listChoices(reading),
  }
}

/** An answer in a conversation: `changes` is what it changed of the earlier answers, null if it is a new enquiry. */
export type AdvisedInTurn = { advised: Advised; changes: Difference[] | null }

/** Whether a text by itself asks about an order: it answers something, or it names a part. */
const isEnquiry = (text: string, { profile, recommendation }: Advised) =>
  recommendation.reasons.some(({ code }) => code !== 'nothing_known') ||
  profile.laterQuantity !== null ||
  listPartNouns(text).length > 0

/**
 * Advice on the next message of a conversation; `earlier` is what was said before, null if nothing was. Null if
 * nothing in it is understood.
 */
export const adviseOnMessage = (
  text: string,
  earlier: Earlier | null,
  thresholds: Thresholds,
): AdvisedInTurn | null => {
  const followUp = earlier === null ? null : readFollowUp(earlier, text)
  if (earlier !== null && followUp?.kind === 'changes') {
    const { profile, reading, doubt } = followUp
    return {
      advised: { ...adviseOnProfile(profile, quotesOf(reading), thresholds), rejected: reading.rejected, doubt },
      changes: listDifferences(earlier.profile, profile),
    }
  }
  if (followUp?.kind === 'new enquiry') return { advised: adviseOnEnquiry(followUp.text, thresholds), changes: null }
  if (earlier !== null && !earlier.isBeside) return null
  const advised = adviseOnEnquiry(text, thresholds)
  return isEnquiry(text, advised) ? { advised, changes: null } : null
}
