import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type CustomRoute, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt'

/** Where Slack's requests come in. */
const endpoint = '/slack/events'

/**
 * What is asked of whoever sends, with or without the secret.
 * @internal
 */
export type HttpLimits = {
  /** In bytes: Slack's largest request carries a form's view of 250 kB, encoded for a form field. */
  largestBody: number
  /** In bytes: Slack's check of the certificate is not signed, and no longer than this. */
  largestUnsignedBody: number
  /** In bytes: this much of bodies that are not whole yet is held at once; what comes beyond it is turned away. */
  largestHeld: number
  mostConnections: number
  /** In milliseconds. Slack sends a request at once; whoever is slower holds a connection for nothing. */
  longestHeaders: number
  longestRequest: number
  betweenChecks: number
}

const usualLimits: HttpLimits = {
  largestBody: 1_000_000,
  largestUnsignedBody: 1_000,
  largestHeld: 32_000_000,
  mostConnections: 1_000,
  longestHeaders: 5_000,
  longestRequest: 10_000,
  betweenChecks: 1_000,
}

/** In seconds: how old a signed request may be. Source: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const oldestRequest = 300

export type HttpParts = {
  signingSecret: string
  port: number
  pages: CustomRoute[]
  logger: Logger
  /** The usual ones unless a test has others. */
  limits?: Partial<HttpLimits>
}

type Refusal = 400 | 401 | 413 | 503

/** Refuses a request without reading what is left of it; the connection cannot be used again. */
const refuse = (request: IncomingMessage, response: ServerResponse, status: Refusal) => {
  response.writeHead(status, { connection: 'close' })
  response.end(() => request.destroy())
}

/** Whether a request looks signed, as far as its headers tell: anybody without the secret can be told at once by them. */
const looksSigned = ({ headers }: IncomingMessage, now: number) => {
  const signature = headers['x-slack-signature']
  const sentAt = Number(headers['x-slack-request-timestamp'])
  return (
    typeof signature === 'string' &&
    /^v0=[0-9a-f]{64}$/.test(signature) &&
    Math.abs(now / 1000 - sentAt) <= oldestRequest
  )
}

/** Bolt 5.1 fails outside of its own error handling on a body that is JSON and no object. */
const holdsObject = (contentType: string | undefined, body: Buffer) =>
  contentType === 'application/x-www-form-urlencoded'
    ? !/(?:^|&)payload=(?!%7b|\{|&|$)/i.test(body.toString())
    : /^\s*\{/.test(body.toString('utf8', 0, 100))

/** What a body is limited to, in bytes, or the status that refuses it before any of it is read. */
const limitOf = (
  { headers }: IncomingMessage,
  isSigned: boolean,
  { largestBody, largestUnsignedBody }: HttpLimits,
): { longest: number } | { refusal: Refusal } => {
  const announced = Number(headers['content-length'] ?? 0)
  if (announced > largestBody) return { refusal: 413 }
  if (isSigned) return { longest: largestBody }
  const isShort = headers['content-length'] !== undefined && announced <= largestUnsignedBody
  return isShort ? { longest: largestUnsignedBody } : { refusal: 401 }
}

/**
 * Receives Slack's requests over HTTP. Whatever anybody may send without the secret is limited here: connections, time,
 * the length of a body, and how much of bodies is held at once. What Bolt is given is whole and an object.
 */
export const createHttpReceiver = ({ signingSecret, port, pages, logger, limits = {} }: HttpParts): Receiver => {
  const allowed = { ...usualLimits, ...limits }
  const receiver = new HTTPReceiver({ signingSecret, port, logger, customRoutes: pages })
  const handle = receiver.requestListener
  const halfSent = new Set<Socket>()
  let held = 0
  let answering = 0
  let answered = () => {}

  /** The whole body, or the status that refuses it. Rejects if the connection breaks. */
  const readBody = async (request: IncomingMessage, longest: number): Promise<Buffer | Refusal> => {
    const chunks: Buffer[] = []
    let length = 0
    try {
      // What is refused still gets its answer, so the stream outlives this loop.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        length += chunk.length
        held += chunk.length
        if (length > longest) return 413
        if (held > allowed.largestHeld) return 503
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    } finally {
      held -= length
    }
  }

  const receive = async (request: IncomingMessage & { rawBody?: Buffer }, response: ServerResponse) => {
    const isSigned = looksSigned(request, Date.now())
    const limit = limitOf(request, isSigned, allowed)
    if ('refusal' in limit) return refuse(request, response, limit.refusal)
    halfSent.add(request.socket)
    const body = await readBody(request, limit.longest).catch(() => null)
    halfSent.delete(request.socket)
    if (body === null) return
    if (typeof body === 'number') return refuse(request, response, body)
    // Bolt itself refuses what is not signed, and answers the check of the certificate.
    if (isSigned && !holdsObject(request.headers['content-type'], body)) return refuse(request, response, 400)
    request.rawBody = body
    handle(request, response)
  }

  receiver.requestListener = (request, response) => {
    answering += 1
    response.once('close', () => {
      answering -= 1
      if (answering === 0) answered()
    })
    const isSlacks = request.method === 'POST' && request.url?.split('?', 1)[0] === endpoint
    if (isSlacks) void receive(request, response)
    else handle(request, response)
  }

  let close = () => {}
  const { start, stop } = receiver
  receiver.start = async () => {
    const server = await start.call(receiver, port, {
      headersTimeout: allowed.longestHeaders,
      requestTimeout: allowed.longestRequest,
      connectionsCheckingInterval: allowed.betweenChecks,
    })
    server.maxConnections = allowed.mostConnections
    close = () => server.closeAllConnections()
    return server
  }
  receiver.stop = async () => {
    const stopped = stop.call(receiver)
    // Requests that are not whole get no answer, and nobody waits for the rest of them.
    for (const socket of halfSent) socket.destroy()
    answered = close
    if (answering === 0) close()
    await stopped
  }
  return receiver
}
