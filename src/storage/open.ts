import { createStorage } from './create-storage.ts'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Storage } from './storage.ts'

/**
 * Where the store is: a PostgreSQL database where `databaseUrl` is set, else the file `stage-advisor.db` in the folder
 * `dataDir`. With `mustExist` a missing file is an error; without, it is made.
 */
export type Place = { databaseUrl?: string | undefined; dataDir: string; mustExist?: boolean }

/** Opens the database and brings its tables up to date. Rejects with a `StorageError` where a person can mend it. */
export const openDatabase = async ({ databaseUrl, dataDir, mustExist = false }: Place): Promise<Database> => {
  const database = databaseUrl === undefined ? await openSqlite(dataDir, { mustExist }) : openPostgres(databaseUrl)
  try {
    await migrate(database)
  } catch (error) {
    await database.db.destroy()
    throw error
  }
  return database
}

/** Opens the store and brings its tables up to date. Rejects with a `StorageError` where a person can mend it. */
export const openStorage = async (place: Place): Promise<Storage> => createStorage(await openDatabase(place))
