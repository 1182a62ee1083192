import type { Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** "RX-40", "77-014", "8847-01", "77-310-A": letters and digits of one part number, joined by hyphens. */
const code =
  /(?<![\p{L}\d.,-])(?:[a-z]{1,5}-?\d{1,6}(?:-[a-z\d]{1,6}){0,3}|\d{2,6}(?:-[a-z\d]{1,6}){1,3})(?![\p{L}\d]|[.,]\d|-\d)/gu

/** What a code begins with: codes of one family name the parts of one list. */
const familyOf = (text: string) => text.replace(/-?[a-z]?\d*-?[a-z]?$/, '')

/** How likely a code names a part, if others of its family stand in the text. */
const chance = 0.45
const mostCodes = 40

/**
 * The names of a text, with the part numbers that stand for names: two codes at least that begin alike and are no form
 * known otherwise, as grades or threads are. A name that overlaps a code is that code.
 */
export const withCodes = (names: readonly Tagged[], { normal, tokens, maskOf }: Words): readonly Tagged[] => {
  const found: { from: number; to: number; family: string; text: string }[] = []
  let at = 0
  for (const match of normal.text.matchAll(code)) {
    const [start, end] = [match.index, match.index + match[0].length]
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++
    let to = at
    while (to < tokens.length && (tokens[to]?.end ?? end + 1) <= end) to++
    const mask = maskOf(at)
    if (to > at && (mask === undefined || mask === 'reference') && found.length < mostCodes)
      found.push({ from: at, to, family: familyOf(match[0]), text: match[0] })
  }
  const codes = found.filter(({ family, text }) =>
    family === '' ? false : found.some((other) => other.family === family && other.text !== text),
  )
  if (codes.length === 0) return names
  const isCode = (name: Tagged) => codes.some(({ from, to }) => name.from < to && from < name.to)
  return [
    ...names.filter((name) => !isCode(name)),
    ...codes.map(({ from, to }): Tagged => ({ tag: 'name', from, to, chance })),
  ].sort((a, b) => a.from - b.from)
}
