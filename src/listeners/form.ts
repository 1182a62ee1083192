import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { adviseOnProfile } from '../advise.ts'
import { drawFieldErrors, drawForm, drawFormResult } from '../blocks/form.ts'
import { mention } from '../blocks/kit.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately, postInChannel } from '../delivery/deliver.ts'
import { redrawForm } from '../delivery/open-form.ts'
import { readFormView } from '../intake/form.ts'
import { announce } from './announce.ts'
import { type Parts, teamOf } from './parts.ts'

/** An answer in the open form changed: the line about where the stage stands moves with it. */
export const moveStanding =
  (): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ ack, body, client, logger }) => {
    await ack()
    if (!body.view) return
    const failure = await redrawForm(client, body.view, drawForm(readFormView(body.view)))
    // The line is a courtesy; the submission reads every answer anew.
    if (failure) logger.warn(`The form could not be redrawn: ${failure}`)
  }

/** The form is submitted: wrong answers are told at their field; right ones get their result where the person wants it. */
export const submitForm =
  (parts: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context, logger }) => {
    const { command, memory } = parts
    const { profile, problems, thresholds, destination, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(problems) })
      return
    }
    const advised = memory.identify(adviseOnProfile(profile, [], thresholds))
    const showResult = (closing: string) => drawFormResult(advised, closing)
    await ack({ response_action: 'update', view: showResult(en.form.resultOnItsWay[destination]) })

    const { channel, previousId } = origin
    const { id: user } = body.user
    const team = teamOf(context)
    const kept = await memory.keep({ advised, team, user, channel, source: 'form', previousId })
    const problem =
      destination === 'channel' && channel !== undefined
        ? await postInChannel(
            client,
            { channel },
            drawRecommendation(advised, { lead: en.askedBy(mention(user)), canShare: false }),
          )
        : 'private'
    const closings: string[] = problem === null || problem === 'private' ? [] : [en.notices.notPosted[problem]]
    if (problem !== null) {
      const [lead] = closings
      const delivered = await deliverPrivately(client, { user, ...origin }, (place) =>
        drawRecommendation(advised, { lead, canShare: place === 'channel', kept }),
      )
      if (!delivered) closings.splice(0, 1, en.notices.notDelivered(command))
    }
    if (kept === 'later') closings.push(en.notices.savedLater)
    if (closings.length > 0) await redrawForm(client, { id: view.id }, showResult(closings.join(' ')))
    const seenIn = problem === null ? channel : undefined
    await announce(parts, { client, logger }, { advised, team, user, seenIn })
  }
