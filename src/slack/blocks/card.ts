import type { KnownBlock } from '@slack/types'
import type { Stage, Strength } from '../../advice/decision.ts'
import type { Profile } from '../../advice/profile.ts'
import { en } from '../../copy/en.ts'
import { type CardDraft, packCard, packCardDraft } from '../carried.ts'
import { actions, reminderAction } from '../ids.ts'
import {
  actionRow,
  button,
  confirmed,
  context,
  cutTo,
  divider,
  formatted,
  header,
  limits,
  link,
  type Message,
  mention,
  mentionChannel,
  moment,
  plain,
  primary,
  section,
} from './kit.ts'
import { listKnown } from './understood.ts'

const words = en.card

/** What a card is drawn from: who asks whom, what is known, and where it stands. Moments in milliseconds. */
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

/** So many answers stand on a card, the newest ones; the rest are counted, and all are in the thread. */
const shownAnswers = 5

const when = (at: number) => moment(at, en.history.day(at))

const nameOf = (user: string | null) => (user === null ? null : mention(user))

/** What a card says before anybody has answered; exactly this stands in the preview too. */
const drawQuestion = ({ askedBy, addressedTo, profile }: Pick<CardToDraw, 'askedBy' | 'addressedTo' | 'profile'>) => {
  const known = listKnown(profile)
  return [
    header(words.title),
    section(formatted(`*${words.asks(mention(askedBy), nameOf(addressedTo))}*\n${words.why}`)),
    ...(known.length === 0 ? [] : [context(plain(words.known(known.join(' · ')), limits.contextText))]),
    context(formatted(words.whatHappens(mention(askedBy)), limits.contextText)),
  ]
}

/** One line: who answered, when, and the stage. */
export const writeAnswer = ({ user, createdAt, stage, strength }: AnswerToDraw): string =>
  `• ${words.answer(mention(user), when(createdAt), en.history.verdict(stage, strength))}`

const listAnswers = (answers: AnswerToDraw[]) => {
  const lines = answers.slice(-shownAnswers).map(writeAnswer)
  const hidden = answers.length - lines.length
  return [`*${words.answered}*`, ...lines, ...(hidden > 0 ? [words.more(hidden)] : [])].join('\n')
}

const writeState = ({ state, stateBy, stateAt }: CardToDraw) =>
  state === 'open' ? null : words.states[state](nameOf(stateBy), when(stateAt ?? 0))

const drawCardActions = ({ id, askedBy, profile, state }: CardToDraw, isAnswered: boolean) => {
  if (state === 'closed') return actionRow(button(actions.reopenCard, words.actions.reopen, id))
  const label = isAnswered ? words.actions.again : words.actions.describe
  const describe = button(actions.answerCard, label, packCard({ id, askedBy, profile }))
  const close = confirmed(button(actions.closeCard, words.actions.close, id), words.confirmClose)
  return actionRow(isAnswered ? describe : primary(describe), close)
}

/** The card as it stands in its channel, with all who answered it, the newest last. */
export const drawCard = (card: CardToDraw, answers: AnswerToDraw[]): Message => {
  const state = writeState(card)
  const asks = words.asks(mention(card.askedBy), nameOf(card.addressedTo))
  const results = answers.length === 0 ? [] : [listAnswers(answers)]
  const blocks: KnownBlock[] = [
    ...drawQuestion(card),
    ...results.map((lines) => section(formatted(lines))),
    ...(state === null ? [] : [context(formatted(state, limits.contextText))]),
    drawCardActions(card, answers.length > 0),
  ]
  const text = [words.title, asks, ...results, ...(state === null ? [] : [state])].join('\n')
  return { text: cutTo(text, limits.messageText), blocks }
}

/** The usual times for the reminder, in hours; `null` is none. */
const reminderTimes = [24, 48, 168, null]

const drawReminderChoice = (draft: CardDraft): KnownBlock[] => {
  const others = reminderTimes.filter((hours) => hours !== draft.reminderHours)
  const buttons = others.map((reminderHours, index) =>
    button(reminderAction(index), words.preview.remind(reminderHours), packCardDraft({ ...draft, reminderHours })),
  )
  return [section(formatted(words.preview.reminder(draft.reminderHours))), actionRow(...buttons)]
}

/**
 * A card before it is posted, for the salesperson alone. `problem` says why it was not posted and how to mend that.
 */
export const drawPreview = (draft: CardDraft, askedBy: string, problem?: string): Message => {
  const packed = packCardDraft(draft)
  return {
    text: [...(problem === undefined ? [] : [problem]), words.preview.lead].join('\n'),
    blocks: [
      ...(problem === undefined ? [] : [section(formatted(`*${problem}*`))]),
      context(formatted(words.preview.lead, limits.contextText)),
      divider(),
      ...drawQuestion({ ...draft, askedBy }),
      divider(),
      ...drawReminderChoice(draft),
      context(formatted(words.preview.notes, limits.contextText)),
      actionRow(
        primary(button(actions.postCard, words.actions.post, packed)),
        button(actions.changeCard, words.actions.change, packed),
        button(actions.cancelCard, en.form.cancel, draft.id),
      ),
    ],
  }
}

/** For the salesperson alone: the card is posted, and its reminder can still be declined. */
export const drawPosted = (id: string, reminderHours: number | null): Message => {
  const sentence = `${words.posted} ${words.preview.reminder(reminderHours)}`
  const decline = button(actions.declineReminder, words.preview.remind(null), id)
  return {
    text: sentence,
    blocks: [section(formatted(sentence)), ...(reminderHours === null ? [] : [actionRow(decline)])],
  }
}

/** The one reminder of a card, in its thread. */
export const drawReminder = ({ askedBy, addressedTo }: Pick<CardToDraw, 'askedBy' | 'addressedTo'>): Message => {
  const sentence = words.reminder(mention(askedBy), nameOf(addressedTo))
  return { text: sentence, blocks: [section(formatted(sentence))] }
}

/** For the salesperson alone: somebody answered. `address` leads to the answer, where Slack gave one. */
export const writeAnswered = (
  channel: string,
  { user, stage, strength }: Omit<AnswerToDraw, 'createdAt'>,
  address: string | null,
): string => {
  const sentence = words.told(mention(user), mentionChannel(channel), en.history.verdict(stage, strength))
  return address === null ? sentence : `${sentence} ${link(address, words.openThread)}`
}
