import { execFile, execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, openStorage, type Place } from '../../src/storage/open.ts'
import { type Storage, usualSettings } from '../../src/storage/storage.ts'
import { eachTable } from '../../src/storage/tables.ts'
import { newDatabase } from '../helpers/database.ts'
import { prototypesBack } from '../helpers/gates.ts'
import { postgresPassword } from '../helpers/postgres.ts'
import { aCard, aRecommendation } from '../helpers/recommendations.ts'
import { newFolder } from '../storage/folders.ts'
import { startsFaster } from '../storage/processes.ts'

const program = fileURLToPath(new URL('../../src/terminal/store.ts', import.meta.url))

const run = ({ databaseUrl = '', dataDir }: Place, args: string[], input = '') =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const env = { ...startsFaster, DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env, cwd: newFolder(), maxBuffer: 1e9 },
      (_error, out, err) => resolve({ code: child.exitCode, out, err }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })

const onSqlite = async (): Promise<Place> => ({ dataDir: newFolder() })
const onPostgres = async (): Promise<Place> => ({ databaseUrl: await newDatabase(), dataDir: 'unused' })

/** Something of everything: more recommendations than are read at once, and words that are hard to export. */
const fill = async (place: Place) => {
  const storage = await openStorage(place)
  const words = ['\0', '\ud800', '\u2028 line\nends\r\n', '"quoted"', '外壳', '']
  for (let index = 0; index < 1_100; index += 1)
    await storage.saveRecommendation(
      aRecommendation({
        user: `U${index % 3}`,
        createdAt: index,
        text: words[index % words.length] ?? null,
        channel: index % 2 ? null : 'C1',
        gate: index % 5 ? null : prototypesBack(['confirmed', 'not_checked'], { revisions: words[index % 3] ?? null }),
      }),
    )
  await storage.saveSettings('T1', { ...usualSettings, keepDays: 90 })
  await storage.saveInstallation('T1', 'sealed \u0000 text')
  await storage.claim('an act', { at: 7, lease: 1 })
  const card = aCard({ text: '\0 words', addressedTo: 'UBUYER', state: 'closed', stateBy: 'U1', stateAt: 7 })
  await storage.addCard(card)
  const recommendation = aRecommendation({ user: 'UBUYER', text: 'x'.repeat(1_500_000) })
  await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation })
  const thread = {
    team: 'T1',
    channel: 'C1',
    threadTs: '1.2',
    user: 'U1',
    createdAt: 7,
    ts: '1.2',
    recommendationId: 'any',
  }
  await storage.saveThread(thread)
  await storage.noteShown({ team: 'T1', user: 'U1', createdAt: 7, channel: 'C1', ids: ['any'] })
  await storage.saveDeparture('T2', 1_800_000_000_000)
  await storage.close()
}

const counts =
  '1,101 recommendations, settings of 1 workspace, 1 installation, 1 claim, 1 thread, 1 showing, 1 departure, 1 card and 1 answer'

const rowsOf = async (place: Place) => {
  const { db } = await openDatabase(place)
  const rows = []
  for (const { name } of eachTable)
    rows.push((await db.selectFrom(name).selectAll().execute()).map((row) => JSON.stringify(row)))
  await db.destroy()
  return rows.map((some) => some.toSorted())
}

describe('export and import', () => {
  test.each([
    ['SQLite to PostgreSQL', onSqlite, onPostgres],
    ['PostgreSQL to SQLite', onPostgres, onSqlite],
  ])('%s: equal to the last character, through files and pipes', async (_name, from, to) => {
    const [source, target] = [await from(), await to()]
    await fill(source)
    const file = join(newFolder(), 'archive.jsonl')
    const exported = await run(source, ['export', file])
    expect(exported.err).toContain(`: ${counts}. Both ends agree.`)
    expect(exported.code).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const imported = await run(target, ['import'], readFileSync(file, 'utf8'))
    expect(imported.err).toContain(`: ${counts}. Both ends agree.`)
    expect(imported.code).toBe(0)
    expect(await rowsOf(target)).toEqual(await rowsOf(source))

    const back = await run(target, ['export'])
    expect(back.out).toBe(readFileSync(file, 'utf8'))
    const checked = await run(target, ['check'])
    expect(checked.err).toContain(`is sound: ${counts}.`)
    expect(exported.err + imported.err + back.err + checked.err).not.toContain(postgresPassword)
  })

  let archive: string[]
  beforeAll(async () => {
    const source = await onSqlite()
    await fill(source)
    archive = (await run(source, ['export'])).out.trimEnd().split('\n')
  })

  test.concurrent.each([
    ['cut off', (lines: string[]) => lines.slice(0, -6), /^The export ends after line 1,105 without its last line/],
    ['a line that is broken', (lines: string[]) => lines.with(700, '{"recommendation":'), /^Line 701 cannot be read/],
    ['a line of another kind', (lines: string[]) => lines.with(3, '{"pizza":1}'), /^Line 4 cannot be read/],
    ['lines missing', (lines: string[]) => lines.toSpliced(10, 3), /^The store counted other than the export/],
    ['a line twice', (lines: string[]) => lines.with(10, lines[11] ?? ''), /^The store counted other than the export/],
    ['more after its end', (lines: string[]) => [...lines, lines[5] ?? ''], /^Line 1,112 cannot be read/],
    ['no header', (lines: string[]) => lines.slice(1), /^This is not an export of Stage Advisor/],
    [
      'a newer header',
      (lines: string[]) => lines.with(0, '{"archive":"stage-advisor","version":99}'),
      /^A newer version of Stage Advisor wrote this export/,
    ],
    ['nothing', () => [], /^This is not an export of Stage Advisor/],
  ])('an archive with %s leaves the store empty', async (_name, spoil, expected) => {
    const target = await onSqlite()
    const { code, err } = await run(target, ['import'], spoil(archive).join('\n'))
    expect(err).toMatch(expected)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
    expect((await rowsOf(target)).flat()).toEqual([])
  })

  test('a store that is not empty stays as it is', async () => {
    const target = await onPostgres()
    await fill(target)
    const before = await rowsOf(target)
    const { code, err } = await run(target, ['import'], archive.join('\n'))
    expect(err).toContain('This store is not empty')
    expect(code).toBe(1)
    expect(await rowsOf(target)).toEqual(before)
  })

  test('an existing file is not overwritten', async () => {
    const file = join(newFolder(), 'precious')
    writeFileSync(file, 'precious')
    const source = await onSqlite()
    await (await openStorage(source)).close()
    const { code, err } = await run(source, ['export', file])
    expect(err).toBe(`${file} exists already. Name a new file, or delete this one first.\n`)
    expect(code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('precious')
  })
})

test.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('check names the rows that cannot be read on %s', async (_name, newPlace) => {
  const place = await newPlace()
  await fill(place)
  const { db } = await openDatabase(place)
  const { id } = await db.selectFrom('recommendations').select('id').limit(1).executeTakeFirstOrThrow()
  await db.updateTable('recommendations').set({ profile: '{"quantity":' }).where('id', '=', id).execute()
  await db.destroy()
  const checked = await run(place, ['check'])
  expect(checked.err).toContain(`  recommendations ${id}`)
  expect(checked.code).toBe(1)
  const exported = await run(place, ['export'])
  expect(exported.err).toBe(`A row of the store cannot be read: recommendations ${id}. Run npm run store -- check.\n`)
  expect(exported.code).toBe(1)
})

describe('forget', () => {
  test('a person, then the workspace', async () => {
    const place = await onSqlite()
    const storage = await openStorage(place)
    for (const user of ['UA1', 'UA2']) await storage.saveRecommendation(aRecommendation({ team: 'T01', user }))
    await storage.saveInstallation('T01', 'token')
    await storage.close()
    expect(await run(place, ['forget', '--user', 'UA1', '--team', 'T01'])).toEqual({
      code: 0,
      out: '',
      err: 'Deleted: 1 recommendation, settings of 0 workspaces, 0 installations, 0 cards and 0 answers.\n',
    })
    expect((await run(place, ['forget', '--user=UA1'])).err).toContain('Deleted: 0 recommendations')
    expect((await run(place, ['forget', '--team', 'T01'])).err).toBe(
      'Deleted: 1 recommendation, settings of 0 workspaces, 1 installation, 0 cards and 0 answers.\n',
    )
  })
})

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('while the app runs on %s, nothing is left', (_name, newPlace) => {
  /** Everything that could identify somebody, mixed with other people's data. */
  const fillMixed = async (storage: Storage) => {
    for (let index = 0; index < 400; index += 1) {
      const isGone = index % 3 === 0
      const [team, user] = isGone ? ['TGONE', 'UGONE'] : ['TSTAYS', 'USTAYS']
      const words = `${isGone ? 'vanishing' : 'staying'} words `.repeat(1 + ((index * 37) % 200))
      const { id } = await storage.saveRecommendation(aRecommendation({ team, user, createdAt: index, text: words }))
      const place = { team, channel: 'C1', threadTs: String(index) }
      await storage.saveThread({ ...place, user, createdAt: index, ts: '1.2', recommendationId: id })
      await storage.noteShown({ team, user, createdAt: index, channel: 'C1', ids: [id] })
      const card = aCard({ team, askedBy: user, text: words })
      await storage.addCard(card)
      await storage.addCard(aCard({ team: 'TSTAYS', askedBy: 'USTAYS', addressedTo: user, stateBy: user }))
      const recommendation = aRecommendation({ team, user, text: words })
      await storage.answerCard({ card: card.id, userTeam: team, recommendation })
    }
    for (const team of ['TGONE', 'TSTAYS']) {
      await storage.saveSettings(team, { ...usualSettings, announceChannel: `C-${team}` })
      await storage.saveInstallation(team, `sealed ${team}`)
    }
    await storage.saveDeparture('TGONE', 1)
  }
  /**
   * The rows; for SQLite the bytes of the files, read by another process, because closing them here would drop the
   * app's locks.
   */
  const readAll = async (place: Place) => {
    if (place.databaseUrl !== undefined) return (await rowsOf(place)).join()
    const files = readdirSync(place.dataDir).map((file) => join(place.dataDir, file))
    return execFileSync('cat', files, { encoding: 'latin1', maxBuffer: 1e9 })
  }

  test.each([
    ['of a person', ['--user', 'UGONE'], ['UGONE', 'vanishing']],
    ['of a workspace', ['--team', 'TGONE'], ['TGONE', 'vanishing']],
  ])('%s', async (_whom, whom, gone) => {
    const place = await newPlace()
    const app = await openStorage(place)
    await fillMixed(app)
    const before = await readAll(place)
    for (const word of [...gone, 'staying', 'USTAYS']) expect(before.includes(word)).toBe(true)
    const { code, err } = await run(place, ['forget', ...whom])
    expect([code, err]).toEqual([0, expect.stringMatching(/^Deleted: 268 recommendations, /)])
    const after = await readAll(place)
    for (const word of gone) expect(after.includes(word)).toBe(false)
    for (const word of ['staying', 'USTAYS', 'TSTAYS']) expect(after.includes(word)).toBe(true)
    await app.close()
  })
})

describe('a mistake is reported in one sentence', () => {
  test.concurrent.each([
    [['chek'], 'There is no “chek”. Say export, import, check or forget.'],
    [['check', 'now'], '“now” is one word too many.'],
    [['export', 'one', 'two'], '“two” is one word too many.'],
    [['check', '--fast'], 'There is no option “--fast” here.'],
    [['check', '--team', 'T123'], 'check takes no --user and no --team; only forget does.'],
    [['forget'], 'Say whose data to delete: --user U…, --team T…, or both.'],
    [['forget', '--user'], '--user needs an id after it, such as U024BE7LH.'],
    [['forget', '--user', '--team', 'T123'], '--user needs an id after it, such as U024BE7LH.'],
    [['forget', '--user', 'bob'], '“bob” is no id for --user:'],
    [['forget', '--team', 'U123'], '“U123” is no id for --team:'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await run({ dataDir: newFolder() }, args)
    expect(err.startsWith(sentence)).toBe(true)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect([code, out]).toEqual([2, ''])
  })

  test('no arguments and --help print the usage', async () => {
    const place = { dataDir: newFolder() }
    expect(await run(place, [])).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run store') })
    expect(await run(place, ['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: npm run store'),
    })
  })

  test.concurrent.each(['export', 'check', 'forget'])('%s creates no store if there is none', async (act) => {
    const dataDir = newFolder()
    const { code, err } = await run({ dataDir }, act === 'forget' ? [act, '--team', 'T123'] : [act])
    expect(err).toContain(`There is no store at ${join(dataDir, 'stage-advisor.db')}.`)
    expect(code).toBe(1)
  })

  test('a file to import that is not there', async () => {
    const { code, err } = await run({ dataDir: newFolder() }, ['import', 'not-there.jsonl'])
    expect(err).toBe('not-there.jsonl cannot be read. Check the name and who may read it.\n')
    expect(code).toBe(1)
  })

  test('a database that does not answer', async () => {
    const { code, err } = await run({ databaseUrl: 'postgres://stage:secret@127.0.0.1:1/x', dataDir: '' }, ['check'])
    expect(err).toBe(
      'The database postgres://stage@127.0.0.1:1/x does not answer. Check that it runs, and the host and port in DATABASE_URL.\n',
    )
    expect(code).toBe(1)
  })
})
