import { describe, expect, test } from 'vitest'
import { createClaims } from '../../src/keeping/claims.ts'
import { startDeadline } from '../../src/keeping/deadline.ts'
import { createLogger } from '../../src/logger.ts'
import { createTestClock } from '../helpers/clock.ts'

const minute = 60_000
const hour = 60 * minute

/** A process with a store that never says who was first. */
const start = () => {
  const clock = createTestClock()
  const logger = createLogger([])
  logger.warn = () => {}
  const away = () => Promise.reject(new Error('away'))
  const claims = createClaims({ storage: { claim: away, finishClaim: away, releaseClaim: away }, logger, clock })
  let done = 0
  const work = async () => {
    done += 1
    return true
  }
  const ask = (act = 'one') => claims.once(act, startDeadline(clock), work)
  return { clock, claims, ask, done: () => done }
}

describe('in one process, whatever the store says', () => {
  test('an act that is asked for three times at once is done once', async () => {
    const { ask, done } = start()
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['first', 'underWay', 'underWay'])
    expect(await ask()).toBe('done')
    expect(await ask('another')).toBe('first')
    expect(done()).toBe(2)
  })

  test('an act that was done may be done again after 24 hours', async () => {
    const { ask, clock } = start()
    await ask()
    clock.pass(24 * hour - 1)
    expect(await ask()).toBe('done')
    clock.pass(1)
    expect(await ask()).toBe('first')
  })

  test('an act that failed may be done again at once', async () => {
    const { ask, claims, clock } = start()
    const fail = () => Promise.reject(new Error('a bug'))
    await expect(claims.once('one', startDeadline(clock), fail)).rejects.toThrow('a bug')
    expect(await claims.once('one', startDeadline(clock), async () => false)).toBe('first')
    expect(await ask()).toBe('first')
  })

  test('an act that takes longer than any answer counts as left behind', async () => {
    const { ask, claims, clock } = start()
    void claims.once('one', startDeadline(clock), () => new Promise(() => {}))
    clock.pass(2 * minute - 1)
    expect(await ask()).toBe('underWay')
    clock.pass(1)
    expect(await ask()).toBe('first')
  })

  test('if there are too many acts, only the store knows the oldest', async () => {
    const { ask } = start()
    for (let act = 0; act <= 5_000; act += 1) await ask(`act ${act}`)
    expect(await ask('act 1')).toBe('done')
    expect(await ask('act 0')).toBe('first')
  })
})
