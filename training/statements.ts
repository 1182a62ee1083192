import { cuesOf } from '../src/reading/cues.ts'
import { type Feature, featuresOf } from '../src/reading/learned/features.ts'
import { cuesWithin, dividedText } from '../src/reading/learned/hear-text.ts'
import type { StoredModel } from '../src/reading/learned/model.ts'
import { orderLabel, statementLabels } from '../src/reading/learned/weights.ts'
import { readMeaning } from '../src/reading/meaning.ts'
import { findNumbers } from '../src/reading/number-stations.ts'
import type { Labelled } from './corpus.ts'
import { balance, fitLogistic, type Row } from './logistic.ts'
import { keepTelling, learnVocabulary, packModel, rowOf, type Vocabulary } from './vectors.ts'

/** What a miss costs, how often the rows are gone over, how often positives are chosen anew, and how many features stay. */
const settings = { cost: 5, epochs: 5, rounds: 2, features: 44_000 }

/** What a whole text says is missed at twice the cost: statements are more, and were written to mislead. */
const costOfText = 2

/** A labelled text with its sentences' features. */
export type Bag = { labelled: Labelled; sentences: { text: string; features: Feature[] }[] }

export const bagsOf = (corpus: readonly Labelled[]): Bag[] =>
  corpus.map((labelled) => {
    const words = findNumbers(labelled.text)
    const cues = cuesOf(readMeaning({ ...words, isLater: () => false }), words)
    const sentences = dividedText(labelled.text).map((sentence) => ({
      text: sentence.text,
      features: featuresOf(sentence.text, labelled.language, cuesWithin(cues, sentence)).list,
    }))
    return { labelled, sentences }
  })

type Targets = { targets: Int8Array; costs: Float32Array }

/** The statuses, the purposes, and whether the sentence asks for parts. */
const names = [...statementLabels, orderLabel]
const labels = names.length

/**
 * Which sentence of a text says what its label says is not marked: a label that is absent is absent from all of them, and
 * one that is there is in the sentence that the weights so far find likeliest (multiple-instance learning). A statement's
 * sentences without its evidence say nothing.
 */
const targetsOf = (bags: readonly Bag[], rows: readonly Row[], weights: Float32Array | undefined): Targets => {
  const targets = new Int8Array(rows.length * labels)
  const costs = new Float32Array(rows.length * labels)
  let first = 0
  for (const { labelled, sentences } of bags) {
    const set = (sentence: number, label: number, target: number) => {
      targets[(first + sentence) * labels + label] = target
      costs[(first + sentence) * labels + label] = target === 1 && labelled.kind !== 'statement' ? costOfText : 1
    }
    const all = sentences.map((_, i) => i)
    const holding = all.filter((i) => holdsEvidence(sentences[i]?.text ?? '', labelled.evidence))
    const candidates = holding.length > 0 ? holding : all
    for (const [label, name] of names.entries()) {
      if (!isLabelled(labelled, name)) continue
      if (!labelled.says.has(name)) for (const i of all) set(i, label, -1)
      else {
        if (holding.length > 0) for (const i of all) if (!holding.includes(i)) set(i, label, -1)
        const likeliest = pickLikeliest(candidates, label, (i) => rows[first + i] as Row, weights)
        if (likeliest !== undefined) set(likeliest, label, 1)
        else if (labelled.kind === 'statement') for (const i of candidates) set(i, label, 1)
      }
    }
    first += sentences.length
  }
  return { targets, costs }
}

/** A statement does not tell whether it orders anything, nor an enquiry of which only the kind is labelled what it says. */
const isLabelled = ({ kind, isWhole }: Labelled, name: string): boolean =>
  name === orderLabel ? kind !== 'statement' : kind !== 'enquiry' || isWhole

const holdsEvidence = (sentence: string, evidence: readonly string[]): boolean =>
  evidence.some((piece) => sentence.includes(piece) || piece.includes(sentence))

const pickLikeliest = (
  candidates: readonly number[],
  label: number,
  rowAt: (sentence: number) => Row,
  weights: Float32Array | undefined,
): number | undefined => {
  if (candidates.length === 1) return candidates[0]
  if (weights === undefined) return undefined
  let likeliest: number | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const { at, value } = rowAt(candidate)
    let margin = 0
    for (let f = 0; f < at.length; f++)
      margin += (value[f] as number) * (weights[(at[f] as number) * labels + label] as number)
    if (margin > most) {
      most = margin
      likeliest = candidate
    }
  }
  return likeliest
}

/** Learns what sentences say of the design and of the purposes. */
export const trainStatements = (bags: readonly Bag[]): StoredModel => {
  const sentences = bags.flatMap(({ sentences }) => sentences.map(({ features }) => features))
  const rowsFor = (vocabulary: Vocabulary) => sentences.map((features) => rowOf(features, vocabulary))
  const learn = (vocabulary: Vocabulary, rows: readonly Row[], weights: Float32Array | undefined) => {
    const goal = targetsOf(bags, rows, weights)
    balance({ ...goal, labels }, settings.cost)
    return fitLogistic({ rows, ...goal, labels, features: vocabulary.hashes.length }, settings.epochs)
  }
  const full = learnVocabulary(sentences)
  const fullRows = rowsFor(full)
  let weights: Float32Array | undefined
  for (let round = 0; round < settings.rounds; round++) weights = learn(full, fullRows, weights)
  if (weights === undefined) throw new Error('no round of training')
  const kept = keepTelling(full, weights, labels, settings.features)
  const keptRows = rowsFor(kept)
  const first = projectWeights(weights, full, kept)
  return packModel(kept, learn(kept, keptRows, first), names)
}

/** The weights of the features that were kept. */
const projectWeights = (weights: Float32Array, full: Vocabulary, kept: Vocabulary): Float32Array => {
  const projected = new Float32Array((kept.hashes.length + 1) * labels)
  for (const [at, hash] of kept.hashes.entries()) {
    const from = full.indexOf.get(hash) as number
    for (let k = 0; k < labels; k++) projected[at * labels + k] = weights[from * labels + k] as number
  }
  return projected
}
