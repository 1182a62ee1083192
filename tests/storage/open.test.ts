import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/copy/en.ts'
import { importArchive } from '../../src/storage/archive.ts'
import { createStorage } from '../../src/storage/create-storage.ts'
import { openDatabase, openStorage, type Place } from '../../src/storage/open.ts'
import { usualSettings } from '../../src/storage/storage.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { batchBack, prototypesBack } from '../helpers/gates.ts'
import { startPostgres } from '../helpers/postgres.ts'
import { aCard, aRecommendation } from '../helpers/recommendations.ts'
import { newFolder } from './folders.ts'
import { inProcess } from './processes.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

const newPlaces: [string, () => Promise<Place>][] = [
  ['SQLite', async () => ({ dataDir: newFolder() })],
  ['PostgreSQL', async () => ({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' })],
]

/** The tables as the first version made them. */
const makeFirstVersion = async (db: Kysely<any>) => {
  for (const table of [
    'recommendations (id text primary key, team text not null, user_id text not null, created_at bigint not null, search text not null, channel text, source text not null, stage text, strength text not null, previous_id text, part_name text, text text, profile text not null, thresholds text not null)',
    'drafts (id text primary key, team text not null, user_id text not null, created_at bigint not null, value text not null)',
    'settings (team text primary key, value text not null)',
    'installations (key text primary key, value text not null)',
    'events (id text primary key, handled_at bigint not null)',
    'schema_migrations (number integer primary key, name text not null, run_at bigint not null)',
  ])
    await sql.raw(`create table ${table}`).execute(db)
  await db.insertInto('schema_migrations').values({ number: 1, name: 'the first', run_at: 1 }).execute()
}

/** What takes each migration back, from the second on. */
const undoing = [
  ['drop table threads'],
  ['alter table recommendations drop column gate'],
  ['drop table departures'],
  ['drop table cards', 'drop table answers'],
]

/** The problem as a person is told it. */
const problemOf = async (run: () => Promise<unknown>) => {
  try {
    await run()
  } catch (error) {
    if (error instanceof StorageError) return en.store.problems[error.code](error.where)
    throw error
  }
  return 'none'
}

describe.each(newPlaces)('migrations on %s', (_name, newPlace) => {
  test('run once, and a second start changes nothing', async () => {
    const place = await newPlace()
    const first = await openDatabase(place)
    const done = await first.db.selectFrom('schema_migrations').selectAll().execute()
    await first.db.destroy()
    const second = await openDatabase(place)
    expect(await second.db.selectFrom('schema_migrations').selectAll().execute()).toEqual(done)
    expect(done.length).toBeGreaterThan(0)
    await second.db.destroy()
  })

  test('run once where several processes start together', async () => {
    const place = await newPlace()
    const starts = await Promise.all(
      Array.from({ length: 6 }, (_, index) => inProcess(place, `start-${index}`, '1').ended),
    )
    expect(starts.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']))
    const database = await openDatabase(place)
    const numbers = await database.db.selectFrom('schema_migrations').select('number').orderBy('number').execute()
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, index) => index + 1))
    expect((await createStorage(database).countAll()).recommendations).toBe(6)
    await database.db.destroy()
  })

  test('a store of the first version is brought up to date, and keeps what is in it', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    const first = await createStorage(database).saveRecommendation(aRecommendation({ id: 'first' }))
    const row: Record<string, unknown> = await database.db
      .selectFrom('recommendations')
      .selectAll()
      .executeTakeFirstOrThrow()
    for (const { name } of await database.db.introspection.getTables())
      await database.db.schema.dropTable(name).execute()
    await makeFirstVersion(database.db)
    const made = (await database.db.introspection.getTables()).find(({ name }) => name === 'recommendations')
    const columns = (made?.columns ?? []).map(({ name }) => name)
    const [names, values] = [columns.map((name) => sql.ref(name)), columns.map((name) => sql`${row[name]}`)]
    await sql`insert into recommendations (${sql.join(names)}) values (${sql.join(values)})`.execute(database.db)
    await database.db.destroy()

    const storage = await openStorage(place)
    expect(await storage.findRecommendation('first')).toEqual(first)
    const gate = batchBack(['confirmed', 'confirmed', 'not_checked', 'confirmed'])
    const next = await storage.saveRecommendation(aRecommendation({ id: 'next', previousId: 'first', gate }))
    expect(await storage.listRoad({ id: 'next', team: next.team })).toEqual([first, next])
    await storage.close()
  })

  test.each([1, 2, 3, 4, 5])(
    'several processes start together on a store of version %i: it is brought up to date once, with all that was in it',
    async (version) => {
      const place = await newPlace()
      const database = await openDatabase(place)
      const { db } = database
      const storage = createStorage(database)
      const gate = version < 3 ? null : prototypesBack(['confirmed', 'not_checked'])
      await storage.saveRecommendation(aRecommendation({ id: 'old', text: '\0 "words"', gate }))
      await storage.saveDraft({ id: 'old', team: 'T1', user: 'U1', createdAt: 1, value: { half: 'done' } })
      await storage.saveSettings('T1', { ...usualSettings, keepDays: 90 })
      await storage.saveInstallation('T1', 'sealed')
      await storage.rememberEvent('Ev-old')
      const thread = { team: 'T1', channel: 'C1', threadTs: '1.2', user: 'U1', createdAt: 7, recommendationId: 'old' }
      if (version >= 2) await storage.saveThread(thread)
      if (version >= 4) await storage.saveDeparture('T2', 1_800_000_000_000)
      const card = aCard({ id: 'old' })
      if (version >= 5) {
        await storage.addCard(card)
        await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation: aRecommendation({ id: 'old' }) })
      }
      const before = await storage.countAll()
      const saved = await storage.findRecommendation('old')
      for (const [index, undo] of undoing.entries())
        if (index + 2 > version) for (const act of undo) await sql.raw(act).execute(db)
      await db.deleteFrom('schema_migrations').where('number', '>', version).execute()
      await storage.close()

      const starts = await Promise.all([1, 2, 3, 4].map((index) => inProcess(place, `start-${index}`, '1').ended))
      expect(starts.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']))

      const later = await openStorage(place)
      expect(await later.countAll()).toEqual({ ...before, recommendations: before.recommendations + 4 })
      expect(await later.findRecommendation('old')).toEqual(saved)
      expect(await later.readSettings('T1')).toEqual({ ...usualSettings, keepDays: 90 })
      expect(await later.findInstallation('T1')).toBe('sealed')
      expect(await later.rememberEvent('Ev-old')).toBe(false)
      if (version >= 2) expect(await later.findThread(thread)).toEqual(saved)
      if (version >= 4) expect(await later.listDepartures(1_800_000_000_000)).toEqual(['T2'])
      if (version >= 5) expect(await later.listAnswers('old')).toHaveLength(1)
      expect(await later.takeDraft('old')).toMatchObject({ value: { half: 'done' } })
      // What came after that version can be used.
      const fresh = aCard({ id: 'fresh' })
      await later.addCard(fresh)
      await later.answerCard({ card: fresh.id, userTeam: 'TBUYER', recommendation: aRecommendation({ id: 'fresh' }) })
      expect(await later.findCardOfAnswer('fresh')).toEqual(fresh)
      await later.saveThread({ ...thread, threadTs: '9', recommendationId: 'fresh' })
      await later.saveDeparture('T3', 1)
      await later.close()
    },
  )

  test('there is a way back from each migration, so that all earlier versions are tried', async () => {
    const { db } = await openDatabase(await newPlace())
    const done = await db.selectFrom('schema_migrations').selectAll().execute()
    expect(done).toHaveLength(undoing.length + 1)
    await db.destroy()
  })

  test('a store that a newer program has used is refused, and stays as it is', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    await database.db.insertInto('schema_migrations').values({ number: 9999, name: 'later', run_at: 1 }).execute()
    await database.db.destroy()
    const problem = await problemOf(() => openStorage(place))
    expect(problem).toMatch(/^A newer version of Stage Advisor has used .+\. Update this program/)
    expect(problem).not.toContain(postgres.password)
  })

  test('a migration that fails leaves nothing half done', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    await database.db.schema.dropTable('drafts').execute()
    await database.db.schema.dropTable('recommendations').execute()
    await database.db.deleteFrom('schema_migrations').execute()
    await database.db.destroy()
    // The table "settings" is still there, so the first migration fails after it has made others.
    await expect(openDatabase(place)).rejects.toThrow('already exists')
    await expect(openDatabase(place)).rejects.toThrow('already exists')
  })
})

test.each(newPlaces)('two processes save into one store on %s: none lost, none twice', async (_name, newPlace) => {
  const place = await newPlace()
  await (await openStorage(place)).close()
  const [one, two] = await Promise.all([inProcess(place, 'one', '150').ended, inProcess(place, 'two', '150').ended])
  expect([one.code, two.code]).toEqual([0, 0])
  const storage = await openStorage(place)
  for (const { acknowledged } of [one, two]) {
    expect(acknowledged).toHaveLength(150)
    for (const id of acknowledged) expect((await storage.findRecommendation(id))?.id).toBe(id)
  }
  expect((await storage.countAll()).recommendations).toBe(300)
  await storage.close()
})

describe('SQLite', () => {
  test('makes the folder and the file, for the owner alone', async () => {
    const dataDir = join(newFolder(), 'not', 'yet', 'there')
    await (await openStorage({ dataDir })).close()
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'stage-advisor.db')).mode & 0o777).toBe(0o600)
  })

  test('a folder that may not be written', async () => {
    const dataDir = newFolder()
    chmodSync(dataDir, 0o555)
    // Root may write anywhere, so the test lets go of that for the moment.
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      expect(await problemOf(() => openStorage({ dataDir }))).toBe(
        `The store cannot be written in ${dataDir}. Let this user write there, or set DATA_DIR to another folder.`,
      )
      expect(await problemOf(() => openStorage({ dataDir: join(dataDir, 'below') }))).toContain('cannot be written in')
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })

  test('a folder that is a file', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    expect(await problemOf(() => openStorage({ dataDir: file }))).toContain(`cannot be written in ${file}.`)
  })

  test('a file that is no database', async () => {
    const dataDir = newFolder()
    writeFileSync(join(dataDir, 'stage-advisor.db'), 'Dear diary, '.repeat(1000))
    expect(await problemOf(() => openStorage({ dataDir }))).toContain(
      'is damaged, or it is not a store of Stage Advisor',
    )
  })

  test('a disk that is full: the save is refused, and what was saved before is there', async () => {
    const database = await openDatabase({ dataDir: newFolder() })
    const storage = createStorage(database)
    const saved = await storage.saveRecommendation(aRecommendation())
    await sql`pragma max_page_count = 1`.execute(database.db)
    const fill = () => storage.saveRecommendation(aRecommendation({ text: 'x'.repeat(500_000) }))
    expect(await problemOf(fill)).toMatch(/^The disk of .+ is full\. Free some space, then try again\.$/)
    expect(await storage.findRecommendation(saved.id)).toEqual(saved)
    await storage.close()
  })

  test('a disk that is full in the middle of an import: nothing of it is kept', async () => {
    const database = await openDatabase({ dataDir: newFolder() })
    await sql`pragma max_page_count = 60`.execute(database.db)
    async function* lines() {
      yield '{"archive":"stage-advisor","version":1}'
      for (let index = 0; index < 5_000; index += 1)
        yield JSON.stringify({ event: { id: `Ev-${index}`, handledAt: 1 } })
    }
    expect(await problemOf(() => importArchive(database, lines(), () => {}))).toContain('is full. Free some space')
    const storage = createStorage(database)
    expect((await storage.countAll()).events).toBe(0)
    expect(await storage.rememberEvent('Ev-1')).toBe(true)
    await storage.close()
  })

  test('what was forgotten is not in the files any more', async () => {
    const dataDir = newFolder()
    const storage = await openStorage({ dataDir })
    await storage.saveRecommendation(aRecommendation({ team: 'T-gone', text: 'a very secret bracket' }))
    await storage.forgetTeam('T-gone')
    await storage.close()
    const left = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'latin1'))
    expect(left.join('')).not.toContain('secret bracket')
  })

  test('an error about a damaged row names its place and quotes nothing of it', async () => {
    const database = await openDatabase({ dataDir: newFolder() })
    const storage = createStorage(database)
    await storage.saveRecommendation(aRecommendation({ id: 'damaged' }))
    await database.db.updateTable('recommendations').set({ text: 'a secret bracket' }).execute()
    const error = await storage.findRecommendation('damaged').catch((reason: unknown) => reason)
    expect(inspect(error)).toContain('recommendations damaged')
    expect(inspect(error)).not.toContain('secret')
    await storage.close()
  })

  test('a backup of the closed file is a store', async () => {
    const [dataDir, copy] = [newFolder(), join(newFolder(), 'copy')]
    const storage = await openStorage({ dataDir })
    const saved = await storage.saveRecommendation(aRecommendation())
    await storage.close()
    mkdirSync(copy)
    copyFileSync(join(dataDir, 'stage-advisor.db'), join(copy, 'stage-advisor.db'))
    const restored = await openStorage({ dataDir: copy })
    expect(await restored.findRecommendation(saved.id)).toEqual(saved)
    await restored.close()
  })
})

describe('PostgreSQL', () => {
  const open = (databaseUrl: string) => problemOf(() => openStorage({ databaseUrl, dataDir: 'unused' }))
  const change = async (part: Partial<Pick<URL, 'password' | 'username' | 'port' | 'pathname' | 'hostname'>>) =>
    Object.assign(new URL(await postgres.newDatabase()), part).href

  test.each([
    ['not running', { port: '1' }, 'does not answer. Check that it runs'],
    ['a host that is none', { hostname: 'store.invalid' }, 'does not answer. Check that it runs'],
    ['a wrong password', { password: 'a-wrong-secret' }, 'refused the user or the password'],
    ['no password', { password: '' }, 'refused the user or the password'],
    ['an unknown user', { username: 'nobody' }, 'refused the user or the password'],
    ['no such database', { pathname: '/not_there' }, 'There is no database postgres://stage@127.0.0.1'],
  ])('%s', async (_name, part, expected) => {
    const problem = await open(await change(part))
    expect(problem).toContain(expected)
    expect(problem).not.toMatch(/secret/)
  })

  test.each(['secret', 'mysql://stage:secret@127.0.0.1/x', 'postgres//secret'])(
    'an address that is none: %s',
    async (url) => {
      const problem = await open(url)
      expect(problem).toContain('DATABASE_URL is not an address of a PostgreSQL database')
      expect(problem.replace('user:password@', '')).not.toContain('secret')
    },
  )

  test('a user who may not create tables', async () => {
    const databaseUrl = await postgres.newDatabase()
    const { db } = await openDatabase({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' })
    await sql`create role guest login password 'guest-secret'`.execute(db)
    await db.destroy()
    const problem = await open(
      Object.assign(new URL(databaseUrl), { username: 'guest', password: 'guest-secret' }).href,
    )
    expect(problem).toContain('may not create or change tables there')
  })

  test('an error that the app does not know quotes nothing of the row', async () => {
    const database = await openDatabase({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' })
    await sql`alter table recommendations add constraint odd check (team <> 'T1')`.execute(database.db)
    const storage = createStorage(database)
    const save = storage.saveRecommendation(aRecommendation({ text: 'a secret bracket' }))
    const error = await save.catch((reason: unknown) => reason)
    expect(inspect(error)).toContain('violates check constraint')
    expect(inspect(error)).not.toContain('secret')
    await storage.close()
  })

  test('a server that takes the call and never answers', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    expect(await open(`postgres://stage:secret@127.0.0.1:${port}/x`)).toContain('does not answer')
    for (const socket of sockets) socket.destroy()
    server.close()
  })

  test('a server that goes silent: the save is given up, and is kept once when it is tried again', async () => {
    const place = { databaseUrl: await postgres.newDatabase(), dataDir: 'unused', longestQuery: 200 }
    const [storage, other] = [await openStorage(place), await openDatabase(place)]
    const save = () => storage.saveRecommendation(aRecommendation({ id: 'silent' }))
    await other.db.transaction().execute(async (transaction) => {
      await sql`lock table recommendations`.execute(transaction)
      expect(await problemOf(save)).toContain('does not answer')
    })
    expect(await problemOf(save)).toBe('none')
    expect((await storage.countAll()).recommendations).toBe(1)
    await storage.close()
    await other.db.destroy()
  })

  test('stopped and started again under load: none lost that was acknowledged, none twice', async () => {
    const storage = await openStorage({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' })
    const acknowledged: string[] = []
    const problems = new Set<string>()
    let isOver = false
    const saveAlways = async (user: string) => {
      for (let index = 0; !isOver; index += 1) {
        const id = `${user}-${index}`
        // As the app does: the same id until it is kept.
        for (;;) {
          const problem = await problemOf(() => storage.saveRecommendation(aRecommendation({ id, user })))
          if (problem === 'none') break
          problems.add(problem)
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        acknowledged.push(id)
      }
    }
    const load = Promise.all(['one', 'two', 'three', 'four'].map(saveAlways))
    const until = async (reached: () => boolean) => {
      while (!reached()) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await until(() => acknowledged.length > 50)
    await postgres.halt()
    await until(() => problems.size > 0)
    await postgres.start()
    const before = acknowledged.length
    await until(() => acknowledged.length > before + 50)
    isOver = true
    await load
    expect([...problems].every((problem) => problem.includes('does not answer'))).toBe(true)
    expect((await storage.countAll()).recommendations).toBe(acknowledged.length)
    await storage.close()
  })
})
