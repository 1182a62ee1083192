import { z } from 'zod'
import { designStatuses, purposes } from './choices.ts'
import { type Answer, type ContextAnswer, contextAnswers, publicQuestions, questions } from './questions.ts'

/** The largest order that the advisor covers, in pieces. */
export const largestQuantity = 1_000_000

const pieces = z.int().min(1).max(largestQuantity)

/** Whole pieces, 1 to 1,000,000, min ≤ max; a single number has min = max. Sets count as sets. */
export const Quantity = z
  .strictObject({ min: pieces, max: pieces })
  .refine(({ min, max }) => min <= max, { message: 'min must not be larger than max', path: ['min'] })

export const Purpose = z.enum(purposes)

export const DesignStatus = z.enum([...designStatuses, 'unknown'])

const words = z.string().nullable().default(null)

const context = Object.fromEntries(contextAnswers.map((answer) => [answer, words])) as Record<
  ContextAnswer,
  typeof words
>

const answers = {
  quantity: Quantity.nullable().default(null),
  purposes: z
    .array(Purpose)
    .default([])
    .transform((named) => [...new Set(named)]),
  designStatus: DesignStatus.default('unknown'),
  laterQuantity: Quantity.nullable().default(null),
  ...context,
} satisfies Record<Answer, z.ZodType>

/**
 * The answers about one order of custom-made parts: every door produces them, and the classifier reads them.
 * `null`, `unknown` and an empty list mean "not said".
 */
export const Profile = z.strictObject(answers)

export type Quantity = z.infer<typeof Quantity>
export type Purpose = z.infer<typeof Purpose>
export type DesignStatus = z.infer<typeof DesignStatus>
export type Profile = z.infer<typeof Profile>

const isSaid = (answer: Profile[Answer]) =>
  Array.isArray(answer) ? answer.length > 0 : answer !== null && answer !== 'unknown'

/** The answers that were given; what was not said is left out. */
export const listSaid = (profile: Profile): Partial<Profile> =>
  Object.fromEntries(Object.entries(profile).filter(([, answer]) => isSaid(answer)))

/** The profile as others may see it: private answers are null. */
export const publicAnswers = (profile: Profile): Profile => {
  const hidden = questions.filter((question) => !publicQuestions.includes(question))
  return { ...profile, ...Object.fromEntries(hidden.map(({ answer }): [Answer, null] => [answer, null])) }
}

/** A profile with no answers yet. */
export const emptyProfile: Profile = Profile.parse({})
