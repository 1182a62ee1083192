import type { InputBlock } from '@slack/types'
import type { Copy } from '../../copy/copy.ts'
import type { FieldProblem } from '../intake/field.ts'
import { input, option } from './kit.ts'

/** In characters. */
const longestQuantity = 40

/** How a field is answered, as each row of a question table says. */
type Given =
  | { kind: 'quantity' }
  | { kind: 'several' | 'one'; options: readonly string[] }
  | { kind: 'words'; longest: number; multiline: boolean }

/**
 * One field of a form. `entered` is what it holds so far; with `dispatches`, Slack sends every change at once. Its only
 * element has the same id as its block.
 */
type Field = {
  blockId: string
  question: Given
  label: string
  hint: string | null
  nameOption: (option: string) => string
  entered: readonly string[]
  optional: boolean
  dispatches: boolean
}

const drawElement = ({ blockId, question, nameOption, entered, dispatches }: Field) => {
  if (question.kind === 'quantity' || question.kind === 'words') {
    const [typed] = entered
    return {
      type: 'plain_text_input' as const,
      action_id: blockId,
      multiline: question.kind === 'words' && question.multiline,
      max_length: question.kind === 'words' ? question.longest : longestQuantity,
      ...(typed && { initial_value: typed }),
      ...(dispatches && { dispatch_action_config: { trigger_actions_on: ['on_character_entered' as const] } }),
    }
  }
  const options = question.options.map((value) => option(value, nameOption(value)))
  const chosen = options.filter(({ value }) => entered.includes(value ?? ''))
  const [first] = chosen
  return question.kind === 'several'
    ? {
        type: 'checkboxes' as const,
        action_id: blockId,
        options,
        ...(chosen.length > 0 && { initial_options: chosen }),
      }
    : { type: 'radio_buttons' as const, action_id: blockId, options, ...(first && { initial_option: first }) }
}

export const drawField = (field: Field): InputBlock => {
  const { blockId, label, hint, optional, dispatches } = field
  return input({ blockId, label, hint, element: drawElement(field), optional, dispatches })
}

/** What is wrong with a field, in a sentence that says what would be right. */
export const describeProblem = (copy: Copy, problem: FieldProblem) =>
  problem.code === 'too_long' ? copy.form.problems.too_long(problem.longest) : copy.form.problems[problem.code]
