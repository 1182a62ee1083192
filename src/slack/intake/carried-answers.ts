import { z } from 'zod'
import type { Profile } from '../../advice/profile.ts'
import { dispensableQuestions } from '../../advice/questions.ts'
import { type Carried, unpackCarried } from '../carried.ts'

const WithButtons = z.array(
  z.object({
    elements: z.array(z.object({ action_id: z.string().optional(), value: z.string().optional() })).optional(),
  }),
)

/** The answers as the form could have taken them: Slack refuses a field that is filled in with more than it takes. */
const withinForm = (profile: Profile): Profile => {
  const kept = { ...profile }
  for (const { answer, longest } of dispensableQuestions)
    kept[answer] = profile[answer]?.slice(0, longest).toWellFormed() ?? null
  return kept
}

/**
 * What a message of the app carries, by its blocks as Slack hands them over, in the first of its buttons with one of these
 * ids; null for any other message. Whose message it is, the caller knows.
 */
export const findCarried = (blocks: unknown, actionIds: readonly string[]): Carried | null => {
  const elements = WithButtons.safeParse(blocks).data?.flatMap((block) => block.elements ?? []) ?? []
  const found = elements.find(({ action_id }) => action_id !== undefined && actionIds.includes(action_id))
  const carried = found === undefined ? null : unpackCarried(found.value)
  return carried && { ...carried, profile: withinForm(carried.profile) }
}
