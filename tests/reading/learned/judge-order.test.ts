import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeOrder } from '../../../src/reading/learned/judge-order.ts'
import { readParts } from '../../../src/reading/read-enquiry.ts'

const judge = (text: string, language: string) => {
  const { sentences, form } = readParts(text)
  return judgeOrder(sentences, form, language)
}

const likeliest = (text: string, language: string) => {
  const [first] = Object.entries(judge(text, language)).sort(([, a], [, b]) => b - a)
  return first?.[0]
}

describe('whether a text orders anything', () => {
  test.each([
    ['en', 'Please quote 50 brackets in 6082, anodised, by the end of May.', 'enquiry'],
    ['en', 'What is the difference between a pilot run and bridge production?', 'question'],
    ['en', 'The invoice for our last order of 200 covers has not been paid yet.', 'other'],
    ['de', 'Bitte um ein Angebot über 30 Halter aus Edelstahl.', 'enquiry'],
    ['de', 'Was ist eine Nullserie?', 'question'],
    ['de', 'Die Lieferung über 200 Stück ist gestern angekommen, danke!', 'other'],
    ['es', 'Necesitamos 40 tapas de aluminio, ¿nos pasan precio?', 'enquiry'],
    ['es', '¿Qué es una serie piloto?', 'question'],
    ['zh', '请报价：支架50件，铝6061，月底前要。', 'enquiry'],
    ['zh', '小批量和试产有什么区别？', 'question'],
    ['ja', 'ブラケット30個、A5052で見積をお願いします。', 'enquiry'],
    ['ja', '量産試作とは何ですか？', 'question'],
  ])('%s: %s is %s', (language, text, kind) => {
    expect(likeliest(text, language)).toBe(kind)
  })

  test('any string gives three likelihoods that add up to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'ja', 'other'), (text, language) => {
        const { enquiry, question, other } = judge(text, language)
        expect(enquiry + question + other).toBeCloseTo(1)
        for (const share of [enquiry, question, other]) expect(share).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
