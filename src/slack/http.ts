import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import {
  type CustomRoute,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Logger,
  type Receiver,
  type ReceiverProcessEventErrorHandlerArgs,
} from '@slack/bolt'
import { MalformedRequest } from './envelope.ts'
import { createGuard, type HttpLimits, timeLimits, usualLimits } from './server-limits.ts'

const endpoint = '/slack/events'

/**
 * In seconds: how old a signed request may be. Source:
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
const oldestRequest = 300

export type HttpParts = {
  signingSecret: string
  port: number
  pages: CustomRoute[]
  logger: Logger
  /** Tests may lower some of the usual limits. */
  limits?: Partial<HttpLimits>
}

type Refusal = 400 | 401 | 413 | 503

/** Refuses a request without reading the rest of it; the connection is closed. */
const refuse = (request: IncomingMessage, response: ServerResponse, status: Refusal) => {
  response.writeHead(status, { connection: 'close' })
  response.end(() => request.destroy())
}

/** Whether a request has the headers of a signed one. Bolt checks the signature itself, which needs the whole body. */
const looksSigned = ({ headers }: IncomingMessage, now: number) => {
  const signature = headers['x-slack-signature']
  const sentAt = Number(headers['x-slack-request-timestamp'])
  return (
    typeof signature === 'string' &&
    /^v0=[0-9a-f]{64}$/.test(signature) &&
    Math.abs(now / 1000 - sentAt) <= oldestRequest
  )
}

/** Bolt 5.1 fails outside its own error handling if the body is JSON but not an object. */
const holdsObject = (contentType: string | undefined, body: Buffer) =>
  contentType === 'application/x-www-form-urlencoded'
    ? !/(?:^|&)payload=(?!%7b|\{|&|$)/i.test(body.toString())
    : /^\s*\{/.test(body.toString('utf8', 0, 100))

/** The largest body that is read, in bytes, or the status that refuses the request unread. */
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

/** Refuses malformed requests; Bolt handles any other failure, of the app or of an authorisation. */
const answerFailure = async (failure: ReceiverProcessEventErrorHandlerArgs): Promise<boolean> => {
  const { error, logger, response } = failure
  if (!(error instanceof MalformedRequest)) return HTTPModuleFunctions.defaultProcessEventErrorHandler(failure)
  logger.warn(error.message)
  response.writeHead(400).end()
  return true
}

/**
 * Receives Slack's requests over HTTP. It limits what anybody without the secret can use up: connections, time, the
 * length of a body, and how much of all bodies is held in memory. Bolt only gets complete bodies, and if signed, only
 * objects.
 */
export const createHttpReceiver = ({ signingSecret, port, pages, logger, limits = {} }: HttpParts): Receiver => {
  const allowed = { ...usualLimits, ...limits }
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger,
    customRoutes: pages,
    processEventErrorHandler: answerFailure,
  })
  const { guard, follow, close } = createGuard(allowed)
  const handle = receiver.requestListener
  const halfSent = new Set<Socket>()
  let held = 0

  /** The complete body, or the status that refuses it. Rejects if the connection breaks. */
  const readBody = async (request: IncomingMessage, longest: number): Promise<Buffer | Refusal> => {
    const chunks: Buffer[] = []
    let length = 0
    try {
      // A request that is refused still gets an answer, so the stream must survive this loop.
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
    // Bolt refuses unsigned requests itself, and answers Slack's certificate check.
    if (isSigned && !holdsObject(request.headers['content-type'], body)) return refuse(request, response, 400)
    request.rawBody = body
    handle(request, response)
  }

  receiver.requestListener = (request, response) => {
    follow(response)
    const isSlacks = request.method === 'POST' && request.url?.split('?', 1)[0] === endpoint
    if (isSlacks) void receive(request, response)
    else handle(request, response)
  }

  const { start, stop } = receiver
  receiver.start = async () => {
    const server = await start.call(receiver, port, timeLimits(allowed))
    guard(server)
    return server
  }
  receiver.stop = async () => {
    const stopped = stop.call(receiver)
    // Incomplete requests get no answer, and nobody waits for the rest of them.
    for (const socket of halfSent) socket.destroy()
    close()
    await stopped
  }
  return receiver
}
