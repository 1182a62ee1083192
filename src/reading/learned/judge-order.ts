import { featuresOfText, type HeardSentence } from './hear-text.ts'
import { knownOf, marginsOf } from './model.ts'
import { shippedWeights } from './shipped.ts'
import { kindLabels, probabilityOf, statementLabels, type Weights } from './weights.ts'

/** How likely a text is an enquiry, a question or something else: 0 to 1, together 1. */
export type Order = { enquiry: number; question: number; other: number }

/**
 * What the form of a text tells: how much its numbers look like an order, 0 to 1, whether it asks for something in a set phrase,
 * whether it holds a table of parts, whether it ends with a question mark, and its length in characters, an ideograph or kana
 * for three.
 */
export type Form = { order: number; requests: boolean; hasTable: boolean; asks: boolean; length: number }

/** What tells the kind of a text: whether a sentence asks for parts, the margins of the whole, and its form. @internal */
export const kindInputs = (orders: number, margins: readonly number[], form: Form): number[] => {
  const chance = Math.min(0.98, Math.max(0.02, form.order))
  const order = Math.log(chance / (1 - chance)) / 2
  const short = Math.max(0, 1 - form.length / shortText)
  const [table, asks] = [Number(form.hasTable), Number(form.asks)]
  return [
    orders,
    ...margins,
    order,
    Number(form.requests),
    order * Number(form.requests),
    short,
    short * order,
    table,
    asks,
  ]
}

/** The words of a text this short say little, its form much. */
const shortText = 120

/** Whether a text orders anything: its form, whether one of its sentences does, and what all say together. Pure, total, linear in the length. */
export const judgeOrder = (
  sentences: readonly HeardSentence[],
  form: Form,
  language: string,
  weights: Weights = shippedWeights(),
): Order => {
  const whole = featuresOfText(sentences.map(({ features }) => features.list))
  const orders = sentences.reduce((most, { margins }) => Math.max(most, margins[statementLabels.length] ?? 0), -99)
  const margins = kindInputs(orders, marginsOf(weights.kinds, knownOf(weights.kinds, whole)), form)
  const shares = kindLabels.map((_, label) => probabilityOf(weights.calibration.kinds[label], margins, language))
  const sum = shares.reduce((a, b) => a + b, 0)
  const [enquiry = 1 / 3, question = 1 / 3, other = 1 / 3] = shares.map((share) => share / (sum || 1))
  return { enquiry, question, other }
}
