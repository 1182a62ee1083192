import { afterEach, expect, test, vi } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import type { Claims } from '../../../src/keeping/claims.ts'
import { machineClock } from '../../../src/keeping/deadline.ts'
import { createLogger } from '../../../src/logger.ts'
import { createOutgoing } from '../../../src/slack/delivery/outgoing.ts'
import { createReminders } from '../../../src/slack/doors/card/reminders.ts'
import { aCard } from '../../helpers/recommendations.ts'

afterEach(() => vi.useRealTimers())

const minute = 60_000

/** Reminders with a store that returns these cards, and when it was asked. */
const remindersOf = (cards = [aCard()]) => {
  const asked: number[] = []
  const clientOf = vi.fn(async () => {
    throw new Error('The app is not installed there.')
  })
  const storage = {
    listDueReminders: async ({ now }: { now: number }) => {
      asked.push(now)
      return cards
    },
    markReminded: async () => {},
  }
  const claims: Pick<Claims, 'once'> = {
    once: async (_act, _deadline, work) => {
      await work()
      return 'first'
    },
  }
  const logger = createLogger([])
  logger.error = () => {}
  const outgoing = createOutgoing({ logger, pause: async () => {} })
  return {
    asked,
    clientOf,
    ...createReminders({ storage, claims, clientOf, logger, copy: en, clock: machineClock, outgoing }),
  }
}

test('the store is asked once a minute, until they are stopped', async () => {
  vi.useFakeTimers({ now: 0 })
  const { asked, start, stop } = remindersOf()
  start()
  await vi.advanceTimersByTimeAsync(3 * minute)
  expect(asked).toEqual([minute, 2 * minute, 3 * minute])
  await stop()
  await vi.advanceTimersByTimeAsync(3 * minute)
  expect(asked).toHaveLength(3)
})

test('a workspace where the app is no longer installed gets no reminder, and the others do', async () => {
  const { clientOf, send } = remindersOf([aCard({ team: 'T-gone' }), aCard({ team: 'T-there' })])
  await send(5)
  expect(clientOf.mock.calls).toEqual([['T-gone'], ['T-there']])
})
