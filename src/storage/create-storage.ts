import { createCardStore } from './cards.ts'
import { createChannelStore } from './channels.ts'
import { createClaimStore } from './claims.ts'
import { countRows } from './counts.ts'
import { type Database, explained } from './database.ts'
import { createForgetting } from './forgetting.ts'
import { createHistoryStore } from './history.ts'
import { createInstallationStore } from './installations.ts'
import { createSettingsStore } from './settings.ts'
import type { Storage } from './storage.ts'
import { createThreadStore } from './threads.ts'

/** The one implementation for both databases: all parts together, with database errors turned into `StorageError`s. */
export const createStorage = (database: Database): Storage => {
  const { notePending, dropPending, isPending, takeLeft, countPending } = database.journal
  const methods: Omit<Storage, 'close'> = {
    ...createHistoryStore(database),
    ...createCardStore(database),
    ...createThreadStore(database),
    ...createClaimStore(database),
    ...createChannelStore(database),
    ...createSettingsStore(database),
    ...createInstallationStore(database),
    ...createForgetting(database),
    ...{ notePending, dropPending, isPending, takeLeft, countPending },
    countAll: () => countRows(database.db),
  }

  const underWay = new Set<Promise<unknown>>()
  const follow =
    (method: (...given: unknown[]) => Promise<unknown>) =>
    (...given: unknown[]) => {
      const running = explained(database, () => method(...given))
      underWay.add(running)
      const forgetIt = () => underWay.delete(running)
      running.then(forgetIt, forgetIt)
      return running
    }
  const followed = Object.entries(methods).map(([name, method]) => [
    name,
    follow(method as Parameters<typeof follow>[0]),
  ])

  return {
    ...(Object.fromEntries(followed) as typeof methods),
    close: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
      await database.journal.close()
      await database.db.destroy()
    },
  }
}
