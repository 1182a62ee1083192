import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import type { Advised } from '../advise.ts'
import { type HomePlace, newerHomePlace, olderHomePlace, packHomePlace } from '../carried.ts'
import { en } from '../copy/en.ts'
import { actions, views } from '../ids.ts'
import { drawLine, type Remembered } from './history.ts'
import { actionRow, button, context, day, divider, formatted, header, limits, plain, section } from './kit.ts'
import { carry, drawAnswer } from './recommendation.ts'

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
    context(formatted(`${words.onlyYou} ${words.help(frame.command)}`, limits.contextText)),
  ])

/** Home while the store is away. */
export const drawHomeWithoutHistory = (frame: Frame): HomeView =>
  drawFrame(frame, [section(formatted(words.away)), drawButtons(frame)])

/** One page of a person's own recommendations on their Home; `next` is where the following page begins, if there is one. */
type HomePage = { recommendations: Remembered[]; next: HomePlace['before']; place: HomePlace }

const drawTurning = ({ next, place }: HomePage) => {
  const buttons = [
    ...(place.before === null
      ? []
      : [button(actions.newerHome, en.actions.newer, packHomePlace(newerHomePlace(place)))]),
    ...(next === null ? [] : [button(actions.olderHome, en.actions.older, packHomePlace(olderHomePlace(place, next)))]),
  ]
  return buttons.length === 0 ? [] : [actionRow(...buttons)]
}

/** A person's Home: what the app is for at first, later their own recommendations, each with a button that opens it. */
export const drawHome = (frame: Frame, page: HomePage): HomeView => {
  const { recommendations, place } = page
  if (recommendations.length === 0 && place.before === null)
    return drawFrame(frame, [section(formatted(words.intro.join('\n'))), drawButtons(frame)])
  return drawFrame(frame, [
    drawButtons(frame),
    section(formatted(`*${words.yours}*`)),
    ...recommendations.map((each) => drawLine(each, actions.openFromHome)),
    ...(recommendations.length === 0 ? [section(formatted(words.nothingHere))] : []),
    ...drawTurning(page),
  ])
}

/** A recommendation that was opened on Home. It can be adjusted in place; the form takes over the same window. */
export const drawOpened = (advised: Advised, createdAt: number): ModalView => ({
  type: 'modal',
  callback_id: views.opened,
  title: plain(words.opened, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [
    context(formatted(words.openedFrom(day(createdAt, en.history.day(createdAt))), limits.contextText)),
    ...drawAnswer(advised, 'fields'),
    actionRow(button(actions.adjustOpened, en.actions.adjust, carry(advised))),
  ],
})

/** In the place of a recommendation that cannot be shown: why, and what to do. */
export const drawNotOpened = (sentence: string): ModalView => ({
  type: 'modal',
  callback_id: views.opened,
  title: plain(words.opened, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [section(formatted(sentence))],
})
