import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import { type Entries, publicQuestions, type Question, questions } from '../../advice/questions.ts'
import type { Advised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { type FormOrigin, packFormOrigin } from '../carried.ts'
import { destinationBlock, questionBlock, standingBlock, views } from '../ids.ts'
import type { FormState, Problems } from '../intake/form.ts'
import { limits } from '../limits.ts'
import { describeProblem, drawField } from './field.ts'
import { context, divider, formatted, mentionChannel, modal, plain, section } from './kit.ts'
import { drawAnswer } from './recommendation.ts'
import { showWords } from './words.ts'

const destinations = ['private', 'channel'] as const

const optionNames = ({
  form,
}: Copy): Record<Extract<Question, { options: unknown }>['answer'], Record<string, string>> => ({
  purposes: form.purposeOptions,
  designStatus: form.designOptions,
})

const nameOption = (copy: Copy, question: Question) => (value: string) =>
  'options' in question ? (optionNames(copy)[question.answer][value] ?? value) : value

const drawQuestion = (copy: Copy, question: Question, entries: Entries): InputBlock => {
  const { label, hint } = copy.answers[question.answer]
  return drawField({
    blockId: questionBlock(question.answer),
    question,
    label,
    hint,
    nameOption: nameOption(copy, question),
    entered: entries[question.answer] ?? [],
    optional: true,
    dispatches: question.role === 'deciding',
  })
}

const drawDestination = ({ form: { destination: words } }: Copy, { destination, origin }: FormState): InputBlock => {
  const openly = words[origin.threadTs === undefined ? 'channel' : 'thread']
  return drawField({
    blockId: destinationBlock,
    question: { kind: 'one', options: destinations },
    label: words.label,
    hint: null,
    nameOption: (value) => (value === 'channel' ? openly : words.private),
    entered: [destination],
    optional: false,
    dispatches: false,
  })
}

const writeStanding = ({ form: words, recommendation: advice }: Copy, { recommendation, problems }: FormState) => {
  const { stage, strength, question } = recommendation
  return [
    `*${words.standing(stage, strength)}*`,
    ...(problems.quantity ? [words.standingUnreadable] : []),
    ...(question === null ? [] : [words.standingQuestion(advice.question(question))]),
  ].join('\n')
}

/** The form's callback and titles, by what it is for: a result, an answer to a card, or a change to a card's draft. */
const purposeOf = (copy: Copy, { origin }: FormState) => {
  if (origin.card) return { callbackId: views.cardAnswer, title: copy.form.title, submit: copy.card.submit }
  if (origin.draft) return { callbackId: views.cardDraft, ...copy.card.change }
  return { callbackId: views.form, title: copy.form.title, submit: copy.form.submit }
}

/** While a card is prepared, only questions whose answers the card may show are asked. */
const questionsOf = ({ origin }: FormState) => (origin.draft ? publicQuestions : questions)

const choosesDestination = ({ origin }: FormState) =>
  origin.channel !== undefined && origin.card === undefined && origin.draft === undefined

/** The words that the form was filled from, so that the person can compare. */
const drawAbout = ({ form: words }: Copy, { about }: FormOrigin) => {
  if (about === undefined) return []
  if (about.words === null) return [context(formatted(words.aboutOwn, limits.contextText))]
  const said = showWords(about.words)
  const why =
    about.unadvised === undefined || said === ''
      ? []
      : [context(formatted(words.aboutUnread[about.unadvised], limits.contextText))]
  return [...why, context(plain(said === '' ? words.aboutNothing : words.about(said), limits.contextText))]
}

/** A line in a form about where its result will be announced; none without a channel. */
export const drawAnnounced = ({ form: words }: Copy, channel: string | null | undefined): KnownBlock[] =>
  channel ? [context(formatted(words.announcedIn(mentionChannel(channel)), limits.contextText))] : []

/** Lines about who will read the answers besides those the person chooses. */
const drawReaders = (copy: Copy, { origin }: FormState): KnownBlock[] => [
  ...(origin.card ? [context(formatted(copy.card.whoReads, limits.contextText))] : []),
  ...drawAnnounced(copy, origin.announcedIn),
]

/** The form, with known answers filled in and a line at the bottom with the stage so far. */
export const drawForm = (copy: Copy, state: FormState): ModalView =>
  modal({
    ...purposeOf(copy, state),
    close: copy.form.cancel,
    metadata: packFormOrigin(state.origin),
    blocks: [
      ...drawAbout(copy, state.origin),
      ...questionsOf(state).map((row) => drawQuestion(copy, row, state.entries)),
      ...(choosesDestination(state) ? [drawDestination(copy, state)] : []),
      ...drawReaders(copy, state),
      divider(),
      { ...section(formatted(writeStanding(copy, state))), block_id: standingBlock },
    ],
  })

/** A sentence for each field with a problem, keyed by the input's block as Slack requires. */
export const drawFieldErrors = (copy: Copy, problems: Problems): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap(({ answer }) => {
      const problem = problems[answer]
      return problem ? [[questionBlock(answer), describeProblem(copy, problem)]] : []
    }),
  )

/**
 * The result in place of the form: it reaches the person even if no message can be posted. `closing` says where the
 * full comparison went, or why it did not and what to do; `more` is shown before the reasons.
 */
export const drawFormResult = (copy: Copy, advised: Advised, closing: string, more: KnownBlock[] = []): ModalView =>
  modal({
    callbackId: views.result,
    title: copy.form.resultTitle,
    close: copy.form.done,
    blocks: [context(formatted(closing, limits.contextText)), ...drawAnswer(copy, advised, 'fields', more)],
  })
