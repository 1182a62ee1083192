import { existsSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { type Database, explained } from './database.ts'
import { createJournal } from './journal.ts'
import { createThreadDialect, openInThread } from './sqlite-dialect.ts'
import { problemOf } from './sqlite-problems.ts'
import { longestWait } from './sqlite-queue.ts'
import { StorageError } from './storage-error.ts'
import type { Tables } from './tables.ts'

/**
 * Creates the file before SQLite does: only its owner can read it (SQLite gives the log files the same mode), and
 * errors are precise.
 */
const makeFile = (folder: string, file: string): number => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openSync(file, 'a', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StorageError(code === 'ENOSPC' ? 'disk_full' : 'folder_unusable', folder, error)
  }
}

/**
 * Until a checkpoint, the write-ahead log and the file still hold old pages. A reader in another process can delay it.
 * https://sqlite.org/pragma.html#pragma_wal_checkpoint
 */
const emptyLog = async (db: Kysely<Tables>) => {
  const end = Date.now() + longestWait
  for (;;) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0 || Date.now() > end) return
    await wait(50)
  }
}

/**
 * SQLite overwrites deleted rows, but a rebalanced page of an index may keep old bytes, ids among them; a rewritten
 * file does not. If the disk is too full or the file too busy for that, only this step is skipped.
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

/** Opens the file `stage-advisor.db` in a folder. Creates both if they are missing, unless `mustExist` is set. */
export const openSqlite = async (dataDir: string, { mustExist }: { mustExist: boolean }): Promise<Database> => {
  const folder = resolve(dataDir)
  const file = join(folder, 'stage-advisor.db')
  const explain = (error: unknown) => {
    const problem = problemOf(error)
    return problem === undefined
      ? error
      : new StorageError(problem, problem === 'folder_unusable' ? folder : file, error)
  }
  if (mustExist && !existsSync(file)) throw new StorageError('missing', file)
  const descriptor = makeFile(folder, file)
  const thread = await explained({ explain }, () => openInThread({ file, descriptor }))
  const db = new Kysely<Tables>({ dialect: createThreadDialect(thread) })
  const overwriteDeleted: Database['overwriteDeleted'] = async (how) => {
    if (how === 'wholly') await rewriteFile(db)
    await emptyLog(db)
  }
  return { engine: 'sqlite', db, where: file, explain, overwriteDeleted, journal: createJournal(folder) }
}
