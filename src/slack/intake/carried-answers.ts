import { z } from 'zod'
import type { Profile } from '../../advice/profile.ts'
import { dispensableQuestions } from '../../advice/questions.ts'
import { type Carried, unpackCarried } from '../carried.ts'

const WithButtons = z.array(
  z.object({
    elements: z.array(z.object({ action_id: z.string().optional(), value: z.string().optional() })).optional(),
  }),
)

/** Cuts answers to what the form's fields take: Slack refuses a field with a longer initial value. */
const withinForm = (profile: Profile): Profile => {
  const kept = { ...profile }
  for (const { answer, longest } of dispensableQuestions)
    kept[answer] = profile[answer]?.slice(0, longest).toWellFormed() ?? null
  return kept
}

/**
 * What a message of the app carries in its first button with one of these ids, given its blocks as Slack sends them;
 * null if there is no such button. The caller must know that the message is the app's own.
 */
export const findCarried = (blocks: unknown, actionIds: readonly string[]): Carried | null => {
  const elements = WithButtons.safeParse(blocks).data?.flatMap((block) => block.elements ?? []) ?? []
  const found = elements.find(({ action_id }) => action_id !== undefined && actionIds.includes(action_id))
  const carried = found === undefined ? null : unpackCarried(found.value)
  return carried && { ...carried, profile: withinForm(carried.profile) }
}
