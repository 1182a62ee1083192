import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { createLogger } from '../../../src/logger.ts'
import type { Line } from '../../../src/slack/delivery/outgoing.ts'
import { createLate } from '../../../src/slack/doors/late.ts'
import { openStorage } from '../../../src/storage/open.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { leadOf, readText } from '../../helpers/seen.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  channel,
  directMessage,
  mention,
  responseUrl,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'
import { newFolder } from '../../storage/folders.ts'

afterEach(stopWorkspace)

const minute = 60_000
const betweenTries = minute / 2

/** Slack refuses this many calls of each method. */
const awayFor = (calls: number, ...methods: string[]): Answers =>
  Object.fromEntries(methods.map((method) => [method, Array(calls).fill('ratelimited')]))

const start = async (answers: Answers) => {
  const clock = createTestClock()
  const workspace = startWorkspace(answers, await openFreshStorage(), clock)
  const posted = () => workspace.callsTo('chat.postMessage')
  return { ...workspace, clock, posted }
}

const toPerson = ['response_url', 'chat.postEphemeral', 'chat.postMessage']
const late = 'This comes late: Slack did not take it when you asked.'

describe('what reached nobody because Slack was away', () => {
  test('is logged by its id and comes late, once, through the first way that works', async () => {
    const { send, callsTo, lines, clock, calls } = await start(awayFor(1, ...toPerson))
    const command = slashCommand('40 housings for a pilot run')
    await send(command)
    expect(calls.map(({ method }) => method)).toEqual(toPerson)
    expect(lines.join('\n')).toContain(`interaction ${command.trigger_id}" reached nobody, and is tried again`)
    expect(lines.join('\n')).toMatch(/Recommendation \S+ reached nobody/)

    await clock.elapse(betweenTries)
    await expect.poll(() => callsTo('response_url').length).toBe(2)
    const [, came] = callsTo('response_url')
    expect(came).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(leadOf(came)).toBe(late)
    expect(readText(came)).toContain('Small batch manufacturing')
    await expect.poll(() => clock.waits()).toEqual([])
    expect(calls).toHaveLength(4)
  })

  test.each([
    ['help', 'help'],
    ['the history', 'history'],
  ])('%s comes late too', async (_name, text) => {
    const { send, callsTo, clock } = await start(awayFor(2, ...toPerson))
    await send(slashCommand(text))
    await clock.elapse(betweenTries)
    await expect.poll(() => callsTo('chat.postMessage').length).toBe(2)
    await clock.elapse(betweenTries)
    await expect.poll(() => callsTo('response_url').length).toBe(3)
    expect(callsTo('response_url')[2].text).toContain(late)
  })

  test('goes another way after half an hour, because the response URL has expired', async () => {
    const { send, callsTo, posted, clock } = await start({
      ...awayFor(1, ...toPerson),
      'chat.postMessage': ['ratelimited'],
    })
    await send(slashCommand('40 housings'))
    clock.pass(0)
    await expect.poll(() => clock.waits()).toEqual([betweenTries])
    // The machine sleeps, so nothing is tried meanwhile.
    clock.skip(30 * minute)
    clock.pass(0)
    await expect.poll(() => callsTo('chat.postEphemeral').length).toBe(2)
    expect(callsTo('response_url')).toHaveLength(1)
    expect(posted()).toHaveLength(1)
    expect(leadOf(callsTo('chat.postEphemeral')[1])).toBe(late)
  })

  test('in a thread, it comes there, and the next message there is read as a follow-up', async () => {
    const answers = { 'chat.postMessage': ['ratelimited', 'ratelimited'] }
    const { send, posted, clock } = await start(answers)
    const asked = mention('40 housings for a pilot run')
    await send(asked)
    expect(posted()).toHaveLength(2)
    await clock.elapse(betweenTries)
    await expect.poll(() => posted().length).toBe(3)
    const { ts } = Object(asked.event)
    expect(posted()[2]).toMatchObject({ channel: channel.id, thread_ts: ts })
    expect(leadOf(posted()[2])).toBe(late)
    await expect.poll(() => clock.waits()).toEqual([])
    await send(mention('make that 200', { thread_ts: ts }))
    expect(leadOf(posted().at(-1))).toBe('Changed: Quantity: 40 → 200')
  })

  test('a greeting in a direct message is answered late', async () => {
    const { send, posted, clock } = await start({ 'chat.postMessage': ['ratelimited'] })
    await send(directMessage('hello'))
    await clock.elapse(betweenTries)
    await expect.poll(() => posted().length).toBe(2)
    expect(posted()[1].text).toContain(late)
  })

  test('is given up after four hours, with a line in the log', async () => {
    const { send, posted, clock, lines } = await start(awayFor(600, ...toPerson))
    await send(slashCommand('help'))
    for (let tries = 2; tries <= 4; tries += 1) {
      await clock.elapse(betweenTries)
      await expect.poll(() => posted().length).toBe(tries)
    }
    await expect.poll(() => clock.waits()).toEqual([betweenTries])
    clock.skip(240 * minute)
    clock.pass(0)
    await expect.poll(() => lines.join('\n')).toContain('never arrived: Slack was away for too long.')
    expect(posted()).toHaveLength(4)
    expect(clock.waits()).toEqual([])
  })
})

test('what Slack refuses for good is logged and not tried again', async () => {
  const { send, lines, clock, calls } = await start({
    response_url: ['used_url'],
    'chat.postEphemeral': ['user_not_in_channel'],
    'chat.postMessage': ['messages_tab_disabled'],
  })
  await send(slashCommand('help'))
  expect(calls).toHaveLength(3)
  expect(lines.join('\n')).toMatch(/reached nobody\.$/)
  expect(clock.waits()).toEqual([])
})

describe('the app ends, and the next run', () => {
  /** Two runs of the app with one folder; Slack is back when the second starts. */
  const startTwo = async (
    end: (first: ReturnType<typeof startWorkspace>) => Promise<void>,
    answers = awayFor(1, ...toPerson),
  ) => {
    const dataDir = newFolder()
    const storage = await openStorage({ dataDir })
    // The first run has ended and does nothing any more.
    const first = startWorkspace(answers, storage, createTestClock())
    const clock = createTestClock()
    const next = async () => {
      await end(first)
      await storage.close()
      stopWorkspace()
      const storageOfNext = await openStorage({ dataDir })
      onTestFinished(storageOfNext.close)
      const workspace = startWorkspace({}, storageOfNext, clock)
      await workspace.resume()
      return { ...workspace, storage: storageOfNext }
    }
    const waits = () => expect.poll(storage.countPending).toBeGreaterThan(0)
    return { ...first, clock, next, waits }
  }

  test.each([
    ['after a stop', ({ settle }: { settle: () => Promise<void> }) => settle()],
    ['after a crash', async () => {}],
  ])('sends what reached nobody, once: %s', async (_how, end) => {
    const { send, waits, next, clock } = await startTwo(end)
    await send(slashCommand('40 housings for a pilot run'))
    await waits()
    const { callsTo, storage, calls } = await next()
    clock.pass(betweenTries)
    await expect.poll(() => callsTo('response_url').length).toBe(1)
    expect(leadOf(callsTo('response_url')[0])).toBe(late)
    await expect.poll(storage.countPending).toBe(0)
    clock.pass(10 * betweenTries)
    expect(calls).toHaveLength(1)
  })

  test('sends it to the channel under its current id', async () => {
    const { send, waits, next, clock } = await startTwo(async () => {}, awayFor(2, 'chat.postMessage'))
    const asked = mention('40 housings for a pilot run', { channel: 'GOLD' })
    await send(asked)
    await waits()
    const { send: sendToNext, callsTo } = await next()
    const { event, ...envelope } = asked
    const moved = { type: 'channel_id_changed', old_channel_id: 'GOLD', new_channel_id: 'CNEW', event_ts: '1.1' }
    await sendToNext({ ...envelope, event: moved })
    clock.pass(betweenTries)
    await expect.poll(() => callsTo('chat.postMessage').length).toBe(1)
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ channel: 'CNEW', thread_ts: Object(event).ts })
  })

  test('gives up what is four hours old', async () => {
    const { send, waits, next, clock } = await startTwo(async () => {})
    await send(slashCommand('help'))
    await waits()
    const { lines, calls, storage } = await next()
    clock.skip(240 * minute)
    clock.pass(0)
    await expect.poll(() => lines.join('\n')).toContain('never arrived: Slack was away for too long.')
    await expect.poll(storage.countPending).toBe(0)
    expect(calls).toEqual([])
  })

  test('does not send what was asked for by somebody who was forgotten', async () => {
    const { send, waits, next, clock } = await startTwo(async () => {})
    await send(slashCommand('help'))
    await waits()
    const { calls, storage } = await next()
    await storage.forgetUser({ user: seller.id })
    clock.pass(betweenTries)
    await expect.poll(() => clock.waits()).toEqual([])
    expect(calls).toEqual([])
  })
})

test('the app stops and nothing can be noted: what never arrived is in the log, by its id', async () => {
  const notePending = () => Promise.reject(new Error('full'))
  const storage = { ...(await openFreshStorage()), notePending }
  const { send, settle, lines } = startWorkspace(awayFor(1, ...toPerson), storage, createTestClock())
  const command = slashCommand('help', { response_url: responseUrl })
  await send(command)
  await settle()
  expect(lines.join('\n')).toContain(`interaction ${command.trigger_id}" never arrived: the app stops.`)
})

test('if there are too many, the oldest is given up first', () => {
  const lines: string[] = []
  const logger = createLogger([])
  logger.error = (line) => lines.push(line)
  const clientOf = async () => Promise.reject(new Error('away'))
  const during = async <Result>(_what: string, work: (line: Line) => Promise<Result>) => work(line)
  const line: Line = { run: async () => null, pause: async () => {} }
  const nothing = async () => {}
  const storage = { notePending: nothing, dropPending: nothing, isPending: async () => true }
  const others = {
    outgoing: { during },
    recorder: { noteThread: nothing },
    claims: { once: async () => 'first' as const },
    moves: { idNow: ({ channel }: { channel: string }) => channel },
  }
  const { add } = createLate({ ...others, clientOf, storage, logger, copy: en, clock: createTestClock() })
  const missed = (index: number) => ({
    what: `Answer ${index}`,
    team: 'T1',
    user: 'U1',
    askedAt: index,
    to: { person: { user: 'U1' } },
    drawings: [],
    note: null,
  })
  for (let index = 0; index < 500; index += 1) add(missed(index))
  expect(lines).toEqual([])
  add(missed(500))
  expect(lines).toEqual(['Answer 0 never arrived: too much waits for Slack.'])
})
