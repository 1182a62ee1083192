import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { countRows } from './count-rows.ts'
import { type Database, explained, type Tables } from './database.ts'
import {
  completeCard,
  completeDraft,
  completeRecommendation,
  keyOf,
  readAnswer,
  readCard,
  readDraft,
  readJson,
  readRecommendation,
  rowOfAnswer,
  rowOfCard,
  rowOfDraft,
  rowOfRecommendation,
} from './rows.ts'
import { type Counts, SavedAnswer, SavedCard, SavedDraft, SavedRecommendation, Settings } from './storage.ts'
import { StorageError } from './storage-error.ts'

/** The form of the lines. It changes only where an earlier program could not read them. */
const version = 2

/** Rows that are read, or written, at once. */
const page = 500

const count = z.int().min(0)
const AllCounts = z.object({
  recommendations: count,
  drafts: count,
  settings: count,
  installations: count,
  events: count,
  // Archives from before there were threads or departures do not count them.
  threads: count.default(0),
  departures: count.default(0),
  // Archives of version 1 have none.
  cards: count.default(0),
  answers: count.default(0),
}) satisfies z.ZodType<Counts>

const Header = z.object({ archive: z.literal('stage-advisor'), version: z.int() })

/** One line of an archive: one thing by its kind, or the end with what came before it. */
const Line = z.union([
  z.strictObject({ recommendation: SavedRecommendation }),
  z.strictObject({ draft: SavedDraft }),
  z.strictObject({ settings: Settings.extend({ team: z.string() }) }),
  z.strictObject({ installation: z.object({ key: z.string(), value: z.string() }) }),
  z.strictObject({ event: z.object({ id: z.string(), handledAt: z.int().min(0) }) }),
  z.strictObject({
    thread: z.object({
      id: z.string(),
      team: z.string(),
      user: z.string(),
      createdAt: z.int().min(0),
      recommendationId: z.string(),
    }),
  }),
  z.strictObject({ departure: z.object({ team: z.string(), deleteAt: z.int().min(0) }) }),
  z.strictObject({ card: SavedCard }),
  z.strictObject({ answer: SavedAnswer }),
  z.strictObject({ end: AllCounts }),
])
type Line = z.infer<typeof Line>

/** Why an archive was not taken in. `line` is the line's number, from 1, where there is one. */
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

/** Told after each page: how many are done, of how many. */
type Progress = (done: number, total: number) => void

const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, each) => sum + each, 0)

const nothing = (): Counts => ({
  recommendations: 0,
  drafts: 0,
  settings: 0,
  installations: 0,
  events: 0,
  threads: 0,
  departures: 0,
  cards: 0,
  answers: 0,
})

/** Pages of one table in the order of its key, each found by where the page before ended. */
async function* pagesOf<Row>(read: (after: string | null) => Promise<Row[]>, keyOfRow: (row: Row) => string) {
  let after: string | null = null
  for (;;) {
    const rows: Row[] = await read(after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = keyOfRow(last)
  }
}

/** Everything in a store, as functions that read one row each: a damaged row need not end the walk. */
async function* walk(db: Kysely<Tables>): AsyncGenerator<{ kind: keyof Counts; line: () => Line }[]> {
  const byId = <Table extends 'recommendations' | 'drafts' | 'events' | 'cards' | 'answers' | 'threads'>(
    table: Table,
  ) =>
    pagesOf(
      (after) =>
        sql<Tables[Table] & { id: string }>`select * from ${sql.table(table)} where ${
          after === null ? sql`1 = 1` : sql`id > ${after}`
        } order by id limit ${page}`
          .execute(db)
          .then(({ rows }) => rows),
      ({ id }) => id,
    )
  for await (const rows of byId('recommendations'))
    yield rows.map((row) => ({ kind: 'recommendations', line: () => ({ recommendation: readRecommendation(row) }) }))
  for await (const rows of byId('drafts'))
    yield rows.map((row) => ({ kind: 'drafts', line: () => ({ draft: readDraft(row) }) }))
  for await (const rows of byId('events'))
    yield rows.map(({ id, handled_at }) => ({ kind: 'events', line: () => ({ event: { id, handledAt: handled_at } }) }))
  for await (const rows of byId('cards'))
    yield rows.map((row) => ({ kind: 'cards', line: () => ({ card: readCard(row) }) }))
  for await (const rows of byId('answers'))
    yield rows.map((row) => ({ kind: 'answers', line: () => ({ answer: readAnswer(row) }) }))
  for await (const rows of byId('threads'))
    yield rows.map(({ id, team, user_id, created_at, recommendation_id }) => ({
      kind: 'threads',
      line: () => ({
        thread: { id, team, user: user_id, createdAt: created_at, recommendationId: recommendation_id },
      }),
    }))
  // There are as many of these as workspaces.
  const settings = await db.selectFrom('settings').selectAll().orderBy('team').execute()
  yield settings.map(({ team, value }) => ({
    kind: 'settings',
    line: () => ({ settings: { team, ...readJson(Settings, `settings ${team}`, value) } }),
  }))
  const installations = await db.selectFrom('installations').selectAll().orderBy('key').execute()
  yield installations.map(({ key, value }) => ({
    kind: 'installations',
    line: () => ({ installation: { key, value: readJson(z.string(), `installations ${key}`, value) } }),
  }))
  const departures = await db.selectFrom('departures').selectAll().orderBy('team').execute()
  yield departures.map(({ team, delete_at }) => ({
    kind: 'departures',
    line: () => ({ departure: { team, deleteAt: delete_at } }),
  }))
}

/** Reads on one connection and sees the store as it was at the start, however long it takes and whoever writes. */
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
 * Writes everything as JSON lines: a header, one line for each thing, and the end with the counts. Returns how many
 * the store counted and how many were written; they differ where the store is damaged.
 */
export const exportArchive = (database: Database, emit: (lines: string) => Promise<void>, progress: Progress) =>
  explained(database, () =>
    inSnapshot(database, async (db) => {
      const counted = await countRows(db)
      const written = nothing()
      await emit(`${JSON.stringify({ archive: 'stage-advisor', version })}\n`)
      for await (const things of walk(db)) {
        for (const { kind } of things) written[kind] += 1
        await emit(things.map(({ line }) => `${JSON.stringify(line())}\n`).join(''))
        progress(sumOf(written), sumOf(counted))
      }
      await emit(`${JSON.stringify({ end: written })}\n`)
      return { counted, written }
    }),
  )

const parseLine = <Schema extends z.ZodType>(schema: Schema, text: string, refuse: () => ArchiveError) => {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw refuse()
  }
}

/** Gathers rows and writes a page of them at a time. */
const createWriter = (db: Kysely<Tables>) => {
  const waiting = {
    recommendations: [] as Tables['recommendations'][],
    drafts: [] as Tables['drafts'][],
    settings: [] as Tables['settings'][],
    installations: [] as Tables['installations'][],
    events: [] as Tables['events'][],
    cards: [] as Tables['cards'][],
    answers: [] as Tables['answers'][],
    threads: [] as Tables['threads'][],
    departures: [] as Tables['departures'][],
  }
  const flush = async (table: keyof Counts) => {
    const rows = waiting[table].splice(0)
    if (rows.length > 0)
      await db
        .insertInto(table)
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
  const place = (line: Exclude<Line, { end: Counts }>): keyof Counts => {
    if ('recommendation' in line) {
      waiting.recommendations.push(rowOfRecommendation(completeRecommendation(line.recommendation)))
      return 'recommendations'
    }
    if ('draft' in line) {
      waiting.drafts.push(rowOfDraft(completeDraft(line.draft)))
      return 'drafts'
    }
    if ('card' in line) {
      waiting.cards.push(rowOfCard(completeCard(line.card)))
      return 'cards'
    }
    if ('answer' in line) {
      waiting.answers.push(rowOfAnswer(line.answer))
      return 'answers'
    }
    if ('event' in line) {
      waiting.events.push({ id: keyOf(line.event.id), handled_at: line.event.handledAt })
      return 'events'
    }
    if ('thread' in line) {
      const { id, team, user, createdAt, recommendationId } = line.thread
      waiting.threads.push({
        id: keyOf(id),
        team: keyOf(team),
        user_id: keyOf(user),
        created_at: createdAt,
        recommendation_id: keyOf(recommendationId),
      })
      return 'threads'
    }
    if ('departure' in line) {
      waiting.departures.push({ team: keyOf(line.departure.team), delete_at: line.departure.deleteAt })
      return 'departures'
    }
    if ('settings' in line) {
      const { team, ...settings } = line.settings
      waiting.settings.push({ team: keyOf(team), value: JSON.stringify(settings) })
      return 'settings'
    }
    const { key, value } = line.installation
    waiting.installations.push({ key: keyOf(key), value: JSON.stringify(value) })
    return 'installations'
  }
  return {
    write: async (line: Exclude<Line, { end: Counts }>) => {
      const table = place(line)
      if (waiting[table].length >= page) await flush(table)
      return table
    },
    finish: async () => {
      for (const table of Object.keys(waiting) as (keyof Counts)[]) await flush(table)
    },
  }
}

/**
 * Reads an archive into an empty store in one transaction: all of it, or nothing. Rejects with an `ArchiveError` where
 * the store is not empty, the archive is not whole or not readable, or the store then counts other than the archive.
 */
export const importArchive = (database: Database, lines: AsyncIterable<string>, progress: Progress): Promise<Counts> =>
  explained(database, () =>
    database.db.transaction().execute(async (db) => {
      if (sumOf(await countRows(db)) > 0) throw new ArchiveError('not_empty')
      const writer = createWriter(db)
      const taken = nothing()
      let number = 0
      let end: Counts | null = null
      for await (const text of lines) {
        number += 1
        if (number === 1) {
          const header = parseLine(Header, text, () => new ArchiveError('not_an_archive', 1))
          if (header.version > version) throw new ArchiveError('newer_archive', 1)
          continue
        }
        const refuse = () => new ArchiveError('unreadable_line', number)
        if (end !== null) throw refuse()
        const line: Line = parseLine(Line, text, refuse)
        if ('end' in line) {
          end = line.end
          continue
        }
        taken[await writer.write(line)] += 1
        if (number % page === 0) progress(number, 0)
      }
      if (number === 0) throw new ArchiveError('not_an_archive', 1)
      if (end === null) throw new ArchiveError('cut_off', number)
      await writer.finish()
      const stored = await countRows(db)
      for (const kind of Object.keys(stored) as (keyof Counts)[])
        if (stored[kind] !== end[kind] || taken[kind] !== end[kind]) throw new ArchiveError('counts_differ')
      return stored
    }),
  )

/** So many faults are told; a store with more is not mended row by row. */
const mostFaults = 20

/**
 * Looks at everything: the file's own check where it is SQLite, and every row, read as the app would read it. Returns
 * the counts and the faults, at most 20, each naming its place.
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
      for await (const things of walk(db)) {
        for (const { line } of things) {
          try {
            line()
          } catch (error) {
            if (!(error instanceof StorageError)) throw error
            faults.push(error.where)
          }
        }
        seen += things.length
        progress(seen, sumOf(counts))
      }
      if (seen !== sumOf(counts)) faults.push(`${seen} of ${sumOf(counts)} rows could be reached`)
      return { counts, faults: faults.slice(0, mostFaults) }
    }),
  )
