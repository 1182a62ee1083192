import type { Logger } from '@slack/bolt'
import type { Storage } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import { type Deadline, shares } from './deadline.ts'

export type Claims = {
  /**
   * True for the first who names this act, in whichever process, for at least 24 hours. Never throws; where the store
   * cannot say in time, it is `ifUnknown`, which is true: done twice is better than not at all.
   */
  claim(act: string, deadline: Deadline, ifUnknown?: boolean): Promise<boolean>

  /** Lets an act be claimed again, because it failed. Never throws. */
  release(act: string, deadline: Deadline): Promise<void>
}

/** The act of sharing a recommendation, or what stands for one without an id, in a channel. */
export const sharingOf = (recommendation: string, channel: string): string => `share ${recommendation} ${channel}`

/** What is to be done once, though Slack sends it again or somebody presses twice. */
export const createClaims = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'claim' | 'release'>
  logger: Logger
}): Claims => {
  const ask = <Result>(act: string, deadline: Deadline, work: () => Promise<Result>) =>
    askStore({ logger, what: `The claim "${act}"` }, { deadline, share: shares.answer }, work)
  return {
    claim: async (act, deadline, ifUnknown = true) =>
      (await ask(act, deadline, () => storage.claim(act)))?.result ?? ifUnknown,
    release: async (act, deadline) => {
      await ask(act, deadline, () => storage.release(act))
    },
  }
}
