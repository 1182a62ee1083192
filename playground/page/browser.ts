import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const places = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : usualPlaces

/** What to say where there is no browser. */
export const noBrowser = `There is no Chromium at ${places.join(', ')}. Install one, or set CHROMIUM_PATH to where it is.`

/** Where the browser is that looks at the page, for tests and pictures; null where there is none. */
export const findBrowser = (): string | null => places.find((path) => existsSync(path)) ?? null

/** Starts the browser so that it asks nothing of the network but the page. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
