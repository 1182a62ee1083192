import { z } from 'zod'

/** What a part can teach about the design: one good part already answers it. */
export const designPurposes = ['design_feasibility', 'fit_form_check', 'function_test', 'appearance_review'] as const

/** What only a batch can teach: whether the same part is made, inspected and delivered repeatedly. */
export const batchPurposes = [
  'pilot_run',
  'customer_testing',
  'market_validation',
  'bridge_production',
  'limited_commercial',
] as const

export const purposes = [...designPurposes, ...batchPurposes] as const

/** `concept` and `unproven` are both an open design; `validated` is a proven one. */
export const designStatuses = ['concept', 'unproven', 'validated'] as const

/** The largest order the advisor speaks about, in pieces. */
export const largestQuantity = 1_000_000

const pieces = z.int().min(1).max(largestQuantity)

/** Whole pieces, 1 to 1,000,000, min ≤ max; a single number has min = max. Sets count as sets. */
export const Quantity = z
  .strictObject({ min: pieces, max: pieces })
  .refine(({ min, max }) => min <= max, { message: 'min must not be larger than max', path: ['min'] })

export const Purpose = z.enum(purposes)

export const DesignStatus = z.enum([...designStatuses, 'unknown'])

const context = z.string().nullable().default(null)

/**
 * The answers about one order of custom-made parts: what every door must produce and the classifier reads.
 * `null`, `unknown` and an empty list mean "not said". The last five answers are context: they are shown and
 * handed on, and never decide the stage.
 */
export const Profile = z.strictObject({
  quantity: Quantity.nullable().default(null),
  purposes: z
    .array(Purpose)
    .default([])
    .transform((named) => [...new Set(named)]),
  designStatus: DesignStatus.default('unknown'),
  laterQuantity: Quantity.nullable().default(null),
  partName: context,
  process: context,
  material: context,
  neededBy: context,
  notes: context,
})

export type Quantity = z.infer<typeof Quantity>
export type Purpose = z.infer<typeof Purpose>
export type DesignStatus = z.infer<typeof DesignStatus>
export type Profile = z.infer<typeof Profile>

/** The name of one answer of the profile. */
export type Answer = keyof Profile

/** A profile of which nothing is known yet. */
export const emptyProfile: Profile = Profile.parse({})
