import { type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { countRows, zeroCounts } from './counts.ts'
import { type Database, explained } from './database.ts'
import { insertNew, readRow, rowOf } from './rows.ts'
import { StorageError } from './storage-error.ts'
import { type AnyTable, type Counts, eachTable, type TableName, type Tables, type Thing } from './tables.ts'

/** The version of the format. It changes only if an earlier version of the app could not read the lines. */
const version = 1

/** How many rows are read or written at once. */
const page = 500

const Header = z.object({ archive: z.literal('stage-advisor'), version: z.int() })

const count = z.int().min(0)
const EndLine = z.strictObject({
  end: z.strictObject(
    Object.fromEntries(eachTable.map(({ name }) => [name, count])) as Record<TableName, typeof count>,
  ),
})

/** A line with one thing, under the `line` name of its table. */
const ThingLine = z.record(z.string(), z.unknown())

const tableOfLine = new Map(eachTable.map((table) => [table.line, table.name]))

/** Why an archive was not imported. `line` counts from 1; it is 0 if no single line is to blame. */
export class ArchiveError extends Error {
  readonly code: 'not_empty' | 'not_an_archive' | 'newer_archive' | 'unreadable_line' | 'cut_off' | 'counts_differ'
  readonly line: number

  constructor(code: ArchiveError['code'], line = 0) {
    super(`archive: ${code} (line ${line})`)
    this.name = 'ArchiveError'
    this.code = code
    this.line = line
  }
}

/** Called after each page. `total` is 0 if it is not known. */
type Progress = (done: number, total: number) => void

const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, each) => sum + each, 0)

type Row = Selectable<Tables[TableName]>

/**
 * All rows of a table in the order of their keys, a page at a time. Each page starts after the last key of the page
 * before.
 */
async function* pagesOf(db: Kysely<Tables>, { name, key }: AnyTable) {
  const [table, column] = [sql.table(name), sql.ref(key)]
  let after: unknown = null
  for (;;) {
    const rest = after === null ? sql`1 = 1` : sql`${column} > ${after}`
    const query = sql<Row>`select * from ${table} where ${rest} order by ${column} limit ${page}`
    const { rows } = await query.execute(db)
    const last: Record<string, unknown> | undefined = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last[key]
  }
}

/** Every row of a store, unparsed: the caller can go on after a damaged row. */
async function* walk(db: Kysely<Tables>): AsyncGenerator<{ table: AnyTable; rows: Row[] }> {
  for (const table of eachTable) for await (const rows of pagesOf(db, table)) yield { table, rows }
}

/** Runs on one connection that sees the store as it was at the start, whatever is written meanwhile. */
const inSnapshot = <Result>({ db, engine }: Database, run: (db: Kysely<Tables>) => Promise<Result>) =>
  db.connection().execute(async (connection) => {
    const begin = engine === 'postgres' ? 'begin isolation level repeatable read read only' : 'begin deferred'
    await sql.raw(begin).execute(connection)
    try {
      return await run(connection)
    } finally {
      await sql.raw('rollback').execute(connection)
    }
  })

/**
 * Writes everything as JSON lines: a header, one line for each thing, and an end line with the counts. Returns how many
 * rows the store counted and how many were written; they differ if the store is damaged.
 */
export const exportArchive = (database: Database, emit: (lines: string) => Promise<void>, progress: Progress) =>
  explained(database, () =>
    inSnapshot(database, async (db) => {
      const counted = await countRows(db)
      const written = zeroCounts()
      await emit(`${JSON.stringify({ archive: 'stage-advisor', version })}\n`)
      for await (const { table, rows } of walk(db)) {
        await emit(rows.map((row) => `${JSON.stringify({ [table.line]: readRow(table.name, row) })}\n`).join(''))
        written[table.name] += rows.length
        progress(sumOf(written), sumOf(counted))
      }
      await emit(`${JSON.stringify({ end: written })}\n`)
      return { counted, written }
    }),
  )

/** Collects rows and writes them a page at a time. */
const createWriter = (db: Kysely<Tables>) => {
  const waiting = new Map<TableName, Tables[TableName][]>(eachTable.map(({ name }) => [name, []]))
  const flush = async (name: TableName, rows: Tables[TableName][]) => {
    const some = rows.splice(0)
    if (some.length > 0) await insertNew(db, name, some).execute()
  }
  return {
    write: async (name: TableName, row: Tables[TableName]) => {
      const rows = waiting.get(name) ?? []
      rows.push(row)
      if (rows.length >= page) await flush(name, rows)
    },
    finish: async () => {
      for (const [name, rows] of waiting) await flush(name, rows)
    },
  }
}

type Line = { end: Counts } | { name: TableName; row: Tables[TableName] }

/** Reads one line of an archive: a thing, or the end line with the counts. Throws if it is neither. */
const readLine = (text: string): Line => {
  const line: unknown = JSON.parse(text)
  const [[word, thing] = [], ...others] = Object.entries(ThingLine.parse(line))
  if (word === 'end') return EndLine.parse(line)
  const name = tableOfLine.get(word ?? '')
  if (name === undefined || others.length > 0) throw new TypeError('No line of an archive')
  return { name, row: rowOf(name, thing as Thing<TableName>) }
}

/** Reads a line, and throws the given refusal if it cannot. */
const readOr = <Result>(refuse: () => ArchiveError, read: () => Result): Result => {
  try {
    return read()
  } catch {
    throw refuse()
  }
}

/**
 * Imports an archive into an empty store in one transaction: all of it or nothing. Rejects with an `ArchiveError` if
 * the store is not empty, the archive is incomplete or unreadable, or the counts differ from those of the archive.
 */
export const importArchive = (database: Database, lines: AsyncIterable<string>, progress: Progress): Promise<Counts> =>
  explained(database, () =>
    database.db.transaction().execute(async (db) => {
      if (sumOf(await countRows(db)) > 0) throw new ArchiveError('not_empty')
      const writer = createWriter(db)
      const taken = zeroCounts()
      let number = 0
      let end: Counts | null = null
      for await (const text of lines) {
        number += 1
        if (number === 1) {
          const notOne = () => new ArchiveError('not_an_archive', 1)
          const header = readOr(notOne, () => Header.parse(JSON.parse(text)))
          if (header.version > version) throw new ArchiveError('newer_archive', 1)
          continue
        }
        const refuse = () => new ArchiveError('unreadable_line', number)
        if (end !== null) throw refuse()
        const line = readOr(refuse, () => readLine(text))
        if ('end' in line) {
          end = line.end
          continue
        }
        await writer.write(line.name, line.row)
        taken[line.name] += 1
        if (number % page === 0) progress(number, 0)
      }
      if (number === 0) throw new ArchiveError('not_an_archive', 1)
      if (end === null) throw new ArchiveError('cut_off', number)
      await writer.finish()
      const stored = await countRows(db)
      for (const { name } of eachTable)
        if (stored[name] !== end[name] || taken[name] !== end[name]) throw new ArchiveError('counts_differ')
      return stored
    }),
  )

/** Up to this many faults are reported; nobody fixes a store with more of them row by row. */
const mostFaults = 20

/**
 * Checks everything: SQLite's own integrity check of the file, and every row, read as the app reads it. Returns the
 * counts and up to 20 faults, each with its place.
 */
export const checkStore = (database: Database, progress: Progress): Promise<{ counts: Counts; faults: string[] }> =>
  explained(database, () =>
    inSnapshot(database, async (db) => {
      const faults: string[] = []
      if (database.engine === 'sqlite') {
        const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
        faults.push(...rows.map(({ integrity_check }) => integrity_check).filter((line) => line !== 'ok'))
      }
      const counts = await countRows(db)
      let seen = 0
      for await (const { table, rows } of walk(db)) {
        for (const row of rows) {
          try {
            readRow(table.name, row)
          } catch (error) {
            if (!(error instanceof StorageError)) throw error
            faults.push(error.where)
          }
        }
        seen += rows.length
        progress(seen, sumOf(counts))
      }
      if (seen !== sumOf(counts)) faults.push(`${seen} of ${sumOf(counts)} rows could be reached`)
      return { counts, faults: faults.slice(0, mostFaults) }
    }),
  )
