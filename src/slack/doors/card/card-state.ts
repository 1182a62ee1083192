import type { Logger } from '@slack/bolt'
import type { SavedCard } from '../../../storage/storage.ts'
import type { Parts } from '../parts.ts'
import { readStore } from '../read-store.ts'

/**
 * Closes or reopens a card of the workspace, for whoever may. `gone` where the workspace has no such card, `away` where
 * the store cannot say; then nothing is known to have changed.
 */
export const changeCardState = async (
  { storage }: Pick<Parts, 'storage'>,
  logger: Logger,
  { id, team, user, state }: { id: string; team: string; user: string; state: 'closed' | 'reopened' },
): Promise<SavedCard | 'gone' | 'away'> => {
  const changed = await readStore(logger, async () => {
    const card = await storage.findCard(id)
    if (card === null || card.team !== team) return null
    return storage.setCardState(id, { state, stateBy: user, stateAt: Date.now() })
  })
  if (changed === null) return 'away'
  return changed.result ?? 'gone'
}
