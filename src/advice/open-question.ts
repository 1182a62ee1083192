import { applyChange, type Change } from './changes.ts'
import { purposes } from './choices.ts'
import { decide, endsDisagree, splitPurposes, type Verdict } from './decision.ts'
import type { Profile } from './profile.ts'
import type { DecidingAnswer } from './questions.ts'
import { piecesOf, quantityBands, type Thresholds } from './thresholds.ts'

type OpenQuestionCode =
  | 'which_quantity_first'
  | 'change_drawing_or_judge_batch'
  | 'what_to_prove'
  | 'how_many'
  | 'what_is_left_to_learn'

/** The one answer that would change or settle the result most, and the change that each option makes. */
export type OpenQuestion = { answer: DecidingAnswer; code: OpenQuestionCode; options: Change[] }

const askDesign: OpenQuestion = {
  answer: 'designStatus',
  code: 'change_drawing_or_judge_batch',
  options: [
    { answer: 'designStatus', to: 'unproven' },
    { answer: 'designStatus', to: 'validated' },
    { answer: 'designStatus', to: 'concept' },
  ],
}

const askPurpose: OpenQuestion = {
  answer: 'purposes',
  code: 'what_to_prove',
  options: purposes.map((purpose) => ({ answer: 'purposes', to: [purpose] })),
}

const askQuantity = (thresholds: Thresholds): OpenQuestion => ({
  answer: 'quantity',
  code: 'how_many',
  options: quantityBands.flatMap((band) => {
    const to = piecesOf(band, thresholds)
    return to === null ? [] : [{ answer: 'quantity', to }]
  }),
})

const askWhichQuantityFirst = ({ min, max }: { min: number; max: number }): OpenQuestion => ({
  answer: 'quantity',
  code: 'which_quantity_first',
  options: [min, max].map((pieces) => ({ answer: 'quantity', to: { min: pieces, max: pieces } })),
})

/** If something is left to learn, the design is open again; if nothing is, only the batch purposes remain. */
const askWhatIsLeft = ({ purposes }: Profile): OpenQuestion => ({
  answer: 'purposes',
  code: 'what_is_left_to_learn',
  options: [
    { answer: 'designStatus', to: 'unproven' },
    { answer: 'purposes', to: splitPurposes(purposes).batch },
  ],
})

/** The questions that nobody has answered yet, in the order of evidence. */
const listUnanswered = (profile: Profile, thresholds: Thresholds): OpenQuestion[] => [
  ...(profile.designStatus === 'unknown' ? [askDesign] : []),
  ...(profile.purposes.length === 0 ? [askPurpose] : []),
  ...(profile.quantity === null ? [askQuantity(thresholds)] : []),
]

/**
 * The question to ask, or null if no answer would change anything. Found by running the decision on each possible
 * answer: a question that can change the stage comes before one that can only change the strength, and ties go by the
 * order of evidence. If the two ends of the quantity disagree, that is asked first.
 */
export const chooseOpenQuestion = (profile: Profile, verdict: Verdict, thresholds: Thresholds): OpenQuestion | null => {
  if (verdict.strength === 'clear') return null
  if (profile.quantity !== null && endsDisagree(profile, thresholds)) return askWhichQuantityFirst(profile.quantity)

  const outcomesOf = ({ options }: OpenQuestion) =>
    options.map((change) => decide(applyChange(profile, change), thresholds))
  const unanswered = listUnanswered(profile, thresholds)
  const turning = unanswered.find((question) => outcomesOf(question).some(({ stage }) => stage !== verdict.stage))
  const settling = unanswered.find((question) =>
    outcomesOf(question).some((other) => other.strength !== verdict.strength),
  )
  return turning ?? settling ?? (verdict.strength === 'leaning' ? askWhatIsLeft(profile) : null)
}
