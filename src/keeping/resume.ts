import type { Logger } from '@slack/bolt'
import type { Departed, Move, PendingSave, Storage, Undelivered } from '../storage/storage.ts'

type Parts = { storage: Pick<Storage, 'takeLeft'>; logger: Logger }

/** Goes on with each kind of what is left. */
type Resuming = {
  save: (save: PendingSave) => void
  late: (late: Undelivered) => void
  departure: (departed: Departed) => void
  move: (move: Move) => void
}

/** Starts to do what earlier runs of the app left to be done. Never throws. */
export const createResume =
  ({ storage, logger }: Parts, resuming: Resuming) =>
  async (): Promise<void> => {
    try {
      const { left, unreadable } = await storage.takeLeft()
      for (const file of unreadable)
        logger.error(`Something that waits to be saved cannot be read. It stays in ${file}`)
      if (left.length > 0) logger.info(`${left.length} things that waited when the app ended are being done.`)
      for (const each of left) {
        if (each.kind === 'late') resuming.late(each.late)
        else if (each.kind === 'departure') resuming.departure(each.departure)
        else if (each.kind === 'move') resuming.move(each.move)
        else resuming.save(each)
      }
    } catch (error) {
      logger.error(`What waited to be saved when the app ended cannot be read: ${error}`)
    }
  }
