import type { Checkboxes, InputBlock, ModalView, PlainTextInput, RadioButtons } from '@slack/types'
import { type Entries, isDeciding, questions } from '../advice/questions.ts'
import type { Advised } from '../advise.ts'
import { packFormOrigin } from '../carried.ts'
import { en } from '../copy/en.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { Destination, FieldProblem, FormState, Problems } from '../intake/form.ts'
import { context, divider, formatted, input, limits, option, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'

type Row = (typeof questions)[number]

const longestQuantity = 40

const textInput = (row: Extract<Row, { kind: 'quantity' | 'words' }>, entered: readonly string[]): PlainTextInput => {
  const [typed] = entered
  return {
    type: 'plain_text_input',
    action_id: questionBlock(row.answer),
    multiline: row.kind === 'words' && row.multiline,
    max_length: row.kind === 'words' ? row.longest : longestQuantity,
    ...(typed !== undefined && { initial_value: typed }),
    ...(isDeciding(row.answer) && { dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } }),
  }
}

const checkboxes = (row: Extract<Row, { kind: 'several' }>, entered: readonly string[]): Checkboxes => {
  const options = row.options.map((value) => option(value, en.form.purposeOptions[value]))
  const chosen = options.filter(({ value }) => entered.includes(value ?? ''))
  return {
    type: 'checkboxes',
    action_id: questionBlock(row.answer),
    options,
    ...(chosen.length > 0 && { initial_options: chosen }),
  }
}

const radioButtons = (row: Extract<Row, { kind: 'one' }>, entered: readonly string[]): RadioButtons => {
  const options = row.options.map((value) => option(value, en.form.designOptions[value]))
  const chosen = options.find(({ value }) => entered.includes(value ?? ''))
  return {
    type: 'radio_buttons',
    action_id: questionBlock(row.answer),
    options,
    ...(chosen && { initial_option: chosen }),
  }
}

const drawElement = (row: Row, entered: readonly string[]) => {
  if (row.kind === 'several') return checkboxes(row, entered)
  return row.kind === 'one' ? radioButtons(row, entered) : textInput(row, entered)
}

const drawQuestion = (row: Row, entries: Entries): InputBlock =>
  input({
    blockId: questionBlock(row.answer),
    label: en.form.labels[row.answer],
    hint: en.form.hints[row.answer],
    element: drawElement(row, entries[row.answer] ?? []),
    optional: true,
    dispatches: isDeciding(row.answer),
  })

const drawDestination = (destination: Destination): InputBlock => {
  const options = (['private', 'channel'] as const).map((value) => option(value, en.form.destination[value]))
  const chosen = options.find(({ value }) => value === destination)
  return input({
    blockId: destinationBlock,
    label: en.form.destination.label,
    hint: null,
    element: {
      type: 'radio_buttons',
      action_id: destinationBlock,
      options,
      ...(chosen && { initial_option: chosen }),
    },
    optional: false,
    dispatches: false,
  })
}

const writeStanding = ({ recommendation, problems }: FormState) => {
  const { stage, strength, question } = recommendation
  return [
    `*${en.form.standing(stage, strength)}*`,
    ...(problems.quantity ? [en.form.standingUnreadable] : []),
    ...(question === null ? [] : [en.form.standingQuestion(en.recommendation.question(question))]),
  ].join('\n')
}

/** What the form is for, by where it was opened from: its answers go to the person, to a card, or onto one. */
const purposeOf = ({ origin }: FormState) => {
  if (origin.card) return { callbackId: views.cardAnswer, title: en.form.title, submit: en.card.submit }
  if (origin.draft) return { callbackId: views.cardDraft, ...en.card.change }
  return { callbackId: views.form, title: en.form.title, submit: en.form.submit }
}

/** Notes of sales are never shown on a card, so there is nothing to note where one is prepared. */
const questionsOf = ({ origin }: FormState) =>
  origin.draft ? questions.filter(({ answer }) => answer !== 'notes') : questions

const choosesDestination = ({ origin }: FormState) =>
  origin.channel !== undefined && origin.card === undefined && origin.draft === undefined

/** The form, with what is known filled in and a line at the bottom that says where the stage stands so far. */
export const drawForm = (state: FormState): ModalView => ({
  type: 'modal',
  callback_id: purposeOf(state).callbackId,
  title: plain(purposeOf(state).title, limits.viewTitle),
  submit: plain(purposeOf(state).submit, limits.viewTitle),
  close: plain(en.form.cancel, limits.viewTitle),
  private_metadata: packFormOrigin(state.origin),
  blocks: [
    ...questionsOf(state).map((row) => drawQuestion(row, state.entries)),
    ...(choosesDestination(state) ? [drawDestination(state.destination)] : []),
    divider(),
    { ...section(formatted(writeStanding(state))), block_id: standingBlock },
  ],
})

const describeProblem = (problem: FieldProblem) =>
  problem.code === 'too_long' ? en.form.problems.too_long(problem.longest) : en.form.problems[problem.code]

/** The words at each field with a problem, keyed as Slack wants them: by the block of the input. */
export const drawFieldErrors = (problems: Problems): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap(({ answer }) => {
      const problem = problems[answer]
      return problem ? [[questionBlock(answer), describeProblem(problem)]] : []
    }),
  )

/**
 * The answer in place of the form: it reaches the person even where no message can be posted. `closing` says where the
 * whole comparison went, or why it did not and what to do.
 */
export const drawFormResult = (advised: Advised, closing: string): ModalView => ({
  type: 'modal',
  callback_id: views.result,
  title: plain(en.form.resultTitle, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [context(formatted(closing, limits.contextText)), ...drawAnswer(advised, 'fields')],
})
