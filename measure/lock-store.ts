import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { openDatabase, type Place } from '../src/storage/open.ts'

/** Each enquiry is identified by its quantity. */
export const enquiryOf = (number: number) => `${number + 100} gears for a pilot run`

/**
 * Stops everybody else from writing recommendations, like a backup or a person at a console. Returns the function that
 * unlocks.
 */
export const lockStore = async (place: Place): Promise<() => Promise<void>> => {
  if (place.databaseUrl === undefined) {
    const sqlite = new DatabaseSync(join(place.dataDir, 'stage-advisor.db'), { timeout: 10_000 })
    sqlite.exec('begin immediate')
    return async () => sqlite.close()
  }
  const { db } = await openDatabase(place)
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>()
  const { promise: isLocked, resolve: lock } = Promise.withResolvers<void>()
  const locking = db.transaction().execute(async (transaction) => {
    await sql`lock table recommendations in exclusive mode`.execute(transaction)
    lock()
    await isOver
  })
  await isLocked
  return async () => {
    end()
    await locking
    await db.destroy()
  }
}

/** How often each enquiry is in a store, by its text. */
export const countByText = async (place: Place): Promise<Map<string, number>> => {
  const { db } = await openDatabase(place)
  const rows = await db.selectFrom('recommendations').select('text').execute()
  await db.destroy()
  const counts = new Map<string, number>()
  for (const { text } of rows) {
    const words = String(JSON.parse(text ?? 'null'))
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return counts
}
