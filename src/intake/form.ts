import { classify, type Recommendation } from '../advice/classifier.ts'
import { type Answer, emptyProfile, type Profile } from '../advice/profile.ts'
import { type Entries, questions } from '../advice/questions.ts'
import { guideThresholds, type Thresholds } from '../advice/thresholds.ts'
import { type FormOrigin, unpackFormOrigin } from '../carried.ts'
import { destinationBlock, questionBlock } from '../ids.ts'
import { type QuantityProblem, readQuantityAnswer } from './quantity-answer.ts'
import { unescapeSigns } from './signs.ts'

/** What is wrong with one field; `too_long` names the longest that would do, in characters. */
export type FieldProblem = { code: QuantityProblem } | { code: 'too_long'; longest: number }

export type Problems = Partial<Record<Answer, FieldProblem>>
type Destination = 'private' | 'channel'

/**
 * A form as it stands: what is in its fields, the answers that can be read from them and the problems of those that
 * cannot, the stage so far and the thresholds that it rests on, where the result shall go and where the form was opened.
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

/** The part of Slack's view state that the form's elements produce. */
type StateValue = {
  value?: string | null
  selected_option?: { value: string } | null
  selected_options?: Array<{ value: string }>
}
type ViewValues = Record<string, Record<string, StateValue>>

const valuesOf = ({ value, selected_option, selected_options }: StateValue): string[] => {
  if (selected_options) return selected_options.map((option) => option.value)
  if (selected_option) return [selected_option.value]
  return value ? [unescapeSigns(value)] : []
}

/** What stands in the form's fields, as typed and chosen. */
const collectEntries = (values: ViewValues): Entries =>
  Object.fromEntries(
    questions.map(({ answer }) => [answer, Object.values(values[questionBlock(answer)] ?? {}).flatMap(valuesOf)]),
  )

/** Where the person wants the result; only to themselves unless they say otherwise. */
const readDestination = (values: ViewValues): Destination => {
  const chosen = Object.values(values[destinationBlock] ?? {}).flatMap(valuesOf)
  return chosen.includes('channel') ? 'channel' : 'private'
}

/** Control characters other than line breaks. */
const controls = /[^\P{Cc}\n]+/gu

const clean = (text: string) => text.toWellFormed().replace(controls, ' ').trim()

/** Reads the fields by the question table. A field with a problem leaves its answer unknown and the others alone. */
const readEntries = (entries: Entries): { profile: Profile; problems: Problems } => {
  const answers: Record<string, unknown> = {}
  const problems: Problems = {}
  for (const question of questions) {
    const entered = entries[question.answer] ?? []
    const text = clean(entered[0] ?? '')
    switch (question.kind) {
      case 'quantity': {
        const read = readQuantityAnswer(text)
        if ('problem' in read) problems[question.answer] = { code: read.problem }
        else answers[question.answer] = read.quantity
        break
      }
      case 'several':
        answers[question.answer] = question.options.filter((option) => entered.includes(option))
        break
      case 'one':
        answers[question.answer] = question.options.find((option) => entered.includes(option)) ?? 'unknown'
        break
      case 'words':
        if (text.length > question.longest) problems[question.answer] = { code: 'too_long', longest: question.longest }
        else answers[question.answer] = text || null
    }
  }
  return { profile: { ...emptyProfile, ...answers }, problems }
}

const writeQuantity = (quantity: Profile['quantity']) => {
  if (quantity === null) return []
  return [quantity.min === quantity.max ? `${quantity.min}` : `${quantity.min}-${quantity.max}`]
}

/** The entries that stand for what is already known. */
const fillEntries = (profile: Profile): Entries =>
  Object.fromEntries(
    questions.map(({ answer }) => {
      const known = profile[answer]
      if (Array.isArray(known)) return [answer, known]
      if (known === null || typeof known === 'string') return [answer, known === null ? [] : [known]]
      return [answer, writeQuantity(known)]
    }),
  )

/** A form that opens with what is already known filled in, for the thread where there is one; the thresholds travel in it to its submission. */
export const startForm = (profile: Profile, origin: FormOrigin, thresholds: Thresholds): FormState => ({
  entries: fillEntries(profile),
  profile,
  problems: {},
  thresholds,
  recommendation: classify(profile, thresholds),
  destination: origin.threadTs === undefined ? 'private' : 'channel',
  origin: { ...origin, thresholds },
})

/** The form as Slack hands it over, while it is filled in or when it is submitted. A wrong answer is never an error. */
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
