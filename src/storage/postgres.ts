import { Kysely, type PostgresClient, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import type { WholeJournal } from './journal.ts'
import { StorageError, type StorageProblem } from './storage-error.ts'
import type { Tables } from './tables.ts'

/** In milliseconds: how long it may take to connect. */
const longestConnecting = 5_000

/** The number of connections for reads, and for transactions and writes. */
const connections = { reads: 4, writes: 6 }

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and the errors of Node's sockets. */
const problems: Record<string, StorageProblem> = {
  '28P01': 'refused',
  '28000': 'refused',
  '3D000': 'no_database',
  '42501': 'not_permitted',
  '25006': 'not_permitted',
  '53300': 'crowded',
  '53100': 'disk_full',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  XX001: 'not_a_store',
  XX002: 'not_a_store',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'unreachable',
}

/** The driver gives these errors no code. */
const lostConnection =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection|Query read timeout)/
const wrongPassword = /^(?:SASL|password)/

const problemOf = (error: unknown): StorageProblem | undefined => {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string }
  if (code in problems) return problems[code]
  if (code.startsWith('08') || lostConnection.test(message)) return 'unreachable'
  return code === '' && wrongPassword.test(message) ? 'refused' : undefined
}

/** The address without its password, and without parameters, which may contain one. */
const addressOf = (databaseUrl: string) => {
  const url = URL.parse(databaseUrl)
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) throw new StorageError('bad_address', 'DATABASE_URL')
  return `${url.protocol}//${url.username === '' ? '' : `${url.username}@`}${url.host}${url.pathname}`
}

const numbers = new pg.TypeOverrides()
// The driver returns bigint as text by default; counts and moments are far below 2^53.
numbers.setTypeParser(pg.types.builtins.INT8, Number)

const reads = /^\s*(?:select|with)\b/i

/**
 * Reads have their own connections, so that they do not queue behind writes that wait for somebody else's lock. The
 * first statement decides which kind of connection is used.
 */
const createPool = (config: pg.PoolConfig): PostgresPool => {
  const open = (max: number) => {
    const pool = new pg.Pool({ ...config, max })
    // Without listeners, these events would end the process. An idle connection that breaks is replaced at the next
    // query; one that breaks in use also rejects its query, and the pool only listens to it between uses.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }
  const pools = { reads: open(connections.reads), writes: open(connections.writes) }
  const connect = async () => {
    let client: Promise<pg.PoolClient> | null = null
    const query = async (sql: string, parameters: unknown[]): Promise<unknown> => {
      client ??= (reads.test(sql) ? pools.reads : pools.writes).connect()
      return (await client).query(sql, parameters)
    }
    const release = (isBroken?: boolean) => void client?.then((each) => each.release(isBroken)).catch(() => {})
    // Kysely only uses cursors to stream queries, and none is streamed.
    return { query: query as PostgresClient['query'], release }
  }
  return {
    connect,
    options: config,
    end: async () => {
      await Promise.all([pools.reads.end(), pools.writes.end()])
    },
  }
}

/** Creates the pools for a PostgreSQL database. They connect at the first query. */
export const openPostgres = (databaseUrl: string, journal: WholeJournal, longestQuery?: number): Database => {
  const where = addressOf(databaseUrl)
  const pool = createPool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: longestConnecting,
    keepAlive: true,
    ...(longestQuery !== undefined && { query_timeout: longestQuery }),
    application_name: 'stage-advisor',
    types: numbers,
  })
  const explain = (error: unknown) => {
    // The detail may quote a row, and errors are logged.
    if (error instanceof pg.DatabaseError) error.detail = undefined
    const problem = problemOf(error)
    return problem === undefined ? error : new StorageError(problem, where, error)
  }
  return {
    engine: 'postgres',
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    where,
    explain,
    // PostgreSQL's autovacuum does it in time.
    overwriteDeleted: async () => {},
    journal,
  }
}
