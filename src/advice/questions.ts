import { designStatuses, purposes } from './choices.ts'

/** How an answer is given. Lengths are in characters. */
type Given =
  | { kind: 'quantity' }
  | { kind: 'several'; options: readonly string[] }
  | { kind: 'one'; options: readonly string[] }
  | { kind: 'words'; longest: number; multiline: boolean }

/**
 * What an answer is for: a deciding one decides the stage, a planning one changes the road after it, and a context
 * answer is only shown and passed on.
 * `dropRank`: if a button cannot carry all answers, those with the lowest rank are left out first; between equal ranks,
 * the one that is asked first.
 * `isPrivate`: only the person who gave the answer sees it; it is never shown on a card.
 */
type Role = { role: 'deciding' | 'planning' } | { role: 'context'; kind: 'words'; dropRank: number; isPrivate: boolean }

type Row = { answer: string } & Given & Role

const line = { role: 'context', kind: 'words', longest: 80, multiline: false, isPrivate: false } as const

/**
 * Every question about an order, in the asking order. Each row defines the answer's property in the profile, its form
 * field, how it travels through Slack, how it is shown as understood, and its column in an export. The wording is in
 * copy, and its type requires it.
 */
export const questions = [
  { answer: 'partName', ...line, dropRank: 5 },
  { answer: 'quantity', role: 'deciding', kind: 'quantity' },
  { answer: 'purposes', role: 'deciding', kind: 'several', options: purposes },
  { answer: 'designStatus', role: 'deciding', kind: 'one', options: [...designStatuses, 'unknown'] },
  { answer: 'laterQuantity', role: 'planning', kind: 'quantity' },
  { answer: 'process', ...line, dropRank: 3 },
  { answer: 'material', ...line, dropRank: 4 },
  { answer: 'neededBy', ...line, dropRank: 2 },
  { answer: 'notes', role: 'context', kind: 'words', longest: 500, multiline: true, dropRank: 1, isPrivate: true },
] as const satisfies Row[]

export type Question = (typeof questions)[number]

/** The name of one answer of the profile. */
export type Answer = Question['answer']

/** The answers that are a number of pieces. */
export type QuantityAnswer = Extract<Question, { kind: 'quantity' }>['answer']

/** The answers that decide the stage. */
export type DecidingAnswer = Extract<Question, { role: 'deciding' }>['answer']

/** The answers that are shown and passed on but never decide. */
export type ContextAnswer = Extract<Question, { role: 'context' }>['answer']

const contextQuestions = questions.filter((question) => question.role === 'context')

/** The answers that are a number of pieces, in the asking order. */
export const quantityAnswers: readonly QuantityAnswer[] = questions
  .filter((question) => question.kind === 'quantity')
  .map(({ answer }) => answer)

/** The context answers, in the asking order. */
export const contextAnswers: readonly ContextAnswer[] = contextQuestions.map(({ answer }) => answer)

/** The context questions in the order in which they are left out if not all answers fit. */
export const dispensableQuestions = contextQuestions.toSorted((one, other) => one.dropRank - other.dropRank)

/** The questions whose answers others may see. */
export const publicQuestions: readonly Question[] = questions.filter(
  (question) => question.role !== 'context' || !question.isPrivate,
)

/** What each field holds so far: the text as typed, or the chosen options. An empty list is an empty field. */
export type Entries = Partial<Record<Answer, readonly string[]>>
