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
  ({ command, memory }: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context }) => {
    const { profile, problems, destination, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(problems) })
      return
    }
    const advised = memory.identify(adviseOnProfile(profile))
    const showResult = (closing: string) => drawFormResult(advised, closing)
    await ack({ response_action: 'update', view: showResult(en.form.resultOnItsWay[destination]) })

    // The form itself has shown the result, whatever becomes of the message.
    const remember = () => {
      const { channel, previousId } = origin
      memory.remember({ advised, team: teamOf(context), user: body.user.id, channel, source: 'form', previousId })
    }
    const by = en.askedBy(mention(body.user.id))
    const problem =
      destination === 'channel' && origin.channel !== undefined
        ? await postInChannel(
            client,
            { channel: origin.channel },
            drawRecommendation(advised, { lead: by, canShare: false }),
          )
        : 'private'
    if (problem === null) return remember()

    const notPosted = problem === 'private' ? {} : { lead: en.notices.notPosted[problem] }
    const person = { user: body.user.id, ...origin }
    const delivered = await deliverPrivately(client, person, (place) =>
      drawRecommendation(advised, { ...notPosted, canShare: place === 'channel' }),
    )
    remember()
    const closing = delivered ? notPosted.lead : en.notices.notDelivered(command)
    if (closing !== undefined) await redrawForm(client, { id: view.id }, showResult(closing))
  }
