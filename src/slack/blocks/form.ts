import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Entries, isDeciding, questions } from '../../advice/questions.ts'
import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { type FormOrigin, packFormOrigin } from '../carried.ts'
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

/** The message that the form was filled from, so that both can be compared. */
const drawAbout = ({ about }: FormOrigin) => {
  if (about === undefined) return []
  if (about.words === null) return [context(formatted(en.form.aboutOwn, limits.contextText))]
  const words = showWords(about.words)
  return [context(plain(words === '' ? en.form.aboutNothing : en.form.about(words), limits.contextText))]
}

/** The form, with what is known filled in and a line at the bottom that says where the stage stands so far. */
export const drawForm = (state: FormState): ModalView => ({
  type: 'modal',
  callback_id: purposeOf(state).callbackId,
  title: plain(purposeOf(state).title, limits.viewTitle),
  submit: plain(purposeOf(state).submit, limits.viewTitle),
  close: plain(en.form.cancel, limits.viewTitle),
  private_metadata: packFormOrigin(state.origin),
  blocks: [
    ...drawAbout(state.origin),
    ...questionsOf(state).map((row) => drawQuestion(row, state.entries)),
    ...(choosesDestination(state) ? [drawDestination(state)] : []),
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
 * whole comparison went, or why it did not and what to do; `more` stands before its reasons.
 */
export const drawFormResult = (advised: Advised, closing: string, more: KnownBlock[] = []): ModalView => ({
  type: 'modal',
  callback_id: views.result,
  title: plain(en.form.resultTitle, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [context(formatted(closing, limits.contextText)), ...drawAnswer(advised, 'fields', more)],
})
