import { designStatuses } from '../advice/choices.ts'
import type { HeardSentence } from './learned/hear-text.ts'
import { judgeOrder, type Order } from './learned/judge-order.ts'
import {
  type Explanation,
  explainStatement,
  type Reason,
  reasonsFor,
  statementThresholds,
} from './learned/judge-statements.ts'
import { statementLabels } from './learned/weights.ts'
import { judgeRead, readSeen, seeText } from './read-enquiry.ts'
import type { Reading, RejectionReason } from './reading.ts'
import { leaningOf, learnedWeights, type Sense, senses } from './weights.ts'
import { pieceOf, pieceOfSpan } from './words.ts'

/** One number of a text: what it was taken for, and the rule or the signs that spoke for it. */
export type WeighedNumber = {
  text: string
  sense: Sense
  /** How likely that is, 0 to 1; 1 where a rule is certain. */
  chance: number
  /** The rule that sets it aside, whatever stands around it. */
  rule: RejectionReason | null
  /** The signs, each with what it adds for a quantity of this order against none; what weighs most comes first. */
  signs: { sign: string; weight: number }[]
}

/** An answer that a sentence says, or hints at, and what spoke for and against it. */
type HeardAnswer = Explanation & { sentence: string; isSaid: boolean }

/** What rules and weights say of a text, beside what was read of it. */
export type Why = {
  reading: Reading
  order: Order
  /** The sentence that orders most, and what spoke for it. */
  ordering: { sentence: string; reasons: Reason[] }
  /** The rows of tables that were read by their columns. */
  rows: number
  numbers: WeighedNumber[]
  /** Phrases that are certain, with what they say. */
  phrases: { text: string; says: string }[]
  heard: HeardAnswer[]
}

const mostSigns = 6

/** Explains a reading: the rules and the weights that spoke for each answer. Pure and total, like the reading. */
export const explainReading = (text: string): Why => {
  const seen = seeText(text)
  const { tables, words, masked, mentions } = seen
  const read = readSeen(seen)
  const { sentences, form, language } = read
  const weights = learnedWeights()
  const hidden = masked.map(
    ({ reason, ...span }): WeighedNumber => ({
      text: pieceOfSpan(words, span).text,
      sense: 'none',
      chance: 1,
      rule: reason,
      signs: [],
    }),
  )
  const weighed = mentions.map(({ amount, reason, signs, chances }): WeighedNumber => {
    const sense = reason === undefined ? senses.reduce((a, b) => (chances[b] > chances[a] ? b : a)) : 'none'
    const adds = signs.flatMap((sign) => {
      const weight = leaningOf(sign, weights.mentions)
      return weight === 0 ? [] : [{ sign, weight }]
    })
    return {
      text: pieceOf(words, amount.from, amount.to).text,
      sense,
      chance: reason === undefined ? chances[sense] : 1,
      rule: reason ?? null,
      signs: adds.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostSigns),
    }
  })
  const said = (['purpose', 'twoFaced', 'status', 'negator', 'request'] as const).flatMap((role) =>
    words.phrases.all(role).map(({ from, to, meaning }) => ({ ...pieceOf(words, from, to), says: saysOf(meaning) })),
  )
  return {
    reading: judgeRead(text, read),
    order: judgeOrder(sentences, form, language),
    ordering: findOrder(sentences),
    rows: tables.flatMap(({ parts }) => parts).length,
    numbers: [...weighed, ...hidden],
    phrases: said.toSorted((a, b) => a.start - b.start).map(({ text: piece, says }) => ({ text: piece, says })),
    heard: sentences.flatMap((sentence) => explainAnswers(sentence, language)),
  }
}

const findOrder = (sentences: readonly HeardSentence[]): Why['ordering'] => {
  const order = statementLabels.length
  const most = sentences.toSorted((a, b) => (b.margins[order] ?? 0) - (a.margins[order] ?? 0))[0]
  return most === undefined ? { sentence: '', reasons: [] } : { sentence: most.text, reasons: reasonsFor(most, order) }
}

/** The answers of a sentence that are likely enough to be asked for. */
const explainAnswers = (sentence: HeardSentence, language: string): HeardAnswer[] => {
  const { design, purposes } = statementThresholds()
  return explainStatement(sentence, language).flatMap((explanation) => {
    const isStatus = isDesignStatus(explanation.value)
    const { says, asks } = isStatus ? design : purposes
    const { chance } = explanation
    return chance < asks ? [] : [{ ...explanation, sentence: sentence.text, isSaid: chance >= says }]
  })
}

const isDesignStatus = (value: string) => designStatuses.some((status) => status === value)

const saysOf = (meaning: { role: string; purpose?: string; status?: string }): string =>
  meaning.purpose ?? meaning.status ?? meaning.role
