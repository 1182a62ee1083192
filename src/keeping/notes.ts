import type { Logger } from '@slack/bolt'
import type { Pending, Storage } from '../storage/storage.ts'

/** The name of something pending in the log. */
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

/** Writes down what is to be done, so that it survives the process. Never throws; failures are logged. */
export type Notes = {
  nameOf(pending: Pending): string
  /** True if it was noted: then the next start does it if this run does not. */
  note(pending: Pending): Promise<boolean>
  /** Notes that it is done. */
  drop(pending: Pending): Promise<void>
  /** False if its owner was forgotten. True if the journal cannot be read. */
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
