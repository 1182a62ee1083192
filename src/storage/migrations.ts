import { type Kysely, sql } from 'kysely'
import { type Database, explained, type Tables } from './database.ts'
import { StorageError } from './storage-error.ts'

type Migration = { name: string; run: (db: Kysely<Tables>, text: 'text' | ReturnType<typeof sql>) => Promise<void> }

/** In the words of the query that looks for them: only then is the index used. */
const isOpenCard = sql<boolean>`state <> 'closed' and message_ts is not null`

/**
 * What was ever done to the tables, in its order: the number of a migration is its place, counted from 1. One that has
 * been released never changes; what comes later is added at the end.
 */
const migrations: readonly Migration[] = [
  {
    name: 'recommendations, drafts, settings, installations, events',
    run: async (db, text) => {
      await db.schema
        .createTable('recommendations')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('team', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('search', text, (column) => column.notNull())
        .addColumn('channel', text)
        .addColumn('source', text, (column) => column.notNull())
        .addColumn('stage', text)
        .addColumn('strength', text, (column) => column.notNull())
        .addColumn('previous_id', text)
        .addColumn('part_name', text)
        .addColumn('text', text)
        .addColumn('profile', text, (column) => column.notNull())
        .addColumn('thresholds', text, (column) => column.notNull())
        .execute()
      await db.schema
        .createIndex('recommendations_of_a_person')
        .on('recommendations')
        .columns(['team', 'user_id', 'created_at', 'id'])
        .execute()
      await db.schema
        .createIndex('recommendations_by_age')
        .on('recommendations')
        .columns(['team', 'created_at'])
        .execute()
      await db.schema
        .createTable('drafts')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('team', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('value', text, (column) => column.notNull())
        .execute()
      await db.schema.createIndex('drafts_by_age').on('drafts').columns(['team', 'created_at']).execute()
      await db.schema
        .createTable('settings')
        .addColumn('team', text, (column) => column.primaryKey())
        .addColumn('value', text, (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('installations')
        .addColumn('key', text, (column) => column.primaryKey())
        .addColumn('value', text, (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('events')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('handled_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('events_by_age').on('events').column('handled_at').execute()
    },
  },
  {
    name: 'threads',
    run: async (db, text) => {
      await db.schema
        .createTable('threads')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('team', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('recommendation_id', text, (column) => column.notNull())
        .execute()
      await db.schema.createIndex('threads_by_age').on('threads').columns(['team', 'created_at']).execute()
    },
  },
  {
    name: 'what came back from the parts of a recommendation',
    run: async (db, text) => {
      await db.schema.alterTable('recommendations').addColumn('gate', text).execute()
    },
  },
  {
    name: 'departures',
    run: async (db, text) => {
      await db.schema
        .createTable('departures')
        .addColumn('team', text, (column) => column.primaryKey())
        .addColumn('delete_at', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
  {
    name: 'cards and their answers',
    run: async (db, text) => {
      await db.schema
        .createTable('cards')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('team', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('channel', text, (column) => column.notNull())
        .addColumn('message_ts', text)
        .addColumn('addressed_to', text)
        .addColumn('profile', text, (column) => column.notNull())
        .addColumn('text', text)
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('state_by', text)
        .addColumn('state_at', 'bigint')
        .addColumn('remind_at', 'bigint')
        .addColumn('reminded_at', 'bigint')
        .execute()
      await db.schema
        .createIndex('cards_of_a_person')
        .on('cards')
        .columns(['team', 'user_id', 'created_at', 'id'])
        .execute()
      await db.schema.createIndex('cards_by_age').on('cards').columns(['team', 'created_at']).execute()
      await db.schema.createIndex('cards_by_reminder').on('cards').columns(['reminded_at', 'remind_at']).execute()
      await db.schema
        .createTable('answers')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('card_id', text, (column) => column.notNull())
        .addColumn('team', text, (column) => column.notNull())
        .addColumn('user_id', text, (column) => column.notNull())
        .addColumn('user_team', text, (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema.createIndex('answers_of_a_card').on('answers').columns(['card_id', 'created_at', 'id']).execute()
      await db.schema.createIndex('answers_of_a_person').on('answers').columns(['team', 'user_id']).execute()
      await db.schema.createIndex('answers_by_age').on('answers').columns(['team', 'created_at']).execute()
    },
  },
  {
    name: 'the address of a card, and the open cards of a person',
    run: async (db, text) => {
      await db.schema.alterTable('cards').addColumn('address', text).execute()
      await db.schema
        .createIndex('open_cards_of_a_person')
        .on('cards')
        .columns(['team', 'user_id', 'created_at', 'id'])
        .where(isOpenCard)
        .execute()
    },
  },
]

/** The number that all processes of this program wait at; it has no other meaning. */
const migrationLock = 7_206_510_305

/**
 * Brings the tables to the form that this program knows, all or nothing. Several processes may do it at once: one does
 * it, the others wait. Rejects with `newer` where a later program has been here.
 */
export const migrate = async (database: Database): Promise<void> => {
  const { db, engine, where } = database
  // Ordered by code point whatever the machine's language: an index outlives an update of the system's sort order.
  const text = engine === 'postgres' ? sql`text collate "C"` : 'text'
  await explained(database, () =>
    db.transaction().execute(async (transaction) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction)
      await transaction.schema
        .createTable('schema_migrations')
        .ifNotExists()
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('run_at', 'bigint', (column) => column.notNull())
        .execute()
      const { done } = await transaction
        .selectFrom('schema_migrations')
        .select(({ fn }) => fn.max<number | null>('number').as('done'))
        .executeTakeFirstOrThrow()
      if ((done ?? 0) > migrations.length) throw new StorageError('newer', where)
      for (const [index, { name, run }] of migrations.entries()) {
        const number = index + 1
        if (number <= (done ?? 0)) continue
        await run(transaction, text)
        await transaction.insertInto('schema_migrations').values({ number, name, run_at: Date.now() }).execute()
      }
    }),
  )
}
