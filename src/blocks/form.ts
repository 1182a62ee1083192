import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Entries, isDeciding, questions } from '../advice/questions.ts'
import type { Advised } from '../advise.ts'
import { type FormOrigin, packFormOrigin } from '../carried.ts'
import { en } from '../copy/en.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { FormState, Problems } from '../intake/form.ts'
import { describeProblem, drawField } from './field.ts'
import { context, divider, formatted, limits, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'
import { showWords } from './words.ts'

type Row = (typeof questions)[number]

const destinations = ['private', 'channel'] as const

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

const drawDestination = ({ destination, origin }: FormState): InputBlock => {
  const openly = en.form.destination[origin.threadTs === undefined ? 'channel' : 'thread']
  return drawField({
    blockId: destinationBlock,
    question: { kind: 'one', options: destinations },
    label: en.form.destination.label,
    hint: null,
    nameOption: (value) => (value === 'channel' ? openly : en.form.destination.private),
    entered: [destination],
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
