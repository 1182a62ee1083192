import { spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Place } from '../src/storage/open.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const signingSecret = 'f00df00df00d'

const listenOn = async (server: Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/**
 * The app's answer to one command: when it came (`performance.now()`), its text, and the recommendation's id, if any.
 */
export type Answered = { at: number; text: string; id: string | null }

/** Everybody belongs to the workspace that they ask from. */
const personOf = (body: string) => {
  const id = new URLSearchParams(body).get('user') ?? ''
  return { id, team_id: `T${Number(id.slice(1)) % 10}` }
}

/** A Slack that accepts everything, and collects the answers by the number of the command. */
export const startSlack = async () => {
  const answers = new Map<number, Answered>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const [, number] = /^\/response\/(\d+)$/.exec(request.url ?? '') ?? []
    if (number !== undefined) {
      const [, id = null] = /\\"id\\":\\"([0-9a-f-]{36})\\"/.exec(body) ?? []
      answers.set(Number(number), { at: performance.now(), text: JSON.parse(body).text, id })
    }
    const answer = { ok: true, ...(request.url === '/api/users.info' && { user: personOf(body) }) }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  const address = `http://127.0.0.1:${await listenOn(server)}`
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { address, answers, stop }
}

const startScript = () => String(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start)

/** Starts the app as `npm start` does, with the given Slack. It takes commands once this resolves. */
export const startApp = async (slack: string, { databaseUrl, dataDir }: Place) => {
  const probe = createServer()
  const port = await listenOn(probe)
  probe.close()
  const app = spawn('sh', ['-c', startScript()], {
    cwd: root,
    env: {
      PATH: `${root}node_modules/.bin:${process.env.PATH}`,
      SLACK_BOT_TOKEN: 'xoxb-1-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${slack}/api/`,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>()
  app.stderr.on('data', (data) => {
    printed += data
    if (printed.includes('listening')) resolve()
  })
  const ended = once(app, 'close')
  void ended.then(() => reject(new Error(printed)))
  await listening

  /** Sends a command, and returns when it was sent and acknowledged. */
  const ask = async (
    number: number,
    text: string,
    person = number,
  ): Promise<{ sentAt: number; acknowledgedAt: number }> => {
    const body = new URLSearchParams({
      command: '/stage',
      text,
      // Random, because a command with a trigger that the app has seen would not be answered again.
      trigger_id: randomUUID(),
      user_id: `U${person % 1_000}`,
      team_id: `T${person % 10}`,
      channel_id: 'C1',
      response_url: `${slack}/response/${number}`,
    }).toString()
    const sentAt = performance.now()
    const stamp = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex')
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(stamp),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    })
    await response.text()
    if (response.status !== 200) throw new Error(`The app acknowledged with ${response.status}`)
    return { sentAt, acknowledgedAt: performance.now() }
  }
  return {
    ask,
    pid: app.pid ?? 0,
    printed: () => printed,
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      app.kill(signal)
      const [exitCode] = await ended
      return exitCode as number | null
    },
  }
}
