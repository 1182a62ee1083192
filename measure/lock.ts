import { setTimeout as wait } from 'node:timers/promises'
import type { Place } from '../src/storage/open.ts'
import { startApp, startSlack } from './app.ts'
import { onBothStores } from './both-stores.ts'
import { countByText, enquiryOf, lockStore } from './lock-store.ts'

/** In milliseconds: how long the lock is held, the pause between two commands, and the targets while it is held. */
const held = Number(process.argv[2] ?? 20) * 1000
const betweenCommands = 50
const targets = { acknowledged: 300, answered: 1_300 }

/** One in five commands asks for help, one in five for the history. */
const commandOf = (number: number) => ['help', 'history'][number % 5] ?? enquiryOf(number)

const summarise = (times: number[]) => {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  return { text: `median ${at(0.5)}, 99th ${at(0.99)}, longest ${at(1)} ms`, longest: sorted.at(-1) ?? 0 }
}

const measure = async (name: string, place: Place) => {
  const slack = await startSlack()
  const app = await startApp(slack.address, place)
  const sent: Promise<{ sentAt: number; acknowledgedAt: number }>[] = []
  const askFor = async (milliseconds: number) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; await wait(betweenCommands)) {
      const number = sent.length
      sent.push(app.ask(number, commandOf(number)))
    }
  }
  await askFor(2_000)
  const first = sent.length
  const unlock = await lockStore(place)
  await askFor(held)
  const end = sent.length
  await unlock()
  const unlockedAt = performance.now()
  await askFor(1_000)
  const times = await Promise.all(sent)
  while (slack.answers.size < sent.length) await wait(20)

  const during = times.map((time, number) => ({ ...time, number })).slice(first, end)
  const acknowledged = summarise(during.map(({ sentAt, acknowledgedAt }) => acknowledgedAt - sentAt))
  const answered = summarise(during.map(({ sentAt, number }) => (slack.answers.get(number)?.at ?? 0) - sentAt))
  const enquiries = times.flatMap((_, number) => (number % 5 < 2 ? [] : [number]))
  const unsaved = enquiries.filter((number) => slack.answers.get(number)?.text.includes('It will be, as soon as'))
  let counts = await countByText(place)
  while (enquiries.some((number) => !counts.has(enquiryOf(number))) && performance.now() < unlockedAt + 90_000) {
    await wait(200)
    counts = await countByText(place)
  }
  const savedAfter = performance.now() - unlockedAt
  const saved = enquiries.filter((number) => counts.get(enquiryOf(number)) === 1)
  await app.end('SIGTERM')
  slack.stop()
  console.log(`${name}: the store is locked for ${held / 1000} s; ${during.length} commands meanwhile`)
  console.log(`  acknowledged: ${acknowledged.text} (target ${targets.acknowledged})`)
  console.log(`  answered: ${answered.text} (target ${targets.answered})`)
  console.log(`  ${unsaved.length} answers say that they are not saved yet`)
  console.log(
    `  saved once: ${saved.length} of ${enquiries.length}, ${(savedAfter / 1000).toFixed(1)} s after the lock`,
  )
  const isReached =
    acknowledged.longest < targets.acknowledged &&
    answered.longest < targets.answered &&
    saved.length === enquiries.length &&
    unsaved.length > 0
  if (!isReached) process.exitCode = 1
}

await onBothStores(measure)
