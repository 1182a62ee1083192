import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { z } from 'zod'
import type { Import } from './imports.ts'

/** Names of rooms, packages and `node:` modules; `node:*` means all Node modules, `*` everything. */
const Names = z.array(z.string()).default([])

const Room = z.strictObject({
  /** Files, and folders with a trailing slash. A file belongs to the room with the longest match for its path. */
  in: z.array(z.string()).min(1),
  why: z.string(),
  imports: Names,
  /** Only types may be imported from these. */
  types: Names,
})

const Walls = z.record(z.string(), Room)
export type Walls = z.infer<typeof Walls>

/** The rooms and what each may import. Throws if walls.json is not valid. */
export const readWalls = (): Walls =>
  Walls.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'walls.json'), 'utf8')))

/** The room of a file, by its path from the root of the project; null if it has none. */
export const roomOf = (walls: Walls, path: string): string | null => {
  const places = Object.entries(walls).flatMap(([room, { in: places }]) => places.map((place) => ({ room, place })))
  const around = places.filter(({ place }) => (place.endsWith('/') ? path.startsWith(place) : path === place))
  return around.toSorted((a, b) => b.place.length - a.place.length)[0]?.room ?? null
}

const isInside = (specifier: string) => specifier.startsWith('.')

/** The path of a relatively imported file, from the root of the project; null for packages. */
export const fileOf = (path: string, specifier: string): string | null =>
  isInside(specifier) ? posix.join(posix.dirname(path), specifier) : null

/** "react-dom/client" belongs to the package "react-dom", "@slack/types/x" to "@slack/types". */
const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

const allows = (names: string[], target: string) =>
  names.includes(target) || names.includes('*') || (target.startsWith('node:') && names.includes('node:*'))

/** Why an import is not allowed, in one sentence; null if it is. */
export const refuseImport = (walls: Walls, path: string, { specifier, isType, line }: Import): string | null => {
  const at = `${path}:${line}`
  const room = roomOf(walls, path)
  const rules = walls[room ?? '']
  if (room === null || rules === undefined) return `${at} lies in no room of house/walls.json.`
  if (allows(rules.imports, '*')) return null
  if (specifier === null) return `${at} imports what cannot be told from its text: write the module's name.`
  const file = fileOf(path, specifier)
  const target =
    file === null ? (specifier.startsWith('node:') ? specifier : packageOf(specifier)) : roomOf(walls, file)
  if (target === null) return `${at} imports ${specifier}, which lies in no room of house/walls.json.`
  if (file !== null && target === room) return null
  if (allows(rules.imports, target) || (isType && allows(rules.types, target))) return null
  const rule = allows(rules.types, target)
    ? `may import only types of ${target} (by \`import type\`), and this imports ${specifier} itself`
    : `may not import ${file === null ? specifier : `${target} (${specifier})`}`
  return `${at} ${room} ${rule}. Why: ${rules.why}.`
}

/** The rooms as a Markdown table, for docs/architecture.md. */
export const drawWalls = (walls: Walls): string => {
  const named = (names: string[]) =>
    names.map((name) => (name === '*' ? 'everything' : name.replace('*', '\\*'))).join(', ')
  const rows = Object.entries(walls).map(([room, { in: places, why, imports, types }]) => {
    const allowed = [named(imports), types.length > 0 ? `types of ${named(types)}` : ''].filter(Boolean).join('; ')
    const where = places.map((place) => `\`${place}\``).join(', ')
    return `| **${room}** ${where} | ${why} | ${allowed} |`
  })
  return ['| room | what it is | may import |', '|---|---|---|', ...rows].join('\n')
}
