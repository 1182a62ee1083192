import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featuresOf } from '../../src/reading/learned/features.ts'
import { knownOf, loadModel, marginsOf } from '../../src/reading/learned/model.ts'
import { probabilityOf } from '../../src/reading/learned/weights.ts'
import { calibrate } from '../../training/calibrate.ts'
import { readCorpus } from '../../training/corpus.ts'
import { fitLogistic, type Row } from '../../training/logistic.ts'
import { learnVocabulary, packModel, rowOf } from '../../training/vectors.ts'

const row = (...at: number[]): Row => ({ at: Int32Array.from(at), value: Float32Array.from(at, () => 1) })

describe('the logistic regression', () => {
  // Feature 0 says yes, feature 1 says no, feature 2 says nothing.
  const rows = [row(0), row(0, 2), row(1), row(1, 2), row(2), row(2)]
  const targets = Int8Array.from([1, 1, -1, -1, 1, -1])
  const task = { rows, targets, costs: new Float32Array(6).fill(5), labels: 1, features: 3 }

  test('learns which feature says yes and which says no', () => {
    const [yes = 0, no = 0, nothing = 0] = fitLogistic(task, 50)
    expect(yes).toBeGreaterThan(0.5)
    expect(no).toBeLessThan(-0.5)
    expect(Math.abs(nothing)).toBeLessThan(0.2)
  })

  test('learns the same weights each time', () => {
    expect(fitLogistic(task, 20)).toEqual(fitLogistic(task, 20))
  })

  test('lets what is not known teach nothing', () => {
    const unknown = { ...task, targets: Int8Array.from([1, 1, 0, 0, 0, 0]) }
    const [, no] = fitLogistic(unknown, 20)
    expect(no).toBe(0)
  })
})

describe('the calibration', () => {
  const heard = Array.from({ length: 400 }, (_, i) => {
    const margin = (i % 20) / 5 - 2
    return {
      margins: [margin],
      language: i % 2 === 0 ? 'en' : 'de',
      isSo: (i * 7919) % 100 < 100 / (1 + Math.exp(-2 * margin)),
    }
  })

  test('says as often as it was so', () => {
    const calibration = calibrate(heard)
    for (const margin of [-1, 0, 1]) {
      const expected = 1 / (1 + Math.exp(-2 * margin))
      expect(Math.abs(probabilityOf(calibration, [margin], 'en') - expected)).toBeLessThan(0.1)
    }
  })

  test('gives a likelihood of 0 to 1 for any margin and language', () => {
    const calibration = calibrate(heard)
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.string(), (margin, language) => {
        const chance = probabilityOf(calibration, [margin], language)
        return chance >= 0 && chance <= 1
      }),
    )
  })
})

test('packed weights give nearly the margins of the learned ones', () => {
  const texts = ['the drawing is frozen', 'the drawing is not frozen yet', 'the frozen drawing', 'not yet, the drawing']
  const features = texts.map((text) => featuresOf(text, 'en').list)
  const vocabulary = learnVocabulary(features)
  const rows = features.map((list) => rowOf(list, vocabulary))
  const labels = ['proven', 'open']
  const targets = Int8Array.from([1, -1, -1, 1, 1, -1, -1, 1])
  const size = vocabulary.hashes.length
  const weights = fitLogistic({ rows, targets, costs: new Float32Array(8).fill(5), labels: 2, features: size }, 30)
  const model = loadModel(packModel(vocabulary, weights, labels))
  for (const [i, list] of features.entries()) {
    const margins = marginsOf(model, knownOf(model, list))
    for (const [label, margin] of margins.entries()) {
      let exact = weights[size * 2 + label] ?? 0
      const { at, value } = rows[i] as Row
      for (const [f, feature] of at.entries()) exact += (value[f] ?? 0) * (weights[feature * 2 + label] ?? 0)
      expect(Math.abs(margin - exact)).toBeLessThan(0.05 + 0.05 * Math.abs(exact))
    }
  }
})

test('every text is whole or a statement, in a language that is read, by a hand', () => {
  const corpus = readCorpus()
  expect(corpus.length).toBeGreaterThan(7_000)
  for (const { hand, language, text } of corpus) {
    expect(['en', 'de', 'es', 'zh', 'ja']).toContain(language)
    expect(hand.length * text.length).toBeGreaterThan(0)
  }
})
