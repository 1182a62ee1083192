import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Act } from '../protocol.ts'
import type { Access } from './access.ts'
import type { Answer } from './answer.ts'
import type { Problem } from './block-check.ts'
import type { Fault, Faults } from './faults.ts'
import { takeSnapshot } from './snapshot.ts'
import { answerResponseUrl, createWebApi, takeUpload } from './web-api.ts'
import type { World } from './world.ts'

type Parts = {
  world: World
  faults: Faults
  access: Access
  /** Performs a person's act. Null if it was done, else a sentence that says why not. */
  act: (act: Act) => Promise<string | null>
  pageFolder: string
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const readBytes = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const readBody = async (request: IncomingMessage) => (await readBytes(request)).toString()

const sendJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

/** Slack's clients send JSON, or forms with JSON for nested values. */
const parseArgs = (body: string, contentType = ''): Record<string, any> => {
  if (contentType.includes('json')) return JSON.parse(body)
  const args: Record<string, any> = Object.fromEntries(new URLSearchParams(body))
  for (const key of ['blocks', 'view', 'files']) if (typeof args[key] === 'string') args[key] = JSON.parse(args[key])
  return args
}

const describeProblems = (problems: Problem[] = []) =>
  problems.length === 0 ? null : problems.map(({ path, problem }) => `${path} ${problem}`).join('; ')

/** The workspace over HTTP: the Web API and the response URLs for the app, and the page for people. */
export const createWorkspaceServer = ({ world, faults, access, act, pageFolder }: Parts): Server => {
  const methods = createWebApi(world, () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`)

  /** Applies a fault. True if it has answered the request itself. */
  const sufferFault = async (fault: Fault | undefined, response: ServerResponse): Promise<boolean> => {
    if (fault === undefined) return false
    if ('delay' in fault) {
      await pause(fault.delay)
      return false
    }
    if ('drop' in fault) response.destroy()
    else if ('status' in fault) sendJson(response, fault.status, {})
    else if ('rateLimited' in fault)
      sendJson(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.rateLimited) })
    else sendJson(response, 200, { ok: false, error: fault.error })
    return true
  }

  const answerApp = async (
    what: string,
    args: Record<string, any>,
    response: ServerResponse,
    answer: () => { status: number; answer: Answer },
  ) => {
    const started = performance.now()
    const fault = faults.take(what.startsWith('response_url') ? 'response_url' : what)
    const note = (status: string, body: unknown, problem: string | null) =>
      world.note({
        from: 'app',
        what,
        status,
        milliseconds: Math.round(performance.now() - started),
        request: args,
        response: body,
        problem,
      })
    if (await sufferFault(fault, response)) {
      note('fault', fault, JSON.stringify(fault))
      return
    }
    const answered = answer()
    const error = typeof answered.answer.body.error === 'string' ? answered.answer.body.error : null
    note(error ?? 'ok', answered.answer.body, describeProblems(answered.answer.problems) ?? error)
    sendJson(response, answered.status, answered.answer.body)
  }

  const answerMethod = async (method: string, request: IncomingMessage, response: ServerResponse) => {
    const args = parseArgs(await readBody(request), request.headers['content-type'])
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? args.token
    await answerApp(method, args, response, () => {
      if (method === 'oauth.v2.access') return { status: 200, answer: access.redeem(args) }
      const call = methods[method]
      if (!call) return { status: 200, answer: { body: { ok: false, error: 'unknown_method' } } }
      const caller = access.callerOf(token)
      if (typeof caller === 'string') return { status: 200, answer: { body: { ok: false, error: caller } } }
      return { status: 200, answer: call(args, caller) }
    })
  }

  const streamChanges = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('event: changed\ndata: 1\n\n')
    const forget = world.onChange(() => response.write('event: changed\ndata: 1\n\n'))
    request.on('close', forget)
  }

  /** Sends a file if this person can see a message with it. */
  const sendSharedFile = (id: string, as: string, response: ServerResponse) => {
    const isSeen = takeSnapshot(world, as)?.messages.some(({ files }) => files.some((file) => file.id === id))
    const file = world.files.get(id)
    if (!isSeen || !file?.bytes) return sendJson(response, 404, { ok: false, error: 'There is no such file here.' })
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    })
    response.end(file.bytes)
  }

  const sendFile = (path: string, response: ServerResponse) => {
    const wanted = join(pageFolder, normalize(path))
    const isFile = wanted.startsWith(pageFolder) && existsSync(wanted) && statSync(wanted).isFile()
    const file = isFile ? wanted : join(pageFolder, 'index.html')
    response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  }

  /** Slack's page between "Add to Slack" and the return to the app: choose where to install it, or cancel. */
  const askToAllow = ({ searchParams }: URL, response: ServerResponse) => {
    const asked = access.authorize(searchParams, null)
    response.writeHead('refused' in asked ? 400 : 200, { 'content-type': 'text/html; charset=utf-8' })
    if ('refused' in asked) return response.end(asked.refused)
    const places = [...world.companies.map(({ id }) => id), ...new Set(world.enterprises.values()), null]
    const links = places.map((place) => {
      const query = new URLSearchParams(searchParams)
      if (place !== null) query.append('place', place)
      return `<p><a href="/oauth/v2/decide?${query.toString().replaceAll('&', '&amp;')}">${place ?? 'Cancel'}</a></p>`
    })
    return response.end(`<!doctype html><title>Allow Stage Advisor</title>${links.join('')}`)
  }

  const decide = ({ searchParams }: URL, response: ServerResponse) => {
    const decided = access.authorize(searchParams, searchParams.get('place'))
    if ('refused' in decided) return response.writeHead(400).end(decided.refused)
    return response.writeHead(302, { location: decided.goTo }).end()
  }

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://workspace')
    const [, area = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? []
    if (url.pathname === '/oauth/v2/authorize') return askToAllow(url, response)
    if (url.pathname === '/oauth/v2/decide') return decide(url, response)
    if (area === 'api') return answerMethod(rest, request, response)
    if (area === 'response') {
      const args = JSON.parse(await readBody(request))
      return answerApp('response_url', args, response, () =>
        answerResponseUrl(world, world.responseUrls.get(rest), args),
      )
    }
    if (area === 'upload') {
      const bytes = await readBytes(request)
      return answerApp('upload', { bytes: bytes.length }, response, () => takeUpload(world, rest, bytes))
    }
    if (url.pathname.startsWith('/page/file/'))
      return sendSharedFile(rest.replace('file/', ''), url.searchParams.get('as') ?? '', response)
    if (url.pathname === '/page/changes') return streamChanges(request, response)
    if (url.pathname === '/page/snapshot') {
      const snapshot = takeSnapshot(world, url.searchParams.get('as') ?? '')
      return sendJson(response, snapshot ? 200 : 404, snapshot ?? { ok: false, error: 'Nobody here has this name.' })
    }
    if (url.pathname === '/page/act') {
      const error = await act(JSON.parse(await readBody(request)))
      return sendJson(response, 200, error === null ? { ok: true } : { ok: false, error })
    }
    return sendFile(url.pathname, response)
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { ok: false, error: String(error) })
    })
  })
  return server
}
