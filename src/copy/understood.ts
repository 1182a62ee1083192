import { listSaid, type Profile } from '../advice/profile.ts'
import { type Answer, type ContextAnswer, contextAnswers, questions } from '../advice/questions.ts'
import type { Quote, Rejected } from '../reading/reading.ts'
import type { Copy } from './copy.ts'

/** Makes people's own words safe to show, in whatever way the output needs. */
export type Show = (words: string) => string

/** One thing that was understood; `value` is set if the answer can have several values. */
type Meaning = { meaning: string; value?: string }

type TypedAnswer = Exclude<Answer, ContextAnswer>

const typedAnswers = questions.flatMap((question) => (question.role === 'context' ? [] : [question.answer]))

const meaningsOf: {
  [A in TypedAnswer]: (words: Copy['understood'], said: Profile[A]) => Meaning[]
} = {
  quantity: (words, quantity) => [{ meaning: words.quantity(quantity) }],
  purposes: (words, purposes) =>
    purposes.length === 0
      ? [{ meaning: words.noPurpose }]
      : purposes.map((purpose) => ({ meaning: words.purpose(purpose), value: purpose })),
  designStatus: (words, status) => [{ meaning: words.designStatus(status) }],
  laterQuantity: (words, quantity) => (quantity === null ? [] : [{ meaning: words.laterQuantity(quantity) }]),
}

const tellTyped = <A extends TypedAnswer>(
  { understood }: Copy,
  profile: Profile,
  answer: A,
  quotes: readonly Quote[],
  show: Show,
): string[] =>
  meaningsOf[answer](understood, profile[answer]).map(({ meaning, value }) => {
    const quote = quotes.find((each) => each.answer === answer && (value === undefined || each.value === value))
    return quote === undefined ? meaning : understood.quoted(meaning, show(quote.text))
  })

const tellContext = (copy: Copy, profile: Profile, show: Show): string[] =>
  contextAnswers.flatMap((answer) => {
    const words = profile[answer]
    return words === null ? [] : [copy.labelled(copy.answers[answer].name, show(words))]
  })

/**
 * What was understood, answer by answer, each with the words that it was read from, if any. Missing deciding answers
 * are listed too.
 */
export const listUnderstood = (copy: Copy, profile: Profile, quotes: readonly Quote[], show: Show): string[] => [
  ...typedAnswers.flatMap((answer) => tellTyped(copy, profile, answer, quotes, show)),
  ...tellContext(copy, profile, show),
]

/** What is known, answer by answer; what was not said is left out. */
export const listKnown = (copy: Copy, profile: Profile, show: Show): string[] => {
  const said = listSaid(profile)
  return [
    ...typedAnswers
      .filter((answer) => said[answer] !== undefined)
      .flatMap((answer) => tellTyped(copy, profile, answer, [], show)),
    ...tellContext(copy, profile, show),
  ]
}

/** Readings that could surprise people. Sizes, threads, grades and the like are set aside silently. */
const surprising = ['negated', 'later_quantity', 'other_number'] as const
const mostSetAside = 3

/** Up to three sentences about what was set aside, if that could surprise people and is not listed as understood. */
export const listSetAside = (
  copy: Copy,
  rejected: readonly Rejected[],
  quotes: readonly Quote[],
  show: Show,
): string[] =>
  rejected
    .filter(({ text }) => !quotes.some((quote) => quote.text === text))
    .flatMap(({ text, reason }) => {
      const surprise = surprising.find((each) => each === reason)
      return surprise ? [copy.understood.setAside[surprise](show(text))] : []
    })
    .slice(0, mostSetAside)
