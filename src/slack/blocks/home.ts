import type { HomeView, InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { Profile } from '../../advice/profile.ts'
import type { Advised } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import { listKnown } from '../../copy/understood.ts'
import { type HomePlace, newerHomePlace, olderHomePlace, packHomePlace, packOpened } from '../carried.ts'
import { actions, shareBlock, views } from '../ids.ts'
import { limits } from '../limits.ts'
import { type PartPlace, packPartPlace } from '../part-place.ts'
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
  home,
  input,
  labelled,
  linked,
  mention,
  mentionChannel,
  modal,
  plain,
  primary,
  row,
  section,
} from './kit.ts'
import { carry, drawAnswer, type Setting } from './recommendation.ts'
import { showWords } from './words.ts'

/** Home for outsiders; `isUnknown` is set if Slack did not say to which company the person belongs. */
export const drawOutsiderHome = (copy: Copy, { isUnknown }: { isUnknown: boolean }): HomeView =>
  home([...copy.home.outsider, ...(isUnknown ? [copy.home.unknown] : [])].map((line) => section(formatted(line))))

/** What decides the frame of a member's Home: an admin also gets the button for the settings. */
type Frame = { isAdmin: boolean; command: string }

const drawButtons = (copy: Copy, { isAdmin }: Frame) =>
  actionRow(
    primary(button(actions.startCheck, copy.actions.startCheck)),
    ...(isAdmin ? [button(actions.settings, copy.actions.settings)] : []),
  )

const drawFrame = (copy: Copy, frame: Frame, blocks: KnownBlock[]) =>
  home([
    header(copy.home.title),
    ...blocks,
    divider(),
    context(formatted(`${copy.home.onlyYou}\n${copy.home.help(frame.command)}`, limits.contextText)),
  ])

/** Home while the store is away. */
export const drawHomeWithoutHistory = (copy: Copy, frame: Frame): HomeView =>
  drawFrame(copy, frame, [section(formatted(copy.home.away)), drawButtons(copy, frame)])

/** An open card as Home shows it. `answers` holds the newest, oldest first; `answerCount` counts all. */
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

const drawCardActions = (copy: Copy, { id, address, createdAt }: OpenCard['card']) => {
  const date = copy.history.day(createdAt)
  const { go, goLabel, closeLabel } = copy.home.cards
  const close = button(actions.closeCardFromHome, copy.home.cards.close, id)
  return actionRow(
    ...(address === null || address.length > limits.url
      ? []
      : [labelled(linked(button(actions.goToCard, go, id), address), goLabel(date))]),
    labelled(confirmed(close, copy.card.confirmClose), closeLabel(date)),
  )
}

const drawOpenCard = (copy: Copy, { card, answers, answerCount }: OpenCard): KnownBlock[] => {
  const { channel, createdAt, addressedTo, profile, text } = card
  const date = day(createdAt, copy.history.day(createdAt))
  const to = addressedTo === null ? null : mention(addressedTo)
  const asked = formatted(copy.home.cards.asked(mentionChannel(channel), date, to))
  const name = nameProject({ partName: profile.partName, text }) || copy.inLine(listKnown(copy, profile, showWords))
  const earlier = answerCount - answers.length
  const said = [
    ...answers.map((each) => writeAnswer(copy, each)),
    ...(earlier > 0 ? [copy.home.cards.earlier(earlier)] : []),
  ]
  return [
    name === '' ? section(asked) : row(asked, plain(name, limits.fieldText)),
    context(formatted(said.length === 0 ? copy.home.cards.nobody : said.join('\n'), limits.contextText)),
    drawCardActions(copy, card),
  ]
}

const drawOpenCards = (copy: Copy, { cards, count }: OpenCards): KnownBlock[] =>
  cards.length === 0
    ? []
    : [
        section(formatted(`*${copy.home.cards.title}*`)),
        ...cards.flatMap((each) => drawOpenCard(copy, each)),
        ...(count > cards.length ? [context(formatted(copy.home.cards.more(count - cards.length)))] : []),
      ]

/**
 * One page of a person's own recommendations on their Home, with their open cards. `next` is where the following page
 * starts, null if there is none.
 */
type HomePage = { recommendations: Remembered[]; next: HomePlace['before']; place: HomePlace; open: OpenCards }

const drawTurning = (copy: Copy, { next, place }: HomePage) => {
  const buttons = [
    ...(place.before === null
      ? []
      : [button(actions.newerHome, copy.actions.newer, packHomePlace(newerHomePlace(place)))]),
    ...(next === null
      ? []
      : [button(actions.olderHome, copy.actions.older, packHomePlace(olderHomePlace(place, next)))]),
  ]
  return buttons.length === 0 ? [] : [actionRow(...buttons)]
}

/**
 * A person's Home: an introduction at first, later their own recommendations, each with a button that opens it. The
 * open cards are above the recommendations.
 */
export const drawHome = (copy: Copy, frame: Frame, page: HomePage): HomeView => {
  const { recommendations, place, open } = page
  if (recommendations.length === 0 && place.before === null)
    return drawFrame(copy, frame, [
      section(formatted(copy.home.intro(frame.command).join('\n'))),
      drawButtons(copy, frame),
      ...drawOpenCards(copy, open),
    ])
  return drawFrame(copy, frame, [
    drawButtons(copy, frame),
    ...drawOpenCards(copy, open),
    section(formatted(`*${copy.home.yours}*`)),
    ...recommendations.map((each) => drawLine(copy, each, actions.openFromHome)),
    ...(recommendations.length === 0 ? [section(formatted(copy.home.nothingHere))] : []),
    ...drawTurning(copy, page),
  ])
}

/** The texts of a block as separate paragraphs, without buttons. */
const inParagraphs = (block: KnownBlock): KnownBlock[] => {
  if (block.type === 'header') return [section(formatted(`*${block.text.text}*`))]
  if (block.type === 'section') return [...(block.text ? [block.text] : []), ...(block.fields ?? [])].map(section)
  if (block.type !== 'context') return []
  return block.elements.flatMap((each) =>
    'text' in each && typeof each.text === 'string' ? [section(each as never)] : [],
  )
}

/**
 * Plainer versions of a Home in case Slack refuses it: first as paragraphs, then only with what can be typed instead.
 */
export const drawPlainerHomes = (copy: Copy, { command }: Pick<Frame, 'command'>, { blocks }: HomeView): HomeView[] => {
  const instead = section(formatted(copy.home.plain(command)))
  const paragraphs = (blocks as KnownBlock[]).flatMap(inParagraphs).slice(0, limits.viewBlocks - 1)
  return [home([...paragraphs, instead]), home([instead])]
}

const drawWindow = (copy: Copy, blocks: KnownBlock[], title = copy.home.opened): ModalView =>
  modal({ callbackId: views.opened, title, close: copy.form.done, blocks })

/** With the choice Slack sends a response URL, which can post even if the app is not a member of the channel. */
const drawShare = (copy: Copy): InputBlock =>
  input({
    blockId: shareBlock,
    label: copy.home.share,
    hint: copy.home.shareHint,
    element: {
      type: 'conversations_select',
      action_id: shareBlock,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      response_url_enabled: true,
    },
    optional: false,
    dispatches: false,
  })

/** The sentence at the field of the channel if none was chosen. */
export const drawShareError = (copy: Copy): Record<string, string> => ({ [shareBlock]: copy.home.chooseChannel })

const drawOpenedActions = (copy: Copy, advised: Advised) => {
  const carried = carry(advised)
  const { stage } = advised.recommendation
  const adjust = button(actions.adjustOpened, copy.actions.adjust, carried)
  if (stage === null) return actionRow(adjust)
  return actionRow(adjust, button(actions.reportGateOpened, copy.actions.partsBack[stage], carried))
}

/**
 * The window of a recommendation that was opened on Home, with a line above it. It can be adjusted (the form replaces
 * it in the same window) and shared in a channel that the person chooses.
 */
export const drawOpened = (
  copy: Copy,
  advised: Advised & { id: string },
  { lead, addition, road }: Pick<Setting, 'lead' | 'addition' | 'road'>,
): ModalView =>
  modal({
    callbackId: views.opened,
    title: copy.home.opened,
    submit: copy.actions.share,
    close: copy.form.done,
    metadata: packOpened({ id: advised.id, road }),
    blocks: [
      ...(lead === undefined ? [] : [context(formatted(lead, limits.contextText))]),
      ...drawAnswer(copy, advised, 'fields', addition?.blocks),
      drawOpenedActions(copy, advised),
      drawShare(copy),
    ],
  })

/**
 * The window of one part of a list, with a line above it. `place` comes back with the window, so that the part can be
 * shared; if it is null, as for outsiders, the part can only be read and adjusted.
 */
export const drawOpenedPart = (copy: Copy, advised: Advised, lead: string, place: PartPlace | null): ModalView => {
  const name = showWords(advised.profile.partName ?? '')
  return modal({
    callbackId: views.opened,
    title: copy.home.opened,
    ...(place !== null && { submit: copy.actions.share, metadata: packPartPlace(place) }),
    close: copy.form.done,
    blocks: [
      ...(name === '' ? [] : [section(plain(name, limits.sectionText))]),
      context(formatted(lead, limits.contextText)),
      ...drawAnswer(copy, advised, 'fields'),
      actionRow(button(actions.adjustPart, copy.actions.adjust, carry(advised))),
      ...(place === null ? [] : [drawShare(copy)]),
    ],
  })
}

/** The line above a recommendation that was opened on Home. */
export const writeOpenedOnHome = (copy: Copy, createdAt: number) =>
  copy.home.openedFrom(day(createdAt, copy.history.day(createdAt)))

/** A window with one sentence about a recommendation: what happened, and what to do. */
export const drawOpenedNotice = (copy: Copy, sentence: string): ModalView =>
  drawWindow(copy, [section(formatted(sentence))])

/** A window with one sentence about a card. */
export const drawCardNotice = (copy: Copy, sentence: string): ModalView =>
  drawWindow(copy, [section(formatted(sentence))], copy.home.cards.title)
