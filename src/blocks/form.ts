import type { Checkboxes, InputBlock, ModalView, PlainTextInput, RadioButtons } from '@slack/types'
import { type Entries, isDeciding, questions } from '../advice/questions.ts'
import type { Advised } from '../advise.ts'
import { type FormOrigin, packFormOrigin } from '../carried.ts'
import { en } from '../copy/en.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { FieldProblem, FormState, Problems } from '../intake/form.ts'
import { context, divider, formatted, input, limits, option, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'
import { showWords } from './words.ts'

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

const drawDestination = ({ destination, origin }: FormState): InputBlock => {
  const openly = en.form.destination[origin.threadTs === undefined ? 'channel' : 'thread']
  const options = [option('private', en.form.destination.private), option('channel', openly)]
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

/** The message that the form was filled from, so that both can be compared. */
const drawAbout = ({ about }: FormOrigin) => {
  if (about === undefined) return []
  const words = showWords(about.words)
  return [context(plain(words === '' ? en.form.aboutNothing : en.form.about(words), limits.contextText))]
}

/** The form, with what is known filled in and a line at the bottom that says where the stage stands so far. */
export const drawForm = (state: FormState): ModalView => ({
  type: 'modal',
  callback_id: views.form,
  title: plain(en.form.title, limits.viewTitle),
  submit: plain(en.form.submit, limits.viewTitle),
  close: plain(en.form.cancel, limits.viewTitle),
  private_metadata: packFormOrigin(state.origin),
  blocks: [
    ...drawAbout(state.origin),
    ...questions.map((row) => drawQuestion(row, state.entries)),
    ...(state.origin.channel === undefined ? [] : [drawDestination(state)]),
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
