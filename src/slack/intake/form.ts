import { classify, type Recommendation } from '../../advice/classifier.ts'
import { emptyProfile, type Profile } from '../../advice/profile.ts'
import { type Answer, type Entries, questions } from '../../advice/questions.ts'
import { guideThresholds, type Thresholds } from '../../advice/thresholds.ts'
import { type FormOrigin, unpackFormOrigin } from '../carried.ts'
import { destinationBlock, questionBlock } from '../ids.ts'
import { type FieldProblem, listEntered, readField, type ViewValues } from './field.ts'

export type Problems = Partial<Record<Answer, FieldProblem>>
type Destination = 'private' | 'channel'

/**
 * The state of a form: what its fields hold, the answers that can be read from them and the problems of those that
 * cannot, the recommendation so far with its thresholds, where the result should go, and where the form was opened.
 */
export type FormState = {
  entries: Entries
  profile: Profile
  problems: Problems
  thresholds: Thresholds
  recommendation: Recommendation
  destination: Destination
  origin: FormOrigin
}

const collectEntries = (values: ViewValues): Entries =>
  Object.fromEntries(questions.map(({ answer }) => [answer, listEntered(values, questionBlock(answer))]))

/** Where the person wants the result: only for themselves unless they say otherwise. */
const readDestination = (values: ViewValues): Destination =>
  listEntered(values, destinationBlock).includes('channel') ? 'channel' : 'private'

/**
 * Reads the fields by the question table. A problem in one field leaves its answer unknown and does not affect the
 * others.
 */
const readEntries = (entries: Entries): { profile: Profile; problems: Problems } => {
  const answers: Record<string, unknown> = {}
  const problems: Problems = {}
  for (const question of questions) {
    const read = readField(question, entries[question.answer] ?? [])
    if ('problem' in read) problems[question.answer] = read.problem
    else answers[question.answer] = question.kind === 'one' ? (read.answer ?? 'unknown') : read.answer
  }
  return { profile: { ...emptyProfile, ...answers }, problems }
}

const writeQuantity = (quantity: Profile['quantity']) => {
  if (quantity === null) return []
  return [quantity.min === quantity.max ? `${quantity.min}` : `${quantity.min}-${quantity.max}`]
}

/** The entries for answers that are already known. */
const fillEntries = (profile: Profile): Entries =>
  Object.fromEntries(
    questions.map(({ answer }) => {
      const known = profile[answer]
      if (Array.isArray(known)) return [answer, known]
      if (known === null || typeof known === 'string') return [answer, known === null ? [] : [known]]
      return [answer, writeQuantity(known)]
    }),
  )

/**
 * A form with known answers filled in. By default its result goes to the thread, if there is one. The thresholds travel
 * with it to its submission.
 */
export const startForm = (profile: Profile, origin: FormOrigin, thresholds: Thresholds): FormState => ({
  entries: fillEntries(profile),
  profile,
  problems: {},
  thresholds,
  recommendation: classify(profile, thresholds),
  destination: origin.threadTs === undefined ? 'private' : 'channel',
  origin: { ...origin, thresholds },
})

/** Reads the form as Slack sends it, while it is filled in or when it is submitted. Never throws for a wrong answer. */
export const readFormView = (view: { state: { values: ViewValues }; private_metadata: string }): FormState => {
  const entries = collectEntries(view.state.values)
  const { profile, problems } = readEntries(entries)
  const origin = unpackFormOrigin(view.private_metadata)
  const thresholds = origin.thresholds ?? guideThresholds
  return {
    entries,
    profile,
    problems,
    thresholds,
    recommendation: classify(profile, thresholds),
    destination: readDestination(view.state.values),
    origin,
  }
}
