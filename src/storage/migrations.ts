import { type Kysely, sql } from 'kysely'
import { type Database, explained } from './database.ts'
import { StorageError } from './storage-error.ts'
import { type AnyTable, eachTable, type TableName, type Tables } from './tables.ts'

/** The type of a text column; on PostgreSQL it includes a collation. */
type TextType = 'text' | ReturnType<typeof sql>

/**
 * A change to a table that was already released: `change` brings an older table to the form in the registry. The name
 * is unique, and no table has it.
 */
type Change = { name: string; table: TableName; change: (db: Kysely<Tables>, text: TextType) => Promise<void> }

/** In order. A released change is never edited; new ones are added at the end. */
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

/** An arbitrary number that all processes of this app lock. */
const migrationLock = 7_206_510_305

/**
 * Brings the store up to date, all or nothing: creates missing tables as the registry has them, and changes older ones.
 * Each step is recorded by its name. If several processes start at once, one migrates and the others wait. Rejects with
 * `newer` if a step was done that this version does not know.
 */
export const migrate = async ({ db, engine, where, explain }: Database, changes = laterChanges): Promise<void> => {
  // Sorted by code point: an update of the system's locale data would corrupt indexes with another collation.
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
      // A table that was just created already has the change.
      for (const { name, table, change } of changes)
        if (!done.has(name) && done.has(table)) await change(transaction, text)
      const news = [...known.difference(done)].map((name) => ({ name, run_at: Date.now() }))
      if (news.length > 0) await transaction.insertInto('schema_migrations').values(news).execute()
    }),
  )
}
