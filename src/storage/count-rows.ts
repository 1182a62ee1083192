import type { Kysely } from 'kysely'
import type { Tables } from './database.ts'
import type { Counts } from './storage.ts'

/** How many rows each table has. */
export const countRows = async (db: Kysely<Tables>): Promise<Counts> => {
  const countOf = async (table: keyof Counts) => {
    const counted = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
    return (await counted.executeTakeFirstOrThrow()).count
  }
  return {
    recommendations: await countOf('recommendations'),
    drafts: await countOf('drafts'),
    settings: await countOf('settings'),
    installations: await countOf('installations'),
    events: await countOf('events'),
    threads: await countOf('threads'),
    departures: await countOf('departures'),
    cards: await countOf('cards'),
    answers: await countOf('answers'),
  }
}
