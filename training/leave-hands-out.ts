import { handTexts } from '../measure/texts.ts'
import { train as trainNumbers } from '../measure/training/train.ts'
import { type Form, kindInputs } from '../src/reading/learned/judge-order.ts'
import { knownOf, loadModel, marginsOf, type StoredModel } from '../src/reading/learned/model.ts'
import { readWithWords } from '../src/reading/learned/shipped.ts'
import {
  kindLabels,
  languageLabels,
  loadWeights,
  orderLabel,
  statementLabels,
  type Weights,
} from '../src/reading/learned/weights.ts'
import { readParts } from '../src/reading/read-enquiry.ts'
import { readWeights, readWithWeights } from '../src/reading/weights.ts'
import { calibrate, type Heard } from './calibrate.ts'
import type { Labelled } from './corpus.ts'
import { type Bag, trainStatements } from './statements.ts'
import { kindExamples, trainKinds, wholeOf } from './texts.ts'
import { learnVocabulary, packModel } from './vectors.ts'

/** What weights that never saw a text's hand make of it: the largest margin of each label over its sentences. */
export type Unseen = { labelled: Labelled; statements: number[]; kinds: number[]; form: Form }

/** The models of one training. */
export type Models = { statements: StoredModel; kinds: StoredModel }

export const trainModels = (bags: readonly Bag[]): Models => ({
  statements: trainStatements(bags),
  kinds: trainKinds(kindExamples(bags)),
})

/** A hand of whole texts, the models that never saw it, and what they make of it. */
export type LeftOut = { hand: string; models: Models; unseen: Unseen[] }

const empty = (labels: readonly string[]): StoredModel =>
  packModel(learnVocabulary([]), new Float32Array(labels.length), labels)

/** Weights that say nothing: the form of a text is seen without them, so that no older weights have a hand in the new ones. */
const silent: Weights = loadWeights({
  inputs: '',
  statements: empty([...statementLabels, orderLabel]),
  kinds: empty(kindLabels),
  languages: empty(languageLabels),
  calibration: { statements: [], kinds: [] },
  thresholds: { design: { says: 1, asks: 1 }, purposes: { says: 1, asks: 1 }, enquiry: { says: 1, asks: 1 } },
})

/**
 * Hands that are left out in one training: they share no language, so that each is missed as if it were left out alone,
 * and a training for each of the others' files would take twice as long.
 */
const together: readonly (readonly string[])[] = [
  ['en-a', 'own-de'],
  ['en-b', 'multi-b-zhja'],
  ['en-d', 'own-es'],
  ['own-en-1', 'multi-b-dees'],
  ['own-en-2', 'own-zhja'],
  ['own-en-3', 'own-zhja-2'],
]

const groupsOf = (hands: readonly string[]): string[][] => [
  ...together.map((group) => group.filter((hand) => hands.includes(hand))).filter(({ length }) => length > 0),
  ...hands.filter((hand) => !together.flat().includes(hand)).map((hand) => [hand]),
]

/** Trains without each hand of whole texts, and judges its texts. */
export const leaveHandsOut = (bags: readonly Bag[], tell: (line: string) => void): LeftOut[] => {
  const hands = [...new Set(bags.filter(({ labelled }) => labelled.isWhole).map(({ labelled }) => labelled.hand))]
  const texts = [...handTexts()].flatMap(([hand, labelled]) => labelled.map((text) => ({ ...text, hand })))
  readWithWords(silent)
  const leftOut = groupsOf(hands).flatMap((group) => {
    const start = Date.now()
    const models = trainModels(bags.filter(({ labelled }) => !group.includes(labelled.hand)))
    readWithWeights(readWeights(trainNumbers(texts.filter(({ hand }) => !group.includes(hand)))))
    const judged = group.map((hand) => {
      const own = bags.filter(({ labelled }) => labelled.hand === hand && labelled.isWhole)
      return { hand, models, unseen: judgeBags(own, models) }
    })
    tell(`without ${group.join(', ')}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
    return judged
  })
  readWithWeights(null)
  readWithWords(null)
  return leftOut
}

const judgeBags = (bags: readonly Bag[], models: Models): Unseen[] => {
  const statements = loadModel(models.statements)
  const kinds = loadModel(models.kinds)
  return bags.map((bag) => {
    const { labelled, sentences } = bag
    const margins = sentences.map(({ features }) => marginsOf(statements, knownOf(statements, features)))
    return {
      labelled,
      form: readParts(labelled.text).form,
      statements: statements.labels.map((_, k) => Math.max(...margins.map((row) => row[k] as number))),
      kinds: marginsOf(kinds, knownOf(kinds, wholeOf(bag))),
    }
  })
}

export const kindMarginsOf = ({ statements, kinds, form }: Unseen): number[] =>
  kindInputs(statements.at(-1) as number, kinds, form)

/** Calibrated on whole texts: that is what is read. Statements were written to mislead, more than people do. */
export const calibrateOn = (unseen: readonly Unseen[]) => {
  const texts = unseen
  const heard = (marginsOf: (text: Unseen) => number[], isSo: (text: Unseen) => boolean): Heard[] =>
    texts.map((text) => ({ margins: marginsOf(text), language: text.labelled.language, isSo: isSo(text) }))
  return {
    statements: statementLabels.map((name, k) =>
      calibrate(
        heard(
          ({ statements }) => [statements[k] as number],
          ({ labelled }) => labelled.says.has(name),
        ),
      ),
    ),
    kinds: kindLabels.map((name) => calibrate(heard(kindMarginsOf, ({ labelled }) => labelled.kind === name))),
  }
}
