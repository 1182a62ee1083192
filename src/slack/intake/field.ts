import { type QuantityProblem, readQuantityAnswer } from '../../reading/quantity-answer.ts'
import { unescapeSigns } from './signs.ts'

/** What is wrong with one field; `longest` is the limit in characters. */
export type FieldProblem = { code: QuantityProblem | 'not_chosen' } | { code: 'too_long'; longest: number }

/** The part of Slack's view state that the form's elements produce. */
type StateValue = {
  value?: string | null
  selected_option?: { value: string } | null
  selected_options?: Array<{ value: string }>
}
export type ViewValues = Record<string, Record<string, StateValue>>

const valuesOf = ({ value, selected_option, selected_options }: StateValue): string[] => {
  if (selected_options) return selected_options.map((option) => option.value)
  if (selected_option) return [selected_option.value]
  return value ? [unescapeSigns(value)] : []
}

/** What the field of a block holds, as typed or chosen; empty if nothing. */
export const listEntered = (values: ViewValues, block: string): string[] =>
  Object.values(values[block] ?? {}).flatMap(valuesOf)

/** Control characters other than line breaks. */
const controls = /[^\P{Cc}\n]+/gu

const clean = (text: string) => text.toWellFormed().replace(controls, ' ').trim()

/** How a field is answered, as each row of a question table says. */
type Given =
  | { kind: 'quantity' }
  | { kind: 'several' | 'one'; options: readonly string[] }
  | { kind: 'words'; longest: number }

/** Reads one field by its question. An empty field is null, or an empty list if several options can be chosen. */
export const readField = (
  question: Given,
  entered: readonly string[],
): { answer: unknown } | { problem: FieldProblem } => {
  const text = clean(entered[0] ?? '')
  switch (question.kind) {
    case 'quantity': {
      const read = readQuantityAnswer(text)
      return 'problem' in read ? { problem: { code: read.problem } } : { answer: read.quantity }
    }
    case 'several':
      return { answer: question.options.filter((option) => entered.includes(option)) }
    case 'one':
      return { answer: question.options.find((option) => entered.includes(option)) ?? null }
    case 'words':
      return text.length > question.longest
        ? { problem: { code: 'too_long', longest: question.longest } }
        : { answer: text || null }
  }
}
