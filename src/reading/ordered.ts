import { isAfterwards, type Mention } from './mentions.ts'
import { isCorrection } from './one-quantity.ts'
import type { Tagged } from './tags.ts'
import type { Words } from './words.ts'

/** From here on a number is taken for a quantity. */
const leastChance = 0.4
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

/** "a", "one", "ein", "una": mostly no count. */
export const isArticle = ({ amount }: Mention) => amount.max === 1 && amount.form !== 'digits'

/** A number in words, in another sentence than one in digits that is surely ordered, must be this likely, and no part of what is known: "three of the lids were bent". */
const leastInWords = 0.6

/** Numbers in a list are alike: one of them that is taken takes the others of its shape with it. */
const twinChance = 0.3
const sureTwin = 0.6
const farthestTwin = 2
/** One of a list that has a name of its own is taken if it is at least this likely, beside others that are surely ordered. */
const listedChance = 0.1
const surelyListed = 0.8
const nearestName = 6
const likelyName = 0.4

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
  if (chances.now > twinChance && neighbours.some((other) => other.shape === shape)) return true
  return (
    chances.now > listedChance &&
    chances.now > chances.later &&
    neighbours.some(
      (other) =>
        other.chances.now > surelyListed &&
        (other.shape === shape || other.lead === mention.lead) &&
        standsNear(other, mention, words),
    ) &&
    names.some(
      ({ from, to, chance }) =>
        chance > likelyName &&
        ((amount.from - to < nearestName && amount.from >= to) ||
          (from - amount.to < nearestName && from >= amount.to)) &&
        words.clauses.sentenceOf[from] === sentence,
    )
  )
}

/** In one sentence, or at most a line apart. */
const standsNear = (a: Mention, b: Mention, { clauses }: Words): boolean =>
  Math.abs((clauses.sentenceOf[a.amount.from] ?? 0) - (clauses.sentenceOf[b.amount.from] ?? 0)) <= 1

/** The numbers of a text that are taken for quantities of this order; if none is likely enough the likeliest, in doubt. */
export const findOrdered = (mentions: readonly Mention[], names: readonly Tagged[], words: Words): Mention[] => {
  const sureSentences = new Set(
    mentions
      .filter(
        ({ amount, reason, chances }) => amount.form === 'digits' && reason === undefined && chances.now > sureTwin,
      )
      .map(({ amount }) => words.clauses.sentenceOf[amount.from]),
  )
  const ordered = mentions.filter((mention, i) => isOrdered(mention, i, mentions, names, sureSentences, words))
  return ordered.length > 0 ? ordered : likeliest(mentions, words)
}
