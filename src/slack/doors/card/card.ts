import type {
  BlockButtonAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { adviseOnProfile } from '../../../advise.ts'
import { en } from '../../../copy/en.ts'
import { drawFieldErrors, drawForm, drawFormResult } from '../../blocks/form.ts'
import { mention } from '../../blocks/kit.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import { unpackCard } from '../../carried.ts'
import { deliverPrivately, postMessage } from '../../delivery/deliver.ts'
import { openForm, redrawForm } from '../../delivery/open-form.ts'
import { readFormView, startForm } from '../../intake/form.ts'
import { announce } from '../announce.ts'
import { forSales } from '../outsiders.ts'
import { type Parts, teamOf } from '../parts.ts'
import { readStore } from '../read-store.ts'
import { redrawCard } from './card-message.ts'
import { changeCardState } from './card-state.ts'
import { tellAsker } from './card-thread.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>

/** In milliseconds: the form must open within 3 seconds of the press, whether the store answers or not. */
const longestLooking = 700

/**
 * "Describe your project" and "Answer again", for anybody in the channel: the form with what stands on the card. The
 * store is asked whether the card is still open; where it does not answer in time, what the button carries is enough.
 */
export const answerCard =
  ({ settings, storage }: Parts): Door =>
  async ({ ack, action, body, client, context, logger }) => {
    await ack()
    const team = teamOf(context)
    const channel = body.channel?.id ?? body.container.channel_id
    const person = { user: body.user.id, channel, responseUrl: body.response_url }
    const tell = (sentence: string) => deliverPrivately(client, person, () => [drawNotice(sentence)])
    const carried = unpackCard(action.value)
    const threadTs = body.message?.thread_ts ?? body.message?.ts
    if (carried === null || threadTs === undefined) {
      await tell(en.card.staleButton)
      return
    }
    const { id, askedBy } = carried
    const [stored, { thresholds }] = await Promise.all([
      readStore(logger, () => storage.findCard(id), longestLooking),
      settings.read(team),
    ])
    if (stored?.result === null || (stored && stored.result.team !== team)) {
      await tell(en.card.isGone(mention(askedBy)))
      return
    }
    if (stored?.result.state === 'closed') {
      await tell(en.card.isClosed(mention(askedBy)))
      return
    }
    const profile = stored?.result.profile ?? carried.profile
    const origin = { ...person, replaces: false, card: { id, askedBy, threadTs } }
    const failure = await openForm(client, body.trigger_id, drawForm(en, startForm(profile, origin, thresholds)))
    if (failure) await tell(en.card.formDidNotOpen)
  }

/**
 * The answers to a card: the result stands in the form at once, then in the card's thread, and the salesperson is told.
 * A card that was closed while somebody was writing takes the answer all the same: nobody's words are lost.
 */
export const submitAnswer =
  (parts: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context, logger }) => {
    const { profile, problems, thresholds, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(en, problems) })
      return
    }
    const advised = parts.memory.identify(adviseOnProfile(profile, [], thresholds))
    const showResult = (closing: string) => drawFormResult(en, advised, closing)
    await ack({ response_action: 'update', view: showResult(en.card.resultOnItsWay) })

    const { card, channel, previousId } = origin
    if (card === undefined || channel === undefined) {
      logger.error('An answer came from a form that names no card; an earlier version drew it.')
      await redrawForm(client, { id: view.id }, showResult(en.card.notSent(null)))
      return
    }
    const { id: user, team_id: userTeam = '' } = body.user
    const team = teamOf(context)
    const tools = { client, logger }
    const redraw = async () => {
      await redrawCard(parts, tools, { id: card.id, messageTs: card.threadTs })
    }
    const answer = { id: card.id, userTeam }
    const given = { advised, team, user, channel, source: 'card', previousId } as const
    const kept = await parts.memory.keep({ ...given, card: answer, savedLate: () => void redraw() })
    const lead = en.card.answeredBy(mention(user))
    const place = { channel, threadTs: card.threadTs }
    const howToAnswer = en.conversation.howToAnswer.channel
    const posted = await postMessage(
      client,
      place,
      drawRecommendation(en, advised, { lead, howToAnswer, canShare: false }),
    )
    await redraw()
    if (posted.problem === null)
      await parts.memory.noteThread({ team, channel, threadTs: card.threadTs }, { id: advised.id, user })

    const problem = await tellAsker(client, { askedBy: card.askedBy, channel, user, advised, posted })
    const closings: string[] = []
    if (posted.problem !== null) {
      const asker = mention(card.askedBy)
      if (problem !== null) logger.error(`The answer ${advised.id} to card ${card.id} reached nobody: ${problem}`)
      closings.push(problem === null ? en.card.sentDirectly(asker) : en.card.notSent(asker))
    } else if (problem !== null) logger.warn(`${card.askedBy} could not be told of an answer: ${problem}`)
    if (kept === 'later') closings.push(en.card.savedLater)
    if (closings.length > 0) await redrawForm(client, { id: view.id }, showResult(closings.join(' ')))
    await announce(parts, tools, { advised, team, user, seenIn: posted.problem === null ? channel : undefined })
  }

const changeState = (parts: Parts, state: 'closed' | 'reopened'): Door =>
  forSales(async ({ action, body, client, context, logger }) => {
    const id = action.value ?? ''
    const { user, response_url: responseUrl } = body
    const person = { user: user.id, channel: body.channel?.id, responseUrl }
    const tell = (sentence: string) => deliverPrivately(client, person, () => [drawNotice(sentence)])
    const changed = await changeCardState(parts, logger, { id, team: teamOf(context), user: user.id, state })
    if (changed === 'away') await tell(en.card.notChanged)
    else if (changed === 'gone') await tell(en.card.isGone(null))
    else {
      const problem = await redrawCard(parts, { client, logger }, { id, messageTs: body.message?.ts })
      if (problem !== null) await tell(en.card.notRedrawn(state, problem))
    }
  })

/** "Close", which Slack has asked about once more: nobody can answer the card until it is reopened. */
export const closeCard = (parts: Parts): Door => changeState(parts, 'closed')

export const reopenCard = (parts: Parts): Door => changeState(parts, 'reopened')
