import { guessLanguage as guessByWords } from './learned/guess-language.ts'
import type { HeardSentence } from './learned/hear-text.ts'
import { type Form, judgeOrder } from './learned/judge-order.ts'
import { statementThresholds } from './learned/judge-statements.ts'
import { statementLabels } from './learned/weights.ts'
import type { Kind, LanguageCode, Part } from './reading.ts'

const kana = /[\u3041-\u30f6]/u
const han = /[\u3400-\u9fff]/u

/** The language of a text; one that is too short to tell is read as English, or as its script says. */
export const guessLanguage = (text: string): LanguageCode => {
  if (kana.test(text)) return 'ja'
  if (han.test(text)) return 'zh'
  const guess = guessByWords(text)
  return guess === 'unknown' ? 'en' : guess
}

/** What the form of a text tells without its words and numbers; an ideograph or kana is as long as three letters. */
export const lookOf = (text: string): Pick<Form, 'asks' | 'length'> => ({
  asks: /[?？]\s*$/u.test(text.slice(-longestEnd)),
  length: text.length + 2 * (text.match(/[\u3041-\u30ff\u3400-\u9fff]/gu)?.length ?? 0),
})

/** In characters, so that a text of nothing but blanks is looked through once. */
const longestEnd = 20

/** The words of a text this short say little: a number that looks like an order is taken for one sooner. */
const shortText = 60
const leastOfShort = [
  { order: 0.65, enquiry: 0.1 },
  { order: 0.25, enquiry: 0.35 },
]

/** From here on a text is an enquiry, by how much its numbers look like an order. 0 to 1. */
const leastEnquiry = ({ length, order }: Form, says: number): number =>
  Math.min(says, (length <= shortText && leastOfShort.find((least) => order > least.order)?.enquiry) || says)

/** A sentence that is this likely an order makes an enquiry of any text. */
const surelyOrder = 0.7
const surelyForm = 0.5
const mostSentences = 60

/** A sentence may be in another language than its text. */
const ordersAlone = (sentence: HeardSentence | undefined, form: Form, language: string): boolean => {
  if (sentence === undefined) return false
  const own = guessByWords(sentence.text)
  const ownForm = { ...form, ...lookOf(sentence.text) }
  return judgeOrder([sentence], ownForm, own === 'unknown' ? language : own).enquiry >= surelyOrder
}

/** A sentence without a number is no order by itself: what the numbers of its text look like says nothing of it. */
const figure = /[\p{N}一二两三四五六七八九十百千]/u

/** Of the first sentences of a text that hold a number the one that most asks for parts. */
const likeliestToOrder = (sentences: readonly HeardSentence[]): HeardSentence | undefined => {
  const orderOf = ({ margins }: HeardSentence) => margins[statementLabels.length] ?? 0
  const [first, ...rest] = sentences.slice(0, mostSentences).filter(({ text }) => figure.test(text))
  return rest.reduce((best, one) => (best !== undefined && orderOf(best) >= orderOf(one) ? best : one), first)
}

/** What a text is; of an enquiry that is not sure to be one the quantities are asked about and not given. */
type Judged = { kind: Kind; isSure: boolean }

export const anEnquiry: Judged = { kind: 'enquiry', isSure: true }

/** What a text is, by its words and its form. */
export const judgeKind = (sentences: readonly HeardSentence[], form: Form, language: string): Judged => {
  const { enquiry, question, other } = judgeOrder(sentences, form, language)
  const { says, asks } = statementThresholds().enquiry
  if (enquiry >= leastEnquiry(form, says)) return anEnquiry
  // What stands around an order does not take it back.
  const mayHold = form.requests && form.order > surelyForm
  if (mayHold && ordersAlone(likeliestToOrder(sentences), form, language)) return anEnquiry
  if (enquiry >= asks) return { kind: 'enquiry', isSure: false }
  return { kind: question >= other ? 'question' : 'other', isSure: true }
}

/** A part as it is read of a text that is not sure to order anything: its quantity is one to choose. */
export const askQuantity = (part: Part): Part => {
  const { quantity } = part.profile
  if (quantity === null) return part
  return {
    ...part,
    sure: false,
    doubt: part.sure ? [quantity] : part.doubt,
    profile: { ...part.profile, quantity: null, laterQuantity: null },
    understood: part.understood.filter(({ answer }) => answer !== 'quantity' && answer !== 'laterQuantity'),
  }
}
