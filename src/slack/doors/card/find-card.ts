import { askStore } from '../../../keeping/ask-store.ts'
import { shares } from '../../../keeping/deadline.ts'
import type { SavedCard } from '../../../storage/storage.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

type Stored = Pick<Parts, 'storage'>

/** What the store says of a card in the courtesy's time; a form must open, and the card only shows what its thread has anyway. */
export const askForCard = async (request: Request, find: () => Promise<SavedCard | null>) => {
  const { deadline, logger, team } = request
  const asked = await askStore({ logger, what: 'A card' }, { deadline, share: shares.courtesy }, find)
  if (asked === null) return 'away'
  return asked.result?.team === team ? asked.result : null
}

/** A card that takes answers still; without a store, nobody knows. */
const findOpen = async (request: Request, find: () => Promise<SavedCard | null>) => {
  const card = await askForCard(request, find)
  return card === 'away' || card?.state === 'closed' ? null : card
}

/**
 * The card to which a recommendation that others see was an answer, so that what changes it in the card's thread is one
 * more answer; null if it was none, or the card is closed.
 */
export const findAnsweredCard = async (
  { storage }: Stored,
  request: Request,
  id: string | undefined,
): Promise<SavedCard | null> =>
  request.isShared && id !== undefined ? findOpen(request, () => storage.findCardOfAnswer(id)) : null

/** The open card whose thread this is. */
export const findCardOfThread = (
  { storage }: Stored,
  request: Request,
  { channel, threadTs }: { channel: string; threadTs: string },
): Promise<SavedCard | null> =>
  findOpen(request, () => storage.findCardOfMessage({ team: request.team, channel, messageTs: threadTs }))
