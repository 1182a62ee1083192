import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Place } from '../src/storage/open.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const signingSecret = 'f00df00df00d'
const commands = [
  '40 housings for a pilot run, drawing frozen',
  'history',
  'history housing',
  '3 lids to check the fit',
]

const listenOn = async (server: Server) => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** What `npm start` gives to the shell. */
const startScript = () => String(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts.start)

const residentMegabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/**
 * Starts the app as `npm start` does, in front of a Slack that takes everything, lets people send so many commands, four
 * at a time, and returns the memory that the process holds then, in megabytes. Linux alone tells it. It is started twice,
 * for the first start after an installation compiles the modules and holds some 20 MB more.
 */
export const measureAppMemory = async (place: Place): Promise<number> => {
  await holdAfter(place, 4)
  return holdAfter(place, 400)
}

const holdAfter = async ({ databaseUrl, dataDir }: Place, requests: number): Promise<number> => {
  let answered = 0
  const slack = createServer(async (request, response) => {
    for await (const _ of request);
    answered += request.url === '/response' ? 1 : 0
    response.setHeader('content-type', 'application/json').end('{"ok":true}')
  })
  const address = `http://127.0.0.1:${await listenOn(slack)}`
  const probe = createServer()
  const port = await listenOn(probe)
  probe.close()
  const app = spawn('sh', ['-c', startScript()], {
    cwd: root,
    env: {
      PATH: `${root}node_modules/.bin:${process.env.PATH}`,
      SLACK_BOT_TOKEN: 'xoxb-1-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: `${address}/api/`,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve) =>
    app.stderr.on('data', (line) => {
      if (String(line).includes('listening')) resolve()
    }),
  )

  const ask = async (index: number) => {
    const body = new URLSearchParams({
      command: '/stage',
      text: commands[index % commands.length] ?? '',
      trigger_id: 't',
      user_id: `U${index % 1_000}`,
      team_id: `T${index % 10}`,
      channel_id: 'C1',
      response_url: `${address}/response`,
    }).toString()
    const sentAt = Math.floor(Date.now() / 1000)
    const signature = createHmac('sha256', signingSecret).update(`v0:${sentAt}:${body}`).digest('hex')
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(sentAt),
        'x-slack-signature': `v0=${signature}`,
      },
      body,
    })
    await response.text()
  }
  const inTurn = async (index: number): Promise<void> => {
    if (index >= requests) return
    await ask(index)
    return inTurn(index + 4)
  }
  await Promise.all([0, 1, 2, 3].map(inTurn))
  while (answered < requests) await new Promise((resolve) => setTimeout(resolve, 50))
  const held = residentMegabytes(app.pid ?? 0)
  app.kill('SIGTERM')
  await once(app, 'close')
  slack.closeAllConnections()
  slack.close()
  return held
}
