import { readFileSync, writeFileSync } from 'node:fs'
import { drawWalls, readWalls } from './walls.ts'

const page = 'docs/architecture.md'
const [start, end] = [
  '<!-- Made by `node house/table.ts` from house/walls.json. -->',
  '<!-- The end of what is made. -->',
]

/** The page with a table of the current walls. Throws if it has no place for the table. */
export const withTable = (text: string): string => {
  const [before, rest] = text.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for the table of rooms.`)
  return `${before}${start}\n${drawWalls(readWalls())}\n${end}${after}`
}

if (import.meta.main) writeFileSync(page, withTable(readFileSync(page, 'utf8')))
