import { setImmediate } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Clock } from '../../src/keeping/deadline.ts'

/**
 * A clock that stands still until a test lets time pass. Nothing takes real time: a store that never answers is given
 * up as soon as the test says so.
 */
export const createTestClock = (startsAt = Date.now()) => {
  let now = startsAt
  const waiting = new Set<{ at: number; act: () => void }>()
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, act) => {
      const wait = { at: now + milliseconds, act }
      waiting.add(wait)
      return () => void waiting.delete(wait)
    },
  }

  /** How long each pending wait still takes, in milliseconds, shortest first. */
  const waits = () => [...waiting].map(({ at }) => at - now).sort((one, other) => one - other)

  /** Lets time pass at once; timers that are due run in order. */
  const pass = (milliseconds: number) => {
    const until = now + milliseconds
    for (;;) {
      const [next] = [...waiting].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)
      if (next === undefined) break
      now = Math.max(now, next.at)
      waiting.delete(next)
      next.act()
    }
    now = until
  }

  /** The machine sleeps: timers that are due run when time passes again. */
  const skip = (milliseconds: number) => {
    now += milliseconds
  }

  /** Waits until there is a timer of this length, and then lets that time pass. */
  const elapse = async (milliseconds: number) => {
    await expect.poll(waits, { interval: 5 }).toContain(milliseconds)
    pass(milliseconds)
  }

  /** Until the work is done, lets this time pass whenever there is a timer of this length. */
  const passWhile = async (work: Promise<unknown>, milliseconds: number) => {
    let isDone = false
    const end = () => {
      isDone = true
    }
    void work.then(end, end)
    while (!isDone) {
      if (waits().includes(milliseconds)) pass(milliseconds)
      await setImmediate()
    }
  }

  return { ...clock, waits, pass, skip, elapse, passWhile }
}
