import { existsSync, fstatSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from './sqlite-problems.ts'
import { type FromThread, failureOf, type Opening, type ToThread } from './sqlite-protocol.ts'
import { betweenTries, type Connection, createQueue, longestWait } from './sqlite-queue.ts'
import { StorageError } from './storage-error.ts'

// SQLite blocks its caller, so the file is opened in this thread. It does not load the query builder, so it stays
// small.

/** The app has some twenty different statements; an import adds a few long ones. */
const mostStatements = 50

/** If several processes start together, all of them set the journal mode, and SQLite refuses some of them at once. */
const turnOnWriteAheadLog = async (sqlite: DatabaseSync) => {
  const end = Date.now() + longestWait
  for (;;) {
    try {
      return sqlite.exec('pragma journal_mode = wal')
    } catch (error) {
      if (problemOf(error) !== 'busy' || Date.now() > end) throw error
      await wait(betweenTries)
    }
  }
}

const openFile = async (file: string): Promise<DatabaseSync> => {
  // Fails at once if another process writes: the queue waits instead, and serves reads meanwhile.
  const sqlite = new DatabaseSync(file, { timeout: 0 })
  try {
    await turnOnWriteAheadLog(sqlite)
    // What was acknowledged survives a power failure. https://sqlite.org/pragma.html#pragma_synchronous
    sqlite.exec('pragma synchronous = full')
    // Deleted rows are overwritten in the file. https://sqlite.org/pragma.html#pragma_secure_delete
    sqlite.exec('pragma secure_delete = on')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Prepares each statement once: that takes about as long as a small query itself (31 against 62 microseconds on Node
 * 26). `descriptor` is of the same file, and shows whether the file still has a name.
 */
const connect = (sqlite: DatabaseSync, file: string, descriptor: number): Connection => {
  const prepared = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) => {
    const statement = sqlite.prepare(sql)
    return { statement, hasRows: statement.columns().length > 0 }
  }
  return {
    run: (sql, parameters) => {
      // A full disk ends the transaction; the rollback that follows would fail and hide the cause.
      if (sql === 'rollback' && !sqlite.isTransaction) return { rows: [], changes: null }
      const found = prepared.get(sql) ?? prepare(sql)
      if (prepared.size >= mostStatements) prepared.clear()
      prepared.set(sql, found)
      const { statement, hasRows } = found
      if (hasRows) return { rows: statement.all(...parameters), changes: null }
      return { rows: [], changes: statement.run(...parameters).changes }
    },
    isInTransaction: () => sqlite.isTransaction,
    isBusy: (error) => problemOf(error) === 'busy',
    // A file that was deleted or moved still takes writes, but the next start would not find them.
    findFault: () =>
      fstatSync(descriptor).nlink > 0 && existsSync(file) ? null : failureOf(new StorageError('gone', file)),
  }
}

const serve = async (opening: Opening, send: (message: FromThread) => void, listen: typeof onMessage) => {
  const { file, descriptor } = opening
  const sqlite = await openFile(file)
  const queue = createQueue({
    connection: connect(sqlite, file, descriptor),
    tell: send,
    now: Date.now,
    after: (milliseconds, act) => (milliseconds === 0 ? setImmediate(act) : setTimeout(act, milliseconds)),
  })
  listen((message) => {
    if (message !== 'close') return queue.take(message)
    queue.end(() => {
      sqlite.close()
      parentPort?.close()
    })
  })
  send('open')
}

const onMessage = (act: (message: ToThread) => void) => void parentPort?.on('message', act)
const send = (message: FromThread) => parentPort?.postMessage(message)

try {
  await serve(workerData, send, onMessage)
} catch (error) {
  send({ cannotOpen: failureOf(error) })
}
