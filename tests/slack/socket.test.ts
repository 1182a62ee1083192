import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { createSocketReceiver } from '../../src/slack/socket.ts'
import { startSocketSlack } from '../helpers/socket-slack.ts'

const ends: Array<() => Promise<unknown> | unknown> = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Slack for one test. */
const startSlack = async (port?: number) => {
  const slack = await startSocketSlack(port)
  ends.push(slack.stop)
  return slack
}

/** A clock that stands still until the test moves it. */
const standingClock = () => {
  let now = 0
  const waiting = new Set<{ at: number; ring: () => void }>()
  const pause = (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const alarm = { at: now + milliseconds, ring: resolve }
      waiting.add(alarm)
      signal.addEventListener('abort', () => {
        waiting.delete(alarm)
        reject(new Error('aborted'))
      })
    })
  const advance = (milliseconds: number) => {
    now += milliseconds
    for (const alarm of [...waiting].filter(({ at }) => at <= now)) {
      waiting.delete(alarm)
      alarm.ring()
    }
  }
  return { pause, advance, nextIn: () => Math.min(...[...waiting].map(({ at }) => at - now)) }
}

type Options = {
  apiUrl: string
  pause?: ReturnType<typeof standingClock>['pause']
  answer?: (event: ReceiverEvent) => Promise<void>
}

/** The receiver with an app that acknowledges everything. */
const receive = ({ apiUrl, pause, answer = ({ ack }) => ack() }: Options) => {
  const heard: string[] = []
  const told: string[] = []
  const lines: string[] = []
  const logger = createLogger([])
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    logger[level] = (...parts) => void lines.push(parts.join(' '))
  const receiver: Receiver = createSocketReceiver({
    appToken: 'xapp-1',
    clientOptions: { slackApiUrl: apiUrl, timeout: 2_000 },
    logger,
    unreachable: () => told.push('unreachable'),
    refused: (error) => told.push(`refused: ${error}`),
    ...(pause !== undefined && { pause }),
  })
  const processEvent = async (event: ReceiverEvent) => {
    heard.push(event.body.text)
    await answer(event)
  }
  receiver.init({ processEvent } as unknown as App)
  ends.push(() => receiver.stop())
  return { receiver, heard, told, lines }
}

const soon = { timeout: 5_000 }

describe('Socket Mode', () => {
  test('a command that comes over the socket is answered and acknowledged there', async () => {
    const slack = await startSlack()
    const { receiver, heard } = receive(slack)
    await receiver.start()
    slack.command(slack.sockets[0], 'one')
    await expect.poll(() => slack.acknowledged, soon).toEqual(['one'])
    expect(heard).toEqual(['one'])
  })

  test.each([
    ['warning', true],
    ['refresh_requested', true],
    ['refresh_requested', false],
  ])(
    'at a %s (its type first: %s) nothing is lost, neither on the old connection nor on the new one',
    async (reason, isTypeFirst) => {
      const slack = await startSlack()
      const { receiver, heard } = receive(slack)
      await receiver.start()
      const [old] = slack.sockets
      slack.announceEnd(old, reason, isTypeFirst)
      slack.command(old, 'right after')
      await expect.poll(() => slack.sockets.length, soon).toBe(2)
      slack.command(old, 'while both are open')
      slack.command(slack.sockets[1], 'on the new one')
      await expect
        .poll(() => slack.acknowledged.toSorted(), soon)
        .toEqual(['on the new one', 'right after', 'while both are open'])
      old?.close()
      slack.command(slack.sockets[1], 'after the old one is closed')
      await expect.poll(() => slack.acknowledged, soon).toContain('after the old one is closed')
      expect(heard).toHaveLength(4)
      expect(slack.played.asked).toBe(2)
    },
  )

  test('a message that only mentions a disconnect ends no connection', async () => {
    const slack = await startSlack()
    const { receiver, heard } = receive(slack)
    await receiver.start()
    slack.command(slack.sockets[0], '"type":"disconnect"')
    await expect.poll(() => heard, soon).toEqual(['"type":"disconnect"'])
    expect(slack.sockets).toHaveLength(1)
  })

  test('a replaced connection that Slack leaves open is closed after a while, once another listens', async () => {
    const slack = await startSlack()
    const clock = standingClock()
    const { receiver } = receive({ ...slack, pause: clock.pause })
    await receiver.start()
    const [old] = slack.sockets
    slack.announceEnd(old, 'warning')
    await expect.poll(() => slack.sockets.length, soon).toBe(2)
    await expect.poll(clock.nextIn, soon).toBe(30_000)
    expect(old?.readyState).toBe(1)
    clock.advance(30_000)
    await expect.poll(() => old?.readyState, soon).toBe(3)
    expect(slack.sockets[1]?.readyState).toBe(1)
  })

  test('a connection that ends without notice is reopened at once', async () => {
    const slack = await startSlack()
    const { receiver } = receive({ ...slack, pause: standingClock().pause })
    await receiver.start()
    slack.sockets[0]?.terminate()
    await expect.poll(() => slack.sockets.length, soon).toBe(2)
    slack.command(slack.sockets[1], 'again')
    await expect.poll(() => slack.acknowledged, soon).toEqual(['again'])
  })

  test('after half an hour without a network it is back within 15 seconds of its return', async () => {
    const slack = await startSlack()
    const clock = standingClock()
    const { receiver, lines } = receive({ ...slack, pause: clock.pause })
    await receiver.start()
    await slack.stop()
    let offline = 0
    while (offline < 1_800_000) {
      await expect.poll(clock.nextIn, soon).toBeLessThanOrEqual(15_000)
      const next = clock.nextIn()
      offline += next
      clock.advance(next)
    }
    const back = await startSlack(slack.port)
    await expect.poll(clock.nextIn, soon).toBeLessThanOrEqual(15_000)
    clock.advance(15_000)
    await expect.poll(() => back.sockets.length, soon).toBe(1)
    back.command(back.sockets[0], 'hello again')
    await expect.poll(() => back.acknowledged, soon).toEqual(['hello again'])
    expect(lines.filter((line) => line.startsWith('The connection to Slack is lost'))).toHaveLength(1)
    expect(lines).toContain('The connection to Slack is back.')
  })

  test.each([408, 503])('a handshake that is refused with %i is tried again', async (status) => {
    const slack = await startSlack()
    const clock = standingClock()
    const { receiver } = receive({ ...slack, pause: clock.pause })
    await receiver.start()
    slack.played.handshake = status
    slack.sockets[0]?.terminate()
    await expect.poll(clock.nextIn, soon).toBe(1_000)
    expect(slack.played.asked).toBe(2)
    slack.played.handshake = null
    clock.advance(1_000)
    await expect.poll(() => slack.sockets.length, soon).toBe(2)
  })

  test('a connection without Slack’s hello is given up for another', async () => {
    const slack = await startSlack()
    const clock = standingClock()
    const { receiver } = receive({ ...slack, pause: clock.pause })
    await receiver.start()
    slack.played.saysHello = false
    slack.sockets[0]?.terminate()
    await expect.poll(() => slack.sockets.length, soon).toBe(2)
    slack.played.saysHello = true
    clock.advance(10_000)
    await expect.poll(clock.nextIn, soon).toBe(1_000)
    clock.advance(1_000)
    await expect.poll(() => slack.sockets.length, soon).toBe(3)
    slack.command(slack.sockets[2], 'again')
    await expect.poll(() => slack.acknowledged, soon).toEqual(['again'])
  })

  test('a token that is revoked while the app runs is reported once, and nothing is tried again', async () => {
    const slack = await startSlack()
    const { receiver, told } = receive(slack)
    await receiver.start()
    slack.played.refusal = 'invalid_auth'
    slack.announceEnd(slack.sockets[0], 'warning')
    slack.sockets[0]?.close()
    await expect.poll(() => told, soon).toEqual(['refused: invalid_auth'])
    expect(slack.played.asked).toBe(2)
  })

  test('at the start, a refused token rejects with Slack’s error name', async () => {
    const slack = await startSlack()
    slack.played.refusal = 'not_allowed_token_type'
    const { receiver } = receive(slack)
    await expect(receiver.start()).rejects.toMatchObject({ data: { error: 'not_allowed_token_type' } })
  })

  test('at the start, an unreachable Slack is reported once and tried again until it is there', async () => {
    const slack = await startSlack()
    await slack.stop()
    const clock = standingClock()
    const { receiver, told } = receive({ ...slack, pause: clock.pause })
    const started = receiver.start()
    await expect.poll(clock.nextIn, soon).toBe(1_000)
    clock.advance(1_000)
    await expect.poll(clock.nextIn, soon).toBe(2_000)
    expect(told).toEqual(['unreachable'])
    await startSlack(slack.port)
    clock.advance(2_000)
    await started
  })

  test('stopping ends every wait, even while Slack is away', async () => {
    const slack = await startSlack()
    await slack.stop()
    const { receiver, told } = receive({ ...slack, pause: standingClock().pause })
    const started = receiver.start()
    await expect.poll(() => told, soon).toEqual(['unreachable'])
    await receiver.stop()
    await started
  })

  test('a request that fails is not acknowledged, so that no form closes as if accepted', async () => {
    const slack = await startSlack()
    const { receiver, lines } = receive({ ...slack, answer: () => Promise.reject(new Error('not installed here')) })
    await receiver.start()
    slack.command(slack.sockets[0], 'one')
    await expect.poll(() => lines.join('\n'), soon).toContain('not installed here')
    expect(slack.acknowledged).toEqual([])
  })
})
