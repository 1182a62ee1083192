import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCircles } from './circles.ts'
import { listImports } from './imports.ts'
import { fileOf, readWalls, refuseImport, roomOf } from './walls.ts'

/** In lines. Word lists may be longer: they grow with the languages. */
const longestFile = 300
const isWordList = (path: string) => /^src\/(copy|reading\/languages)\//.test(path)

/** What is wrong with the files of the project at `root`: imports, cycles and lengths, in one sentence each. */
export const inspectHouse = (root: string): string[] => {
  const walls = readWalls()
  const tops = new Set(Object.values(walls).flatMap((room) => room.in.map((place) => place.split('/')[0])))
  const patterns = [...tops].map((top) => `${top}/**/*.{ts,tsx}`)
  const paths = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  const files = paths.toSorted().map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, imports: listImports(path, text), lines: text.trimEnd().split('\n').length }
  })

  const unplaced = files
    .filter(({ path }) => roomOf(walls, path) === null)
    .map(({ path }) => `${path} lies in no room of house/walls.json.`)
  const refusals = files.flatMap(({ path, imports }) =>
    roomOf(walls, path) === null ? [] : imports.map((each) => refuseImport(walls, path, each)),
  )
  const inside = files.map(({ path, imports }) => {
    const targets = imports.map(({ specifier }) => fileOf(path, specifier ?? ''))
    return [path, targets.filter((target) => target !== null)] as const
  })
  const circles = findCircles(new Map(inside)).map((circle) => `These import each other: ${circle.join(' → ')}.`)
  const tooLong = files
    .filter(({ path, lines }) => path.startsWith('src/') && lines > longestFile && !isWordList(path))
    .map(({ path, lines }) => `${path} has ${lines} lines, and ${longestFile} are the most: split it by what it does.`)
  return [...unplaced, ...refusals.filter((refusal) => refusal !== null), ...circles, ...tooLong]
}
