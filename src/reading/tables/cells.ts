import type { Span } from '../reading.ts'

export type Cell = Span & { text: string }

export type Line = Span & { text: string }

export const separators = ['\t', '|', ';', ' / ', ' : ', ',', '  '] as const

export type Separator = (typeof separators)[number]

export const cutIntoLines = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const piece of text.split('\n')) {
    const end = start + piece.length
    lines.push({ start, end: piece.endsWith('\r') ? end - 1 : end, text: piece.replace(/\r$/, '') })
    start = end + 1
  }
  return lines
}

const wide = /[ \u3000]{2,}|\u3000/g

/** "1,500 pcs": a comma within a number, in a line whose other commas all have a blank behind them. */
const isWithinNumber = (line: string, at: number): boolean =>
  /(?:^|[^\p{L}\d])\d{1,3}$/u.test(line.slice(Math.max(0, at - 4), at)) &&
  /^,\d{3}(?!\d)/.test(line.slice(at, at + 5)) &&
  !/,(?!\s|\d{3}(?!\d))/.test(line)

/** The ends of the separators in a line; a separator within quotes is none. */
const findBreaks = (line: string, separator: Separator): Span[] => {
  if (separator === '  ')
    return Array.from(line.trimEnd().matchAll(wide), ({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    })).filter(({ start }) => start > 0)
  const breaks: Span[] = []
  let isQuoted = false
  for (let i = 0; i < line.length; i++) {
    const character = line[i]
    if (character === '"' && (isQuoted || line.slice(0, i).trimEnd() === '' || breaks.at(-1)?.end === i))
      isQuoted = !isQuoted
    else if (!isQuoted && line.startsWith(separator, i) && !(separator === ',' && isWithinNumber(line, i)))
      breaks.push({ start: i, end: i + separator.length })
  }
  return breaks
}

/** The cells of a line, without the quotes around them and empty ones at the end; for pipes also without those at the ends. */
export const cutIntoCells = (line: Line, separator: Separator): Cell[] => {
  const cells: Cell[] = []
  let from = 0
  for (const { start, end } of [
    ...findBreaks(line.text, separator),
    { start: line.text.length, end: line.text.length },
  ]) {
    cells.push(trimmed(line, from, start))
    from = end
  }
  if (separator === '|' && cells[0]?.text === '') cells.shift()
  while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop()
  return cells
}

const trimmed = (line: Line, from: number, to: number): Cell => {
  const raw = line.text.slice(from, to)
  const lead = raw.length - raw.trimStart().length
  const text = raw.trim()
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"')
  const start = line.start + from + lead + Number(isQuoted)
  const inner = isQuoted ? text.slice(1, -1) : text
  return { start, end: start + inner.length, text: inner }
}
