import { afterEach, expect, test, vi } from 'vitest'
import type { Storage } from '../../src/storage/storage.ts'
import { createTestClock } from '../helpers/clock.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import { homeOpened, slashCommand, startWorkspace, stopWorkspace } from '../helpers/workspace.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  stopWorkspace()
})

/** A Slack that accepts every call and never answers. */
const startSilent = async () => {
  const called = vi.fn((_url: string | URL) => new Promise<Response>(() => {}))
  vi.stubGlobal('fetch', called)
  const storage = await openFreshStorage()
  const clock = createTestClock()
  // Writing hundreds of claims would take too long for a test.
  const claiming: Partial<Storage> = { claim: async () => 'first', finishClaim: async () => {} }
  return { ...startWorkspace({}, { ...storage, ...claiming }, clock), storage, clock, called }
}

/** In milliseconds: how long the app waits for Slack once it is told to stop. */
const longestAnswering = 5_000

const mostAnswers = 300

test('Slack hangs: the oldest requests are given up first, their results are saved, and the app can be stopped', async () => {
  const { send, settle, lines, storage, clock } = await startSilent()
  const asked = Array.from({ length: mostAnswers + 30 }, (_, index) =>
    send(slashCommand(index < 30 ? '40 housings' : 'help', { user_id: `U${index}` })),
  )
  const givenUp = () => lines.flatMap((line) => /^The answer to (U\d+) .* is given up/.exec(line)?.[1] ?? [])
  await expect.poll(() => givenUp().length).toBe(30)
  expect(givenUp()).toEqual(Array.from({ length: 30 }, (_, index) => `U${index}`))

  await expect.poll(async () => (await storage.countAll()).recommendations).toBe(30)
  const settled = settle()
  await clock.elapse(longestAnswering)
  await settled
  expect(new Set((await Promise.all(asked)).map((acks) => acks.length))).toEqual(new Set([1]))
  expect(lines.join('\n')).toMatch(/answers still wait for Slack and are given up/)
})

test('Homes that wait for a Slack that hangs do not stop the app from ending', async () => {
  const { send, settle, called, clock } = await startSilent()
  const asked = Array.from({ length: 300 }, (_, index) => send(homeOpened(`U${index}`)))
  await expect.poll(() => called.mock.calls.length).toBe(100)
  const settled = settle()
  await clock.elapse(longestAnswering)
  await settled
  expect(await Promise.all(asked)).toHaveLength(300)
  expect(new Set(called.mock.calls.map(([url]) => String(url)))).toEqual(new Set(['https://slack.com/api/users.info']))
  expect(called).toHaveBeenCalledTimes(100)
})

test('a Home that is opened ten times at once is drawn twice: at first, and in its final state', async () => {
  const { send, callsTo } = startWorkspace({}, await openFreshStorage())
  await Promise.all(Array.from({ length: 10 }, () => send(homeOpened())))
  expect(callsTo('views.publish')).toHaveLength(2)
})
