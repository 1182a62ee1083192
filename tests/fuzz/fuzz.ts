import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request as ask, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import nock from 'nock'
import { en } from '../../src/copy/en.ts'
import { createLogger } from '../../src/logger.ts'
import { createApp } from '../../src/slack/app.ts'
import { createHttpReceiver } from '../../src/slack/http.ts'
import { createOneWorkspace } from '../../src/slack/installations/one-workspace.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import { responseUrl } from '../helpers/workspace.ts'
import { createChance, damage, mutate, type Sent, write } from './mutate.ts'
import { validRequests } from './requests.ts'

/** The result of one request: its status, or why there is none. */
type Answered = { status: number } | { failure: string }

/** A request that the app did not handle as it must. The same seed and number make it again. */
type Found = { number: number; what: string; sent: Sent }

export type Figures = { sent: number; statuses: Record<string, number>; found: Found[]; heaps: number[] }

export type Fuzzing = {
  seed: number
  count: number
  /** Send only the request with this number. */
  only?: number | undefined
  /** Called every `betweenReports` requests, with the number of requests so far and the heap in bytes. */
  report?: ((sent: number, heap: number) => void) | undefined
}

const signingSecret = 'f00d'
/** How many requests run at once, and how many are sent before waiting for everything that they started. */
const atOnce = 16
const together = 480

/** In characters: slightly more than the receiver accepts, and what it accepts. */
const longestBody = 1_100_000
const takenBody = 1_000_000

/** In milliseconds: Slack gives up after three seconds. */
const longestAnswer = 3_000

/** A Slack that accepts every call. */
const startSlack = async (): Promise<Server> => {
  const answer = JSON.stringify({
    ok: true,
    ts: '1700000000.000100',
    channel: 'DSELLER',
    user: { id: 'USELLER', team_id: 'TSELLER', is_admin: true },
    upload_url: '',
    file_id: 'F1',
  })
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

/** The real app behind its own HTTP receiver, with that Slack. */
const startTarget = async () => {
  // The helpers that make the requests have activated nock.
  nock.restore()
  const slack = await startSlack()
  const slackApiUrl = `http://127.0.0.1:${portOf(slack)}/api/`
  const logged: string[] = []
  const logger = createLogger([])
  logger.info = () => {}
  logger.warn = () => {}
  logger.debug = () => {}
  // A bug is logged with its error; lines without one are about failures that people are told of.
  logger.error = (...parts) => {
    const [error] = parts.filter((each) => each instanceof Error)
    if (error !== undefined)
      logged.push(
        `${parts[0]} ${error.stack} ${(error as { originals?: Error[] }).originals?.map(({ stack }) => stack).join()}`,
      )
  }
  const receiver = createHttpReceiver({ signingSecret, port: 0, pages: [], logger })
  const installations = createOneWorkspace({ botToken: 'xoxb-fuzz', slackApiUrl, logger })
  const storage = await openFreshStorage()
  const parts = { receiver, installations, command: '/stage', copy: en, logger, storage, slackApiUrl }
  const { settle } = createApp(parts)
  const server = (await receiver.start()) as Server
  const stop = async () => {
    await receiver.stop()
    await settle()
    slack.closeAllConnections()
    slack.close()
    nock.activate()
  }
  return { port: portOf(server), responseUrl: `http://127.0.0.1:${portOf(slack)}/response`, settle, logged, stop }
}

/** The request with this number, the same for the same seed. The first ones are the valid requests, unchanged. */
const requestOf = (seed: number, number: number, url: string): Sent => {
  const first = validRequests[number]
  const readdress = (request: object) => JSON.parse(JSON.stringify(request).replaceAll(responseUrl, url))
  if (first !== undefined) return write(readdress(first()))
  const chance = createChance(Math.imul(seed, 0x9e3779b1) ^ number)
  const valid = readdress(chance.pick(validRequests)())
  const sent = damage(chance, write(mutate(chance, valid) as Record<string, unknown>))
  return { ...sent, body: sent.body.slice(0, longestBody) }
}

const post = (port: number, agent: Agent, { body, contentType }: Sent): Promise<Answered> => {
  const sentAt = Math.floor(Date.now() / 1000)
  const headers = {
    ...(contentType !== '' && { 'content-type': contentType }),
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': `${sentAt}`,
    'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update(`v0:${sentAt}:`).update(Buffer.from(body)).digest('hex')}`,
  }
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/slack/events', method: 'POST', agent, headers }
    const sending = ask(options, (response) => {
      response.resume().on('end', () => resolve({ status: response.statusCode ?? 0 }))
    })
    sending.setTimeout(longestAnswer, () => sending.destroy(new Error('no answer in time')))
    sending.on('error', ({ message }) => resolve({ failure: message }))
    sending.end(body)
  })
}

/** 200 acknowledges, 400 and 413 refuse; 401 means a workspace without the app, or a body that was not signed. */
const allowed = new Set(['200', '400', '401', '413'])

/**
 * Sends signed, mutated requests to the real app. `found` lists those that got anything but an acknowledgement or a
 * refusal, were answered too late, or led to an error in the log or an unhandled rejection.
 */
export const fuzz = async ({ seed, count, only, report }: Fuzzing): Promise<Figures> => {
  const target = await startTarget()
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const figures: Figures = { sent: 0, statuses: {}, found: [], heaps: [] }
  const lost: string[] = []
  const note = (reason: unknown) => void lost.push(reason instanceof Error ? `${reason.stack}` : `${reason}`)
  process.on('unhandledRejection', note)
  process.on('uncaughtException', note)

  const sendAll = async (numbers: readonly number[]): Promise<Found[]> => {
    const sending = numbers.map(async (number): Promise<Found[]> => {
      const sent = requestOf(seed, number, target.responseUrl)
      const answered = await post(target.port, agent, sent)
      const outcome = 'status' in answered ? `${answered.status}` : answered.failure
      figures.sent += 1
      figures.statuses[outcome] = (figures.statuses[outcome] ?? 0) + 1
      // A body that is too long is refused before all of it is read, so the answer may not arrive.
      const isRefused = Buffer.byteLength(sent.body) > takenBody && /ECONNRESET|EPIPE/.test(outcome)
      const isExpected = number < validRequests.length ? outcome === '200' : isRefused || allowed.has(outcome)
      return isExpected ? [] : [{ number, what: outcome, sent }]
    })
    const found = (await Promise.all(sending)).flat()
    await target.settle()
    const said = [...target.logged.splice(0), ...lost.splice(0)]
    if (found.length + said.length === 0) return []
    if (numbers.length > 1) {
      // Send them one by one to find the culprit. Those that were only late on a busy machine pass then.
      const alone: Found[] = []
      for (const number of said.length > 0 ? numbers : found.map((each) => each.number))
        alone.push(...(await sendAll([number])))
      if (alone.length > 0 || said.length === 0) return alone
    }
    const [number = 0] = numbers
    return [...found, ...said.map((what) => ({ number, what, sent: requestOf(seed, number, target.responseUrl) }))]
  }

  try {
    const numbers = only === undefined ? Array.from({ length: count }, (_none, index) => index) : [only]
    const betweenReports = Math.max(together, Math.floor(numbers.length / 10))
    let nextReport = betweenReports
    for (let first = 0; first < numbers.length; first += together) {
      figures.found.push(...(await sendAll(numbers.slice(first, first + together))))
      if (first + together < nextReport) continue
      nextReport += betweenReports
      globalThis.gc?.()
      const { heapUsed } = process.memoryUsage()
      figures.heaps.push(heapUsed)
      report?.(figures.sent, heapUsed)
    }
  } finally {
    agent.destroy()
    await target.stop()
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
  }
  return figures
}
