import { askStore } from '../../../keeping/ask-store.ts'
import { shares } from '../../../keeping/deadline.ts'
import type { SavedCard } from '../../../storage/storage.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

type Stored = Pick<Parts, 'storage'>

/** Looks a card up, but only waits as long as for a courtesy: opening the form is more urgent. */
export const askForCard = async (request: Request, find: () => Promise<SavedCard | null>) => {
  const { deadline, logger, team } = request
  const asked = await askStore({ logger, what: 'A card' }, { deadline, share: shares.courtesy }, find)
  if (asked === null) return 'away'
  return asked.result?.team === team ? asked.result : null
}

/** The card if it still takes answers; null if it does not, or the store does not answer. */
const findOpen = async (request: Request, find: () => Promise<SavedCard | null>) => {
  const card = await askForCard(request, find)
  return card === 'away' || card?.state === 'closed' ? null : card
}

/**
 * The open card that a shared recommendation answered: a change to it in the card's thread is another answer. Null if
 * it answered none, or the card is closed.
 */
export const findAnsweredCard = async (
  { storage }: Stored,
  request: Request,
  id: string | undefined,
): Promise<SavedCard | null> =>
  request.isShared && id !== undefined ? findOpen(request, () => storage.findCardOfAnswer(id)) : null

/** The open card that this thread belongs to, or null. */
export const findCardOfThread = (
  { storage }: Stored,
  request: Request,
  { channel, threadTs }: { channel: string; threadTs: string },
): Promise<SavedCard | null> =>
  findOpen(request, () => storage.findCardOfMessage({ team: request.team, channel, messageTs: threadTs }))
