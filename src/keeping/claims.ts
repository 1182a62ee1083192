import type { Logger } from '@slack/bolt'
import type { Storage } from '../storage/storage.ts'
import { waitAtMost } from './deadline.ts'

export type Claims = {
  /**
   * True for the first who claims this act, in whichever process, for at least 24 hours. Takes half a second at most and
   * never throws; where the store cannot say, it is true: done twice is better than not at all.
   */
  claim(act: string): Promise<boolean>

  /** Lets an act be claimed again, because it failed. Never throws. */
  release(act: string): Promise<void>
}

/** The act of sharing a recommendation, or what stands for one without an id, in a channel. */
export const sharingOf = (recommendation: string, channel: string): string => `share ${recommendation} ${channel}`

/** In milliseconds: people wait for what is claimed. */
const longestWait = 500

/** Claims what is to be done once, though Slack sends it again or somebody presses twice. */
export const createClaims = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'claim' | 'release'>
  logger: Logger
}): Claims => {
  const ask = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    try {
      return (await waitAtMost(longestWait, work()))?.result ?? null
    } catch (error) {
      logger.warn(`What is to be done once could not be claimed in the store: ${error}`)
      return null
    }
  }
  return {
    claim: async (act) => (await ask(() => storage.claim(act))) !== false,
    release: async (act) => {
      await ask(() => storage.release(act))
    },
  }
}
