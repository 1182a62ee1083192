import { createHash, randomUUID } from 'node:crypto'
import { access, glob, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const page = import.meta.dirname
const project = join(page, '../..')
const built = join(project, 'node_modules/.cache/playground')

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** A short hash of what the page is built from: its sources and the installed versions. */
const fingerprint = async () => {
  const sources = await Array.fromAsync(glob('**/*.{ts,tsx,css,html}', { cwd: page }))
  const files = [
    ...sources.sort().map((source) => join(page, source)),
    join(page, '../protocol.ts'),
    join(project, 'package-lock.json'),
  ]
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

/** Builds the page and returns the folder to serve. The same sources are only built once. */
export const buildPage = async (): Promise<string> => {
  const folder = join(built, await fingerprint())
  if (await exists(folder)) return folder
  // Built in another folder and then moved, so that playgrounds that start together never serve half a page.
  const aside = join(built, `building-${randomUUID()}`)
  await mkdir(built, { recursive: true })
  await build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    // Vite uses NODE_ENV, which is "test" under Vitest and would give React's slow build.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir: aside, emptyOutDir: true, chunkSizeWarningLimit: 5000, reportCompressedSize: false },
  })
  try {
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  }
  return folder
}
