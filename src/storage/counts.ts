import type { Kysely } from 'kysely'
import { type Counts, eachTable, type Tables } from './tables.ts'

export const zeroCounts = (): Counts => Object.fromEntries(eachTable.map(({ name }) => [name, 0])) as Counts

/** How many rows each table has. */
export const countRows = async (db: Kysely<Tables>): Promise<Counts> => {
  const counts = zeroCounts()
  for (const { name } of eachTable) {
    const counted = db.selectFrom(name).select(({ fn }) => fn.countAll<number>().as('count'))
    counts[name] = (await counted.executeTakeFirstOrThrow()).count
  }
  return counts
}
