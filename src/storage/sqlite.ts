import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import type { Database } from './database.ts'
import { StorageError, type StorageProblem } from './storage-error.ts'
import type { Tables } from './tables.ts'

/** In milliseconds: how long a process waits for another that is writing. */
const longestWait = 5_000

/** https://sqlite.org/rescode.html, the primary codes: the lowest byte of an error's number. */
const problems: Record<number, StorageProblem> = {
  5: 'busy',
  8: 'folder_unusable',
  10: 'disk_failed',
  11: 'not_a_store',
  13: 'disk_full',
  14: 'folder_unusable',
  26: 'not_a_store',
}

type SqliteFailure = { code?: string; errcode?: number }

const problemOf = (error: unknown): StorageProblem | undefined => {
  const { code, errcode = 0 } = (error ?? {}) as SqliteFailure
  return code === 'ERR_SQLITE_ERROR' ? problems[errcode & 0xff] : undefined
}

const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

/** The app asks some twenty different questions; an import adds some long ones. */
const mostStatements = 50

/**
 * The part of better-sqlite3 that kysely calls, played by `node:sqlite`. Statements are prepared once: it takes as long
 * as a small query itself (31 against 62 microseconds, with Node 26).
 */
const adapt = (sqlite: DatabaseSync): SqliteDatabase => {
  const prepared = new Map<string, SqliteStatement>()
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
  const prepare = (sql: string): SqliteStatement => {
    // A transaction that begins by reading may find at its first write that another process was faster; SQLite then
    // refuses at once, without waiting. https://sqlite.org/isolation.html
    const statement = sqlite.prepare(sql === 'begin' ? 'begin immediate' : sql)
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...values(parameters)),
      run: (parameters) => statement.run(...values(parameters)),
      iterate: (parameters) => statement.iterate(...values(parameters)),
    }
  }
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      // A full disk ends a transaction by itself; the roll-back that kysely then asks for would fail and hide the cause.
      // https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
      if (sql === 'rollback' && !sqlite.isTransaction) return nothingToDo
      const statement = prepared.get(sql) ?? prepare(sql)
      if (prepared.size >= mostStatements) prepared.clear()
      prepared.set(sql, statement)
      return statement
    },
  }
}

/** Made by hand, so that the file is the owner's alone (SQLite gives the log files the same mode) and the error is precise. */
const makeFile = (folder: string, file: string) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StorageError(code === 'ENOSPC' ? 'disk_full' : 'folder_unusable', folder, error)
  }
}

/** Several processes that start together may all want to change the journal; SQLite refuses some of them at once. */
const turnOnWriteAheadLog = async (sqlite: DatabaseSync) => {
  const end = Date.now() + longestWait
  for (;;) {
    try {
      return sqlite.exec('pragma journal_mode = wal')
    } catch (error) {
      if (problemOf(error) !== 'busy' || Date.now() > end) throw error
      await wait(10)
    }
  }
}

/**
 * The write-ahead log holds old pages until it is emptied, and the file those that were not carried over yet. SQLite would
 * wait for those who read, and the whole process with it; so it is asked again instead.
 * https://sqlite.org/pragma.html#pragma_wal_checkpoint
 */
const emptyLog = async (db: Kysely<Tables>) => {
  const end = Date.now() + longestWait
  for (;;) {
    const isDone = await db.connection().execute(async (connection) => {
      await sql`pragma busy_timeout = 0`.execute(connection)
      try {
        const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection)
        return rows[0]?.busy === 0
      } finally {
        await sql.raw(`pragma busy_timeout = ${longestWait}`).execute(connection)
      }
    })
    if (isDone || Date.now() > end) return
    await wait(50)
  }
}

/**
 * SQLite overwrites the rows that it deletes, but a page of an index that was put in order anew may keep bytes of its old
 * order, ids among them; a rewritten file does not. Where there is no room or no quiet for that, the rest holds.
 * https://sqlite.org/lang_vacuum.html
 */
const rewriteFile = async (db: Kysely<Tables>) => {
  try {
    await sql`vacuum`.execute(db)
  } catch (error) {
    const problem = problemOf(error)
    if (problem !== 'busy' && problem !== 'disk_full') throw error
  }
}

/** Opens the file `stage-advisor.db` in a folder. Both are made where they are missing, unless they must exist. */
export const openSqlite = async (dataDir: string, { mustExist }: { mustExist: boolean }): Promise<Database> => {
  const folder = resolve(dataDir)
  const file = join(folder, 'stage-advisor.db')
  if (mustExist && !existsSync(file)) throw new StorageError('missing', file)
  makeFile(folder, file)
  const explain = (error: unknown) => {
    const problem = problemOf(error)
    return problem === undefined
      ? error
      : new StorageError(problem, problem === 'folder_unusable' ? folder : file, error)
  }
  let sqlite: DatabaseSync | undefined
  try {
    sqlite = new DatabaseSync(file, { timeout: longestWait })
    await turnOnWriteAheadLog(sqlite)
    // What was acknowledged outlives a power failure, not only the process. https://sqlite.org/pragma.html#pragma_synchronous
    sqlite.exec('pragma synchronous = full')
    // What was forgotten is overwritten in the file, not only left out. https://sqlite.org/pragma.html#pragma_secure_delete
    sqlite.exec('pragma secure_delete = on')
  } catch (error) {
    sqlite?.close()
    throw explain(error)
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(sqlite) }) })
  const overwriteDeleted: Database['overwriteDeleted'] = async (how) => {
    if (how === 'wholly') await rewriteFile(db)
    await emptyLog(db)
  }
  return { engine: 'sqlite', db, where: file, explain, overwriteDeleted }
}
