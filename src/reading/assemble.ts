import type { Quantity } from '../advice/profile.ts'
import { isAfterwards, type Mention } from './mentions.ts'
import { nameNumbers, numberItems, type Placed } from './name-numbers.ts'
import { combine, isCorrection } from './one-quantity.ts'
import type { TagChances, Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** A part as the prose names it, in tokens: its numbers, its name, and which other quantities it may have. */
export type Draft = {
  name: Tagged | undefined
  mentions: Mention[]
  quantity: Quantity | null
  count: number
  later: Mention | undefined
  sure: boolean
  /** Other quantities that come close, the likeliest first. */
  close: Quantity[]
}

/** From here on a number is taken for a quantity. */
const leastChance = 0.4
/** A quantity that is likelier than this is sure, if no other number comes close. */
const sureChance = 0.94
/** A number that was not taken but is at least this likely is asked about. */
const closeChance = 0.06

/** "either 20 housings, or 30 units": an alternative to a number that is surely ordered is ordered as surely. */
const liftAlternatives = (mentions: readonly Mention[], words: Words): readonly Mention[] => {
  const lifted = [...mentions]
  for (let i = 1; i < lifted.length; i++) {
    const [a, b] = [lifted[i - 1], lifted[i]]
    if (a === undefined || b === undefined || !areJoinedByOr(a, b, words)) continue
    const [less, more] = a.chances.now < b.chances.now ? [i - 1, i] : [i, i - 1]
    const [least, most] = [lifted[less], lifted[more]]
    if (least === undefined || most === undefined) continue
    if (most.chances.now > sureTwin && least.chances.now > alternativeChance)
      lifted[less] = { ...least, chances: most.chances }
  }
  return lifted
}

/** Of a number that is joined by "or" to a sure one. */
const alternativeChance = 0.2
const farthestAlternative = 4

const areJoinedByOr = (a: Mention, b: Mention, { phrases, clauses }: Words): boolean => {
  const [from, to] = [a.amount.to, b.amount.from]
  if (a.reason !== undefined || b.reason !== undefined || to - from > farthestAlternative) return false
  if (clauses.sentenceOf[from] !== clauses.sentenceOf[to]) return false
  for (let at = from; at < to; at++) if (phrases.startingAt(at, 'or')) return true
  return false
}

/** Builds the parts of a text from its numbers and names. `tagChances` says of each token how likely it is a piece of a name; `isBefore` says that names stand before their numbers, as in Japanese. */
export const assemble = (
  weighed: readonly Mention[],
  names: readonly Tagged[],
  tagChances: TagChances,
  words: Words,
  isBefore: boolean,
): Draft[] => {
  const mentions = liftAlternatives(weighed, words)
  const sureSentences = new Set(
    mentions
      .filter(
        ({ amount, reason, chances }) => amount.form === 'digits' && reason === undefined && chances.now > sureTwin,
      )
      .map(({ amount }) => words.clauses.sentenceOf[amount.from]),
  )
  const ordered = mentions.filter((mention, i) => isOrdered(mention, i, mentions, names, sureSentences, words))
  const now = ordered.length > 0 ? ordered : likeliest(mentions, words)
  const later = mentions.filter((mention) => mention.reason === undefined && isAfterwards(mention))
  const close = mentions.filter(
    (mention) =>
      mention.reason === undefined &&
      !now.includes(mention) &&
      !isAfterwards(mention) &&
      !isArticle(mention) &&
      mention.chances.now >= closeChance,
  )
  const items = numberItems(words)
  const groups = groupByName(nameNumbers(now, names, tagChances, items, words, isBefore), words)
  const drafts = groups.map((group) => makeDraft(group, items, words))
  if (drafts.length === 0) {
    const best = bestName(names)
    drafts.push({
      name: best,
      mentions: [],
      quantity: null,
      count: 1,
      later: undefined,
      sure: close.length === 0,
      close: [],
    })
  }
  const [only] = drafts
  if (only !== undefined && drafts.length === 1 && (only.name === undefined || only.name.chance < leastStrong))
    only.name = bestName(names) ?? only.name ?? referenceName(words)
  for (const mention of later) {
    const owner = ownerOf(mention, drafts)
    if (owner !== undefined) owner.later ??= mention
  }
  for (const { amount } of close) {
    const quantity = { min: amount.min, max: amount.max }
    const owner = ownerOf({ amount }, drafts)
    if (
      owner === undefined ||
      drafts.some(({ quantity: other }) => other?.min === quantity.min && other.max === quantity.max)
    )
      continue
    owner.close.push(quantity)
    owner.sure = false
  }
  return drafts
}

/** If no number is likely enough, the likeliest one is taken, in doubt. */
const leastLikely = 0.25

const likeliest = (mentions: readonly Mention[], words: Words): Mention[] => {
  const likely = mentions.filter(
    (mention) =>
      mention.reason === undefined &&
      !isAfterwards(mention) &&
      !isArticle(mention) &&
      mention.chances.now >= leastLikely,
  )
  const corrected = likely.length > 1 ? likely.findLast((mention) => isCorrection(mention, words)) : undefined
  return corrected === undefined ? likely.toSorted((x, y) => y.chances.now - x.chances.now).slice(0, 1) : [corrected]
}

/** A name that is less likely than this gives way to the best one of the text, if there is but one part. */
const leastStrong = 0.4

/** "p/n 77-1043": without any other name the number of the part is its name. */
const referenceName = ({ tokens, maskOf }: Words): Tagged | undefined => {
  const from = tokens.findIndex((_, at) => maskOf(at) === 'reference')
  if (from < 0) return undefined
  let to = from + 1
  while (maskOf(to) === 'reference' && !tokens[to]?.spaced) to++
  return { tag: 'name', from, to, chance: 0 }
}

/** "a", "one", "ein", "una": mostly no count. */
const isArticle = ({ amount }: Mention) => amount.max === 1 && amount.form !== 'digits'

/** A number in words, in another sentence than one in digits that is surely ordered, must be this likely, and no part of what is known: "three of the lids were bent". */
const leastInWords = 0.6

/** Numbers in a list are alike: one of them that is taken takes the others of its shape with it. */
const twinChance = 0.3
const sureTwin = 0.6
const farthestTwin = 2

const isOrdered = (
  mention: Mention,
  i: number,
  all: readonly Mention[],
  names: readonly Tagged[],
  sureSentences: ReadonlySet<number | undefined>,
  words: Words,
): boolean => {
  const { chances, reason, shape, amount } = mention
  if (reason !== undefined || isAfterwards(mention)) return false
  const sentence = words.clauses.sentenceOf[amount.from]
  if (amount.form !== 'digits' && sureSentences.size > Number(sureSentences.has(sentence)))
    return chances.now > leastInWords && words.phrases.startingAt(amount.to, 'partitive') === undefined
  if (chances.now > leastChance) return true
  const isOne = isArticle(mention)
  if (isOne && amount.form === 'han') return false
  const neighbours = all
    .slice(Math.max(0, i - farthestTwin), i + farthestTwin + 1)
    .filter((other) => other !== mention && other.reason === undefined && other.chances.now > sureTwin)
  // "seven arms, fourteen pins and a jig"
  if (isOne) {
    const isNamed = names.some((name) => name.from >= amount.to && name.from <= amount.to + 2)
    return (
      isNamed &&
      neighbours.some((other) => words.clauses.sentenceOf[other.amount.from] === words.clauses.sentenceOf[amount.from])
    )
  }
  return chances.now > twinChance && neighbours.some((other) => other.shape === shape)
}

const bestName = (names: readonly Tagged[]): Tagged | undefined =>
  names.toSorted((a, b) => b.chance - a.chance || a.from - b.from)[0]

const ownerOf = ({ amount }: Pick<Mention, 'amount'>, drafts: readonly Draft[]): Draft | undefined => {
  const before = drafts.filter(({ mentions: [first] }) => first === undefined || first.amount.from < amount.from)
  return before.at(-1) ?? drafts[0]
}

/** A name without its plural and its side, with the letter or number that tells it from others: "hook 240", "half B". */
const stem = (words: Words, name: Tagged): string => {
  const { tokens, phrases } = words
  const kept = tokens.slice(name.from, name.to).filter((_, i) => !phrases.startingAt(name.from + i, 'side'))
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

type Group = { name: Tagged | undefined; placed: Placed[] }

/** Numbers of one name, and numbers without a name behind the part that they follow. */
const groupByName = (placed: readonly Placed[], words: Words): Group[] => {
  const groups: Group[] = []
  const byStem = new Map<string, Group>()
  const nameless: Placed[] = []
  for (const one of placed) {
    if (one.name === undefined) {
      const last = groups.at(-1)
      if (last === undefined) nameless.push(one)
      else last.placed.push(one)
      continue
    }
    const key = stem(words, one.name)
    const known =
      byStem.get(key) ?? [...byStem].find(([other, group]) => isHead(other, key) && saysAgain(group, one, words))?.[1]
    if (known !== undefined) known.placed.push(one)
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

const makeDraft = ({ name, placed }: Group, items: readonly number[], words: Words): Draft => {
  const mentions = placed.map(({ mention }) => mention)
  const { quantity, chosen, sure, close } = combine(mentions, items, words)
  return {
    name,
    mentions,
    quantity,
    count: Math.max(1, ...chosen.map(({ amount }) => amount.count)),
    later: undefined,
    sure: sure && chosen.every(({ chances }) => chances.now >= sureChance),
    close,
  }
}
