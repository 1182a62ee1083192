import type { Logger } from '@slack/bolt'
import type { SavedRecommendation, Storage, ThreadPlace } from '../storage/storage.ts'
import { waitAtMost } from './deadline.ts'

export type Conversations = {
  /**
   * The last recommendation that a thread has seen, null where there is none, 'away' where the store cannot say. Takes a
   * second at most and never throws.
   */
  findEarlier(place: ThreadPlace): Promise<SavedRecommendation | null | 'away'>
}

/** In milliseconds: people wait for an answer. */
const longestReading = 1_000

/** What was said before, for whoever goes on talking. */
export const createConversations = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'findThread'>
  logger: Logger
}): Conversations => ({
  findEarlier: async (place) => {
    try {
      const found = await waitAtMost(longestReading, storage.findThread(place))
      return found === null ? 'away' : found.result
    } catch (error) {
      logger.warn(`What a thread has seen could not be read: ${error}`)
      return 'away'
    }
  },
})
