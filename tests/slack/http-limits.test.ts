import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { App, ReceiverEvent } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { createLogger } from '../../src/logger.ts'
import { createHttpReceiver } from '../../src/slack/http.ts'
import { servePages } from '../../src/slack/page-server.ts'
import type { HttpLimits } from '../../src/slack/server-limits.ts'

// This file runs without nock, which also intercepts sockets.

type Page = Parameters<typeof servePages>[0][number]

const signingSecret = 'f00d'
const logger = createLogger([])
logger.warn = () => {}

const ends: Array<() => unknown> = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A receiver with an app that acknowledges everything, and with limits that a test can reach. */
const startReceiver = async (limits: Partial<HttpLimits> = {}) => {
  const heard: string[] = []
  const receiver = createHttpReceiver({ signingSecret, port: 0, pages: [], logger, limits })
  const processEvent = async ({ body, ack }: ReceiverEvent) => {
    heard.push(body.text)
    await ack()
  }
  receiver.init({ processEvent } as unknown as App)
  const server = (await receiver.start()) as Server
  let isStopped = false
  const stop = async () => {
    if (!isStopped) await receiver.stop()
    isStopped = true
  }
  ends.push(stop)
  return { port: (server.address() as AddressInfo).port, stop, heard }
}

const now = () => Math.floor(Date.now() / 1000)

/** Sends a command with Slack's signature. */
const ask = (port: number, text: string) => {
  const [sentAt, body] = [now(), `command=%2Fstage&text=${text}`]
  const signature = createHmac('sha256', signingSecret).update(`v0:${sentAt}:${body}`).digest('hex')
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  })
}

/** A raw connection: writes bytes, and collects what comes back until it is closed. */
const openConnection = async (port: number) => {
  const socket = connect(port, '127.0.0.1')
  let received = ''
  let isClosed = false
  socket.on('data', (data) => (received += data))
  socket.on('error', () => {})
  socket.on('close', () => (isClosed = true))
  await once(socket, 'connect')
  return {
    write: (text: string) => socket.write(text),
    end: () => socket.destroy(),
    received: () => received,
    isClosed: () => isClosed,
  }
}

const head = (...headers: string[]) => ['POST /slack/events HTTP/1.1', 'host: stage', ...headers, '', ''].join('\r\n')
const forgedSignature = () => [`x-slack-request-timestamp: ${now()}`, `x-slack-signature: v0=${'0'.repeat(64)}`]

describe('requests without the secret', () => {
  test.each([
    ['a megabyte', ['content-length: 1000000']],
    ['chunks without an end', ['transfer-encoding: chunked']],
    [
      'a stale time',
      ['content-length: 1000000', 'x-slack-request-timestamp: 1600000000', `x-slack-signature: v0=${'0'.repeat(64)}`],
    ],
  ])('%s is refused before its body is read, and the connection is closed', async (_name, headers) => {
    const { port } = await startReceiver()
    const connection = await openConnection(port)
    connection.write(head(...headers))
    await expect.poll(connection.received).toContain('HTTP/1.1 401')
    await expect.poll(connection.isClosed).toBe(true)
  })

  test.each([
    ['announced', ['content-length: 2000000']],
    ['not announced', ['transfer-encoding: chunked']],
  ])('a body that is too long, %s, is refused', async (_name, headers) => {
    const { port } = await startReceiver()
    const connection = await openConnection(port)
    connection.write(head(...headers, ...forgedSignature()))
    connection.write(`${(1_100_000).toString(16)}\r\n${'x'.repeat(1_100_000)}\r\n`)
    await expect.poll(connection.received).toContain('HTTP/1.1 413')
    await expect.poll(connection.isClosed).toBe(true)
  })

  test('many incomplete bodies hold no more memory than allowed, and a signed request gets through afterwards', async () => {
    const small = await startReceiver({ largestHeld: 3_000 })
    const connections = await Promise.all(Array.from({ length: 5 }, () => openConnection(small.port)))
    for (const { write } of connections) write(head('content-length: 2000', ...forgedSignature()) + 'x'.repeat(1_000))
    await expect.poll(() => connections.filter(({ received }) => received().includes('HTTP/1.1 503')).length).toBe(2)
    for (const { end } of connections) end()
    await expect.poll(async () => (await ask(small.port, 'afterwards')).status).toBe(200)
    expect(small.heard).toEqual(['afterwards'])
  })

  test('a request that is never finished is ended', async () => {
    const impatient = await startReceiver({ longestHeaders: 50, longestRequest: 50, betweenChecks: 20 })
    const [silent, slow] = [await openConnection(impatient.port), await openConnection(impatient.port)]
    slow.write(head('content-length: 2000', ...forgedSignature()))
    silent.write('POST /slack')
    await expect.poll(() => [silent.isClosed(), slow.isClosed()]).toEqual([true, true])
  })

  test('more connections than are allowed are closed', async () => {
    const few = await startReceiver({ mostConnections: 2 })
    const connections = await Promise.all(Array.from({ length: 4 }, () => openConnection(few.port)))
    await expect.poll(() => connections.filter(({ isClosed }) => isClosed()).length).toBe(2)
    for (const { end } of connections) end()
  })

  test('stopping does not wait for an incomplete request', async () => {
    const stopped = await startReceiver()
    const [half, silent] = [await openConnection(stopped.port), await openConnection(stopped.port)]
    half.write(`${head('content-length: 2000', ...forgedSignature())}x`)
    silent.write('POST /slack')
    await stopped.stop()
    await expect.poll(() => [half.isClosed(), silent.isClosed()]).toEqual([true, true])
  })
})

describe('the pages of an app in Socket Mode', () => {
  const startPages = async (
    limits: Partial<HttpLimits> = {},
    handler: Page['handler'] = async (_request, response) => void response.end('page'),
  ) => {
    const served = await servePages([{ path: '/install', method: 'GET', handler }], 0, limits)
    ends.push(() => served.stop().catch(() => {}))
    return served
  }

  test('have the same time limits', async () => {
    const { port } = await startPages({ longestHeaders: 50, longestRequest: 50, betweenChecks: 20 })
    const silent = await openConnection(port)
    silent.write('GET /install')
    await expect.poll(silent.isClosed).toBe(true)
    expect(await (await fetch(`http://127.0.0.1:${port}/install?state=x`)).text()).toBe('page')
  })

  test('have the same limit of connections', async () => {
    const { port } = await startPages({ mostConnections: 2 })
    const connections = await Promise.all(Array.from({ length: 4 }, () => openConnection(port)))
    await expect.poll(() => connections.filter(({ isClosed }) => isClosed()).length).toBe(2)
    for (const { end } of connections) end()
  })

  test('stop after pending answers, without waiting for anything else', async () => {
    let finish = () => {}
    const { port, stop } = await startPages({}, async (_request, response) => {
      finish = () => response.end('page')
    })
    const silent = await openConnection(port)
    silent.write('GET /install')
    const asked = await openConnection(port)
    asked.write('GET /install HTTP/1.1\r\nhost: stage\r\n\r\n')
    await expect
      .poll(() => {
        finish()
        return asked.received()
      })
      .toContain('page')
    await stop()
    await expect.poll(() => [silent.isClosed(), asked.isClosed()]).toEqual([true, true])
  })
})
