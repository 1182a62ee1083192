import { type Kysely, sql } from 'kysely'
import { type Database, explained } from './database.ts'
import { StorageError } from './storage-error.ts'
import { type AnyTable, eachTable, type TableName, type Tables } from './tables.ts'

/** The type of a column of text; PostgreSQL's has an order with it. */
type TextType = 'text' | ReturnType<typeof sql>

/**
 * What a table that was released went through later: `change` brings one of before to the form that the registry has now.
 * Its name is like no other and no table's.
 */
type Change = { name: string; table: TableName; change: (db: Kysely<Tables>, text: TextType) => Promise<void> }

/** In their order. One that has been released never changes; what comes later is added at the end. */
const laterChanges: readonly Change[] = []

const makeTable = async (db: Kysely<Tables>, table: AnyTable, text: TextType) => {
  const { name, columns, key, derived = {}, indexes = {} } = table
  let making = db.schema.createTable(name)
  for (const { name: column, kind, isNullable } of Object.values(columns))
    making = making.addColumn(column, kind === 'number' ? 'bigint' : text, (made) => {
      if (column === key) return made.primaryKey().notNull()
      return isNullable ? made : made.notNull()
    })
  for (const column of Object.keys(derived)) making = making.addColumn(column, text, (made) => made.notNull())
  await making.execute()
  for (const [index, of] of Object.entries(indexes)) {
    const { on, where } = 'on' in of ? of : { on: of, where: undefined }
    const indexing = db.schema
      .createIndex(index)
      .on(name)
      .columns([...on])
    await (where === undefined ? indexing : indexing.where(where)).execute()
  }
}

/** The number that all processes of this program wait at; it has no other meaning. */
const migrationLock = 7_206_510_305

/**
 * Brings the store to the form that this program knows, all or nothing: makes the tables that are not there, as the
 * registry has them, and changes those that were there before. Each step is noted by its name. Several processes may do it
 * at once: one does it, the others wait. Rejects with `newer` where a step was done that this program does not know.
 */
export const migrate = async ({ db, engine, where, explain }: Database, changes = laterChanges): Promise<void> => {
  // Ordered by code point whatever the machine's language: an index outlives an update of the system's sort order.
  const text = engine === 'postgres' ? sql`text collate "C"` : 'text'
  const known = new Set<string>([...eachTable, ...changes].map(({ name }) => name))
  await explained({ explain }, () =>
    db.transaction().execute(async (transaction) => {
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction)
      await transaction.schema
        .createTable('schema_migrations')
        .ifNotExists()
        .addColumn('name', text, (column) => column.primaryKey())
        .addColumn('run_at', 'bigint', (column) => column.notNull())
        .execute()
      const rows = await transaction.selectFrom('schema_migrations').select('name').execute()
      const done = new Set(rows.map(({ name }) => name))
      if (!done.isSubsetOf(known)) throw new StorageError('newer', where)
      for (const table of eachTable) if (!done.has(table.name)) await makeTable(transaction, table, text)
      // A table that was made just now has it already.
      for (const { name, table, change } of changes)
        if (!done.has(name) && done.has(table)) await change(transaction, text)
      const news = [...known.difference(done)].map((name) => ({ name, run_at: Date.now() }))
      if (news.length > 0) await transaction.insertInto('schema_migrations').values(news).execute()
    }),
  )
}
