import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { createStorage } from '../../../src/storage/create-storage.ts'
import { openDatabase } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { enterWith } from '../../helpers/history-visits.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { headlineOf, linesOf, namesOf } from '../../helpers/seen.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { buttonPress, formSubmission, slashCommand, stopWorkspace } from '../../helpers/workspace.ts'
import { newFolder } from '../../storage/folders.ts'

afterEach(stopWorkspace)

describe('a store that fails', () => {
  /** A store that fails its first saves, and every id that was tried. */
  const failing = async (failures: number) => {
    const storage = await openFreshStorage()
    const tried: Array<string | undefined> = []
    const saveRecommendation: Storage['saveRecommendation'] = async (recommendation) => {
      tried.push(recommendation.id)
      if (tried.length <= failures) throw new StorageError('unreachable', 'localhost/stage')
      return storage.saveRecommendation(recommendation)
    }
    return { storage: { ...storage, saveRecommendation }, tried }
  }

  const notSaved = 'could not be saved just now, so it is not in your history yet'

  test('the answer comes and says so, one line is logged, and the save succeeds later under the same id', async () => {
    const { storage, tried } = await failing(2)
    const clock = createTestClock()
    const { ask, history, lines } = enterWith(storage, {}, clock)
    const answer = await ask('40 housings for a pilot run')
    expect(headlineOf(answer)).toBe('Small batch manufacturing')
    expect(answer.text).toContain(notSaved)
    expect(JSON.stringify(answer.blocks)).toContain(notSaved)
    expect((await history()).text).toContain('Nothing is remembered')
    await clock.elapse(250)
    await clock.elapse(500)
    await expect.poll(async () => namesOf(await history())).toEqual(['housings'])
    expect(tried).toHaveLength(3)
    expect(new Set(tried).size).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('not saved yet')
    expect(lines[0]).not.toContain('housings')
    const later = await ask('40 housings for a pilot run')
    expect(headlineOf(later)).toBe('Small batch manufacturing')
    expect(later.text).not.toContain(notSaved)
  })

  test('the disk is full: the answer comes and says so, and is saved once there is room', async () => {
    const dataDir = newFolder()
    const database = await openDatabase({ dataDir })
    const storage = createStorage(database)
    const { ask, history, lines } = enterWith(storage)
    await sql`pragma max_page_count = 1`.execute(database.db)
    // Fill it to the last byte: small rows fit even if a large one does not.
    for (const length of [100_000, 1_000, 1]) {
      const save = () => storage.saveRecommendation(aRecommendation({ text: 'x'.repeat(length) })).then(() => true)
      while (await save().catch(() => false));
    }
    const answer = await ask('40 housings for a pilot run')
    expect(headlineOf(answer)).toBe('Small batch manufacturing')
    expect(answer.text).toContain(notSaved)
    expect(lines).toEqual([expect.stringContaining('store: disk_full')])
    await sql`pragma max_page_count = 1000000`.execute(database.db)
    await expect.poll(async () => linesOf(await history()).length, { timeout: 5_000 }).toBe(1)
    const later = await ask('3 brackets')
    expect(headlineOf(later)).toBe('Prototyping')
    expect(later.text).not.toContain(notSaved)
    await storage.close()
  })

  test('a public result: only the person reads that it is not saved yet', async () => {
    const { storage } = await failing(1)
    const { send, callsTo } = enterWith(storage)
    await send(formSubmission({ filled: { quantity: '40', destination: 'channel' }, metadata: '{"channel":"CPARTS"}' }))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain(notSaved)
    expect(JSON.stringify(callsTo('views.update'))).toContain(notSaved)
  })

  test('an answer to a shared question: only the person reads that it is not saved yet', async () => {
    const { storage } = await failing(1)
    const { send, callsTo } = enterWith(storage)
    const value = JSON.stringify({ profile: { quantity: { min: 12, max: 12 }, designStatus: 'validated' } })
    await send(buttonPress({ actionId: 'answer_question_0', value, isEphemeral: false }))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain(notSaved)
    expect(callsTo('response_url').at(-1).text).toContain(notSaved)
  })

  test('a store that never answers delays neither the answer nor the acknowledgement', async () => {
    const storage = await openFreshStorage()
    const clock = createTestClock()
    const { send, newest } = enterWith({ ...storage, saveRecommendation: () => new Promise(() => {}) }, {}, clock)
    const sent = send(slashCommand('40 housings for a pilot run'))
    await clock.elapse(1_000)
    expect(await sent).toEqual([undefined])
    expect(headlineOf(newest())).toBe('Small batch manufacturing')
    expect(newest().text).toContain(notSaved)
  })

  test('settle waits for a running save, but not for one that waits for another try', async () => {
    const storage = await openFreshStorage()
    const clock = createTestClock()
    const { promise: mended, resolve: mend } = Promise.withResolvers<void>()
    let isSaved = false
    const slowly: Storage['saveRecommendation'] = async (recommendation) => {
      await mended
      isSaved = true
      return storage.saveRecommendation(recommendation)
    }
    const slow = enterWith({ ...storage, saveRecommendation: slowly }, {}, clock)
    const sent = slow.send(slashCommand('40 housings'))
    await clock.elapse(1_000)
    await sent
    const settled = slow.settle()
    expect(isSaved).toBe(false)
    mend()
    await settled
    expect(isSaved).toBe(true)
    stopWorkspace()

    const { storage: brokenStorage, tried } = await failing(1_000)
    const broken = enterWith(brokenStorage, {}, clock)
    await broken.send(slashCommand('40 housings'))
    await broken.settle()
    expect(tried).toHaveLength(1)
    expect(clock.waits()).toEqual([250])
  })

  test('an answer that found no way to the person is in their history', async () => {
    const storage = await openFreshStorage()
    const { send, settle } = enterWith(storage, {
      response_url: [{ status: 500 }],
      'chat.postEphemeral': ['not_in_channel'],
      'chat.postMessage': ['messages_tab_disabled'],
    })
    await send(slashCommand('40 housings'))
    await settle()
    expect((await storage.countAll()).recommendations).toBe(1)
  })
})
