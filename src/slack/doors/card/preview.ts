import type { Profile } from '../../../advice/profile.ts'
import { drawPreview } from '../../blocks/card.ts'
import type { CardDraft } from '../../carried.ts'
import { deliverPrivately, type Person } from '../../delivery/deliver.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'
import { isDirectMessage } from '../whereabouts.ts'

/** Shows a salesperson the card as it would be posted; `problem` says why it was not posted and what to do. */
export const showPreview = async (
  request: Request,
  person: Person,
  draft: CardDraft,
  problem?: string,
): Promise<void> => {
  await deliverPrivately(request, person, () => [drawPreview(request.copy, draft, request.user, problem)])
}

type Known = Pick<CardDraft, 'addressedTo' | 'text'> & { profile: Profile }

/** Previews a new card with what is known, without the notes: they are for sales, and everybody sees a card. */
export const startCard = async ({ command }: Parts, request: Request, known: Known): Promise<void> => {
  const { channel, copy, person } = request
  if (channel === undefined || isDirectMessage(channel)) return request.tell(copy.card.inChannels(command))
  const { reminderHours } = await request.settings()
  const profile = { ...known.profile, notes: null }
  await showPreview(request, person, { ...known, id: crypto.randomUUID(), reminderHours, profile })
}
