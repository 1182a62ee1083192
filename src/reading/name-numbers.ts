import { likeliestWords } from './faint-names.ts'
import type { Mention } from './mentions.ts'
import { sharedNames } from './shared-names.ts'
import type { TagChances, Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** A number with the name that it counts. */
export type Placed = { mention: Mention; name: Tagged | undefined }

/** A name that a number may count, and how far it is from being the one. */
type Choice = { name: Tagged | undefined; side: 'before' | 'behind' | undefined; cost: number }

/** What it costs a number to take a name; the cheapest way over all numbers of a text is taken. */
const costs = {
  none: 3.4,
  faint: 0.8,
  token: 0.08,
  item: 1.1,
  sentence: 1.4,
  lineBefore: 0.9,
  lineBehind: 3,
  againstOrder: 0.7,
  rightBehind: -0.3,
  marked: -0.5,
  opening: -0.9,
  sameName: 1.6,
  sameNameOtherNumber: 2.6,
  otherSide: 0.8,
}

/** In tokens to each side of a number. */
const farthest = 40
const farthestLines = 2
/** No name is less likely than this. */
const leastChance = 0.02
const itemsApart = 2

/**
 * For each token the item of its enumeration: items are parted by line ends, sentence ends, commas, semicolons, slashes and
 * words for "and"; what stands in brackets belongs to the item before them.
 */
export const numberItems = ({ tokens, phrases, clauses }: Words): number[] => {
  const items: number[] = []
  let item = 0
  let depth = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    if (at > 0 && clauses.sentenceOf[at] !== clauses.sentenceOf[at - 1]) {
      item++
      depth = 0
    }
    if (token.text === '(') depth++
    const isMark = token.kind === 'line' || /^[,;/+•]$/.test(token.text)
    const and = depth === 0 && !isMark ? phrases.startingAt(at, 'and') : undefined
    if ((isMark && depth === 0) || (and !== undefined && !phrases.startingAt(at, 'numeral'))) item++
    items.push(item)
    if (isMark && depth === 0) item++
    if (token.text === ')') depth = Math.max(0, depth - 1)
  }
  return items
}

/** Finds for each number the name that it counts, or none; a number of each of several names is given to all of them. */
export const nameNumbers = (
  mentions: readonly Mention[],
  names: readonly Tagged[],
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
  isBefore: boolean,
): Placed[] => {
  const shared = mentions.map((mention, i) =>
    sharedNames(mention, mentions[i - 1], mentions[i + 1], names, tagChances, items, words),
  )
  const choices = mentions.map((mention, i) =>
    (shared[i]?.length ?? 0) > 1
      ? [{ name: undefined, side: undefined, cost: 0 }]
      : listChoices(mention, mentions[i - 1], mentions[i + 1], names, tagChances, items, words, isBefore),
  )
  return cheapest(choices, mentions).flatMap((name, i): Placed[] => {
    const mention = mentions[i]
    if (mention === undefined) return []
    const all = shared[i] ?? []
    if (all.length < 2) return [{ mention, name }]
    const ofOne = { ...mention, amount: { ...mention.amount, count: 1 } }
    return all.map((one) => ({ mention: ofOne, name: one }))
  })
}

/** Walks over the numbers and keeps for each choice the cheapest way that leads to it. */
const cheapest = (choices: readonly Choice[][], mentions: readonly Mention[]): (Tagged | undefined)[] => {
  type Step = { name: Tagged | undefined; before: Step | undefined }
  let ends: { cost: number; step: Step; choice: Choice }[] = []
  for (const [i, here] of choices.entries()) {
    const [mention, last] = [mentions[i], mentions[i - 1]]
    const isEqual = mention?.amount.min === last?.amount.min && mention?.amount.max === last?.amount.max
    ends = here.map((choice) => {
      let best: (typeof ends)[number] | undefined
      let least = Number.POSITIVE_INFINITY
      for (const end of ends) {
        const isSame =
          choice.name !== undefined &&
          end.choice.name?.from === choice.name.from &&
          end.choice.name.to === choice.name.to
        const isOther = choice.side !== undefined && end.choice.side !== undefined && choice.side !== end.choice.side
        const cost =
          end.cost +
          (isSame ? (isEqual ? costs.sameName : costs.sameNameOtherNumber) : 0) +
          (isOther ? costs.otherSide : 0)
        if (cost < least) {
          least = cost
          best = end
        }
      }
      return {
        cost: choice.cost + (best === undefined ? 0 : least),
        step: { name: choice.name, before: best?.step },
        choice,
      }
    })
  }
  const found: (Tagged | undefined)[] = []
  let step: Step | undefined = ends.toSorted((a, b) => a.cost - b.cost)[0]?.step
  while (step !== undefined) {
    found.push(step.name)
    step = step.before
  }
  return found.reverse()
}

/** Where the words of the number itself begin and end: its unit, its label, its marks. */
export const edgesOf = ({ amount }: Mention, { tokens, phrases }: Words): { from: number; to: number } => {
  let to = amount.to
  for (let steps = 0; steps < 4; steps++) {
    const unit =
      phrases.startingAt(to, 'unit') ??
      phrases.startingAt(to, 'each') ??
      phrases.startingAt(to, 'more') ??
      (phrases.startingAt(to, 'partNoun') ? undefined : phrases.startingAt(to, 'countWord'))
    if (unit !== undefined) to = unit.to
    else if (/^[x*×.)-]$/.test(tokens[to]?.text ?? '') || phrases.startingAt(to, 'function')) to++
    else break
  }
  let from = amount.from
  for (let steps = 0; steps < 6 && from > 0; steps++) {
    const label =
      phrases.endingAt(from, 'quantityLabel') ??
      phrases.endingAt(from, 'about') ??
      phrases.endingAt(from, 'each') ??
      phrases.endingAt(from, 'now')
    if (label !== undefined) from = label.from
    else if (/^[:=(x*×\->→…]$/.test(tokens[from - 1]?.text ?? '')) from--
    else if (tokens[from - 1]?.text === '.') while (tokens[from - 1]?.text === '.') from--
    else break
  }
  return { from, to }
}

const listChoices = (
  mention: Mention,
  last: Mention | undefined,
  next: Mention | undefined,
  names: readonly Tagged[],
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
  isBefore: boolean,
): Choice[] => {
  const { tokens, clauses } = words
  const { amount } = mention
  const edges = edgesOf(mention, words)
  const left = Math.max(last?.amount.to ?? 0, amount.from - farthest)
  const right = Math.min(next?.amount.from ?? tokens.length, amount.to + farthest)
  const around = names.filter(
    (name) => (name.to <= amount.from && name.from >= left) || (name.from >= amount.to && name.to <= right),
  )
  const opening = openingName(mention, last, next, around, tagChances, items, words)
  const found: Choice[] = [{ name: undefined, side: undefined, cost: costs.none }]
  const add = (name: Tagged) => {
    const side = name.from >= amount.to ? 'behind' : 'before'
    const [a, b] = side === 'behind' ? [edges.to, name.from] : [name.to, edges.from]
    const near = side === 'behind' ? amount.to - 1 : amount.from
    const far = side === 'behind' ? name.from : name.to - 1
    let lines = 0
    for (let at = Math.min(near, far); at < Math.max(near, far); at++) if (tokens[at]?.kind === 'line') lines++
    if (lines > farthestLines) return
    const isOpening = opening !== undefined && name.from < opening.to && opening.from < name.to
    const steps = isOpening ? 0 : Math.abs((items[far] ?? 0) - (items[near] ?? 0))
    let cost =
      -costs.faint * Math.log(Math.max(name.chance, leastChance)) +
      costs.token * Math.max(0, b - a) +
      costs.item * Math.min(2, Math.ceil(steps / 2)) +
      (lines > 0 ? (side === 'behind' ? costs.lineBehind : costs.lineBefore * lines) : 0)
    if (isOpening) cost += costs.opening
    else if (lines === 0 && clauses.sentenceOf[far] !== clauses.sentenceOf[near]) cost += costs.sentence
    if (isBefore === (side === 'behind')) cost += isBefore ? costs.againstOrder : costs.againstOrder / 2
    if (side === 'behind' && b <= a && steps === 0) cost += costs.rightBehind
    if (side === 'before' && steps === 0 && edges.from < amount.from) cost += costs.marked
    found.push({ name, side, cost })
  }
  for (const name of around) add(name)
  if (opening !== undefined && !around.includes(opening)) add(opening)
  for (const side of ['before', 'behind'] as const) {
    const faint = faintName(side, mention, edges, left, right, tagChances, items, words)
    if (faint !== undefined && !around.some((name) => name.from < faint.to && faint.from < name.to)) add(faint)
  }
  return found
}

/** "2. lever cap, bronze: 25" in a list of such lines: the name that opens the line. */
const openingName = (
  { amount, shape }: Mention,
  last: Mention | undefined,
  next: Mention | undefined,
  names: readonly Tagged[],
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
): Tagged | undefined => {
  const { tokens } = words
  let start = amount.from
  while (start > 0 && amount.from - start < farthest && tokens[start - 1]?.kind !== 'line') start--
  let end = amount.to
  while (end < tokens.length && end - amount.to < farthest && tokens[end]?.kind !== 'line') end++
  const isAlone = (last?.amount.to ?? 0) <= start && (next?.amount.from ?? end) >= end
  if (!isAlone || (last?.shape !== shape && next?.shape !== shape)) return undefined
  for (let from = start; from < amount.from; ) {
    let to = from + 1
    while (to < amount.from && items[to] === items[from]) to++
    const found =
      names.find((name) => name.from >= from && name.to <= to) ?? likeliestWords(from, to, tagChances, words)
    if (found !== undefined) return found
    from = to
  }
  return undefined
}

/** The likeliest words of the number's own item on one side, if no name was found there: "skirt another 4", "wall dock (1)". */
const faintName = (
  side: 'before' | 'behind',
  { amount }: Mention,
  edges: { from: number; to: number },
  left: number,
  right: number,
  tagChances: TagChances,
  items: readonly number[],
  words: Words,
): Tagged | undefined => {
  const { tokens } = words
  const find = (item: number) => {
    let [from, to] = side === 'before' ? [left, edges.from] : [edges.to, right]
    while (from < to && (items[from] !== item || tokens[from]?.kind === 'line')) from++
    while (to > from && items[to - 1] !== item) to--
    return likeliestWords(from, to, tagChances, words)
  }
  const own = items[amount.from] ?? 0
  const inOwn = find(own)
  // "axle, qty 3": the item before, if the number stands alone in its own. A mark between two items is one of its own.
  return inOwn === undefined && side === 'before' ? find(own - itemsApart) : inOwn
}
