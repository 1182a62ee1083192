import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser } from '../../playground/page/browser.ts'
import { startPlayground } from '../../playground/start.ts'

export const seller = 'USELLER'
export const buyer = 'UBUYER'

/** In milliseconds: how long to wait before something counts as not happening. */
const patience = 30_000

/** One browser for all tests of a file, and a new workspace for each test. */
export const startVisits = () => {
  let browser: Browser | undefined
  let playground: Awaited<ReturnType<typeof startPlayground>> | undefined
  const contexts: BrowserContext[] = []
  const mistakes: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser()
  }, 120_000)
  beforeEach(async () => {
    playground = await startPlayground({ port: 0 })
  }, 60_000)
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    await playground?.stop()
    const found = mistakes.splice(0)
    if (found.length > 0) throw new Error(`The page made mistakes: ${found.join('\n')}`)
  })
  afterAll(() => browser?.close())

  const current = () => {
    if (!browser || !playground) throw new Error('The playground has not started.')
    return { browser, playground }
  }
  return {
    workspace: () => current().playground.workspace,
    sendReminders: (now: number) => current().playground.sendReminders(now),
    /** The page as one person opens it. */
    visit: async (person: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await current().browser.newContext({ reducedMotion: 'reduce', ...options })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      page.on('pageerror', ({ message }) => mistakes.push(message))
      page.on('console', (line) => {
        if (line.type() === 'error') mistakes.push(line.text())
      })
      await page.goto(`${current().playground.address}/?as=${person}`)
      await messageField(page).waitFor()
      return page
    },
  }
}

/** Where a person writes in the channel. */
export const messageField = (page: Page) => page.getByRole('main').getByRole('textbox', { name: /^Message to/ })

export const type = async (page: Page, text: string) => {
  await messageField(page).fill(text)
  await messageField(page).press('Enter')
}

export const press = (inside: Page | Locator, name: string | RegExp) => inside.getByRole('button', { name }).click()

export const see = (inside: Page | Locator, words: string | RegExp) => inside.getByText(words).first().waitFor()

export const seeHeading = (inside: Page | Locator, name: string) =>
  inside.getByRole('heading', { name, exact: true }).waitFor()

/** The private messages in the channel, by their accessible names. */
export const privateMessage = (page: Page) => page.getByRole('article', { name: /only visible to you/ })

/** The focused element, as a screen reader would announce it. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const field = element instanceof HTMLInputElement ? element : null
    return {
      name: element?.getAttribute('aria-label') ?? field?.labels?.[0]?.textContent ?? element?.textContent ?? '',
      value: field?.value ?? null,
      described: (element?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    }
  })
