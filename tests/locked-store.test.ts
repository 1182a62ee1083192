import { expect, onTestFinished, test } from 'vitest'
import { startApp, startSlack } from '../measure/app.ts'
import { countByText, lockStore } from '../measure/lock-store.ts'
import { newFolder } from './storage/folders.ts'

const enquiries = Array.from({ length: 12 }, (_, index) => `${index + 100} gears for a pilot run`)

// `npm run bench:lock` holds the lock for 20 seconds and measures how long everything takes.
test('while another program locks the file, everything is acknowledged and answered; afterwards everything is saved once', async () => {
  const place = { dataDir: newFolder() }
  const slack = await startSlack()
  onTestFinished(slack.stop)
  const app = await startApp(slack.address, place)
  onTestFinished(async () => void (await app.end('SIGTERM')))
  await app.ask(1_000, '40 housings')
  await expect.poll(() => slack.answers.size).toBe(1)
  const unlock = await lockStore(place)
  await Promise.all([...enquiries.map((enquiry, index) => app.ask(index, enquiry)), app.ask(1_001, 'history')])
  await expect.poll(() => slack.answers.size).toBe(enquiries.length + 2)
  for (const [index] of enquiries.entries())
    expect(slack.answers.get(index)?.text).toContain('It will be, as soon as the store answers again')
  expect(slack.answers.get(1_001)?.text).toContain('Nothing is remembered')
  await unlock()
  const all = ['40 housings', ...enquiries]
  await expect.poll(async () => (await countByText(place)).size).toBe(all.length)
  expect(await countByText(place)).toEqual(new Map(all.map((enquiry) => [enquiry, 1])))
})
