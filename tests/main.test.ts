import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { slashCommand } from './helpers/workspace.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const signingSecret = 'f00df00df00d'
const botToken = 'xoxb-1-topsecret'
const dataDir = mkdtempSync(join(tmpdir(), 'stage-main-'))

let slack: Server
let apiUrl: string
let calls: Array<{ path: string; body: string }> = []
let answer: (path: string) => Promise<object> | object = () => ({ ok: true })

beforeAll(async () => {
  nock.enableNetConnect('127.0.0.1')
  slack = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const path = request.url ?? ''
    calls.push({ path, body: Buffer.concat(chunks).toString() })
    const body = await answer(path)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  slack.listen(0, '127.0.0.1')
  await once(slack, 'listening')
  apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`
})
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
  slack.closeAllConnections()
  slack.close()
})

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started) child.kill('SIGKILL')
  started.length = 0
  calls = []
  answer = () => ({ ok: true })
})

const findFreePort = async () => {
  const server = createSocket().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts the program with nothing in its environment but what is given. */
const start = (environment: Record<string, string>) =>
  watch(spawn(process.execPath, [main], { env: environment, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] }))

const watch = (child: ChildProcess) => {
  started.push(child)
  let printed = ''
  child.stdout?.on('data', (data) => (printed += data))
  child.stderr?.on('data', (data) => (printed += data))
  const ended = once(child, 'close').then(([code]) => code as number)
  const says = (words: string) => expect.poll(() => printed, { timeout: 10_000 }).toContain(words)
  return { child, ended, says, printed: () => printed }
}

const http = (port: number) => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: apiUrl,
  PORT: String(port),
  DATA_DIR: dataDir,
})

const post = (port: number, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields).toString()
  const sentAt = Math.floor(Date.now() / 1000)
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

const responseUrl = () => new URL('/response', apiUrl).href

describe('npm start', () => {
  test('tells every mistake in the configuration at once, and ends with 1', async () => {
    const { ended, printed } = start({ SLACK_BOT_TOKEN: 'wrong-secret', STAGE_COMMAND: 'stage' })
    expect(await ended).toBe(1)
    for (const name of ['SLACK_BOT_TOKEN', 'STAGE_COMMAND', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])
      expect(printed()).toContain(name)
    expect(printed()).not.toContain('wrong-secret')
  })

  test('listens for HTTP and answers a signed command', async () => {
    const port = await findFreePort()
    const { says } = start(http(port))
    await says(`listening on port ${port}`)
    expect((await post(port, slashCommand('40 housings', { response_url: responseUrl() }))).status).toBe(200)
    await expect.poll(() => calls.find(({ path }) => path === '/response')?.body).toContain('Small batch manufacturing')
  })

  test('SIGTERM: what is under way is finished first', async () => {
    const port = await findFreePort()
    let release = (_body: object) => {}
    answer = (path) => (path === '/response' ? new Promise<object>((resolve) => (release = resolve)) : { ok: true })
    const { child, ended, says } = start(http(port))
    await says(`listening on port ${port}`)
    await post(port, slashCommand('40 housings', { response_url: responseUrl() }))
    await expect.poll(() => calls.some(({ path }) => path === '/response')).toBe(true)

    child.kill('SIGTERM')
    await says('finishing what is under way')
    release({ ok: false, error: 'used_url' })
    expect(await ended).toBe(0)
    expect(calls.map(({ path }) => path)).toContain('/api/chat.postEphemeral')
  })

  test('what was asked before it was stopped is in the history after it is started again', async () => {
    const port = await findFreePort()
    const first = start(http(port))
    await first.says(`listening on port ${port}`)
    await post(port, slashCommand('40 gears for a pilot run', { response_url: responseUrl() }))
    await expect.poll(() => calls.some(({ path }) => path === '/response')).toBe(true)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    calls = []
    const second = start(http(port))
    await second.says(`listening on port ${port}`)
    await post(port, slashCommand('history gears', { response_url: responseUrl() }))
    await expect.poll(() => calls.find(({ path }) => path === '/response')?.body).toContain('40 gears for a pilot run')
  })

  test('SIGTERM to npm reaches the program', async () => {
    const port = await findFreePort()
    const env = { ...process.env, ...http(port) }
    const { child, ended, says } = watch(spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] }))
    await says(`listening on port ${port}`)
    child.kill('SIGTERM')
    await says('finishing what is under way')
    expect(await ended).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow()
  })

  test('the store cannot be opened: one sentence that says what to do, and it ends with 1', async () => {
    const { ended, printed } = start({ ...http(await findFreePort()), DATA_DIR: '/dev/null/data' })
    expect(await ended).toBe(1)
    expect(printed().trim()).toBe(
      'The store cannot be written in /dev/null/data. Let this user write there, or set DATA_DIR to another folder.',
    )
  })

  test('the port is in use: one sentence, and it ends with 1', async () => {
    const port = await findFreePort()
    const blocker = createSocket().listen(port)
    await once(blocker, 'listening')
    const { ended, printed } = start(http(port))
    expect(await ended).toBe(1)
    expect(printed().trim()).toBe(
      `PORT ${port} is in use by another program. Stop that program, or set PORT to another number.`,
    )
    blocker.close()
  })

  test('Slack refuses the bot token: one sentence that says where to copy it', async () => {
    answer = () => ({ ok: false, error: 'invalid_auth' })
    const { ended, printed } = start(http(await findFreePort()))
    expect(await ended).toBe(1)
    expect(printed()).toContain('Slack refused SLACK_BOT_TOKEN (invalid_auth). Copy')
    expect(printed()).not.toContain(botToken)
  })

  test('Slack refuses the app token: one sentence that says how to make one', async () => {
    answer = () => ({ ok: false, error: 'invalid_auth' })
    const { ended, printed } = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-1-topsecret',
      SLACK_API_URL: apiUrl,
      DATA_DIR: dataDir,
    })
    expect(await ended).toBe(1)
    expect(printed()).toContain('Slack refused SLACK_APP_TOKEN (invalid_auth). Make a new')
    expect(printed()).not.toContain('topsecret')
  })
})
