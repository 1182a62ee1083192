import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../src/storage/open.ts'
import { startApp, startSlack } from './app.ts'
import { countByText, enquiryOf, lockStore } from './lock-store.ts'

/** How many commands are in progress at a time. */
const askers = 4

/** Whether an answer says that it is saved, will be, or may not be. */
const keptOf = (text: string) => {
  if (!text.includes('not in your history')) return 'saved'
  return text.includes('It will be') ? 'promised' : 'unsure'
}

/** In milliseconds: how long the next start may take to save what was left. */
const longestResuming = 20_000

/**
 * In each round, the app answers people, another program locks the store, and kill -9 ends the app, at a different
 * moment each time. Returns how many answers said that they are saved (`saved`) or will be (`promised`), and which of
 * those were missing after the next start or were saved twice.
 */
export const runKillRounds = async (place: Place, rounds: number, tell: (line: string) => void) => {
  const slack = await startSlack()
  const told = { saved: 0, promised: 0, unsure: 0 }
  const missing: string[] = []
  let last = 0
  let app = await startApp(slack.address, place)
  for (let round = 0; round < rounds; round += 1) {
    const first = last
    const answeredBefore = slack.answers.size
    let isOver = false
    const keepAsking = async (): Promise<void> => {
      if (isOver) return
      const number = last++
      // The kill breaks off pending requests.
      await app.ask(number, enquiryOf(number)).catch(() => {})
      await wait(20)
      return keepAsking()
    }
    const asking = Array.from({ length: askers }, keepAsking)
    while (slack.answers.size < answeredBefore + askers) await wait(10)
    await wait((round % 5) * 40)
    const unlock = await lockStore(place)
    // Every second round waits until somebody was told that their answer is not saved yet.
    const isPromised = () =>
      [...slack.answers].some(([number, { text }]) => number >= first && keptOf(text) === 'promised')
    while (round % 2 === 0 && !isPromised()) await wait(10)
    await wait((round % 7) * 100)
    await app.end('SIGKILL')
    isOver = true
    await Promise.all(asking)
    await unlock()

    app = await startApp(slack.address, place)
    const promised = []
    for (let number = first; number < last; number += 1) {
      const answer = slack.answers.get(number)
      if (answer === undefined) continue
      const kept = keptOf(answer.text)
      told[kept] += 1
      if (kept !== 'unsure') promised.push(enquiryOf(number))
    }
    const end = performance.now() + longestResuming
    let lost = promised
    while (lost.length > 0 && performance.now() < end) {
      const counts = await countByText(place)
      lost = lost.filter((enquiry) => !counts.has(enquiry))
      if (lost.length > 0) await wait(100)
    }
    missing.push(...lost)
    tell(`round ${round + 1}: ${promised.length} told, ${lost.length} missing after the next start`)
  }
  await app.end('SIGTERM')
  slack.stop()
  const twice = [...(await countByText(place))].filter(([, count]) => count > 1).map(([enquiry]) => enquiry)
  return { told, missing, twice }
}
