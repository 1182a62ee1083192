import type { HomeView, InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { Profile } from '../../advice/profile.ts'
import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { type HomePlace, newerHomePlace, olderHomePlace, packHomePlace } from '../carried.ts'
import { actions, shareBlock, views } from '../ids.ts'
import { type AnswerToDraw, writeAnswer } from './card.ts'
import { drawLine, nameProject, type Remembered } from './history.ts'
import {
  actionRow,
  button,
  confirmed,
  context,
  day,
  divider,
  formatted,
  header,
  input,
  labelled,
  limits,
  linked,
  mention,
  mentionChannel,
  plain,
  row,
  section,
} from './kit.ts'
import { carry, drawAnswer, type Setting } from './recommendation.ts'
import { listKnown } from './understood.ts'

const words = en.home

const home = (blocks: KnownBlock[]): HomeView => ({ type: 'home', blocks })

/** Home for somebody of another company; `isUnknown` where Slack did not say to which company they belong. */
export const drawOutsiderHome = ({ isUnknown }: { isUnknown: boolean }): HomeView =>
  home([...words.outsider, ...(isUnknown ? [words.unknown] : [])].map((line) => section(formatted(line))))

/** What every member sees on Home: who it is for, and the buttons of theirs. */
type Frame = { isAdmin: boolean; command: string }

const drawButtons = ({ isAdmin }: Frame) =>
  actionRow(
    { ...button(actions.startCheck, en.actions.startCheck, ''), style: 'primary' },
    ...(isAdmin ? [button(actions.settings, en.actions.settings, '')] : []),
  )

const drawFrame = (frame: Frame, blocks: KnownBlock[]) =>
  home([
    header(words.title),
    ...blocks,
    divider(),
    context(formatted(`${words.onlyYou}\n${words.help(frame.command)}`, limits.contextText)),
  ])

/** Home while the store is away. */
export const drawHomeWithoutHistory = (frame: Frame): HomeView =>
  drawFrame(frame, [section(formatted(words.away)), drawButtons(frame)])

/** An open card as Home shows it; `answers` are the newest, oldest first, and `answerCount` says how many there are. */
type OpenCard = {
  card: {
    id: string
    channel: string
    address: string | null
    addressedTo: string | null
    createdAt: number
    profile: Profile
    text: string | null
  }
  answers: AnswerToDraw[]
  answerCount: number
}

/** The newest open cards, and how many there are in all. */
type OpenCards = { cards: OpenCard[]; count: number }

const drawCardActions = ({ id, address, createdAt }: OpenCard['card']) => {
  const date = en.history.day(createdAt)
  const { go, goLabel, closeLabel } = words.cards
  const close = button(actions.closeCardFromHome, words.cards.close, id)
  return actionRow(
    ...(address === null ? [] : [labelled(linked(button(actions.goToCard, go, id), address), goLabel(date))]),
    labelled(confirmed(close, en.card.confirmClose), closeLabel(date)),
  )
}

const drawOpenCard = ({ card, answers, answerCount }: OpenCard): KnownBlock[] => {
  const { channel, createdAt, addressedTo, profile, text } = card
  const date = day(createdAt, en.history.day(createdAt))
  const to = addressedTo === null ? null : mention(addressedTo)
  const asked = formatted(words.cards.asked(mentionChannel(channel), date, to))
  const name = nameProject({ partName: profile.partName, text }) || listKnown(profile).join(' · ')
  const earlier = answerCount - answers.length
  const said = [...answers.map(writeAnswer), ...(earlier > 0 ? [words.cards.earlier(earlier)] : [])]
  return [
    name === '' ? section(asked) : row(asked, plain(name, limits.fieldText)),
    context(formatted(said.length === 0 ? words.cards.nobody : said.join('\n'), limits.contextText)),
    drawCardActions(card),
  ]
}

const drawOpenCards = ({ cards, count }: OpenCards): KnownBlock[] =>
  cards.length === 0
    ? []
    : [
        section(formatted(`*${words.cards.title}*`)),
        ...cards.flatMap(drawOpenCard),
        ...(count > cards.length ? [context(formatted(words.cards.more(count - cards.length)))] : []),
      ]

/**
 * One page of a person's own recommendations on their Home, and above it the open cards; `next` is where the following
 * page begins, if there is one.
 */
type HomePage = { recommendations: Remembered[]; next: HomePlace['before']; place: HomePlace; open: OpenCards }

const drawTurning = ({ next, place }: HomePage) => {
  const buttons = [
    ...(place.before === null
      ? []
      : [button(actions.newerHome, en.actions.newer, packHomePlace(newerHomePlace(place)))]),
    ...(next === null ? [] : [button(actions.olderHome, en.actions.older, packHomePlace(olderHomePlace(place, next)))]),
  ]
  return buttons.length === 0 ? [] : [actionRow(...buttons)]
}

/**
 * A person's Home: what the app is for at first, later their own recommendations, each with a button that opens it; above
 * them the cards that they wait for an answer to.
 */
export const drawHome = (frame: Frame, page: HomePage): HomeView => {
  const { recommendations, place, open } = page
  if (recommendations.length === 0 && place.before === null)
    return drawFrame(frame, [
      section(formatted(words.intro(frame.command).join('\n'))),
      drawButtons(frame),
      ...drawOpenCards(open),
    ])
  return drawFrame(frame, [
    drawButtons(frame),
    ...drawOpenCards(open),
    section(formatted(`*${words.yours}*`)),
    ...recommendations.map((each) => drawLine(each, actions.openFromHome)),
    ...(recommendations.length === 0 ? [section(formatted(words.nothingHere))] : []),
    ...drawTurning(page),
  ])
}

const openedView = (blocks: KnownBlock[], title = words.opened): ModalView => ({
  type: 'modal',
  callback_id: views.opened,
  title: plain(title, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks,
})

/** Slack gives a response URL with the choice, which posts in the person's name where the app is not a member. */
const drawShare = (): InputBlock =>
  input({
    blockId: shareBlock,
    label: words.share,
    hint: words.shareHint,
    element: {
      type: 'conversations_select',
      action_id: shareBlock,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      response_url_enabled: true,
    },
    optional: false,
    dispatches: false,
  })

/** A sentence at the field of the channel, where none was chosen. */
export const drawShareError = (): Record<string, string> => ({ [shareBlock]: words.chooseChannel })

const drawOpenedActions = (advised: Advised) => {
  const carried = carry(advised)
  const { stage } = advised.recommendation
  const adjust = button(actions.adjustOpened, en.actions.adjust, carried)
  if (stage === null) return actionRow(adjust)
  return actionRow(adjust, button(actions.reportGateOpened, en.actions.partsBack[stage], carried))
}

/**
 * A recommendation that was opened on Home, below a line that says what it is. It can be adjusted in place, where the
 * form takes over the same window, and shared in a channel that the person chooses.
 */
export const drawOpened = (
  advised: Advised & { id: string },
  { lead, addition }: Pick<Setting, 'lead' | 'addition'>,
): ModalView => ({
  ...openedView([
    ...(lead === undefined ? [] : [context(formatted(lead, limits.contextText))]),
    ...drawAnswer(advised, 'fields', addition?.blocks),
    drawOpenedActions(advised),
    drawShare(),
  ]),
  submit: plain(en.actions.share, limits.viewTitle),
  private_metadata: advised.id,
})

/** The line above a recommendation that was opened on Home. */
export const writeOpenedOnHome = (createdAt: number) => words.openedFrom(day(createdAt, en.history.day(createdAt)))

/** One sentence in the window of a recommendation: what happened, and what to do. */
export const drawOpenedNotice = (sentence: string): ModalView => openedView([section(formatted(sentence))])

/** The same about a card. */
export const drawCardNotice = (sentence: string): ModalView =>
  openedView([section(formatted(sentence))], words.cards.title)
