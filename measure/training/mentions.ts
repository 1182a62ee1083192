import { joinFigures } from '../../src/reading/amounts.ts'
import { type HashedWeights, hashText, packWeights, unpackWeights } from '../../src/reading/hashed-weights.ts'
import { type Mention, weighAmounts } from '../../src/reading/mentions.ts'
import { findNumbers } from '../../src/reading/number-stations.ts'
import { findTables } from '../../src/reading/tables/find-tables.ts'
import { hideSpans } from '../../src/reading/tables/hide.ts'
import { chancesOf } from '../../src/reading/weights.ts'
import { pieceOf, type Words } from '../../src/reading/words.ts'
import type { Labelled } from '../score.ts'
import type { Example } from './regression.ts'

export const order = { now: 0, later: 1, none: 2 }

const silent = unpackWeights(packWeights(new Map(), 3))

const known = new Map<string, { words: Words; mentions: Mention[] }>()

/** The numbers of a text outside of its tables. What is seen of them depends on no weights, so that it is looked at once. */
export const mentionsOf = (text: string, weights: HashedWeights = silent): { words: Words; mentions: Mention[] } => {
  let seen = known.get(text)
  if (seen === undefined) {
    const hidden = hideSpans(text, findTables(text))
    const words = { ...findNumbers(hidden), original: text }
    seen = { words, mentions: weighAmounts(joinFigures(words.figures, words), words, silent) }
    known.set(text, seen)
  }
  const { words, mentions } = seen
  return { words, mentions: mentions.map((mention) => ({ ...mention, chances: chancesOf(mention.signs, weights) })) }
}

/**
 * Which numbers of a labelled text are its quantities: of equal ones the nearest to the name; several that add up to a
 * quantity, or are its ends, are quantities too. Equal ones that were not taken teach nothing, and the quantities that
 * stand in a table are no numbers of the prose.
 */
export const sensesOf = ({ text, parts }: Labelled) => {
  const { words, mentions } = mentionsOf(text)
  const open = mentions.filter(({ reason }) => reason === undefined)
  const senses = new Map<Mention, 'now' | 'later'>()
  const ignored = new Set<Mention>()
  const tables = findTables(text)
  const isInTable = (place: number) => tables.some(({ start, end }) => start <= place && place < end)
  const placeOf = (mention: Mention) => pieceOf(words, mention.amount.from, mention.amount.to).start
  const placeOfName = ({ name }: Labelled['parts'][number]) => (name === null ? -1 : text.indexOf(name))
  for (const answer of ['quantity', 'later'] as const) {
    const sense = answer === 'quantity' ? 'now' : 'later'
    const wanted = new Map<string, { quantity: { min: number; max: number }; named: number[] }>()
    for (const part of parts) {
      const quantity = part[answer]
      if (quantity === null) continue
      const key = `${quantity.min}-${quantity.max}`
      const known = wanted.get(key) ?? { quantity, named: [] }
      wanted.set(key, known)
      known.named.push(placeOfName(part))
    }
    for (const { quantity, named } of wanted.values()) {
      const equal = open.filter(
        (mention) =>
          mention.amount.min === quantity.min &&
          mention.amount.max === quantity.max &&
          (answer === 'quantity' || senses.get(mention) !== 'now'),
      )
      const outside = named.filter((place) => !isInTable(place))
      const taken = nearest(outside, equal.map(placeOf))
      for (const [i, mention] of equal.entries()) {
        if (taken.has(i)) senses.set(mention, sense)
        else ignored.add(mention)
      }
      if (equal.length >= outside.length) continue
      const rest = open.filter((mention) => !senses.has(mention))
      for (let missing = outside.length - equal.length; missing > 0; missing--) {
        const adding = summing(
          rest.filter((mention) => !senses.has(mention)),
          quantity,
        )
        for (const mention of adding ?? []) senses.set(mention, sense)
      }
    }
  }
  return open.flatMap((mention) =>
    senses.has(mention) || !ignored.has(mention) ? [{ mention, sense: senses.get(mention) ?? ('none' as const) }] : [],
  )
}

export const examplesOf = (label: Labelled): Example<number>[] =>
  sensesOf(label).map(({ mention, sense }) => ({
    signs: mention.signs.map((sign) => hashText(sign)),
    sense: order[sense],
  }))

/** Which of the places are nearest to the names, each name having one of its own, in their order; a name at -1 stands anywhere. */
const nearest = (names: readonly number[], places: readonly number[]): Set<number> => {
  const ordered = names.toSorted((a, b) => a - b)
  let rows: { cost: number; taken: number[] }[] = [{ cost: 0, taken: [] }]
  for (const [i, place] of places.entries()) {
    const next = rows.map((row) => ({ ...row }))
    for (const [used, row] of rows.entries()) {
      const name = ordered[used]
      if (name === undefined) continue
      const cost = row.cost + (name < 0 ? 0 : Math.abs(place - name))
      const known = next[used + 1]
      if (known === undefined || cost < known.cost) next[used + 1] = { cost, taken: [...row.taken, i] }
    }
    rows = next
  }
  return new Set(rows.at(-1)?.taken)
}

/** Two to four numbers in a row that add up to a quantity, or the two ends of a range. */
const summing = (mentions: readonly Mention[], { min, max }: { min: number; max: number }): Mention[] | undefined => {
  for (let from = 0; from < mentions.length; from++) {
    let sum = 0
    for (let to = from; to < mentions.length && to < from + 4; to++) {
      sum += mentions[to]?.amount.max ?? 0
      if (to > from && min === max && sum === max) return mentions.slice(from, to + 1)
    }
  }
  const low = mentions.find(({ amount }) => amount.min === min && amount.max === min)
  const high = mentions.find(({ amount }) => amount.min === max && amount.max === max)
  return low !== undefined && high !== undefined && min !== max ? [low, high] : undefined
}
