import { resolve } from 'node:path'
import { createStorage } from './create-storage.ts'
import type { Database } from './database.ts'
import { createJournal } from './journal.ts'
import { migrate } from './migrations.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'

/**
 * Where the store is: a PostgreSQL database where `databaseUrl` is set, else the file `stage-advisor.db` in the folder
 * `dataDir`, where what waits to be saved stands with either. With `mustExist` a missing file is an error; without, it is made. `longestQuery`, in milliseconds, is how
 * long PostgreSQL may take for one answer before it counts as away; unset, for ever.
 */
export type Place = { databaseUrl?: string | undefined; dataDir: string; mustExist?: boolean; longestQuery?: number }

/** In milliseconds: people wait for the app, so that it gives up on a database that has gone silent. */
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

/** Opens the database and brings its tables up to date. Rejects with a `StorageError` where a person can mend it. */
export const openDatabase = async (place: Place): Promise<Database> => {
  const { databaseUrl, dataDir, mustExist = false, longestQuery } = place
  if (databaseUrl === undefined) return bringUpToDate(await openSqlite(dataDir, { mustExist }))
  // The driver is 11 MB in memory, which a store in SQLite need not pay for.
  const { openPostgres } = await import('./postgres.ts')
  const journal = createJournal(resolve(dataDir))
  // A migration may take its time, and so may the wait for another process that runs it.
  const unhurried = await bringUpToDate(openPostgres(databaseUrl, journal))
  if (longestQuery === undefined) return unhurried
  await unhurried.db.destroy()
  return openPostgres(databaseUrl, journal, longestQuery)
}

/** Opens the store for the app. Rejects with a `StorageError` where a person can mend it. */
export const openStorage = async (place: Place): Promise<Storage> =>
  createStorage(await openDatabase({ longestQuery: longestForPeople, ...place }))
