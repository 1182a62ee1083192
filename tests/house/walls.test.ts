import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listImports } from '../../house/imports.ts'
import { inspectHouse } from '../../house/inspect.ts'
import { withTable } from '../../house/table.ts'
import { readWalls } from '../../house/walls.ts'

const walls = readWalls()
const rooms = Object.keys(walls)
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** A project with these files. */
const build = (files: Record<string, string>) => {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  folders.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** A path in a room: in its folder if it has one, else its file. */
const fileIn = (room: string, name: string) => {
  const [place = ''] = walls[room]?.in ?? []
  return place.endsWith('/') ? `${place}${name}` : place
}

const modules = [
  ...Object.keys({ ...dependencies, ...devDependencies }),
  ...builtinModules.map((name) => `node:${name}`),
]

type Trial = { room: string; target: string; isType: boolean }

/** Whether the room's own entry in walls.json allows an import. */
const isAllowed = ({ room, target, isType }: Trial) => {
  const { imports = [], types = [] } = walls[room] ?? {}
  const names = isType ? [...imports, ...types] : imports
  return [target, '*', ...(target.startsWith('node:') ? ['node:*'] : [])].some((name) => names.includes(name))
}

test('every room against every other, every package and every module of Node: what is not allowed is refused', () => {
  const trials = rooms.map((room) => {
    const others = [...rooms.filter((other) => other !== room), ...modules]
    return others.flatMap((target) => [false, true].map((isType): Trial => ({ room, target, isType })))
  })
  const written = trials.map((ofRoom) => {
    const path = fileIn(ofRoom[0]?.room ?? '', 'a/folder/new.ts')
    const lines = ofRoom.map(({ target, isType }) => {
      const inside = rooms.includes(target) && posix.relative(dirname(path), fileIn(target, 'other.ts'))
      const specifier = inside ? (inside.startsWith('.') ? inside : `./${inside}`) : target
      return `import ${isType ? 'type ' : ''}x from '${specifier}'`
    })
    return [path, lines.join('\n')] as const
  })
  const wrongs = inspectHouse(build(Object.fromEntries(written)))
  const refused = new Set(wrongs.map((wrong) => wrong.split(' ')[0]))

  const asTold = (trial: Trial, told: boolean) =>
    `${trial.room} → ${trial.target}${trial.isType ? ' (type)' : ''} ${told}`
  const expected = trials.flat().map((trial) => asTold(trial, isAllowed(trial)))
  const found = trials.flatMap((ofRoom, index) =>
    ofRoom.map((trial, line) => asTold(trial, !refused.has(`${written[index]?.[0]}:${line + 1}`))),
  )
  expect(found).toEqual(expected)
  expect(expected.filter((each) => each.endsWith('false')).length).toBeGreaterThan(2_000)
})

describe('whatever walls.json says', () => {
  const open = rooms.filter((room) => walls[room]?.imports.some((name) => ['storage', '*'].includes(name)))
  test('only programs that start something or maintain the store may open it', () => {
    expect(open.toSorted()).toEqual(['measure', 'playground', 'start', 'terminal/store', 'tests'])
  })

  test('the core imports only zod', () => {
    expect(walls.advice).toMatchObject({ imports: ['zod'], types: [] })
  })

  test.each(rooms.filter((room) => fileIn(room, '').startsWith('src/')))('%s imports nothing outside src', (room) => {
    const { imports = [], types = [] } = walls[room] ?? {}
    const outside = [...imports, ...types].filter((name) => name in walls && !fileIn(name, '').startsWith('src/'))
    expect(outside).toEqual([])
    expect([...imports, ...types]).not.toContain('*')
  })

  test('every name in it is a room, a package or a module of Node', () => {
    const known = new Set([...rooms, ...modules, 'node:*', '*'])
    const named = Object.values(walls).flatMap(({ imports, types }) => [...imports, ...types])
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('a wrong import is reported in one sentence', () => {
  test.each([
    [
      `import { en } from '../copy/en.ts'`,
      'src/advice/new.ts:1 advice may not import copy/en (../copy/en.ts). Why: the pure core: it decides,',
    ],
    [`import '@slack/bolt'`, 'src/advice/new.ts:1 advice may not import @slack/bolt. Why: the pure core'],
    [`await import('../advise.ts')`, 'src/advice/new.ts:1 advice may not import advise (../advise.ts). Why: '],
    [`await import(name)`, 'src/advice/new.ts:1 imports what cannot be told from its text'],
    [`import '../../elsewhere.ts'`, 'src/advice/new.ts:1 imports ../../elsewhere.ts, which lies in no room'],
  ])('%s', (text, sentence) => {
    const wrongs = inspectHouse(build({ 'src/advice/new.ts': text }))
    expect(wrongs).toEqual([expect.stringContaining(sentence)])
  })

  test('from a room that may only be imported for its types', () => {
    const text = `import { type FormState } from '../intake/form.ts'\nimport type { Problems } from '../intake/form.ts'`
    expect(inspectHouse(build({ 'src/slack/blocks/new.ts': text }))).toEqual([
      expect.stringMatching(/^src\/slack\/blocks\/new\.ts:1 slack\/blocks may import only types of slack\/intake/),
    ])
  })

  test('a file that is in no room', () => {
    expect(inspectHouse(build({ 'src/utils/new.ts': '' }))).toEqual([
      'src/utils/new.ts lies in no room of house/walls.json.',
    ])
  })

  test('the command ends with 1 and says so', () => {
    const cwd = build({ 'src/advice/new.ts': `import '@slack/bolt'` })
    const { status, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'house/check.ts')], {
      cwd,
      encoding: 'utf8',
    })
    expect(stderr).toContain('advice may not import @slack/bolt')
    expect(status).toBe(1)
  })
})

test.each([
  [`import a from 'x'`, false],
  [`import 'x'`, false],
  [`import { type A } from 'x'`, false],
  [`import type { A } from 'x'`, true],
  [`export * from 'x'`, false],
  [`export { a } from 'x'`, false],
  [`export type { A } from 'x'`, true],
  [`export type * from 'x'`, true],
  [`await import('x')`, false],
  [`let a: import('x').A`, true],
  [`import a = require('x')`, false],
])('every form of import is seen: %s', (text, isType) => {
  expect(listImports('new.ts', `// import 'y'\n\n${text}\n`)).toEqual([{ specifier: 'x', isType, line: 3 }])
})

test('files that import each other are found, types included', () => {
  const house = build({
    'src/advice/a.ts': `import { b } from './b.ts'`,
    'src/advice/b.ts': `import { c } from './c.ts'\nimport { d } from './d.ts'`,
    'src/advice/c.ts': `import type { A } from './a.ts'\nimport { d } from './d.ts'`,
    'src/advice/d.ts': `export const d = 1`,
  })
  expect(inspectHouse(house)).toEqual([
    'These import each other: src/advice/a.ts → src/advice/b.ts → src/advice/c.ts → src/advice/a.ts.',
  ])
})

test('a file of more than 300 lines is found, unless it is a word list', () => {
  const lines = (count: number) => '// line\n'.repeat(count)
  const house = build({
    'src/advice/fits.ts': lines(300),
    'src/advice/long.ts': lines(301),
    'src/reading/languages/xx.ts': lines(301),
    'tests/long.test.ts': lines(301),
  })
  expect(inspectHouse(house)).toEqual([expect.stringMatching(/^src\/advice\/long\.ts has 301 lines/)])
})

test('this project has no wrong import, no cycle and no file that is too long', () => {
  expect(inspectHouse(process.cwd())).toEqual([])
})

test('the architecture page has the current walls', () => {
  const page = readFileSync('docs/architecture.md', 'utf8')
  expect(page, 'Write it anew with `node house/table.ts`.').toBe(withTable(page))
})
