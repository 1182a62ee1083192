import { writeFileSync } from 'node:fs'
import { type PackedWeights, packWeights, unpackWeights } from '../../src/reading/hashed-weights.ts'
import { signsOfNeighbours } from '../../src/reading/neighbours.ts'
import { tags, weighTokens } from '../../src/reading/tags.ts'
import { type Learned, senses, writeWeights } from '../../src/reading/weights.ts'
import type { Labelled } from '../score.ts'
import { handTexts, idleTexts, quantityTexts } from '../texts.ts'
import { examplesOf, mentionsOf, order, sensesOf } from './mentions.ts'
import { type Course, type Example, learn } from './regression.ts'
import { type SeenTokens, seeTokens, tagExamplesOf } from './tags.ts'

const folder = new URL('../../src/reading/weights/', import.meta.url)

/** What neighbours say is learned from chances of numbers that were not learned from: each fold is weighed by the others. */
const folds = 4

const courses: Record<Exclude<keyof Learned, 'inOrders'>, Course> = {
  mentions: {},
  tags: { epochs: 5, rate: 0.15, decay: 0.001, leastSeen: 5, leastWeight: 0.12 },
  neighbours: {},
}

const learnTags = (seen: readonly SeenTokens[]): PackedWeights =>
  packWeights(learn(seen.flatMap(tagExamplesOf), tags.length, courses.tags), tags.length)

const learnMentions = (texts: readonly Labelled[]): PackedWeights =>
  packWeights(learn(texts.flatMap(examplesOf), senses.length, courses.mentions), senses.length)

const neighbourExamplesOf = (
  text: Labelled,
  { features }: SeenTokens,
  weights: Pick<Learned, 'mentions' | 'tags'>,
): Example<number>[] => {
  const { words, mentions } = mentionsOf(text.text, weights.mentions)
  const signs = signsOfNeighbours(mentions, weighTokens(features, weights.tags), words)
  return sensesOf(text).flatMap(({ mention, sense }) => {
    const at = mentions.findIndex(
      ({ amount }) => amount.from === mention.amount.from && amount.to === mention.amount.to,
    )
    return at < 0 ? [] : [{ signs: signs[at] ?? [], sense: order[sense] }]
  })
}

/** The weights of numbers, of tags and of neighbours, in any text and in orders, learned from these texts, as they are kept; the same texts give the same, byte for byte. */
export const train = (texts: readonly Labelled[]): string => {
  const enquiries = texts.filter(({ kind }) => kind === 'enquiry')
  // Of what orders nothing every number is learned as none.
  const others = texts.filter(({ kind }) => kind !== 'enquiry')
  const orders = [...enquiries, ...quantityTexts()]
  const all = [...orders, ...others, ...idleTexts()]
  const mentions = learnMentions(all)
  const unpacked = unpackWeights(mentions)
  const seen = all.map((text) => seeTokens(text, unpacked))
  // Only the enquiries have their names labelled.
  const named = seen.slice(0, enquiries.length)
  const examples = Array.from({ length: folds }, (_, fold) => {
    const isOther = (_value: unknown, i: number) => i % folds !== fold
    const weights = {
      mentions: unpackWeights(learnMentions(all.filter(isOther))),
      tags: unpackWeights(learnTags(named.filter(isOther))),
    }
    return all.flatMap((text, i) => {
      const tokens = seen[i]
      const isEnquiry = i < orders.length
      return i % folds === fold && tokens !== undefined
        ? neighbourExamplesOf(text, tokens, weights).map((example) => ({ example, isEnquiry }))
        : []
    })
  }).flat()
  const learnNeighbours = (some: typeof examples) => {
    const shown = some.map(({ example }) => example)
    return packWeights(learn(shown, senses.length, courses.neighbours), senses.length)
  }
  const neighbours = learnNeighbours(examples)
  const inOrders = learnNeighbours(examples.filter(({ isEnquiry }) => isEnquiry))
  return writeWeights({ mentions, tags: learnTags(named), neighbours, inOrders })
}

if (import.meta.main) {
  const learned = train([...handTexts().values()].flat())
  writeFileSync(new URL('numbers.json', folder), learned)
  console.log(`numbers.json: ${learned.length} bytes`)
}
