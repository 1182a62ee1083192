import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStorage } from '../src/storage/open.ts'
import {
  botToken,
  findFreePort,
  overHttp,
  postCommand,
  postEvent,
  startProgram,
  startSlack,
  watch,
} from './helpers/program.ts'
import { startSocketSlack } from './helpers/socket-slack.ts'
import { homeOpened, slashCommand } from './helpers/workspace.ts'

const slack = await startSlack()
const dataDir = mkdtempSync(join(tmpdir(), 'stage-main-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const http = (port: number) => overHttp(port, slack.apiUrl, dataDir)
const bySocket = (apiUrl: string) => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_APP_TOKEN: 'xapp-1-topsecret',
  SLACK_API_URL: apiUrl,
  DATA_DIR: dataDir,
})
const ask = (port: number, text: string) => postCommand(port, slashCommand(text, { response_url: slack.responseUrl }))
const answered = () => slack.calls.find(({ path }) => path === '/response')?.body

describe('npm start', () => {
  test('reports all mistakes in the configuration at once, and ends with 1', async () => {
    const { ended, printed } = startProgram({ SLACK_BOT_TOKEN: 'wrong-secret', STAGE_COMMAND: 'stage' })
    expect(await ended).toBe(1)
    for (const name of ['SLACK_BOT_TOKEN', 'STAGE_COMMAND', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])
      expect(printed()).toContain(name)
    expect(printed()).not.toContain('wrong-secret')
  })

  test('listens for HTTP and answers a signed command', async () => {
    const port = await findFreePort()
    const { says } = startProgram(http(port))
    await says(`listening on port ${port}`)
    expect((await ask(port, '40 housings')).status).toBe(200)
    await expect.poll(answered).toContain('Small batch manufacturing')
  })

  test('an unhandled rejection is logged, and the app goes on', async () => {
    const port = await findFreePort()
    // Fails as soon as the program listens for such failures, however slowly it starts.
    const fail = "setImmediate(() => Promise.reject(new Error('lost in between')))"
    const failing = `process.on('newListener', (name) => { if (name === 'unhandledRejection') ${fail} })`
    const { says } = startProgram({
      ...http(port),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(failing)}`,
    })
    await says('Something failed that nobody waited for. Error: lost in between')
    await says(`listening on port ${port}`)
    expect((await ask(port, '40 housings')).status).toBe(200)
    await expect.poll(answered).toContain('Small batch manufacturing')
  })

  test('SIGTERM: pending work is finished first', async () => {
    const port = await findFreePort()
    let release = (_body: object) => {}
    slack.answer = (path) =>
      path === '/response' ? new Promise<object>((resolve) => (release = resolve)) : { ok: true }
    const { child, ended, says } = startProgram(http(port))
    await says(`listening on port ${port}`)
    await ask(port, '40 housings')
    await expect.poll(() => answered() !== undefined).toBe(true)

    child.kill('SIGTERM')
    await says('finishing what is under way')
    release({ ok: false, error: 'used_url' })
    expect(await ended).toBe(0)
    expect(slack.calls.map(({ path }) => path)).toContain('/api/chat.postEphemeral')
  })

  test('SIGTERM while 300 Homes wait for a Slack that hangs: it ends with 0, and its store is closed', async () => {
    const port = await findFreePort()
    slack.answer = (path) => (path === '/api/auth.test' ? { ok: true } : new Promise(() => {}))
    const { child, ended, says } = startProgram(http(port))
    await says(`listening on port ${port}`)
    const opened = Array.from({ length: 300 }, (_, index) => postEvent(port, homeOpened(`UHOME${index}`)))
    expect(new Set((await Promise.all(opened)).map(({ status }) => status))).toEqual(new Set([200]))
    const log = join(dataDir, 'stage-advisor.db-wal')
    expect(existsSync(log)).toBe(true)

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    // SQLite deletes its log when the last connection closes the file.
    expect(existsSync(log)).toBe(false)
    await says('answers still wait for Slack and are given up')
  })

  test('what was asked before it was stopped is in the history after it is started again', async () => {
    const port = await findFreePort()
    const first = startProgram(http(port))
    await first.says(`listening on port ${port}`)
    await ask(port, '40 gears for a pilot run')
    await expect.poll(() => answered() !== undefined).toBe(true)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    slack.calls = []
    const second = startProgram(http(port))
    await second.says(`listening on port ${port}`)
    await ask(port, 'history gears')
    await expect.poll(answered).toContain('open_recommendation')
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
    const { ended, printed } = startProgram({ ...http(await findFreePort()), DATA_DIR: '/dev/null/data' })
    expect(await ended).toBe(1)
    expect(printed().trim()).toBe(
      'The store cannot be written in /dev/null/data. Let this user write there, or set DATA_DIR to another folder.',
    )
  })

  test('the port is in use: one sentence, and it ends with 1', async () => {
    const port = await findFreePort()
    const blocker = createSocket().listen(port)
    await once(blocker, 'listening')
    const { ended, printed } = startProgram(http(port))
    expect(await ended).toBe(1)
    expect(printed().trim()).toBe(
      `PORT ${port} is in use by another program. Stop that program, or set PORT to another number.`,
    )
    blocker.close()
  })

  test('Slack does not answer: the app runs, and every line of its log is its own', async () => {
    const port = await findFreePort()
    const { says, printed } = startProgram(overHttp(port, 'http://127.0.0.1:1/api/', dataDir))
    await says('Slack did not answer')
    for (const line of printed().trim().split('\n')) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\S+ (?:info|warn) /)
  })

  test('Slack refuses the bot token: one sentence that says where to copy it', async () => {
    slack.answer = () => ({ ok: false, error: 'invalid_auth' })
    const { ended, printed } = startProgram(http(await findFreePort()))
    expect(await ended).toBe(1)
    expect(printed()).toContain('Slack refused SLACK_BOT_TOKEN (invalid_auth). Copy')
    expect(printed()).not.toContain(botToken)
  })

  test('Slack refuses the app token of a running app: one sentence that says how to make one, and an orderly stop', async () => {
    const socket = await startSocketSlack()
    const { ended, says, printed } = startProgram(bySocket(socket.apiUrl))
    await says('connected to Slack by Socket Mode')
    socket.played.refusal = 'token_revoked'
    socket.sockets[0]?.terminate()
    expect(await ended).toBe(1)
    expect(printed()).toContain('Slack does not take SLACK_APP_TOKEN any more (token_revoked)')
    expect(printed()).toContain('Stopping: finishing what is under way.')
    expect(printed()).not.toMatch(/^ +at /m)
    await socket.stop()
  })

  test('Socket Mode starts while Slack is away: it says so, goes on trying, and can be stopped', async () => {
    const { child, ended, says } = startProgram(bySocket('http://127.0.0.1:1/api/'))
    await says('Slack did not answer. It is tried again until it does')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('Slack refuses the app token: one sentence that says how to make one', async () => {
    slack.answer = () => ({ ok: false, error: 'invalid_auth' })
    const { ended, printed } = startProgram({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-1-topsecret',
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: dataDir,
    })
    expect(await ended).toBe(1)
    expect(printed()).toContain('Slack refused SLACK_APP_TOKEN (invalid_auth). Make a new')
    expect(printed()).not.toContain('topsecret')
  })

  test('a workspace that comes back keeps its data: the note of its departure is cancelled', async () => {
    slack.answer = () => ({ ok: true, team_id: 'TSELLER', user_id: 'UBOT', bot_id: 'B1' })
    const storage = await openStorage({ dataDir })
    await storage.saveDeparture('TSELLER', 1)
    const { says } = startProgram(http(await findFreePort()))
    await says('listening on port')
    await expect.poll(() => storage.listDepartures(1)).toEqual([])
    await storage.close()
  })

  describe('for several workspaces in Socket Mode', () => {
    const socket = (port: number) => ({
      SLACK_CLIENT_ID: '111.222',
      SLACK_CLIENT_SECRET: 'client-topsecret',
      STAGE_ENCRYPTION_KEYS: 'c'.repeat(64),
      SLACK_APP_TOKEN: 'xapp-1-topsecret',
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      DATA_DIR: dataDir,
    })

    test('people install it on pages at its port', async () => {
      slack.answer = () => new Promise(() => {})
      const port = await findFreePort()
      startProgram(socket(port))
      const address = `http://127.0.0.1:${port}`
      const statusOf = (path: string) =>
        fetch(address + path).then(
          ({ status }) => status,
          () => 'not there',
        )
      await expect.poll(() => statusOf('/slack/install')).toBe(200)
      const page = await fetch(`${address}/slack/install`)
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(await page.text()).toContain('Add to Slack')
      expect(await statusOf('/slack/oauth_redirect?state=x&code=y')).toBe(400)
      expect(await statusOf('/elsewhere')).toBe(404)
    })

    test('the port is in use: one sentence, and it ends with 1', async () => {
      const port = await findFreePort()
      const blocker = createSocket().listen(port)
      await once(blocker, 'listening')
      const { ended, printed } = startProgram(socket(port))
      expect(await ended).toBe(1)
      expect(printed().trim()).toBe(
        `PORT ${port} is in use by another program. Stop that program, or set PORT to another number.`,
      )
      blocker.close()
    })
  })
})
