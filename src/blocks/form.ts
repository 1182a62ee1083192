import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Entries, isDeciding, questions } from '../advice/questions.ts'
import type { Advised } from '../advise.ts'
import { packFormOrigin } from '../carried.ts'
import { en } from '../copy/en.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { Destination, FormState, Problems } from '../intake/form.ts'
import { describeProblem, drawField } from './field.ts'
import { context, divider, formatted, limits, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'

type Row = (typeof questions)[number]

const destinations: readonly Destination[] = ['private', 'channel']

const nameOption = (row: Row) => (value: string) => {
  const names: Record<string, string> = row.kind === 'several' ? en.form.purposeOptions : en.form.designOptions
  return names[value] ?? value
}

const drawQuestion = (row: Row, entries: Entries): InputBlock =>
  drawField({
    blockId: questionBlock(row.answer),
    question: row,
    label: en.form.labels[row.answer],
    hint: en.form.hints[row.answer],
    nameOption: nameOption(row),
    entered: entries[row.answer] ?? [],
    optional: true,
    dispatches: isDeciding(row.answer),
  })

const drawDestination = (destination: Destination): InputBlock =>
  drawField({
    blockId: destinationBlock,
    question: { kind: 'one', options: destinations },
    label: en.form.destination.label,
    hint: null,
    nameOption: (value) => en.form.destination[value === 'channel' ? 'channel' : 'private'],
    entered: [destination],
    optional: false,
    dispatches: false,
  })

const writeStanding = ({ recommendation, problems }: FormState) => {
  const { stage, strength, question } = recommendation
  return [
    `*${en.form.standing(stage, strength)}*`,
    ...(problems.quantity ? [en.form.standingUnreadable] : []),
    ...(question === null ? [] : [en.form.standingQuestion(en.recommendation.question(question))]),
  ].join('\n')
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
    ...questions.map((row) => drawQuestion(row, state.entries)),
    ...(state.origin.channel === undefined ? [] : [drawDestination(state.destination)]),
    divider(),
    { ...section(formatted(writeStanding(state))), block_id: standingBlock },
  ],
})

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
 * whole comparison went, or why it did not and what to do; `more` stands below the answer.
 */
export const drawFormResult = (advised: Advised, closing: string, more: KnownBlock[] = []): ModalView => ({
  type: 'modal',
  callback_id: views.result,
  title: plain(en.form.resultTitle, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [context(formatted(closing, limits.contextText)), ...drawAnswer(advised, 'fields'), ...more],
})
