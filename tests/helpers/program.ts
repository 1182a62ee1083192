import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nock from 'nock'
import { afterAll, afterEach, expect } from 'vitest'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const signingSecret = 'f00df00df00d'
export const botToken = 'xoxb-1-topsecret'

export const findFreePort = async () => {
  const server = createSocket().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The workspace that the requests of a test come from. */
const workspace = 'TSELLER'

/** Slack's answers: it accepts every call, and everybody belongs to the workspace. */
const answerAsSlack = (path: string, body: string): object => {
  if (path !== '/api/users.info') return { ok: true }
  return { ok: true, user: { id: new URLSearchParams(body).get('user') ?? '', team_id: workspace } }
}

/** A Slack for the tests of one file. It accepts every call unless a test says otherwise. */
export const startSlack = async () => {
  nock.enableNetConnect('127.0.0.1')
  const played = {
    calls: [] as Array<{ path: string; body: string }>,
    answer: answerAsSlack as (path: string, body: string) => Promise<object> | object,
    apiUrl: '',
    responseUrl: '',
  }
  const slack = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const path = request.url ?? ''
    const body = Buffer.concat(chunks).toString()
    played.calls.push({ path, body })
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await played.answer(path, body)))
  })
  slack.listen(0, '127.0.0.1')
  await once(slack, 'listening')
  played.apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`
  played.responseUrl = new URL('/response', played.apiUrl).href
  afterEach(() => {
    played.calls = []
    played.answer = answerAsSlack
  })
  afterAll(() => {
    slack.closeAllConnections()
    slack.close()
  })
  return played
}

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** Watches what a process prints and how it ends. It is killed after the test. */
export const watch = (child: ChildProcess) => {
  started.push(child)
  let printed = ''
  child.stdout?.on('data', (data) => (printed += data))
  child.stderr?.on('data', (data) => (printed += data))
  const ended = once(child, 'close').then(([code]) => code as number)
  const says = (words: string) => expect.poll(() => printed).toContain(words)
  return { child, ended, says, printed: () => printed }
}

/** Starts the program with only the given environment, plus Node's compile cache. */
export const startProgram = (environment: Record<string, string>) => {
  const env = { NODE_COMPILE_CACHE: join(tmpdir(), 'stage-advisor-compiled'), ...environment }
  return watch(spawn(process.execPath, [main], { env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] }))
}

/** The environment of a program that listens for HTTP and has its store in a folder. */
export const overHttp = (port: number, apiUrl: string, dataDir: string) => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: apiUrl,
  PORT: String(port),
  DATA_DIR: dataDir,
})

/** Posts a request with Slack's signature. */
const post = (port: number, body: string, contentType: string) => {
  const sentAt = Math.floor(Date.now() / 1000)
  const signature = createHmac('sha256', signingSecret).update(`v0:${sentAt}:${body}`).digest('hex')
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  })
}

const asForm = 'application/x-www-form-urlencoded'

export const postCommand = (port: number, fields: Record<string, string>) =>
  post(port, new URLSearchParams(fields).toString(), asForm)

/** A press, a submission or a shortcut. */
export const postInteraction = (port: number, payload: object) =>
  post(port, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), asForm)

export const postEvent = (port: number, event: object) => post(port, JSON.stringify(event), 'application/json')
