import type { Logger } from '@slack/bolt'
import { waitAtMost } from './deadline.ts'
import type { SavedRecommendation, Storage, ThreadPlace } from './storage/storage.ts'

/** What the doors of the conversation read from the store. Neither method throws, and each takes a second at most. */
export type Conversations = {
  /**
   * True for the first that wants to answer a message, false for all later ones: Slack delivers an event up to four
   * times, in any process. Where the store cannot say, true: an answer twice beats none.
   */
  claim(message: { team: string; channel: string; ts: string }): Promise<boolean>

  /** The last recommendation that a thread has seen, null where there is none, 'away' where the store cannot say. */
  findEarlier(place: ThreadPlace): Promise<SavedRecommendation | null | 'away'>
}

/** In milliseconds: people wait for an answer. */
const longestReading = 1_000

export const createConversations = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'rememberEvent' | 'findThread'>
  logger: Logger
}): Conversations => {
  const ask = async <Result>(read: () => Promise<Result>): Promise<{ result: Result } | null> => {
    try {
      const asked = await waitAtMost(longestReading, read())
      if (asked === null) logger.warn('The store is late for a conversation, which goes on without it.')
      return asked
    } catch (error) {
      logger.warn(`The store is away for a conversation, which goes on without it: ${error}`)
      return null
    }
  }
  return {
    claim: async ({ team, channel, ts }) => {
      // The message and not the event: an edit of it, or a second event for it, is no reason to answer again.
      const claimed = await ask(() => storage.rememberEvent(`message ${team} ${channel} ${ts}`))
      return claimed?.result ?? true
    },
    findEarlier: async (place) => {
      const found = await ask(() => storage.findThread(place))
      return found === null ? 'away' : found.result
    },
  }
}
