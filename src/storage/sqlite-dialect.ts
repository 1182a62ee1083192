import { once } from 'node:events'
import { closeSync } from 'node:fs'
import type { SQLInputValue } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { errorOf, type FromThread, type Opening, type Outcome } from './sqlite-protocol.ts'

/** In megabytes: room for the thread's short-lived objects, a hundredth of V8's default. */
const maxYoungGenerationSizeMb = 2

/** The thread that has the file open, as seen from the main thread. */
type Thread = {
  run(session: number, sql: string, parameters: readonly SQLInputValue[]): Promise<Outcome>
  /** Resolves once the file is closed. */
  close(): Promise<void>
}

/**
 * Starts the thread, which opens the file; the descriptor is closed once the thread has ended. Rejects if the file
 * cannot be opened.
 */
export const openInThread = async (opening: Opening): Promise<Thread> => {
  const worker = new Worker(new URL('./sqlite-thread.ts', import.meta.url), {
    workerData: opening,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  const pending = new Map<number, PromiseWithResolvers<Outcome>>()
  let end: Error | null = null
  // Listens from the start: a thread that cannot open the file may have ended before its message is read.
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve())).then(() => {
    // Not before: closing any descriptor of a file drops all of the process's locks on it.
    // https://sqlite.org/howtocorrupt.html
    closeSync(opening.descriptor)
  })
  const [first] = (await once(worker, 'message')) as [FromThread]
  if (typeof first === 'object' && 'cannotOpen' in first) {
    await exited
    throw errorOf(first.cannotOpen)
  }
  // An open store alone does not keep the process alive; a pending answer does.
  worker.unref()
  worker.on('message', (answers: FromThread) => {
    if (!Array.isArray(answers)) return
    for (const answer of answers) {
      const asked = pending.get(answer.id)
      pending.delete(answer.id)
      if ('outcome' in answer) asked?.resolve(answer.outcome)
      else asked?.reject(errorOf(answer.failure))
    }
    if (pending.size === 0) worker.unref()
  })
  worker.on('error', (error) => {
    end = error
  })
  const ended = exited.then(() => {
    end ??= new Error('The thread of the store has ended.')
    for (const { reject } of pending.values()) reject(end)
    pending.clear()
  })
  let lastId = 0
  return {
    run: (session, sql, parameters) => {
      if (end !== null) return Promise.reject(end)
      const asked = Promise.withResolvers<Outcome>()
      const id = ++lastId
      worker.postMessage({ id, session, sql, parameters })
      if (pending.size === 0) worker.ref()
      pending.set(id, asked)
      return asked.promise
    },
    close: () => {
      worker.ref()
      worker.postMessage('close')
      return ended
    },
  }
}

type Session = DatabaseConnection & { runRaw(sql: string): Promise<unknown> }

const startSession = (thread: Thread, number: number): Session => {
  const executeQuery = async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, changes } = await thread.run(number, sql, parameters as SQLInputValue[])
    return { rows: rows as Row[], ...(changes !== null && { numAffectedRows: BigInt(changes) }) }
  }
  return {
    executeQuery,
    streamQuery: async function* (query) {
      yield await executeQuery(query)
    },
    runRaw: (sql) => executeQuery(CompiledQuery.raw(sql)),
  }
}

/** Kysely would share one connection; the thread knows better which session may go on while others wait. */
const adapter: DialectAdapter = Object.create(new SqliteAdapter(), { supportsMultipleConnections: { value: true } })

/** A Kysely dialect for SQLite in a thread. Each acquired connection is a session, so transactions do not mix. */
export const createThreadDialect = (thread: Thread): Dialect => {
  const createDriver = (): Driver => {
    let sessions = 0
    const runRaw = (sql: string) => async (session: DatabaseConnection) => {
      await (session as Session).runRaw(sql)
    }
    return {
      init: async () => {},
      acquireConnection: async () => startSession(thread, ++sessions),
      // Immediate: if a transaction starts with a read and another process writes before it does, SQLite refuses its
      // first write at once. https://sqlite.org/isolation.html
      beginTransaction: runRaw('begin immediate'),
      commitTransaction: runRaw('commit'),
      rollbackTransaction: runRaw('rollback'),
      releaseConnection: async () => {},
      destroy: () => thread.close(),
    }
  }
  return {
    createDriver,
    createAdapter: () => adapter,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
