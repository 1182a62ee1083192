import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../src/copy/en.ts'
import { importArchive } from '../../src/storage/archive.ts'
import { createStorage } from '../../src/storage/create-storage.ts'
import type { Database } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrations.ts'
import { openDatabase, openStorage, type Place } from '../../src/storage/open.ts'
import { usualSettings } from '../../src/storage/storage.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { eachTable, type Tables } from '../../src/storage/tables.ts'
import { newDatabase } from '../helpers/database.ts'
import { postgresPassword, startPostgres } from '../helpers/postgres.ts'
import { aRecommendation } from '../helpers/recommendations.ts'
import { newFolder } from './folders.ts'
import { inProcess } from './processes.ts'

const newPlaces: [string, () => Promise<Place>][] = [
  ['SQLite', async () => ({ dataDir: newFolder() })],
  ['PostgreSQL', async () => ({ databaseUrl: await newDatabase(), dataDir: 'unused' })],
]

/** The code of the problem that a person would be told about. */
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

  test('run once if several processes start together', async () => {
    const place = await newPlace()
    const starts = await Promise.all(
      Array.from({ length: 6 }, (_, index) => inProcess(place, `start-${index}`, '1').ended),
    )
    expect(starts.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']))
    const database = await openDatabase(place)
    const done = await database.db.selectFrom('schema_migrations').select('name').execute()
    expect(done.map(({ name }) => name).toSorted()).toEqual(eachTable.map(({ name }) => name).toSorted())
    expect((await createStorage(database).countAll()).recommendations).toBe(6)
    await database.db.destroy()
  })

  test('several processes start together on a store from before a table existed: it is created once, and the rest stays', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    const storage = createStorage(database)
    const saved = await storage.saveRecommendation(aRecommendation({ text: '\0 "words"' }))
    await database.db.schema.dropTable('claims').execute()
    await database.db.deleteFrom('schema_migrations').where('name', '=', 'claims').execute()
    await storage.close()

    const starts = await Promise.all([1, 2, 3, 4].map((index) => inProcess(place, `start-${index}`, '1').ended))
    expect(starts.map(({ code, err }) => [code, err])).toEqual(starts.map(() => [0, '']))
    const later = await openStorage(place)
    expect(await later.findRecommendation(saved.id)).toEqual(saved)
    expect((await later.countAll()).recommendations).toBe(5)
    expect(await later.claim('an act', { at: 7, lease: 1 })).toBe('first')
    await later.close()
  })

  describe('a later change of a table', () => {
    const change = {
      name: 'the colour of settings',
      table: 'settings' as const,
      change: (db: Kysely<Tables>) => db.schema.alterTable('settings').addColumn('colour', 'text').execute(),
    }
    const columnsOf = async ({ db }: Database) => {
      const settings = (await db.introspection.getTables()).find(({ name }) => name === 'settings')
      return settings?.columns.map(({ name }) => name)
    }

    test('is made once in an older store, which the older program then refuses', async () => {
      const place = await newPlace()
      const [one, two] = [await openDatabase(place), await openDatabase(place)]
      const storage = createStorage(one)
      await storage.saveSettings('T1', { ...usualSettings, keepDays: 90 })
      for (const each of [one, two, one]) await migrate(each, [change])
      expect(await columnsOf(two)).toEqual(['team', 'value', 'colour'])
      expect(await storage.readSettings('T1')).toEqual({ ...usualSettings, keepDays: 90 })
      await storage.close()
      await two.db.destroy()
      expect(await problemOf(() => openStorage(place))).toContain('A newer version of Stage Advisor has used')
    })

    test('is not made in a new table, which already has it', async () => {
      const database = await openDatabase(await newPlace())
      await database.db.schema.dropTable('settings').execute()
      await database.db.deleteFrom('schema_migrations').where('name', '=', 'settings').execute()
      for (let start = 0; start < 2; start += 1) await migrate(database, [change])
      expect(await columnsOf(database)).toEqual(['team', 'value'])
      await database.db.destroy()
    })
  })

  test('a store that a newer program has used is refused, and stays as it is', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    await database.db.insertInto('schema_migrations').values({ name: 'later', run_at: 1 }).execute()
    await database.db.destroy()
    const problem = await problemOf(() => openStorage(place))
    expect(problem).toMatch(/^A newer version of Stage Advisor has used .+\. Update this program/)
    expect(problem).not.toContain(postgresPassword)
  })

  test('a migration that fails leaves nothing half done', async () => {
    const place = await newPlace()
    const database = await openDatabase(place)
    await database.db.schema.dropTable('recommendations').execute()
    await database.db.deleteFrom('schema_migrations').execute()
    // The table "settings" still exists, so the migration fails after it has created others.
    await expect(migrate(database)).rejects.toThrow('already exists')
    const left = (await database.db.introspection.getTables()).map(({ name }) => name)
    expect(left).toContain('settings')
    expect(left).not.toContain('recommendations')
    await database.db.destroy()
  })
})

test.each(newPlaces)(
  'two processes save into one store on %s: nothing is lost, and nothing is there twice',
  async (_name, newPlace) => {
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
  },
)

describe('SQLite', () => {
  test('creates the folder and the file, only for the owner', async () => {
    const dataDir = join(newFolder(), 'not', 'yet', 'there')
    await (await openStorage({ dataDir })).close()
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'stage-advisor.db')).mode & 0o777).toBe(0o600)
  })

  test('a folder that is not writable', async () => {
    const dataDir = newFolder()
    chmodSync(dataDir, 0o555)
    // Root can write anywhere, so the test gives that up for a moment.
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

  test('a file that is not a database', async () => {
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
        yield JSON.stringify({ claim: { act: `act ${index}`, claimedAt: 1, doneAt: 1 } })
    }
    expect(await problemOf(() => importArchive(database, lines(), () => {}))).toContain('is full. Free some space')
    const storage = createStorage(database)
    expect((await storage.countAll()).claims).toBe(0)
    expect(await storage.claim('act 1', { at: 1, lease: 1 })).toBe('first')
    await storage.close()
  })

  test('what was forgotten is no longer in the files', async () => {
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

  test('the folder is deleted or moved while it is open: it says so, and accepts nothing that would be lost', async () => {
    for (const remove of [
      (dir: string) => rmSync(dir, { recursive: true }),
      (dir: string) => renameSync(dir, `${dir}-2`),
    ]) {
      const dataDir = join(newFolder(), 'data')
      const storage = await openStorage({ dataDir })
      await storage.saveRecommendation(aRecommendation())
      remove(dataDir)
      const gone = `${join(dataDir, 'stage-advisor.db')} was deleted or moved while Stage Advisor ran. Put it back`
      expect(await problemOf(() => storage.saveRecommendation(aRecommendation()))).toContain(gone)
      expect(await problemOf(() => storage.readSettings('T1'))).toContain(gone)
      // The journal is where the next start looks for it.
      await storage.notePending({ kind: 'recommendation', recommendation: { ...aRecommendation(), id: 'waits' } })
      await storage.close()
      const next = await openStorage({ dataDir })
      expect((await next.takeLeft()).left).toMatchObject([{ recommendation: { id: 'waits' } }])
      await next.close()
    }
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
    Object.assign(new URL(await newDatabase()), part).href

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
    'an address that is not valid: %s',
    async (url) => {
      const problem = await open(url)
      expect(problem).toContain('DATABASE_URL is not an address of a PostgreSQL database')
      expect(problem.replace('user:password@', '')).not.toContain('secret')
    },
  )

  test('a user who may not create tables', async () => {
    const databaseUrl = await newDatabase()
    const { db } = await openDatabase({ databaseUrl: await newDatabase(), dataDir: 'unused' })
    await sql`create role guest login password 'guest-secret'`.execute(db)
    await db.destroy()
    const problem = await open(
      Object.assign(new URL(databaseUrl), { username: 'guest', password: 'guest-secret' }).href,
    )
    expect(problem).toContain('may not create or change tables there')
  })

  test('an error that the app does not know quotes nothing of the row', async () => {
    const database = await openDatabase({ databaseUrl: await newDatabase(), dataDir: 'unused' })
    await sql`alter table recommendations add constraint odd check (team <> 'T1')`.execute(database.db)
    const storage = createStorage(database)
    const save = storage.saveRecommendation(aRecommendation({ text: 'a secret bracket' }))
    const error = await save.catch((reason: unknown) => reason)
    expect(inspect(error)).toContain('violates check constraint')
    expect(inspect(error)).not.toContain('secret')
    await storage.close()
  })

  test('a server that accepts the connection and never answers', async () => {
    const sockets: Socket[] = []
    const server = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    expect(await open(`postgres://stage:secret@127.0.0.1:${port}/x`)).toContain('does not answer')
    for (const socket of sockets) socket.destroy()
    server.close()
  })

  test('a server that goes silent: the save is given up, and is kept once when it is tried again', async () => {
    const place = { databaseUrl: await newDatabase(), dataDir: 'unused', longestQuery: 200 }
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

  test('while more writes than there are connections wait for a lock, reads are answered', async () => {
    const place = { databaseUrl: await newDatabase(), dataDir: 'unused' }
    const [storage, other] = [await openStorage(place), await openDatabase(place)]
    const saves = Array.from({ length: 30 }, (_, index) => aRecommendation({ id: `waits ${index}` }))
    const underLock = await other.db.transaction().execute(async (transaction) => {
      await sql`lock table recommendations in exclusive mode`.execute(transaction)
      const saving = Promise.all(saves.map(storage.saveRecommendation))
      expect((await storage.listRecommendations({ team: 'T1', user: 'U1', limit: 8 })).recommendations).toEqual([])
      return { saving }
    })
    await underLock.saving
    expect((await storage.countAll()).recommendations).toBe(30)
    await storage.close()
    await other.db.destroy()
  })

  test('stopped and started again under load: none lost that was acknowledged, none twice', async () => {
    const postgres = await startPostgres()
    onTestFinished(postgres.stop)
    const storage = await openStorage({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' })
    const acknowledged: string[] = []
    const problems = new Set<string>()
    let isOver = false
    const saveAlways = async (user: string) => {
      for (let index = 0; !isOver; index += 1) {
        const id = `${user}-${index}`
        // Like the app: saves under the same id until it succeeds.
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
