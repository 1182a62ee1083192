import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { startDeadline } from '../../src/keeping/deadline.ts'
import { createRecorder } from '../../src/keeping/recorder.ts'
import { createResume } from '../../src/keeping/resume.ts'
import { createLogger } from '../../src/logger.ts'
import { openStorage } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { adviseOnEnquiry } from '../helpers/advised.ts'
import { createTestClock } from '../helpers/clock.ts'
import { newFolder } from '../storage/folders.ts'

const none = () => {}

const opened: Storage[] = []
afterEach(() => Promise.all(opened.splice(0).map((storage) => storage.close())))

/**
 * A recorder with a store that fails until the test repairs it. With the same folder, it is the next run of the app.
 */
const startRecorder = async (dataDir = newFolder()) => {
  const storage = await openStorage({ dataDir })
  opened.push(storage)
  const clock = createTestClock()
  const lines: string[] = []
  const logger = createLogger([])
  logger.warn = (...parts) => lines.push(parts.join(' '))
  logger.info = (...parts) => lines.push(parts.join(' '))
  logger.error = (...parts) => lines.push(parts.join(' '))
  const store = { isAway: true }
  const failingWhileAway =
    <Given, Result>(save: (given: Given) => Promise<Result>) =>
    async (given: Given) => {
      if (store.isAway) throw new Error('away')
      return save(given)
    }
  const failing = {
    saveRecommendation: failingWhileAway(storage.saveRecommendation),
    answerCard: failingWhileAway(storage.answerCard),
    saveThread: failingWhileAway(storage.saveThread),
  }
  const recorder = createRecorder({ storage: { ...storage, ...failing }, logger, clock })
  const keep = () => {
    const advised = recorder.identify(adviseOnEnquiry('40 housings'))
    return recorder.keep({ advised, team: 'T1', user: 'U1', source: 'command' }, startDeadline(clock))
  }
  const resume = createResume({ storage, logger }, { save: recorder.resume, late: none, departure: none, move: none })
  const countSaved = async () => (await storage.countAll()).recommendations
  return { dataDir, storage, clock, lines, store, recorder, keep, resume, countSaved }
}

test('a failed save is tried again after a quarter of a second, then after twice as long each time, up to a minute', async () => {
  const { clock, lines, store, keep, countSaved } = await startRecorder()
  expect(await keep()).toBe('later')
  const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
  for (const pause of pauses) {
    await expect.poll(clock.waits, { interval: 1 }).toEqual([pause])
    clock.pass(pause)
  }
  // Back just in time for the try after the last pause.
  store.isAway = false
  await expect.poll(countSaved).toBe(1)
  expect(lines.map((line) => line.replace(/ \S{36} /, ' … '))).toEqual([
    expect.stringContaining('Recommendation … is not saved yet and will be tried again'),
    'Recommendation … is saved now.',
  ])
})

test('a save that succeeds at once is not waited for', async () => {
  const { clock, store, keep, countSaved } = await startRecorder()
  store.isAway = false
  expect(await keep()).toBe('saved')
  expect(await countSaved()).toBe(1)
  expect(clock.waits()).toEqual([])
})

test('saves that wait when the app ends are done once by the next run, and the run after that finds nothing', async () => {
  const first = await startRecorder()
  const advised = first.recorder.identify(adviseOnEnquiry('40 housings'))
  const deadline = startDeadline(first.clock)
  const common = { team: 'T1', user: 'U1', source: 'card' as const }
  expect(await first.recorder.keep({ ...common, advised, card: { id: 'C', userTeam: 'TBUYER' } }, deadline)).toBe(
    'later',
  )
  await first.recorder.noteThread(
    { team: 'T1', channel: 'C1', threadTs: '1.2' },
    { id: advised.id, user: 'U1', ts: '1.3' },
    deadline,
  )
  expect(await first.keep()).toBe('later')

  const next = await startRecorder(first.dataDir)
  next.store.isAway = false
  await next.resume()
  await expect.poll(next.countSaved).toBe(2)
  const place = { team: 'T1', channel: 'C1', threadTs: '1.2' }
  await expect.poll(async () => (await next.storage.findThread(place))?.recommendation.id).toBe(advised.id)
  await expect.poll(next.storage.countPending).toBe(0)
  // If the first run had gone on, it would save the same again.
  first.store.isAway = false
  first.clock.pass(250)
  await first.recorder.settle()
  expect(await next.countSaved()).toBe(2)
})

test('if the next run cannot save it either, it goes on waiting', async () => {
  const first = await startRecorder()
  await first.keep()
  const next = await startRecorder(first.dataDir)
  await next.resume()
  await expect.poll(next.clock.waits).toEqual([250])
  const last = await startRecorder(first.dataDir)
  last.store.isAway = false
  await last.resume()
  await expect.poll(last.countSaved).toBe(1)
})

test('a person who is forgotten while their recommendation waits does not come back', async () => {
  const { clock, lines, store, storage, keep, countSaved } = await startRecorder()
  await keep()
  expect(await storage.countPending()).toBe(1)
  await storage.forgetUser({ user: 'U1' })
  expect(await storage.countPending()).toBe(0)
  store.isAway = false
  await clock.elapse(250)
  await expect.poll(() => lines.at(-1)).toContain('was forgotten before it was saved')
  expect(await countSaved()).toBe(0)
})

test('if it can neither be saved nor noted, nothing is promised, but it is still tried', async () => {
  const { dataDir, lines, clock, store, keep } = await startRecorder()
  rmSync(dataDir, { recursive: true })
  writeFileSync(dataDir, '')
  expect(await keep()).toBe('unsure')
  expect(lines.at(-1)).toContain('could not be noted, and is lost if the app ends before it is done')
  store.isAway = false
  clock.pass(250)
  // The file is gone too, as the next try shows.
  await expect.poll(clock.waits).toEqual([500])
  rmSync(dataDir)
})
