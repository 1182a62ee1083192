import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../src/storage/open.ts'
import { startApp } from './app.ts'
import { residentMegabytes } from './app-memory.ts'

/** In megabytes: the most that the app may use while Slack hangs. */
const mostMemory = 300

const askers = 50

const requests = Number(process.argv[2] ?? 20_000)
const dataDir = await mkdtemp(join(tmpdir(), 'stage-overload-'))

/** Accepts every call but never answers, except for the first one, which checks the token. */
const slack = createServer((request, response) => {
  request.resume()
  if (request.url === '/api/auth.test') response.setHeader('content-type', 'application/json').end('{"ok":true}')
})
slack.listen(0, '127.0.0.1')
await once(slack, 'listening')
const app = await startApp(`http://127.0.0.1:${(slack.address() as AddressInfo).port}`, { dataDir })

let peak = 0
const watching = setInterval(() => {
  peak = Math.max(peak, residentMegabytes(app.pid))
}, 100)
const times: number[] = []
let refused = 0
let next = 0
const askInTurn = async (): Promise<void> => {
  while (next < requests) {
    next += 1
    try {
      const { sentAt, acknowledgedAt } = await app.ask(next, '40 housings for a pilot run, drawing frozen')
      times.push(acknowledgedAt - sentAt)
    } catch {
      refused += 1
    }
  }
}
const startedAt = performance.now()
await Promise.all(Array.from({ length: askers }, askInTurn))
const seconds = (performance.now() - startedAt) / 1000
clearInterval(watching)
const exitCode = await app.end('SIGTERM')
slack.closeAllConnections()
slack.close()
const storage = await openStorage({ dataDir })
const { recommendations } = await storage.countAll()
await storage.close()
await rm(dataDir, { recursive: true, force: true })

const sorted = times.toSorted((one, other) => one - other)
const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
const givenUp = app.printed().split('is given up').length - 1
const isMet = peak <= mostMemory && exitCode === 0
process.stdout.write(
  [
    `${requests} requests in ${Math.round(seconds)} s while Slack hangs: ${times.length} acknowledged, median ${at(0.5)} ms, slowest ${at(1)} ms`,
    `${refused} connections failed`,
    `memory: at most ${Math.round(peak)} MB (target ${mostMemory} MB)`,
    `${givenUp} lines of the log say what was given up, oldest first; ${recommendations} recommendations are saved`,
    `told to stop, it ended with ${exitCode}`,
    isMet ? 'met' : 'MISSED',
    '',
  ].join('\n'),
)
process.exitCode = isMet ? 0 : 1
