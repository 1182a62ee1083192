import { existsSync, fstatSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from './sqlite-problems.ts'
import { type FromThread, failureOf, type Opening, type ToThread } from './sqlite-protocol.ts'
import { betweenTries, type Connection, createQueue, longestWait } from './sqlite-queue.ts'
import { StorageError } from './storage-error.ts'

// The thread that holds a file of SQLite's, which makes whoever asks it wait. It knows no query builder, so it is small.

/** The app asks some twenty different questions; an import adds some long ones. */
const mostStatements = 50

/** Several processes that start together may all want to change the journal; SQLite refuses some of them at once. */
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
  // It refuses at once if another process writes: the queue waits, and serves those who read meanwhile.
  const sqlite = new DatabaseSync(file, { timeout: 0 })
  try {
    await turnOnWriteAheadLog(sqlite)
    // What was acknowledged outlives a power failure, not only the process. https://sqlite.org/pragma.html#pragma_synchronous
    sqlite.exec('pragma synchronous = full')
    // What was forgotten is overwritten in the file, not only left out. https://sqlite.org/pragma.html#pragma_secure_delete
    sqlite.exec('pragma secure_delete = on')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/**
 * Statements are prepared once: it takes as long as a small query itself (31 against 62 microseconds, with Node 26).
 * `descriptor` is of the same file, and tells whether it still has a name.
 */
const connect = (sqlite: DatabaseSync, file: string, descriptor: number): Connection => {
  const prepared = new Map<string, ReturnType<typeof prepare>>()
  const prepare = (sql: string) => {
    const statement = sqlite.prepare(sql)
    return { statement, hasRows: statement.columns().length > 0 }
  }
  return {
    run: (sql, parameters) => {
      // A full disk ends a transaction by itself; the roll-back that is then asked for would fail and hide the cause.
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
    // Deleted or moved, it takes everything and keeps nothing that the next start would find.
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
