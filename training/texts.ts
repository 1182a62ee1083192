import { type Feature, spellingOf } from '../src/reading/learned/features.ts'
import { featuresOfText } from '../src/reading/learned/hear-text.ts'
import type { StoredModel } from '../src/reading/learned/model.ts'
import { kindLabels, languageLabels } from '../src/reading/learned/weights.ts'
import type { Labelled } from './corpus.ts'
import { balance, fitLogistic } from './logistic.ts'
import type { Bag } from './statements.ts'
import { keepTelling, learnVocabulary, packModel, rowOf } from './vectors.ts'

/** A whole text with the one label that holds. */
export type Example = { features: readonly Feature[]; label: string }

type Settings = { cost: number; epochs: number; features: number }

const learnOne = (examples: readonly Example[], labels: readonly string[], settings: Settings): StoredModel => {
  const texts = examples.map(({ features }) => features)
  const targets = Int8Array.from(examples.flatMap(({ label }) => labels.map((name) => (name === label ? 1 : -1))))
  const learn = (vocabulary: ReturnType<typeof learnVocabulary>) => {
    const rows = texts.map((features) => rowOf(features, vocabulary))
    const costs = new Float32Array(targets.length).fill(1)
    balance({ targets, costs, labels: labels.length }, settings.cost)
    const task = { rows, targets, costs, labels: labels.length, features: vocabulary.hashes.length }
    return fitLogistic(task, settings.epochs)
  }
  const full = learnVocabulary(texts)
  const kept = keepTelling(full, learn(full), labels.length, settings.features)
  return packModel(kept, learn(kept), labels)
}

/** Examples of whether a text orders anything: the whole messages, without the statements. */
export const kindExamples = (bags: readonly Bag[]): Example[] =>
  bags
    .filter(({ labelled }) => labelled.kind !== 'statement')
    .map((bag) => ({ features: wholeOf(bag), label: bag.labelled.kind }))

/** The features of all sentences together. */
export const wholeOf = ({ sentences }: Bag): readonly Feature[] =>
  featuresOfText(sentences.map(({ features }) => features))

export const trainKinds = (examples: readonly Example[]): StoredModel =>
  learnOne(examples, kindLabels, { cost: 30, epochs: 12, features: 20_000 })

/** Every third text: the languages are far apart. */
export const languageExamples = (
  corpus: readonly Labelled[],
  foreign: readonly { lang: string; text: string }[],
): Example[] => {
  const own = corpus.filter(({ language }, i) => i % 3 === 0 && language !== 'zh' && language !== 'ja')
  return [
    ...own.map(({ text, language }) => ({ features: spellingOf(text), label: language })),
    ...foreign.map(({ text }) => ({ features: spellingOf(text), label: 'other' })),
  ]
}

export const trainLanguages = (examples: readonly Example[]): StoredModel =>
  learnOne(examples, languageLabels, { cost: 5, epochs: 10, features: 9_000 })
