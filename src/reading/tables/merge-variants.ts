import { languages } from '../languages/index.ts'
import { normalise } from '../normalise.ts'
import type { RowPart } from './row-part.ts'

const words = languages.flatMap(({ roles }) => [...(roles.side ?? []), ...(roles.variantWord ?? [])])
const variantWords = new Set(words.map((word) => normalise(word).text.trim()))

/** A name without the words that tell sides and variants apart. */
const plainName = (name: string): string =>
  normalise(name)
    .text.split(/[\s,;:()/-]+/)
    .filter((word) => word !== '' && !variantWords.has(word.replace(/\.$/, '')))
    .join(' ')

const areVariants = (a: RowPart, b: RowPart): boolean => {
  if (a.name === null || b.name === null || a.quantity === null || b.quantity === null) return false
  if ((a.partNumber?.text ?? '') !== (b.partNumber?.text ?? '')) return false
  // One name twice is one part only if its number says so.
  if (a.name.text === b.name.text) return a.partNumber !== null
  const plain = plainName(a.name.text)
  return plain !== '' && plain === plainName(b.name.text)
}

const add = (a: RowPart, b: RowPart): RowPart => ({
  ...a,
  end: b.end,
  quantity:
    a.quantity === null || b.quantity === null
      ? a.quantity
      : {
          ...a.quantity,
          end: b.quantity.end,
          value: {
            min: a.quantity.value.min + b.quantity.value.min,
            max: a.quantity.value.max + b.quantity.value.max,
          },
        },
  own: [...a.own, ...b.own],
})

/** Rows right below each other that differ by side or variant alone are one part: "Carrier LH 4, Carrier RH 4" is 8. */
export const mergeVariants = (rows: readonly RowPart[]): RowPart[] => {
  const merged: RowPart[] = []
  for (const row of rows) {
    const last = merged.at(-1)
    if (last !== undefined && areVariants(last, row)) merged[merged.length - 1] = add(last, row)
    else merged.push(row)
  }
  return merged
}
