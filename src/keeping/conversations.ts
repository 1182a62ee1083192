import type { Logger } from '@slack/bolt'
import type { LastSeen, Storage, ThreadPlace } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import { type Deadline, shares } from './deadline.ts'

export type Conversations = {
  /**
   * The last recommendation that a thread has seen, null if there is none, 'away' if the store cannot say in time.
   * Never throws.
   */
  findEarlier(place: ThreadPlace, deadline: Deadline): Promise<LastSeen | null | 'away'>
}

/** Finds what was said earlier in a conversation. */
export const createConversations = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'findThread'>
  logger: Logger
}): Conversations => ({
  findEarlier: async (place, deadline) => {
    const asking = { logger, what: `What was said before in ${place.channel}` }
    const found = await askStore(asking, { deadline, share: shares.answer }, () => storage.findThread(place))
    return found === null ? 'away' : found.result
  },
})
