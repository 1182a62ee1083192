import { describe, expect, test } from 'vitest'
import { shares, startDeadline } from '../../src/keeping/deadline.ts'
import { createTestClock } from '../helpers/clock.ts'

const never = () => new Promise<never>(() => {})

describe('the time of a request', () => {
  test('ends 2,500 ms after it arrived, however late it is read', () => {
    const clock = createTestClock()
    const arrivedAt = clock.now()
    clock.pass(600)
    const deadline = startDeadline(clock, arrivedAt)
    expect(deadline.left()).toBe(1_900)
    clock.pass(2_000)
    expect(deadline.left()).toBe(0)
  })

  test.each([
    ['all that is left without a share', 0, undefined, 2_500],
    ['its share', 0, shares.answer, 1_000],
    ['no more than is left', 2_000, shares.answer, 500],
    ['nothing once it is over', 3_000, shares.answer, 0],
  ])('a wait gets %s', async (_what, passed, share, longest) => {
    const clock = createTestClock()
    const deadline = startDeadline(clock)
    clock.pass(passed)
    const waiting = deadline.wait(never(), share)
    expect(clock.waits()).toEqual([longest])
    clock.pass(longest)
    expect(await waiting).toBeNull()
  })

  test('a courtesy after the answer gets its share even if the time is over', async () => {
    const clock = createTestClock()
    const deadline = startDeadline(clock)
    clock.pass(3_000)
    const waiting = deadline.linger(never())
    expect(clock.waits()).toEqual([shares.courtesy])
    clock.pass(shares.courtesy)
    expect(await waiting).toBeNull()
  })

  test('work that is done in time ends the wait, and no timer is left', async () => {
    const clock = createTestClock()
    const deadline = startDeadline(clock)
    expect(await deadline.wait(Promise.resolve(null))).toEqual({ result: null })
    await expect(deadline.wait(Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(clock.waits()).toEqual([])
  })
})
