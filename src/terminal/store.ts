import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { config as loadEnvFile } from 'dotenv'
import { en } from '../copy/en.ts'
import { ArchiveError, checkStore, exportArchive, importArchive } from '../storage/archive.ts'
import { createStorage } from '../storage/create-storage.ts'
import type { Database } from '../storage/database.ts'
import { openDatabase } from '../storage/open.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { Counts, TableName } from '../storage/tables.ts'
import { readLines } from './lines.ts'

loadEnvFile({ quiet: true })

const words = en.store

const wordsOf: Record<TableName, (count: number) => string> = words.counted

/** "1,100 recommendations, settings of 1 workspace and 1 card". */
const inWords = (counts: Partial<Counts>) =>
  words.all(Object.entries(counts).map(([name, count]) => wordsOf[name as TableName](count)))
const acts = ['export', 'import', 'check', 'forget'] as const
type Act = (typeof acts)[number]
type Arguments = { act: Act; file: string | undefined; user: string | undefined; team: string | undefined }

/** A sentence for the person, and the exit code: 2 if the arguments are wrong, 1 for all else. */
class Refusal extends Error {
  readonly exitCode: number

  constructor(sentence: string, exitCode = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}

const wrong = (sentence: string) => new Refusal(sentence, 2)

const ids = { user: /^[UW][A-Z0-9]{2,}$/, team: /^[TE][A-Z0-9]{2,}$/ }

const readTokens = (args: string[]) => {
  const options = { user: { type: 'string' }, team: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  const given: { positionals: string[]; user?: string; team?: string; help?: true } = { positionals: [] }
  for (const token of tokens) {
    if (token.kind === 'positional') given.positionals.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'help' || token.name === 'h') given.help = true
    else if (token.name === 'user' || token.name === 'team') {
      const { name, value } = token
      if (value === undefined || value === '' || value.startsWith('-'))
        throw wrong(words.optionWithoutValue(`--${name}`))
      if (!ids[name].test(value)) throw wrong(words.notAnId(`--${name}`, value))
      given[name] = value
    } else throw wrong(words.unknownOption(token.rawName))
  }
  return given
}

/** What was asked for, or null if that was help. Throws a `Refusal` for every mistake. */
const readArguments = (args: string[]): Arguments | null => {
  const { positionals, user, team, help } = readTokens(args)
  if (help) return null
  const [named, file, ...rest] = positionals
  if (named === undefined) throw wrong(`${words.noAct}\n${words.usage}`)
  const act = acts.find((each) => each === named)
  if (act === undefined) throw wrong(words.unknownAct(named))
  const extra = act === 'check' || act === 'forget' ? file : rest[0]
  if (extra !== undefined) throw wrong(words.tooMany(extra))
  const isWhom = user !== undefined || team !== undefined
  if (act === 'forget' && !isWhom) throw wrong(words.forgetWhom)
  if (act !== 'forget' && isWhom) throw wrong(words.noOptionHere(act))
  return { act, file, user, team }
}

/** Progress on standard error: on a terminal one line that is overwritten, elsewhere a new line every few seconds. */
const createProgress = () => {
  const { isTTY } = process.stderr
  const interval = isTTY ? 100 : 5_000
  let toldAt = Date.now()
  let isBegun = false
  return {
    tell: (done: number, total: number) => {
      if (Date.now() - toldAt < interval) return
      toldAt = Date.now()
      isBegun = true
      process.stderr.write(isTTY ? `\r${words.progress(done, total)}` : `${words.progress(done, total)}\n`)
    },
    end: () => {
      if (isTTY && isBegun) process.stderr.write('\n')
    },
  }
}
const progress = createProgress()

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)

const openNew = async (file: string) => {
  try {
    // It holds people's words and tokens: only its owner may read it, and it never replaces a file.
    return await open(file, 'wx', 0o600)
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw new Refusal(isThere ? words.fileExists(file) : words.fileUnwritable(file))
  }
}

const toStandardOutput = async (lines: string) => {
  if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
}

const exportToFile = async (database: Database, file: string) => {
  const handle = await openNew(file)
  const write = async (lines: string) => {
    await handle.writeFile(lines).catch(() => {
      throw new Refusal(words.fileUnwritable(file))
    })
  }
  try {
    const counts = await exportArchive(database, write, progress.tell)
    await handle.sync()
    await handle.close()
    return counts
  } catch (error) {
    await handle.close()
    await rm(file)
    throw error
  }
}

async function* linesOf(file: string | undefined) {
  const input = file === undefined ? process.stdin : createReadStream(file)
  input.setEncoding('utf8')
  try {
    for await (const line of readLines(input as AsyncIterable<string>, Number.POSITIVE_INFINITY)) yield line ?? ''
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Refusal(words.fileUnreadable(file ?? 'stdin'))
  }
}

const run: Record<Act, (database: Database, given: Arguments) => Promise<void>> = {
  export: async (database, { file }) => {
    const { counted, written } = await (file === undefined
      ? exportArchive(database, toStandardOutput, progress.tell)
      : exportToFile(database, file))
    progress.end()
    const [promised, done] = [inWords(counted), inWords(written)]
    if (promised !== done) throw new Refusal(words.exportDiffers(promised, done))
    say(words.exported(database.where, done))
  },
  import: async (database, { file }) => {
    const counts = await importArchive(database, linesOf(file), progress.tell)
    progress.end()
    say(words.imported(database.where, inWords(counts)))
  },
  check: async (database) => {
    const { counts, faults } = await checkStore(database, progress.tell)
    progress.end()
    if (faults.length > 0) throw new Refusal(words.faults(database.where, inWords(counts), faults))
    say(words.checked(database.where, inWords(counts)))
    const waiting = await database.journal.countPending()
    if (waiting > 0) say(words.waiting(waiting))
  },
  forget: async (database, { user, team }) => {
    const storage = createStorage(database)
    const counts = await (user === undefined ? storage.forgetTeam(team ?? '') : storage.forgetUser({ user, team }))
    say(words.forgotten(inWords(counts)))
  },
}

/** The sentence for an error that a person can fix; a bug is rethrown. */
const explain = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof StorageError) return new Refusal(words.problems[error.code](error.where))
  if (error instanceof ArchiveError) return new Refusal(words.archives[error.code](error.line))
  throw error
}

const perform = async (given: Arguments) => {
  const { DATABASE_URL, DATA_DIR } = process.env
  const database = await openDatabase({
    databaseUrl: DATABASE_URL?.trim() || undefined,
    dataDir: DATA_DIR?.trim() || './data',
    mustExist: given.act !== 'import',
  })
  try {
    await run[given.act](database, given)
  } finally {
    await database.db.destroy()
  }
}

// A reader such as `head` closes the pipe once it has enough; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  const given = readArguments(process.argv.slice(2))
  if (given === null) process.stdout.write(`${words.usage}\n`)
  else await perform(given)
} catch (error) {
  const { message, exitCode } = explain(error)
  progress.end()
  say(message)
  process.exitCode = exitCode
}
