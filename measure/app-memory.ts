import { readFileSync } from 'node:fs'
import type { Place } from '../src/storage/open.ts'
import { startApp, startSlack } from './app.ts'

const commands = [
  '40 housings for a pilot run, drawing frozen',
  'history',
  'history housing',
  '3 lids to check the fit',
]

/** Resident memory of a process, in megabytes. Works only on Linux. */
export const residentMegabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/**
 * Starts the app with a Slack that accepts everything, sends 400 commands, four at a time, and returns the memory that
 * the process then uses, in megabytes. The app is started twice, because the first start after an installation compiles
 * the modules and uses some 20 MB more.
 */
export const measureAppMemory = async (place: Place): Promise<number> => {
  await holdAfter(place, 4)
  return holdAfter(place, 400)
}

const holdAfter = async (place: Place, requests: number): Promise<number> => {
  const slack = await startSlack()
  const app = await startApp(slack.address, place)
  const inTurn = async (index: number): Promise<void> => {
    if (index >= requests) return
    await app.ask(index, commands[index % commands.length] ?? '')
    return inTurn(index + 4)
  }
  await Promise.all([0, 1, 2, 3].map(inTurn))
  while (slack.answers.size < requests) await new Promise((resolve) => setTimeout(resolve, 50))
  const held = residentMegabytes(app.pid)
  await app.end('SIGTERM')
  slack.stop()
  return held
}
