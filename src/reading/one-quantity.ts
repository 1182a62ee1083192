import type { Quantity } from '../advice/profile.ts'
import type { Mention } from './mentions.ts'
import type { Words } from './words.ts'

/** What the numbers of one part come to: the quantity, the numbers that make it, and the others to choose from. */
export type OneQuantity = {
  quantity: Quantity
  chosen: readonly Mention[]
  sure: boolean
  close: Quantity[]
}

const mostChoices = 3
/** Of numbers that are less likely the likeliest is taken, and the others are asked about. */
const alternativeChance = 0.6

const quantityOf = ({ amount: { min, max } }: Mention): Quantity => ({ min, max })

/** One quantity out of the numbers of one part: said again, corrected, added up, or alternatives to each other. */
export const combine = (mentions: readonly Mention[], items: readonly number[], words: Words): OneQuantity => {
  const draft = (
    quantity: Quantity,
    chosen: readonly Mention[],
    sure: boolean,
    close: Quantity[] = [],
  ): OneQuantity => ({
    quantity,
    chosen,
    sure,
    close,
  })
  const different = mentions.filter(
    (mention, i) =>
      mentions.findIndex(({ amount }) => amount.min === mention.amount.min && amount.max === mention.amount.max) === i,
  )
  const [first] = different
  const best = mentions.toSorted((a, b) => b.chances.now - a.chances.now)[0]
  if (first === undefined || best === undefined) return draft({ min: 1, max: 1 }, [], false)
  const areApart =
    mentions.length > 1 &&
    (mentions.every((mention) => hasSide(mention, items, words)) || areVariants(mentions, words)) &&
    mentions.every(({ amount: { kind } }) => kind === 'single')
  if (different.length === 1)
    return areApart ? draft(sum(mentions), mentions, true) : draft(quantityOf(best), [best], true)
  const total = different.find((mention) => isTotal(mention, words))
  if (total !== undefined) return draft(quantityOf(total), [total], true)
  const corrected = different.findLast((mention, i) => i > 0 && isCorrection(mention, words))
  if (corrected !== undefined) return draft(quantityOf(corrected), [corrected], true)
  if (areApart) return draft(sum(mentions), mentions, true)
  const areSure = different.every(({ chances }) => chances.now >= alternativeChance)
  if (areSure && areAlternatives(different, words)) {
    const quantity = {
      min: Math.min(...different.map(({ amount }) => amount.min)),
      max: Math.max(...different.map(({ amount }) => amount.max)),
    }
    return draft(quantity, different, different.length === 2)
  }
  const others = different
    .filter((mention) => quantityOf(mention).min !== best.amount.min || quantityOf(mention).max !== best.amount.max)
    .map(quantityOf)
  return draft(quantityOf(best), [best], false, others.slice(0, mostChoices - 1))
}

const sum = (mentions: readonly Mention[]): Quantity => ({
  min: mentions.reduce((all, { amount }) => all + amount.min, 0),
  max: mentions.reduce((all, { amount }) => all + amount.max, 0),
})

const near = 7

/** "hinge LH 18", "4x A-frame (left)": a word for one side in the number's own item. */
const hasSide = ({ amount }: Mention, items: readonly number[], { phrases }: Words): boolean => {
  const item = items[amount.from]
  for (let at = Math.max(0, amount.from - 2 * near); at < amount.to + 2 * near; at++)
    if (items[at] === item && phrases.startingAt(at, 'side')) return true
  return false
}

const isTotal = ({ amount }: Mention, { phrases }: Words): boolean => {
  const unit = phrases.startingAt(amount.to, 'countWord')
  return (
    (phrases.endingAt(amount.from, 'total') ??
      phrases.startingAt(amount.to, 'total') ??
      (unit && phrases.startingAt(unit.to, 'total'))) !== undefined
  )
}

/** "raise it from 20 to 50", "make that 60": whether a number takes the place of another one. */
export const isCorrection = ({ amount }: Mention, { phrases, clauses }: Words): boolean => {
  if (amount.isCorrection) return true
  if (phrases.endingAt(amount.from, 'raise') ?? phrases.endingAt(amount.from - 1, 'raise')) return true
  for (
    let at = amount.from;
    at > amount.from - near && clauses.sentenceOf[at] === clauses.sentenceOf[amount.from];
    at--
  )
    if (phrases.endingAt(at, 'correction')) return true
  for (let at = amount.to; at < amount.to + 3; at++)
    if (phrases.startingAt(at, 'raise') || phrases.startingAt(at, 'correction')) return true
  return false
}

/** "30 in silver and 20 in black", "20 black, 20 white": a variant's word beside each of them. */
const areVariants = (mentions: readonly Mention[], { phrases, clauses }: Words): boolean =>
  mentions.every(({ amount }) => {
    for (let at = amount.from - 2; at < amount.to + near + 2; at++)
      if (
        (at < amount.from || at >= amount.to) &&
        clauses.sentenceOf[at] === clauses.sentenceOf[amount.from] &&
        phrases.startingAt(at, 'variantWord')
      )
        return true
    return false
  })

/** "lead time for 10? and for 20?", "10 and 50 pieces": numbers of one sentence or of two questions. */
const areAlternatives = (mentions: readonly Mention[], { tokens, phrases, clauses }: Words): boolean => {
  for (let i = 1; i < mentions.length; i++) {
    const [a, b] = [mentions[i - 1]?.amount, mentions[i]?.amount]
    if (a === undefined || b === undefined || b.from - a.to > 16) return false
    const isAsked = tokens.slice(a.to, b.from).some(({ text }) => text === '?')
    if (b.from - a.to > 4 && !isAsked && mentions[i - 1]?.shape !== mentions[i]?.shape) return false
    let joins = false
    for (let at = a.to; at < b.from; at++)
      if (
        phrases.startingAt(at, 'and') ||
        phrases.startingAt(at, 'or') ||
        tokens[at]?.text === '?' ||
        tokens[at]?.text === '/' ||
        (tokens[at]?.text === ',' && b.from - a.to <= 3)
      )
        joins = true
    if (!joins || Math.abs((clauses.sentenceOf[a.from] ?? 0) - (clauses.sentenceOf[b.from] ?? 0)) > 1) return false
  }
  return true
}
