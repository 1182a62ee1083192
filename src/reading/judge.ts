import { guessLanguage as guessByWords } from './learned/guess-language.ts'
import type { HeardSentence } from './learned/hear-text.ts'
import { type Form, judgeOrder } from './learned/judge-order.ts'
import { statementThresholds } from './learned/judge-statements.ts'
import type { Kind, LanguageCode } from './reading.ts'

const kana = /[\u3041-\u30f6]/u
const han = /[\u3400-\u9fff]/u

/** The language of a text; one that is too short to tell is read as English, or as its script says. */
export const guessLanguage = (text: string): LanguageCode => {
  if (kana.test(text)) return 'ja'
  if (han.test(text)) return 'zh'
  const guess = guessByWords(text)
  return guess === 'unknown' ? 'en' : guess
}

/** In characters, an ideograph or kana for three. */
export const lengthOf = (text: string): number =>
  text.length + 2 * (text.match(/[\u3041-\u30ff\u3400-\u9fff]/gu)?.length ?? 0)

/** The words of a text this short say little: a number that looks like an order is taken for one sooner. */
const shortText = 60
const likelyOrder = 0.6

const leastOfShort = 0.05

/** A sentence that is this likely an order makes an enquiry of any text. */
const surelyOrder = 0.7
const surelyForm = 0.5
const mostSentences = 60

/** A sentence may be in another language than its text. */
const ordersAlone = (sentence: HeardSentence, form: Form, language: string): boolean => {
  const own = guessByWords(sentence.text)
  const ownForm = { ...form, length: lengthOf(sentence.text) }
  return judgeOrder([sentence], ownForm, own === 'unknown' ? language : own).enquiry >= surelyOrder
}

/** What a text is, by its words and its form. */
export const judgeKind = (sentences: readonly HeardSentence[], form: Form, language: string): Kind => {
  const { enquiry, question, other } = judgeOrder(sentences, form, language)
  const least = form.length <= shortText && form.order > likelyOrder ? leastOfShort : statementThresholds().enquiry.says
  if (enquiry >= least) return 'enquiry'
  // What stands around an order does not take it back.
  const mayHold = form.requests && form.order > surelyForm
  if (mayHold && sentences.slice(0, mostSentences).some((one) => ordersAlone(one, form, language))) return 'enquiry'
  return question >= other ? 'question' : 'other'
}
