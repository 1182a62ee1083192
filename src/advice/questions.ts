import { type Answer, designStatuses, purposes } from './profile.ts'

/**
 * How an answer is given. Lengths are in characters; they are chosen so that a whole profile fits into what a button
 * carries through Slack.
 */
type Question<A extends Answer> = { answer: A } & (
  | { kind: 'quantity' }
  | { kind: 'several'; options: readonly string[] }
  | { kind: 'one'; options: readonly string[] }
  | { kind: 'words'; longest: number; multiline: boolean }
)

const words = { kind: 'words', longest: 80, multiline: false } as const

/** Every question about an order, in the asking order: one row draws it, reads it and asks it. */
export const questions = [
  { answer: 'partName', ...words },
  { answer: 'quantity', kind: 'quantity' },
  { answer: 'purposes', kind: 'several', options: purposes },
  { answer: 'designStatus', kind: 'one', options: [...designStatuses, 'unknown'] },
  { answer: 'laterQuantity', kind: 'quantity' },
  { answer: 'process', ...words },
  { answer: 'material', ...words },
  { answer: 'neededBy', ...words },
  { answer: 'notes', kind: 'words', longest: 500, multiline: true },
] as const satisfies Question<Answer>[]

/** What stands in each field so far: the text as typed, or the chosen options. An empty list is an empty field. */
export type Entries = Partial<Record<Answer, readonly string[]>>

/** The answers that decide the stage; the others are context or come later. */
export const isDeciding = (answer: Answer) => ['quantity', 'purposes', 'designStatus'].includes(answer)
