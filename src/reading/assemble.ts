import { liftAlternatives } from './alternatives.ts'
import type { Draft } from './draft.ts'
import { type Group, groupByName } from './group-by-name.ts'
import { ownersOfLater } from './later-owners.ts'
import { isAfterwards, type Mention } from './mentions.ts'
import { nameNumbers, numberItems } from './name-numbers.ts'
import { combine } from './one-quantity.ts'
import { findOrdered, isArticle } from './ordered.ts'
import type { TagChances, Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** A quantity that is likelier than this is sure, if no other number comes close. */
const sureChance = 0.94
/** A number that was not taken but is at least this likely is asked about. */
const closeChance = 0.05

/** A number that is not ordered now is expected later from here on; one that is less than the order only if it is likelier. */
const likelyLater = 0.25
const surelyLater = 0.5

/** Builds the parts of a text from its numbers and names. `tagChances` says of each token how likely it is a piece of a name; `isBefore` says that names stand before their numbers, as in Japanese. */
export const assemble = (
  weighed: readonly Mention[],
  names: readonly Tagged[],
  tagChances: TagChances,
  words: Words,
  isBefore: boolean,
): Draft[] => {
  const mentions = liftAlternatives(weighed, words)
  const now = findOrdered(mentions, names, words)
  const later = mentions.filter(
    (mention) =>
      mention.reason === undefined &&
      (isAfterwards(mention) || (!now.includes(mention) && mention.chances.later > likelyLater)),
  )
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
  for (const mention of later.toSorted((a, b) => b.chances.later - a.chances.later))
    for (const owner of ownersOfLater(mention, drafts, words))
      if (mention.chances.later > surelyLater || mention.amount.max >= (owner.quantity?.max ?? 0))
        owner.later ??= mention
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

const bestName = (names: readonly Tagged[]): Tagged | undefined =>
  names.toSorted((a, b) => b.chance - a.chance || a.from - b.from)[0]

const ownerOf = ({ amount }: Pick<Mention, 'amount'>, drafts: readonly Draft[]): Draft | undefined => {
  const before = drafts.filter(({ mentions: [first] }) => first === undefined || first.amount.from < amount.from)
  return before.at(-1) ?? drafts[0]
}

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
