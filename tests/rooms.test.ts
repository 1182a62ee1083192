import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const biome = join(process.cwd(), 'node_modules/.bin/biome')
const house = mkdtempSync(join(tmpdir(), 'house-'))
const { vcs: _vcs, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'))
writeFileSync(join(house, 'biome.json'), JSON.stringify(rules))
afterAll(() => rmSync(house, { recursive: true }))

/** What the project's own rules say of one import, were it written in this room. */
const lint = (room: string, specifier: string) => {
  const file = join(house, 'src', room, 'new.ts')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import '${specifier}'\n`)
  const { stdout, stderr, status } = spawnSync(biome, ['lint', file], { cwd: house, encoding: 'utf8' })
  return status === 0 ? 'allowed' : stdout + stderr
}

describe('a wrong import fails the check with a sentence that says why', () => {
  test.each([
    ['advice', '../copy/en.ts', 'advice is the pure core'],
    ['advice', '@slack/bolt', 'advice is the pure core'],
    ['copy', '../blocks/kit.ts', 'copy holds the words'],
    ['intake', '../blocks/kit.ts', 'intake turns raw input into answers'],
    ['intake/enquiry/languages', '../../../copy/en.ts', 'intake turns raw input into answers'],
    ['blocks', '@slack/bolt', 'blocks draw what people see'],
    ['blocks', '../delivery/deliver.ts', 'blocks draw what people see'],
    ['delivery', '../copy/en.ts', 'delivery brings drawn messages'],
    ['advice', '../storage/storage.ts', 'advice is the pure core'],
    ['storage', '@slack/bolt', 'storage keeps what is given to it'],
    ['storage', '../copy/en.ts', 'storage keeps what is given to it'],
    ['storage', '../listeners/parts.ts', 'storage keeps what is given to it'],
    ['storage', '../terminal/lines.ts', 'storage keeps what is given to it'],
    ['listeners', '../storage/open.ts', 'listeners are thin doors'],
    ['listeners', '../config.ts', 'listeners are thin doors'],
    ['terminal', '../delivery/deliver.ts', 'terminal writes answers'],
    ['installations', '../advice/profile.ts', 'installations know where the app is installed'],
    ['installations', '../listeners/parts.ts', 'installations know where the app is installed'],
    ['installations', '../storage/open.ts', 'installations know where the app is installed'],
    ['storage', '../installations/seal.ts', 'storage keeps what is given to it'],
    ['listeners', '../installations/vault.ts', 'listeners are thin doors'],
    ['export', '../delivery/deliver.ts', 'export writes what is kept as a file'],
    ['export', '@slack/bolt', 'export writes what is kept as a file'],
    ['advice', '../export/csv.ts', 'advice is the pure core'],
    ['copy', '../export/csv.ts', 'copy holds the words'],
    ['delivery', '../export/csv.ts', 'delivery brings drawn messages'],
    ['storage', '../export/csv.ts', 'storage keeps what is given to it'],
    ['memory', '../copy/en.ts', 'memory stands between the doors and the store'],
    ['memory', '../storage/open.ts', 'memory stands between the doors and the store'],
    ['blocks', '../memory/remember.ts', 'blocks draw what people see'],
    ['storage', '../memory/once.ts', 'storage keeps what is given to it'],
  ])('%s must not import %s', (room, specifier, why) => {
    expect(lint(room, specifier)).toContain(why)
  })

  test.each([
    ['advice', 'zod'],
    ['copy', '../advice/profile.ts'],
    ['blocks', '../copy/en.ts'],
    ['storage', '../advice/profile.ts'],
    ['storage', 'kysely'],
    ['listeners', '../storage/storage.ts'],
    ['listeners', '../delivery/deliver.ts'],
    ['installations', '../copy/en.ts'],
    ['installations', '../storage/storage.ts'],
    ['installations', '@slack/bolt'],
    ['listeners', '../export/recommendations.ts'],
    ['export', '../copy/en.ts'],
    ['memory', '../storage/storage.ts'],
    ['listeners', '../memory/once.ts'],
  ])('%s may import %s', (room, specifier) => {
    expect(lint(room, specifier)).toBe('allowed')
  })
})
