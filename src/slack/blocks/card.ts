import type { KnownBlock } from '@slack/types'
import type { Stage, Strength } from '../../advice/decision.ts'
import type { Profile } from '../../advice/profile.ts'
import type { Copy } from '../../copy/copy.ts'
import { listKnown } from '../../copy/understood.ts'
import { type CardDraft, packCard, packCardDraft } from '../carried.ts'
import { actions, reminderAction } from '../ids.ts'
import { limits } from '../limits.ts'
import {
  actionRow,
  button,
  confirmed,
  context,
  divider,
  formatted,
  header,
  link,
  type Message,
  mention,
  mentionChannel,
  message,
  moment,
  plain,
  primary,
  section,
} from './kit.ts'
import { showWords } from './words.ts'

/** What a card is drawn from: who asks whom, what is known, and its state. Times are in milliseconds. */
export type CardToDraw = {
  id: string
  askedBy: string
  addressedTo: string | null
  profile: Profile
  state: 'open' | 'closed' | 'reopened'
  stateBy: string | null
  stateAt: number | null
}

/** One answer as the card shows it. */
export type AnswerToDraw = { user: string; createdAt: number; stage: Stage | null; strength: Strength }

/** A card shows up to this many of its newest answers and counts the rest; all are in the thread. */
const shownAnswers = 5

const when = (copy: Copy, at: number) => moment(at, copy.history.day(at))

const nameOf = (user: string | null) => (user === null ? null : mention(user))

/** What a card says before anybody has answered. The preview shows exactly the same. */
const drawRequest = (
  copy: Copy,
  { askedBy, addressedTo, profile }: Pick<CardToDraw, 'askedBy' | 'addressedTo' | 'profile'>,
) => {
  const { card: words } = copy
  const known = listKnown(copy, profile, showWords)
  return [
    header(words.title),
    section(formatted(`*${words.asks(mention(askedBy), nameOf(addressedTo))}*\n${words.why}`)),
    ...(known.length === 0 ? [] : [context(plain(words.known(copy.inLine(known)), limits.contextText))]),
    context(formatted(words.whatHappens(mention(askedBy)), limits.contextText)),
  ]
}

/** One line: who answered, when, and the stage. */
export const writeAnswer = (copy: Copy, { user, createdAt, stage, strength }: AnswerToDraw): string =>
  `• ${copy.card.answer(mention(user), when(copy, createdAt), copy.history.verdict(stage, strength))}`

const listAnswers = (copy: Copy, answers: AnswerToDraw[]) => {
  const { answered, more } = copy.card
  const lines = answers.slice(-shownAnswers).map((each) => writeAnswer(copy, each))
  const hidden = answers.length - lines.length
  return [`*${answered}*`, ...lines, ...(hidden > 0 ? [more(hidden)] : [])].join('\n')
}

const writeState = (copy: Copy, { state, stateBy, stateAt }: CardToDraw) =>
  state === 'open' ? null : copy.card.states[state](nameOf(stateBy), when(copy, stateAt ?? 0))

const drawCardActions = (
  { card: { actions: words, confirmClose } }: Copy,
  { id, askedBy, profile, state }: CardToDraw,
  isAnswered: boolean,
) => {
  if (state === 'closed') return actionRow(button(actions.reopenCard, words.reopen, id))
  const label = isAnswered ? words.again : words.describe
  const describe = button(actions.answerCard, label, packCard({ id, askedBy, profile }))
  const close = confirmed(button(actions.closeCard, words.close, id), confirmClose)
  return actionRow(isAnswered ? describe : primary(describe), close)
}

/** The card as it is shown in its channel, with its answers, the newest last. */
export const drawCard = (copy: Copy, card: CardToDraw, answers: AnswerToDraw[]): Message => {
  const state = writeState(copy, card)
  const asks = copy.card.asks(mention(card.askedBy), nameOf(card.addressedTo))
  const results = answers.length === 0 ? [] : [listAnswers(copy, answers)]
  const blocks: KnownBlock[] = [
    ...drawRequest(copy, card),
    ...results.map((lines) => section(formatted(lines))),
    ...(state === null ? [] : [context(formatted(state, limits.contextText))]),
    drawCardActions(copy, card, answers.length > 0),
  ]
  const text = [copy.card.title, asks, ...results, ...(state === null ? [] : [state])].join('\n')
  return message(text, blocks)
}

/**
 * A plainer card in case Slack refuses the full one: the same buttons below one paragraph. If even that is refused,
 * only the text is sent, so it says how to answer without buttons.
 */
export const drawPlainCard = (copy: Copy, card: CardToDraw): Message => {
  const { card: words } = copy
  const known = listKnown(copy, card.profile, showWords)
  const asks = words.asks(mention(card.askedBy), nameOf(card.addressedTo))
  const lines = [words.title, asks, ...(known.length === 0 ? [] : [words.known(copy.inLine(known))]), words.inWords]
  return message(lines.join('\n'), [section(formatted(asks)), drawCardActions(copy, card, false)])
}

/** The choices for the reminder, in hours; `null` means no reminder. */
const reminderTimes = [24, 48, 168, null]

const drawReminderChoice = ({ card: { preview: words } }: Copy, draft: CardDraft): KnownBlock[] => {
  const others = reminderTimes.filter((hours) => hours !== draft.reminderHours)
  const buttons = others.map((reminderHours, index) =>
    button(reminderAction(index), words.remind(reminderHours), packCardDraft({ ...draft, reminderHours })),
  )
  return [section(formatted(words.reminder(draft.reminderHours))), actionRow(...buttons)]
}

/** A card before it is posted, only for the salesperson. `problem` says why it was not posted and what to do. */
export const drawPreview = (copy: Copy, draft: CardDraft, askedBy: string, problem?: string): Message => {
  const { actions: labels, preview: words } = copy.card
  const packed = packCardDraft(draft)
  return message([...(problem === undefined ? [] : [problem]), words.lead].join('\n'), [
    ...(problem === undefined ? [] : [section(formatted(`*${problem}*`))]),
    context(formatted(words.lead, limits.contextText)),
    divider(),
    ...drawRequest(copy, { ...draft, askedBy }),
    divider(),
    ...drawReminderChoice(copy, draft),
    context(formatted(words.notes, limits.contextText)),
    actionRow(
      primary(button(actions.postCard, labels.post, packed)),
      button(actions.changeCard, labels.change, packed),
      button(actions.cancelCard, copy.form.cancel, draft.id),
    ),
  ])
}

/** Only for the salesperson: the card is posted, and its reminder can still be declined. */
export const drawPosted = ({ card: words }: Copy, id: string, reminderHours: number | null): Message => {
  const sentence = `${words.posted} ${words.preview.reminder(reminderHours)}`
  const decline = button(actions.declineReminder, words.preview.remind(null), id)
  return message(sentence, [section(formatted(sentence)), ...(reminderHours === null ? [] : [actionRow(decline)])])
}

/** The one reminder of a card, in its thread. */
export const drawReminder = (
  copy: Copy,
  { askedBy, addressedTo }: Pick<CardToDraw, 'askedBy' | 'addressedTo'>,
): Message => {
  const sentence = copy.card.reminder(mention(askedBy), nameOf(addressedTo))
  return message(sentence, [section(formatted(sentence))])
}

/** Only for the salesperson: somebody answered. `address` is the link to the answer, if Slack gave one. */
export const writeAnswered = (
  copy: Copy,
  channel: string,
  { user, stage, strength }: Omit<AnswerToDraw, 'createdAt'>,
  address: string | null,
): string => {
  const sentence = copy.card.told(mention(user), mentionChannel(channel), copy.history.verdict(stage, strength))
  return address === null ? sentence : `${sentence} ${link(address, copy.card.openThread)}`
}
