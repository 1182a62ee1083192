import { setImmediate } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Clock } from '../../src/keeping/deadline.ts'

/**
 * A clock that stands still until a test lets time pass. Nothing waits for it in real time: a store that never answers
 * is given up as soon as the test says so.
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

  /** How long each wait still takes, in milliseconds, the shortest first. */
  const waits = () => [...waiting].map(({ at }) => at - now).sort((one, other) => one - other)

  /** Lets time pass at once; what was waiting for it acts in its order. */
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

  /** The machine sleeps for so long: what was waiting acts when time passes again. */
  const skip = (milliseconds: number) => {
    now += milliseconds
  }

  /** Waits until something waits for this long, and lets that time pass. */
  const elapse = async (milliseconds: number) => {
    await expect.poll(waits, { interval: 5 }).toContain(milliseconds)
    pass(milliseconds)
  }

  /** Lets this long pass as often as something waits for it, until the work is done. */
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
