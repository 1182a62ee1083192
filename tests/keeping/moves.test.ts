import { expect, test } from 'vitest'
import { createMoves } from '../../src/keeping/moves.ts'
import { createLogger } from '../../src/logger.ts'
import { usualSettings } from '../../src/storage/storage.ts'
import { createTestClock } from '../helpers/clock.ts'
import { openFreshStorage } from '../helpers/storage.ts'

const hour = 3_600_000

const start = async () => {
  const storage = await openFreshStorage()
  const clock = createTestClock()
  const logger = createLogger([])
  const moves = createMoves({ storage, logger, clock })
  const announceIn = (channel: string) => storage.saveSettings('T1', { ...usualSettings, announceChannel: channel })
  const announcedIn = async () => (await storage.readSettings('T1')).announceChannel
  const moved = (from: string, to: string) => ({ team: 'T1', from, to, at: clock.now() })
  return { storage, clock, moves, announceIn, announcedIn, moved }
}

test('things saved under the old id within a day are moved too, but not after that', async () => {
  const { storage, clock, moves, announceIn, announcedIn, moved } = await start()
  await announceIn('GOLD')
  moves.follow(moved('GOLD', 'CNEW'))
  await expect.poll(announcedIn).toBe('CNEW')
  // A save that has waited until now.
  await announceIn('GOLD')
  await clock.elapse(hour)
  await expect.poll(announcedIn).toBe('CNEW')
  for (let hours = 2; hours <= 24; hours += 1) await clock.elapse(hour)
  await expect.poll(storage.countPending).toBe(0)
  expect(clock.waits()).toEqual([])
  expect(moves.idNow({ team: 'T1', channel: 'GOLD' })).toBe('GOLD')
})

test('the current id of a channel is known through several moves, by workspace, and if it is the old one again', async () => {
  const { moves, moved } = await start()
  const idNow = (channel: string, team = 'T1') => moves.idNow({ team, channel })
  moves.follow(moved('GOLD', 'CNEW'))
  moves.follow(moved('CNEW', 'CNEWER'))
  expect([idNow('GOLD'), idNow('CNEW'), idNow('CNEWER')]).toEqual(['CNEWER', 'CNEWER', 'CNEWER'])
  expect([idNow('GOLD', 'T2'), idNow('COTHER')]).toEqual(['GOLD', 'COTHER'])
  moves.follow(moved('CNEWER', 'GOLD'))
  await expect.poll(() => [idNow('GOLD'), idNow('CNEW'), idNow('CNEWER')]).toEqual(['GOLD', 'GOLD', 'GOLD'])
  await moves.settle()
})

test('the next run goes on with a move that is not done, and knows the id', async () => {
  const first = await start()
  const move = first.moved('GOLD', 'CNEW')
  first.moves.follow(move)
  await expect.poll(() => first.storage.isPending({ kind: 'move', move })).toBe(true)
  const next = await start()
  await next.announceIn('GOLD')
  next.moves.resume(move)
  await expect.poll(next.announcedIn).toBe('CNEW')
  expect(next.moves.idNow({ team: 'T1', channel: 'GOLD' })).toBe('CNEW')
  await Promise.all([first.moves.settle(), next.moves.settle()])
})
