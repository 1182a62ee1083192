import { type HashedWeights, hashText } from './hashed-weights.ts'
import type { Mention } from './mentions.ts'
import { edgesOf, numberItems } from './name-numbers.ts'
import { tags } from './tags.ts'
import { chancesOfHashes } from './weights.ts'
import type { Words } from './words.ts'

/** How far around a number its name is looked for, in tokens. */
const reach = 5

const step = (chance: number, steps: readonly number[]) => {
  let at = 0
  while (at < steps.length && chance >= (steps[at] ?? 1)) at++
  return at
}

const coarse = [0.05, 0.2, 0.5, 0.8, 0.97]
const nameSteps = [0.03, 0.1, 0.25, 0.5, 0.8]

const logit = (chance: number) => Math.max(-7, Math.min(7, Math.round(Math.log((chance + 1e-6) / (1 - chance + 1e-6)))))

/**
 * What a number's neighbours say of it, after each number was weighed for itself: how likely the others of its text and of
 * its shape are, and whether a name stands beside it; hashed. `tagChances` are the chances of each tag for each token.
 */
export const signsOfNeighbours = (
  mentions: readonly Mention[],
  tagChances: readonly (readonly number[] | undefined)[],
  words: Words,
): number[][] => {
  const items = numberItems(words)
  const open = mentions.filter(({ reason }) => reason === undefined)
  const order = open.map(({ chances }) => chances.now).sort((a, b) => b - a)
  const sure = order.filter((chance) => chance > 0.5).length
  const tagAt = (at: number, tag: number) => tagChances[at]?.[tag] ?? 0
  const name = tags.indexOf('name')
  return mentions.map((mention) => {
    if (mention.reason !== undefined) return []
    const { amount, chances, shape } = mention
    const own = logit(chances.now)
    const half = step(chances.now, coarse)
    const rank = Math.min(3, order.indexOf(chances.now))
    const best = rank === 0 ? (order[1] ?? 0) : (order[0] ?? 0)
    let [twin, twins, farTwins] = [0, 0, 0]
    let [leadTwin, leadTwins] = [0, 0]
    let isEqual = false
    for (const other of open) {
      if (other === mention) continue
      if (other.amount.min === amount.min && other.amount.max === amount.max) isEqual = true
      if (other.lead === mention.lead) {
        leadTwin = Math.max(leadTwin, other.chances.now)
        leadTwins++
      }
      if (other.shape !== shape) continue
      twin = Math.max(twin, other.chances.now)
      farTwins++
      if (
        Math.abs((words.clauses.sentenceOf[other.amount.from] ?? 0) - (words.clauses.sentenceOf[amount.from] ?? 0)) <= 1
      )
        twins++
    }
    const edges = edgesOf(mention, words)
    let [behind, before, behindAt, beforeAt] = [0, 0, 0, 0]
    const item = items[amount.from]
    for (let i = 0; i < reach; i++) {
      const [a, b] = [edges.to + i, edges.from - 1 - i]
      if (items[a] === item && tagAt(a, name) > behind) [behind, behindAt] = [tagAt(a, name), i]
      if (items[b] === item && tagAt(b, name) > before) [before, beforeAt] = [tagAt(b, name), i]
    }
    let near = 0
    for (let at = Math.max(0, amount.from - 25); at < amount.from; at++)
      if (words.clauses.sentenceOf[at] === words.clauses.sentenceOf[amount.from]) near = Math.max(near, tagAt(at, name))
    const ownTag = tagChances[amount.from]
    let tagged = 0
    for (let tag = 1; tag < tags.length; tag++) if ((ownTag?.[tag] ?? 0) > (ownTag?.[tagged] ?? 0)) tagged = tag
    const named = step(Math.max(behind, before), nameSteps)
    const isOne = amount.max === 1 && amount.form !== 'digits'
    const signs = [
      'always',
      `own ${own}`,
      `later ${logit(chances.later)}`,
      `rank ${rank} of ${Math.min(4, open.length)}`,
      `best ${step(best, coarse)} own ${half}`,
      `best ${step(best, coarse)} own ${half} rank ${Math.min(1, rank)}`,
      `sure ${Math.min(3, sure)} own ${half}`,
      `twin ${step(twin, coarse)} own ${half}`,
      `twin ${step(twin, coarse)} twins ${Math.min(3, twins)}`,
      `twins ${Math.min(4, farTwins)}`,
      `lead ${mention.lead} twin ${step(leadTwin, coarse)}`,
      `lead twin ${step(leadTwin, coarse)} own ${half}`,
      `lead twin ${step(leadTwin, coarse)} twins ${Math.min(3, leadTwins)}`,
      `behind ${step(behind, nameSteps)}`,
      `behind ${step(behind, nameSteps)} at ${Math.min(2, behindAt)}`,
      `before ${step(before, nameSteps)}`,
      `before ${step(before, nameSteps)} at ${Math.min(2, beforeAt)}`,
      `named ${named} own ${half}`,
      `named ${named} twin ${step(twin, coarse)}`,
      `named ${named} shape ${shape}`,
      `near ${step(near, nameSteps)} named ${named}`,
      `behind ${step(behind, nameSteps)} before ${step(before, nameSteps)}`,
      `tag ${tagged} ${step(ownTag?.[tagged] ?? 0, nameSteps)}`,
      `form ${amount.form} kind ${amount.kind} own ${half}`,
    ]
    for (let tag = 1; tag < tags.length; tag++) {
      signs.push(`next ${tag} ${step(tagAt(amount.to, tag), nameSteps)}`)
      signs.push(`last ${tag} ${step(tagAt(amount.from - 1, tag), nameSteps)}`)
    }
    if (isEqual) signs.push(`equal own ${half}`)
    if (mention.isLater) signs.push(`is later own ${half}`)
    return signs.map((sign) => hashText(isOne ? `one: ${sign}` : sign))
  })
}

/** Weighs the numbers again beside each other; `signs` are those of `signsOfNeighbours`. */
export const weighNeighbours = (
  mentions: readonly Mention[],
  signs: readonly (readonly number[])[],
  weights: HashedWeights,
): Mention[] =>
  mentions.map((mention, i) =>
    mention.reason === undefined ? { ...mention, chances: chancesOfHashes(signs[i] ?? [], weights) } : mention,
  )
