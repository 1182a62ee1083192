import { describe, expect, test } from 'vitest'
import { createRetention } from '../../src/keeping/retention.ts'
import { createLogger } from '../../src/logger.ts'
import { type Departed, type Storage, usualSettings } from '../../src/storage/storage.ts'
import { createTestClock } from '../helpers/clock.ts'
import { aRecommendation } from '../helpers/recommendations.ts'
import { openFreshStorage } from '../helpers/storage.ts'

const day = 86_400_000
const start = 1_800_000_000_000

/** Retention with a test clock; the app is installed in the workspaces in `installedIn`. */
const startRetention = async (wrap: (storage: Storage) => Partial<Storage> = () => ({})) => {
  const storage = await openFreshStorage()
  const clock = createTestClock(start)
  const installedIn = new Set<string>()
  const lines: string[] = []
  const logger = createLogger([])
  for (const level of ['info', 'warn', 'error'] as const) logger[level] = (...parts) => lines.push(parts.join(' '))
  const retention = createRetention({
    storage: { ...storage, ...wrap(storage) },
    installations: {
      remove: async ({ team }) => (team === undefined ? [] : [team]),
      isInstalled: async (team) => installedIn.has(team),
    },
    logger,
    clock,
  })
  const saveAt = (team: string, createdAt: number) => storage.saveRecommendation(aRecommendation({ team, createdAt }))
  const agesIn = async (team: string) => {
    const { recommendations } = await storage.listRecommendations({ team, user: 'U1', limit: 50 })
    return recommendations.map(({ createdAt }) => (start - createdAt) / day)
  }
  return { storage, clock, installedIn, lines, retention, saveAt, agesIn }
}

const departure = (team: string): Departed => ({ team, isOrg: false, at: start })

describe('history', () => {
  test('is deleted after the days that a workspace chose, and stays if it chose none', async () => {
    const { storage, clock, retention, saveAt, agesIn } = await startRetention()
    for (const team of ['T1', 'T2', 'T3']) for (const age of [29, 31, 100]) await saveAt(team, start - age * day)
    await storage.saveSettings('T1', { ...usualSettings, keepDays: 30 })
    await storage.saveSettings('T2', { ...usualSettings, keepDays: 90 })
    await retention.sweep()
    expect([await agesIn('T1'), await agesIn('T2'), await agesIn('T3')]).toEqual([[29], [29, 31], [29, 31, 100]])
    clock.pass(2 * day)
    await retention.sweep()
    expect(await agesIn('T1')).toEqual([])
  })
})

describe('a workspace that has removed the app', () => {
  test.each([
    ['after 30 days if it chose nothing', null, 30],
    ['after the days that it chose', 7, 7],
    ['after the days that it chose, however many', 400, 400],
  ])('its data is deleted %s', async (_name, keepDays, days) => {
    const { storage, clock, retention, saveAt, agesIn } = await startRetention()
    await saveAt('T1', start - 2 * day)
    await saveAt('T2', start - 2 * day)
    await storage.saveSettings('T1', { ...usualSettings, keepDays })
    retention.noteDeparture(departure('T1'))
    await expect.poll(() => storage.listDepartures(start + days * day)).toEqual(['T1'])

    clock.pass(days * day - 1)
    // History older than the workspace keeps it is deleted by that setting.
    if (keepDays === null) {
      await retention.sweep()
      expect(await agesIn('T1')).toEqual([2])
    }
    clock.pass(1)
    await retention.sweep()
    expect(await agesIn('T1')).toEqual([])
    expect(await storage.readSettings('T1')).toEqual(usualSettings)
    expect(await storage.listDepartures(clock.now())).toEqual([])
    expect(await agesIn('T2')).toEqual([2])
  })

  test('keeps its data if it is back when the data is due', async () => {
    const { storage, clock, installedIn, retention, saveAt, agesIn } = await startRetention()
    await saveAt('T1', start)
    retention.noteDeparture(departure('T1'))
    await expect.poll(() => storage.listDepartures(start + 30 * day)).toEqual(['T1'])
    installedIn.add('T1')
    clock.pass(31 * day)
    await retention.sweep()
    expect(await agesIn('T1')).toEqual([0])
    expect(await storage.listDepartures(clock.now())).toEqual([])
  })
})

test('a departure that cannot be noted at once is noted later', async () => {
  let isAway = true
  const { storage, clock, retention, lines } = await startRetention((original) => ({
    saveDeparture: (...given) => (isAway ? Promise.reject(new Error('away')) : original.saveDeparture(...given)),
  }))
  retention.noteDeparture(departure('T1'))
  await expect.poll(() => lines.join()).toContain('not deleted yet')
  isAway = false
  await clock.elapse(1_000)
  await expect.poll(() => storage.listDepartures(start + 30 * day)).toEqual(['T1'])
})

test('a departure that is not saved when the app ends is saved by the next run, from the journal', async () => {
  const { storage, retention } = await startRetention(() => ({
    saveDeparture: () => Promise.reject(new Error('away')),
  }))
  const departed = departure('T1')
  retention.noteDeparture(departed)
  await expect.poll(() => storage.isPending({ kind: 'departure', departure: departed })).toBe(true)

  const next = await startRetention(() => ({ isPending: storage.isPending, dropPending: storage.dropPending }))
  next.retention.resume(departed)
  await expect.poll(() => next.storage.listDepartures(start + 30 * day)).toEqual(['T1'])
  await expect.poll(() => storage.countPending()).toBe(0)
})

test('what cannot be deleted is logged, and does not keep the rest', async () => {
  const { storage, clock, retention, saveAt, agesIn, lines } = await startRetention((original) => ({
    forgetDeparted: (team, by) =>
      team === 'T1' ? Promise.reject(new Error('away')) : original.forgetDeparted(team, by),
  }))
  for (const team of ['T1', 'T2']) {
    await saveAt(team, start)
    await storage.saveDeparture(team, start)
  }
  clock.pass(1)
  await retention.sweep()
  expect([await agesIn('T1'), await agesIn('T2')]).toEqual([[0], []])
  expect(lines.join()).toContain('could not be deleted')
})
