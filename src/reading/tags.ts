import { addWeights, type HashedWeights, softmax } from './hashed-weights.ts'
import type { Words } from './words.ts'

/** What a token is a piece of: the name of a part, its material, its process, the day it is needed by, or none of them. */
export const tags = ['none', 'name', 'material', 'process', 'neededBy'] as const

type Tag = (typeof tags)[number]

/** A run of tokens with the same tag; `chance` is the mean over its tokens. */
export type Tagged = { tag: Exclude<Tag, 'none'>; from: number; to: number; chance: number }

const name = tags.indexOf('name')

/** A run begins with a token that is this likely, and goes on over neighbours that are at least half as likely. */
const leastChance = 0.4
const leastNext = 0.18
/** A name without blanks is rather too long than cut. */
const leastIdeograph = 0.1
/** Without a run like that the likeliest one stands for the name, however faint. */
const leastFaint = 0.06

/** For each token the chance of each tag; nothing for marks and line ends. */
export type TagChances = readonly (readonly number[] | undefined)[]

export const weighTokens = (features: readonly (readonly number[])[], weights: HashedWeights): TagChances =>
  features.map((ofToken) => (ofToken.length === 0 ? undefined : chancesOfTags(ofToken, weights)))

/** Tags the tokens of a text. Runs of the tag "name" that are fainter than the others have a `chance` below 0.2. */
export const tagTokens = (words: Words, chances: TagChances): Tagged[] => {
  const runs: Tagged[] = []
  const taken = chances.map(() => false)
  const chanceAt = (at: number, tag: number) => (taken[at] ? 0 : (chances[at]?.[tag] ?? 0))
  const grow = (seed: number, tag: number, least: number): Tagged => {
    const sentence = words.clauses.sentenceOf[seed]
    const leastHere = words.tokens[seed]?.kind === 'ideograph' ? Math.min(least, leastIdeograph) : least
    const goesOn = (at: number, step: number) =>
      words.clauses.sentenceOf[at] === sentence &&
      (chanceAt(at, tag) >= leastHere ||
        (chances[at] === undefined && mayBridge(words, at) && chanceAt(at + step, tag) >= leastChance))
    let from = seed
    while (from > 0 && goesOn(from - 1, -1)) from--
    let to = seed + 1
    while (to < chances.length && goesOn(to, 1)) to++
    while (from < seed && chances[from] === undefined) from++
    while (to > seed + 1 && chances[to - 1] === undefined) to--
    let sum = 0
    let counted = 0
    for (let at = from; at < to; at++) {
      if (chances[at] === undefined) continue
      sum += chances[at]?.[tag] ?? 0
      counted++
    }
    taken.fill(true, from, to)
    return { tag: tags[tag] as Tagged['tag'], from, to, chance: sum / counted }
  }
  const seeds = chances.flatMap((chance, at) => {
    if (chance === undefined) return []
    let most = 1
    for (let tag = 2; tag < tags.length; tag++) if ((chance[tag] ?? 0) > (chance[most] ?? 0)) most = tag
    const value = chance[most] ?? 0
    return value > leastChance || value > (chance[0] ?? 0) ? [{ at, tag: most, value }] : []
  })
  for (const { at, tag } of seeds.sort((a, b) => b.value - a.value || a.at - b.at))
    if (!taken[at]) runs.push(grow(at, tag, leastNext))
  if (!runs.some(({ tag }) => tag === 'name')) {
    let best = -1
    for (let at = 0; at < chances.length; at++)
      if (chanceAt(at, name) >= leastFaint && (best < 0 || chanceAt(at, name) > chanceAt(best, name))) best = at
    if (best >= 0) {
      const faint = grow(best, name, Math.max(leastFaint, chanceAt(best, name) / 2.5))
      runs.push({ ...faint, chance: Math.min(faint.chance, 0.19) })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** Between two pieces of one name: "-", "/", "." and words such as "de", but no comma and no number of its own. */
const mayBridge = ({ tokens }: Words, at: number): boolean => {
  const token = tokens[at]
  return token !== undefined && token.kind !== 'line' && !/^[,;:!?()]$/.test(token.text)
}

const chancesOfTags = (features: readonly number[], weights: HashedWeights): number[] => {
  const sums = tags.map(() => 0)
  for (const feature of features) addWeights(weights, feature, sums)
  return softmax(sums)
}
