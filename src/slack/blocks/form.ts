import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Entries, isDeciding, questions } from '../../advice/questions.ts'
import type { Advised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { type FormOrigin, packFormOrigin } from '../carried.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { FormState, Problems } from '../intake/form.ts'
import { describeProblem, drawField } from './field.ts'
import { context, divider, formatted, limits, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'
import { showWords } from './words.ts'

type Row = (typeof questions)[number]

const destinations = ['private', 'channel'] as const

const nameOption = (copy: Copy, row: Row) => (value: string) => {
  const names: Record<string, string> = row.kind === 'several' ? copy.form.purposeOptions : copy.form.designOptions
  return names[value] ?? value
}

const drawQuestion = (copy: Copy, row: Row, entries: Entries): InputBlock =>
  drawField({
    blockId: questionBlock(row.answer),
    question: row,
    label: copy.form.labels[row.answer],
    hint: copy.form.hints[row.answer],
    nameOption: nameOption(copy, row),
    entered: entries[row.answer] ?? [],
    optional: true,
    dispatches: isDeciding(row.answer),
  })

const drawDestination = (copy: Copy, { destination, origin }: FormState): InputBlock => {
  const openly = copy.form.destination[origin.threadTs === undefined ? 'channel' : 'thread']
  return drawField({
    blockId: destinationBlock,
    question: { kind: 'one', options: destinations },
    label: copy.form.destination.label,
    hint: null,
    nameOption: (value) => (value === 'channel' ? openly : copy.form.destination.private),
    entered: [destination],
    optional: false,
    dispatches: false,
  })
}

const writeStanding = (copy: Copy, { recommendation, problems }: FormState) => {
  const { stage, strength, question } = recommendation
  return [
    `*${copy.form.standing(stage, strength)}*`,
    ...(problems.quantity ? [copy.form.standingUnreadable] : []),
    ...(question === null ? [] : [copy.form.standingQuestion(copy.recommendation.question(question))]),
  ].join('\n')
}

/** What the form is for, by where it was opened from: its answers go to the person, to a card, or onto one. */
const purposeOf = (copy: Copy, { origin }: FormState) => {
  if (origin.card) return { callbackId: views.cardAnswer, title: copy.form.title, submit: copy.card.submit }
  if (origin.draft) return { callbackId: views.cardDraft, ...copy.card.change }
  return { callbackId: views.form, title: copy.form.title, submit: copy.form.submit }
}

/** Notes of sales are never shown on a card, so there is nothing to note where one is prepared. */
const questionsOf = ({ origin }: FormState) =>
  origin.draft ? questions.filter(({ answer }) => answer !== 'notes') : questions

const choosesDestination = ({ origin }: FormState) =>
  origin.channel !== undefined && origin.card === undefined && origin.draft === undefined

/** The message that the form was filled from, so that both can be compared. */
const drawAbout = (copy: Copy, { about }: FormOrigin) => {
  if (about === undefined) return []
  if (about.words === null) return [context(formatted(copy.form.aboutOwn, limits.contextText))]
  const words = showWords(about.words)
  return [context(plain(words === '' ? copy.form.aboutNothing : copy.form.about(words), limits.contextText))]
}

/** The form, with what is known filled in and a line at the bottom that says where the stage stands so far. */
export const drawForm = (copy: Copy, state: FormState): ModalView => ({
  type: 'modal',
  callback_id: purposeOf(copy, state).callbackId,
  title: plain(purposeOf(copy, state).title, limits.viewTitle),
  submit: plain(purposeOf(copy, state).submit, limits.viewTitle),
  close: plain(copy.form.cancel, limits.viewTitle),
  private_metadata: packFormOrigin(state.origin),
  blocks: [
    ...drawAbout(copy, state.origin),
    ...questionsOf(state).map((row) => drawQuestion(copy, row, state.entries)),
    ...(choosesDestination(state) ? [drawDestination(copy, state)] : []),
    divider(),
    { ...section(formatted(writeStanding(copy, state))), block_id: standingBlock },
  ],
})

/** The words at each field with a problem, keyed as Slack wants them: by the block of the input. */
export const drawFieldErrors = (copy: Copy, problems: Problems): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap(({ answer }) => {
      const problem = problems[answer]
      return problem ? [[questionBlock(answer), describeProblem(copy, problem)]] : []
    }),
  )

/**
 * The answer in place of the form: it reaches the person even where no message can be posted. `closing` says where the
 * whole comparison went, or why it did not and what to do; `more` stands before its reasons.
 */
export const drawFormResult = (copy: Copy, advised: Advised, closing: string, more: KnownBlock[] = []): ModalView => ({
  type: 'modal',
  callback_id: views.result,
  title: plain(copy.form.resultTitle, limits.viewTitle),
  close: plain(copy.form.done, limits.viewTitle),
  blocks: [context(formatted(closing, limits.contextText)), ...drawAnswer(copy, advised, 'fields', more)],
})
