import type { Placed } from './name-numbers.ts'
import type { Tagged } from './tags.ts'
import { tellsVariant, type Words } from './words.ts'

/** A name without its plural and its side, with the letter or number that tells it from others: "hook 240", "half B". */
const stem = (words: Words, name: Tagged): string => {
  const { tokens, phrases } = words
  const kept = tokens.slice(name.from, name.to).filter((_, i) => !tellsVariant(words, name.from + i))
  for (let at = name.to; at < name.to + 3; at++) {
    const token = tokens[at]
    if (token === undefined || phrases.startingAt(at, 'side') || phrases.startingAt(at, 'and')) break
    const isLetter = token.kind === 'word' && token.text.length === 1 && token.text !== 'x'
    const isNumber = token.kind === 'digits' && (words.isMasked(at) || tokens[at - 1]?.text === '-')
    if (isLetter || isNumber) kept.push(token)
    else if (token.text !== '-' || token.spaced) break
  }
  return kept.map(({ text }) => (text.length > 3 ? text.replace(/s$/, '') : text)).join(' ')
}

export type Group = { name: Tagged | undefined; placed: Placed[] }

/** Numbers of one name, and numbers without a name behind the part that they follow. */
export const groupByName = (placed: readonly Placed[], words: Words): Group[] => {
  const groups: Group[] = []
  const byStem = new Map<string, Group>()
  const nameless: Placed[] = []
  for (const one of placed) {
    const key = one.name === undefined ? '' : stem(words, one.name)
    // "black 20, white 20": a word that only tells variants apart is no name.
    if (one.name === undefined || key === '') {
      const last = groups.at(-1)
      if (last === undefined) nameless.push(one)
      else last.placed.push(one)
      continue
    }
    const known =
      byStem.get(key) ?? [...byStem].find(([other, group]) => isHead(other, key) && saysAgain(group, one, words))?.[1]
    if (known !== undefined && !standsApart(known, one, words)) known.placed.push(one)
    else {
      const group = { name: one.name, placed: [one] }
      groups.push(group)
      byStem.set(key, group)
    }
  }
  const [first] = groups
  if (nameless.length > 0) {
    if (first === undefined) groups.push({ name: undefined, placed: nameless })
    else first.placed.unshift(...nameless)
  }
  return groups
}

/** Whether a line tells one side or one variant: "hinge, left: 18". */
const isVariantLine = ({ mention: { amount } }: Placed, words: Words): boolean => {
  const { tokens } = words
  let at = amount.from
  while (at > 0 && tokens[at - 1]?.kind !== 'line') at--
  for (; at < tokens.length && tokens[at]?.kind !== 'line'; at++) if (tellsVariant(words, at)) return true
  return false
}

/** Lines of one shape in a list are different parts, though the name that stands in each of them is the same, unless they tell variants. */
const standsApart = ({ placed }: Group, one: Placed, words: Words): boolean =>
  placed.every(
    (other) =>
      other.name?.from !== one.name?.from &&
      other.mention.shape === one.mention.shape &&
      !(isVariantLine(other, words) && isVariantLine(one, words)) &&
      words.tokens.slice(other.mention.amount.to, one.mention.amount.from).some(({ kind }) => kind === 'line'),
  )

/** A short name later in the text stands for the long one if it tells no other number, or stands in another sentence. */
const saysAgain = ({ placed }: Group, { mention }: Placed, { clauses }: Words): boolean =>
  placed.some(
    ({ mention: other }) =>
      (other.amount.min === mention.amount.min && other.amount.max === mention.amount.max) ||
      clauses.sentenceOf[other.amount.from] !== clauses.sentenceOf[mention.amount.from],
  )

/** "gasket" after "nozzle gasket" is the same thing; "plate" beside "plate holder" is not. */
const isHead = (long: string, short: string) =>
  long !== short && (long.endsWith(` ${short}`) || short.endsWith(` ${long}`))
