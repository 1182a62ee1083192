import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser } from './page/browser.ts'
import { exampleEnquiries } from './protocol.ts'
import { startPlayground } from './start.ts'

const folder = join(import.meta.dirname, '../docs/pictures')
const [example = ''] = exampleEnquiries

/** Wide enough for the table, and tall enough for the whole recommendation. */
const viewport = { width: 1040, height: 1100 }

const privateMessage = (page: Page) => page.getByRole('article', { name: /only visible to you/ })

/** What the pictures show, in the order in which a person gets there. */
const scenes: Array<[name: string, reach: (page: Page) => Promise<unknown>]> = [
  [
    'recommendation',
    async (page) => {
      await page.getByRole('button', { name: example }).click()
      await privateMessage(page).getByRole('table').waitFor()
    },
  ],
  [
    'shared',
    async (page) => {
      await privateMessage(page).getByRole('button', { name: 'Share in channel' }).click()
      const shared = page.getByRole('article').filter({ hasText: 'Shared by' })
      await shared.waitFor()
      await page.getByRole('button', { name: /^Bea Ortiz/ }).click()
      await page.getByRole('heading', { name: 'Ortiz Robotics' }).waitFor()
      await shared.waitFor()
    },
  ],
  [
    'form',
    async (page) => {
      await page.getByRole('button', { name: /^Sam Keller/ }).click()
      await privateMessage(page).getByRole('button', { name: 'Adjust answers' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('What is the part called?').fill('Sensor housing')
      await form.getByLabel('How many parts').focus()
    },
  ],
  [
    'card',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      const write = page.getByRole('main').getByRole('textbox', { name: /^Message to/ })
      await write.fill('/stage ask @Bea Ortiz 40 sensor housings for a pilot run')
      await write.press('Enter')
      await privateMessage(page).getByRole('button', { name: 'Post it here' }).click()
      await page.getByRole('button', { name: /^Bea Ortiz/ }).click()
      await page.getByRole('button', { name: 'Describe your project' }).click()
      const form = page.getByRole('dialog')
      await form.getByRole('radio', { name: /^Proven/ }).check()
      await form.getByRole('button', { name: 'Send' }).click()
      await form.getByRole('button', { name: 'Done' }).click()
      const card = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Answer again' }) })
      await card.getByRole('button', { name: '1 reply' }).click()
      await card.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    },
  ],
  [
    'home',
    async (page) => {
      await page.getByRole('button', { name: /^Sam Keller/ }).click()
      for (const enquiry of ['6 valve caps for a fit check, drawing not proven', '12 pcs of the sensor cap']) {
        const answers = await privateMessage(page).count()
        await page.getByRole('textbox', { name: /^Message to/ }).fill(`/stage ${enquiry}`)
        await page.keyboard.press('Enter')
        await privateMessage(page).nth(answers).waitFor()
      }
      await page
        .getByRole('navigation')
        .getByRole('button', { name: /Stage Advisor/ })
        .click()
      await page.getByRole('main').getByRole('button', { name: 'Home' }).click()
      await page.getByRole('region', { name: 'Home' }).getByText('12 pcs of the sensor cap').waitFor()
    },
  ],
]

const takePictures = async () => {
  await mkdir(folder, { recursive: true })
  const browser = await launchBrowser()
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { address, stop } = await startPlayground({ port: 0 })
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' })
      await page.goto(address)
      for (const [name, reach] of scenes) {
        await reach(page)
        // Otherwise the pointer stays on the last button and highlights it.
        await page.mouse.move(0, 0)
        const path = join(folder, `${name}-${colorScheme}.png`)
        await page.screenshot({ path })
        process.stdout.write(`${relative(process.cwd(), path)}\n`)
      }
      await page.close()
      await stop()
    }
  } finally {
    await browser.close()
  }
}

try {
  await takePictures()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
