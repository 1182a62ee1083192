import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { classify } from '../src/advice/classifier.ts'
import { Profile } from '../src/advice/profile.ts'
import { guideThresholds } from '../src/advice/thresholds.ts'
import { createStorage } from '../src/storage/create-storage.ts'
import { openDatabase, type Place } from '../src/storage/open.ts'
import { rowOf } from '../src/storage/rows.ts'
import type { SavedRecommendation } from '../src/storage/storage.ts'
import { startPostgres } from '../tests/helpers/postgres.ts'
import { stageNames } from '../tests/helpers/recommendations.ts'
import { measureAppMemory } from './app-memory.ts'
import { data, readLines } from './texts.ts'

const total = Number(process.argv[2] ?? 1_000_000)
const people = 1_000
const [rowsAtOnce, insertsAtOnce] = [500, 40]
const firstMoment = 1_700_000_000_000

/** Medians in milliseconds; the memory of the app in megabytes. */
const targets = { page: 5, search: 50, save: { sqlite: 2, postgres: 5 }, memory: 150 }

const texts = readLines<{ text: string }>(new URL('quantities/enquiries.jsonl', data)).map(({ text }) => text)
const nouns = ['housing', 'bracket', 'gear', 'lid', 'shaft', 'flange', 'cover', 'mount', 'hinge', 'nozzle']

/** One of many recommendations. People take turns, so that each person's are spread over the whole store. */
const numbered = (index: number): SavedRecommendation => {
  const partName = `${nouns[index % nouns.length]} ${Math.floor(index / people)}`
  const profile = Profile.parse({ quantity: { min: 40, max: 40 }, purposes: ['pilot_run'], partName })
  const { stage, strength } = classify(profile)
  return {
    id: randomUUID(),
    team: `T${index % 10}`,
    user: `U${index % people}`,
    channel: 'C024BE7LR',
    source: 'command',
    createdAt: firstMoment + index * 1000,
    profile,
    thresholds: guideThresholds,
    stage,
    strength,
    text: texts[index % texts.length] ?? '',
    partName,
    previousId: null,
    parts: null,
    gate: null,
  }
}

const medianOf = async (runs: number, run: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < 20; index += 1) await run(index)
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const start = performance.now()
    await run(index)
    times.push(performance.now() - start)
  }
  return times.toSorted((one, two) => one - two)[Math.floor(runs / 2)] ?? 0
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`

const measure = async (name: string, place: Place) => {
  const database = await openDatabase(place)
  const { db, engine } = database
  const start = performance.now()
  for (let done = 0; done < total; ) {
    await db.transaction().execute(async (transaction) => {
      for (let insert = 0; insert < insertsAtOnce && done < total; insert += 1) {
        const some = Array.from({ length: Math.min(rowsAtOnce, total - done) }, (_, index) => numbered(done + index))
        await transaction
          .insertInto('recommendations')
          .values(some.map((each) => rowOf('recommendations', each)))
          .execute()
        done += some.length
      }
    })
    process.stderr.write(`\r${name}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`)
  }
  process.stderr.write(` in ${seconds(start)}\n`)

  // Otherwise the work that a million new rows leave behind would be done during the measurement.
  for (const chore of engine === 'postgres' ? ['vacuum analyze', 'checkpoint'] : ['pragma wal_checkpoint(truncate)'])
    await sql.raw(chore).execute(db)

  const storage = createStorage(database)
  const person = (index: number) => {
    const number = (index * 37) % people
    return { team: `T${number % 10}`, user: `U${number}` }
  }
  const tell = (what: string, measured: number, target: number, unit = 'ms') => {
    if (measured >= target) process.exitCode = 1
    console.log(
      `${name.padEnd(10)} ${what.padEnd(34)} ${measured.toFixed(2).padStart(7)} ${unit}   target ${target} ${unit}   ${measured < target ? 'reached' : 'MISSED'}`,
    )
  }
  const page = await medianOf(201, (index) => storage.listRecommendations({ ...person(index), limit: 10 }))
  tell('a person’s last page', page, targets.page)
  const frequent = await medianOf(101, (index) =>
    storage.listRecommendations({ ...person(index), search: { words: 'HOUSING pilot', stageNames }, limit: 10 }),
  )
  tell('a search for words that are there', frequent, targets.search)
  const rare = await medianOf(101, (index) =>
    storage.listRecommendations({ ...person(index), search: { words: 'zzz-not-there', stageNames }, limit: 10 }),
  )
  tell('a search for what is not there', rare, targets.search)
  const save = await medianOf(301, (index) =>
    storage.saveRecommendation({ ...numbered(total + index), ...person(index) }),
  )
  tell('a save', save, targets.save[engine])
  await storage.close()
  tell('memory of the app, 400 requests', await measureAppMemory(place), targets.memory, 'MB')
}

const folder = mkdtempSync(join(tmpdir(), 'bench-store-'))
try {
  await measure('SQLite', { dataDir: folder })
} finally {
  rmSync(folder, { recursive: true })
}
const postgres = await startPostgres([])
try {
  await measure('PostgreSQL', { databaseUrl: await postgres.newDatabase(), dataDir: folder })
} finally {
  await postgres.stop()
}
