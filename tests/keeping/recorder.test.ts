import { expect, test } from 'vitest'
import { adviseOnEnquiry } from '../../src/advise.ts'
import { startDeadline } from '../../src/keeping/deadline.ts'
import { createRecorder } from '../../src/keeping/recorder.ts'
import { createLogger } from '../../src/logger.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { createTestClock } from '../helpers/clock.ts'
import { openFreshStorage } from '../helpers/storage.ts'

/** A recorder over a store that fails until it is mended. */
const startRecorder = async () => {
  const storage = await openFreshStorage()
  const clock = createTestClock()
  const lines: string[] = []
  const logger = createLogger([])
  logger.warn = (...parts) => lines.push(parts.join(' '))
  logger.info = (...parts) => lines.push(parts.join(' '))
  const store = { isAway: true }
  const saveRecommendation: Storage['saveRecommendation'] = async (recommendation) => {
    if (store.isAway) throw new Error('away')
    return storage.saveRecommendation(recommendation)
  }
  const recorder = createRecorder({ storage: { ...storage, saveRecommendation }, logger, clock })
  const keep = () => {
    const advised = recorder.identify(adviseOnEnquiry('40 housings'))
    return recorder.keep({ advised, team: 'T1', user: 'U1', source: 'command' }, startDeadline(clock))
  }
  const countSaved = async () => (await storage.countAll()).recommendations
  return { clock, lines, store, recorder, keep, countSaved }
}

test('what is not saved is tried again after a quarter of a second, then twice as long each time, up to a minute', async () => {
  const { clock, lines, store, keep, countSaved } = await startRecorder()
  expect(await keep()).toBe('later')
  const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
  for (const pause of pauses) {
    await expect.poll(clock.waits, { interval: 1 }).toEqual([pause])
    clock.pass(pause)
  }
  // Just in time for the try after the last pause.
  store.isAway = false
  await expect.poll(countSaved).toBe(1)
  expect(lines.map((line) => line.replace(/ \S{36} /, ' … '))).toEqual([
    expect.stringContaining('Recommendation … is not saved yet and will be tried again'),
    'Recommendation … is saved now.',
  ])
})

test('what is saved at once is not waited for', async () => {
  const { clock, store, keep, countSaved } = await startRecorder()
  store.isAway = false
  expect(await keep()).toBe('saved')
  expect(await countSaved()).toBe(1)
  expect(clock.waits()).toEqual([])
})
