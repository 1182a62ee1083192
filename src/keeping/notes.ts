import type { Logger } from '@slack/bolt'
import type { Pending, Storage } from '../storage/storage.ts'

/** What is to be done, as a log names it. */
const nameOf = (pending: Pending): string => {
  switch (pending.kind) {
    case 'thread':
      return `That a thread has seen recommendation ${pending.thread.recommendationId}`
    case 'shown':
      return `That ${pending.shown.channel} was shown ${pending.shown.ids.join(', ')}`
    case 'late':
      return pending.late.what
    case 'departure':
      return `The departure of ${pending.departure.team ?? pending.departure.enterprise}`
    case 'move':
      return `The new id of channel ${pending.move.from}, ${pending.move.to}`
    case 'recommendation':
    case 'answer':
      return `Recommendation ${pending.recommendation.id}`
  }
}

/** What is to be done, written down so that it outlives the process. Nothing of it throws; what fails is logged. */
export type Notes = {
  nameOf(pending: Pending): string
  /** True once it is noted: then the next start does it. */
  note(pending: Pending): Promise<boolean>
  /** It is done. */
  drop(pending: Pending): Promise<void>
  /** False if its owner was forgotten. What cannot be read is no reason to give it up. */
  isWanted(pending: Pending): Promise<boolean>
}

export type NoteStore = Pick<Storage, 'notePending' | 'dropPending' | 'isPending'>

export const createNotes = ({ storage, logger }: { storage: NoteStore; logger: Logger }): Notes => ({
  nameOf,
  note: async (pending) => {
    try {
      await storage.notePending(pending)
      return true
    } catch (error) {
      logger.error(`${nameOf(pending)} could not be noted, and is lost if the app ends before it is done: ${error}`)
      return false
    }
  },
  drop: (pending) =>
    storage
      .dropPending(pending)
      .catch((error: unknown) =>
        logger.warn(`${nameOf(pending)} is done, and will be again at the next start: ${error}`),
      ),
  isWanted: (pending) => storage.isPending(pending).catch(() => true),
})
