import { resolve } from 'node:path'
import { createStorage } from './create-storage.ts'
import type { Database } from './database.ts'
import { createJournal } from './journal.ts'
import { migrate } from './migrations.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'

/**
 * Where the store is: a PostgreSQL database if `databaseUrl` is set, else the file `stage-advisor.db` in the folder
 * `dataDir`. The journal is in `dataDir` in both cases. With `mustExist` a missing file is an error, else it is
 * created. `longestQuery`, in milliseconds, is how long one PostgreSQL query may take before the database counts as
 * away; unset, there is no limit.
 */
export type Place = { databaseUrl?: string | undefined; dataDir: string; mustExist?: boolean; longestQuery?: number }

/** In milliseconds: people wait for the app, so it gives up on a database that does not answer. */
const longestForPeople = 10_000

const bringUpToDate = async (database: Database) => {
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.db.destroy()
    throw error
  }
}

/** Opens the database and brings its tables up to date. Rejects with a `StorageError` if a person can fix the cause. */
export const openDatabase = async (place: Place): Promise<Database> => {
  const { databaseUrl, dataDir, mustExist = false, longestQuery } = place
  if (databaseUrl === undefined) return bringUpToDate(await openSqlite(dataDir, { mustExist }))
  // The driver takes 11 MB of memory, so it is loaded only if needed.
  const { openPostgres } = await import('./postgres.ts')
  const journal = createJournal(resolve(dataDir))
  // A migration may take long, and so may waiting for another process that runs it.
  const unhurried = await bringUpToDate(openPostgres(databaseUrl, journal))
  if (longestQuery === undefined) return unhurried
  await unhurried.db.destroy()
  return openPostgres(databaseUrl, journal, longestQuery)
}

/** Opens the store for the app. Rejects with a `StorageError` if a person can fix the cause. */
export const openStorage = async (place: Place): Promise<Storage> =>
  createStorage(await openDatabase({ longestQuery: longestForPeople, ...place }))
