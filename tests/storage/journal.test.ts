import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createJournal as createOpenJournal } from '../../src/storage/journal.ts'
import type { PendingSave } from '../../src/storage/storage.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { aRecommendation } from '../helpers/recommendations.ts'
import { newFolder } from './folders.ts'

const opened: ReturnType<typeof createOpenJournal>[] = []
afterEach(() => Promise.all(opened.splice(0).map(({ close }) => close())))

const createJournal = (folder: string) => {
  const journal = createOpenJournal(folder)
  opened.push(journal)
  return journal
}

const aSave = (id: string, changes: { team?: string; user?: string; createdAt?: number; text?: string } = {}) =>
  ({ kind: 'recommendation', recommendation: { ...aRecommendation(changes), id } }) as const satisfies PendingSave

const anAnswer = (id: string): PendingSave => ({ ...aSave(id), kind: 'answer', card: 'C', userTeam: 'TBUYER' })

const aThread = (recommendationId: string): PendingSave => ({
  kind: 'thread',
  thread: { team: 'T1', user: 'U1', createdAt: 1, recommendationId, channel: 'C1', threadTs: '', ts: '1.3' },
})

const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name))
const textIn = (folder: string) =>
  filesIn(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('')

/** What the next start would find. */
const leftIn = async (folder: string) => (await createJournal(folder).takeLeft()).left

describe('what is noted', () => {
  test('is found unchanged by the next start, and by later ones until it is done', async () => {
    const folder = newFolder()
    const shown = { team: 'T1', user: 'U1', createdAt: 1, channel: 'C1', ids: ['one', 'two'] }
    const saves: PendingSave[] = [
      aSave('one', { text: '\0 "words"\n\ud800' }),
      anAnswer('two'),
      aThread('one'),
      { kind: 'shown', shown },
    ]
    const journal = createJournal(folder)
    await Promise.all(saves.map(journal.notePending))
    expect(await leftIn(folder)).toEqual(saves)
    const next = createJournal(folder)
    expect((await next.takeLeft()).left).toEqual(saves)
    for (const save of saves) await next.dropPending(save)
    expect(await leftIn(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  test('is readable only by its owner, in a folder that is created for it', async () => {
    const folder = join(newFolder(), 'not', 'yet')
    await createJournal(folder).notePending(aSave('one'))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(filesIn(folder).map((file) => statSync(file).mode & 0o777)).toEqual([0o600])
  })

  test('is promised only if it is on the disk', async () => {
    const error = await createJournal('/dev/null/data')
      .notePending(aSave('one'))
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StorageError)
    expect(error).toMatchObject({ code: 'folder_unusable', where: '/dev/null/data' })
  })

  test('is counted while it waits', async () => {
    const folder = newFolder()
    const journal = createJournal(folder)
    expect(await journal.countPending()).toBe(0)
    await Promise.all([aSave('one'), aSave('two')].map(journal.notePending))
    expect(await createJournal(folder).countPending()).toBe(2)
  })

  test('does not grow with saves that are done while another waits', async () => {
    const folder = newFolder()
    const journal = createJournal(folder)
    await journal.notePending(aSave('waits'))
    for (let round = 0; round < 5; round += 1) {
      const saves = Array.from({ length: 500 }, (_, index) => aSave(`${round} ${index}`))
      await Promise.all(saves.map(journal.notePending))
      await Promise.all(saves.map(journal.dropPending))
    }
    expect(await journal.countPending()).toBeLessThan(1_501)
    expect(await leftIn(folder)).toContainEqual(aSave('waits'))
  })
})

describe('what is incomplete', () => {
  test('a last line that a crash cut off is skipped, whatever its length', async () => {
    const whole = `${JSON.stringify(aSave('whole'))}\n`
    const torn = JSON.stringify(aSave('torn'))
    for (const length of [0, 1, 40, torn.length - 1, torn.length]) {
      const folder = newFolder()
      appendFileSync(join(folder, 'unsaved-1.jsonl'), whole + torn.slice(0, length))
      expect(await createJournal(folder).takeLeft()).toEqual({ left: [aSave('whole')], unreadable: [] })
    }
  })

  test('a complete line that cannot be read is kept and reported, and the others are taken', async () => {
    const folder = newFolder()
    appendFileSync(join(folder, 'unsaved-1.jsonl'), `{"kind":"later"}\n${JSON.stringify(aSave('whole'))}\n`)
    const { left, unreadable } = await createJournal(folder).takeLeft()
    expect(left).toEqual([aSave('whole')])
    expect(unreadable.map((file) => readFileSync(file, 'utf8'))).toEqual([expect.stringContaining('{"kind":"later"}')])
    expect(await createJournal(folder).takeLeft()).toEqual({ left: [aSave('whole')], unreadable: [] })
  })
})

describe('what others do to the files of a running process', () => {
  test('the folder is deleted: everything that waits is written again with the next save', async () => {
    const folder = join(newFolder(), 'data')
    const journal = createJournal(folder)
    await journal.notePending(aSave('one'))
    rmSync(folder, { recursive: true })
    await journal.notePending(aSave('two'))
    expect(await leftIn(folder)).toEqual([aSave('one'), aSave('two')])
  })

  test('another process starts and takes what waits: the first rewrites its own, and nothing is missing', async () => {
    const folder = newFolder()
    const [first, second] = [createJournal(folder), createJournal(folder)]
    await first.notePending(aSave('one'))
    expect((await second.takeLeft()).left).toEqual([aSave('one')])
    await first.notePending(aSave('two'))
    expect(await first.isPending(aSave('one'))).toBe(true)
    await second.dropPending(aSave('one'))
    expect(await leftIn(folder)).toEqual([aSave('one'), aSave('two')])
  })

  test('a person is forgotten by another process: nothing of them is left, and their saves are given up', async () => {
    const folder = newFolder()
    const [app, terminal] = [createJournal(folder), createJournal(folder)]
    const saves = [aSave('gone', { user: 'UGONE' }), aSave('stays', { user: 'USTAYS' })]
    for (const save of saves) await app.notePending(save)
    const [file = ''] = filesIn(folder)
    expect(textIn(folder)).toContain('UGONE')
    await terminal.forgetPending({ user: 'UGONE' })
    expect(textIn(folder)).not.toContain('UGONE')
    expect(filesIn(folder)).toEqual([file])
    expect(await Promise.all(saves.map(app.isPending))).toEqual([false, true])
    await app.notePending(aSave('new'))
    expect(await leftIn(folder)).toEqual([aSave('stays', { user: 'USTAYS' }), aSave('new')])
  })
})

describe('forgetting in all files', () => {
  test.each([
    ['a person everywhere', { user: 'U1' }, ['T1 U2 9', 'T2 U2 1']],
    ['a person in one workspace', { user: 'U1', team: 'T1' }, ['T1 U2 9', 'T2 U1 1', 'T2 U2 1']],
    ['a workspace', { team: 'T1' }, ['T2 U1 1', 'T2 U2 1']],
    ['what is old', { team: 'T1', before: 5 }, ['T1 U1 9', 'T1 U2 9', 'T2 U1 1', 'T2 U2 1']],
  ])('%s', async (_whom, owned, left) => {
    const folder = newFolder()
    for (const id of ['T1 U1 1', 'T1 U1 9', 'T1 U2 9', 'T2 U1 1', 'T2 U2 1']) {
      const [team = '', user = '', at] = id.split(' ')
      await createJournal(folder).notePending(aSave(id, { team, user, createdAt: Number(at) }))
    }
    await createJournal(folder).forgetPending(owned)
    const ids = (await leftIn(folder)).map((save) => ('recommendation' in save ? save.recommendation.id : ''))
    expect(ids.sort()).toEqual(left)
  })

  test('a line that cannot be read is removed too if it contains their id', async () => {
    const folder = newFolder()
    appendFileSync(join(folder, 'unsaved-1.unreadable'), '{"user":"UGONE"}\n{"user":"USTAYS"}\n')
    await createJournal(folder).forgetPending({ user: 'UGONE' })
    expect(textIn(folder)).toBe('{"user":"USTAYS"}\n')
  })
})
