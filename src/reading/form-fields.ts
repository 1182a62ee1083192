import { readHeader } from './tables/columns.ts'
import type { Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** "Part name: clamp", "Werkstoff = 1.4301", "item >> wheel": a label of a column, and what stands behind it. */
const field = /^[^\p{L}\p{N}\n]{0,6}([^\n:：=>→|]{2,32}?)[ \t]*(?::|：|=|>>|→)[ \t]*([^\n]{1,200})$/gmu

const tagOf: Partial<Record<string, Tagged['tag']>> = {
  name: 'name',
  material: 'material',
  process: 'process',
  date: 'neededBy',
}

/** A field's chance: likelier than what the words beside a token say. */
const chance = 0.97

/** Where the answer of a field ends: "clamp (left), drawing 12" names a clamp. */
const endsAnswer = /[,;(]|\s[-–]\s/

/** What the fields of a form say, by the name of the column that their label has. */
export const readFields = ({ original, normal, tokens }: Words): Tagged[] => {
  const found: Tagged[] = []
  let first = 0
  for (const { index, 0: line, 1: label = '', 2: value = '' } of original.matchAll(field)) {
    const tag = tagOf[readHeader(label) ?? '']
    if (tag === undefined || !/\p{L}/u.test(value)) continue
    const start = index + line.length - value.length
    const cut = tag === 'name' ? value.search(endsAnswer) : -1
    const end = start + (cut > 0 ? cut : value.length)
    while (first < tokens.length && (normal.starts[tokens[first]?.start ?? 0] ?? 0) < start) first++
    let to = first
    while (to < tokens.length && (normal.starts[tokens[to]?.start ?? 0] ?? 0) < end) to++
    if (to > first) found.push({ tag, from: first, to, chance })
  }
  return found
}

/** The tags of the words, but for those that a field of a form overlaps. */
export const withFields = (tagged: readonly Tagged[], fields: readonly Tagged[]): Tagged[] =>
  fields.length === 0
    ? [...tagged]
    : [...tagged.filter(({ from, to }) => !fields.some((field) => from < field.to && field.from < to)), ...fields].sort(
        (a, b) => a.from - b.from,
      )
