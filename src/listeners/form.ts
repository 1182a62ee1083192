import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { adviseOnProfile } from '../advise.ts'
import { drawFieldErrors, drawForm, drawFormResult } from '../blocks/form.ts'
import { link, mention } from '../blocks/kit.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately, findPermalink, isDirectMessage, postMessage } from '../delivery/deliver.ts'
import { redrawForm } from '../delivery/open-form.ts'
import { readFormView } from '../intake/form.ts'
import { announce } from './announce.ts'
import { type Parts, teamOf } from './parts.ts'
import { listThreads } from './threads.ts'

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
    const { channel, previousId, threadTs, about } = origin
    const way = destination === 'channel' && threadTs !== undefined ? 'thread' : destination
    await ack({ response_action: 'update', view: showResult(en.form.resultOnItsWay[way]) })

    const { id: user } = body.user
    const team = teamOf(context)
    const kept = await memory.keep({ advised, team, user, channel, source: 'form', text: about?.words, previousId })
    const permalink = about && channel ? await findPermalink(client, channel, about.ts) : null
    const source = permalink === null ? [] : [en.aboutMessage(link(permalink, en.thisMessage))]
    const lead = [en.askedBy(mention(user)), ...source].join(' · ')
    const { problem, ts } =
      destination === 'channel' && channel !== undefined
        ? await postMessage(client, { channel, threadTs }, drawRecommendation(advised, { lead, canShare: false }))
        : { problem: 'private' as const }
    // A thread goes on from what everybody in it has seen; in a direct message that is everything.
    if (channel !== undefined && (problem === null || isDirectMessage(channel)))
      for (const place of listThreads({ team, channel, threadTs: threadTs ?? ts ?? null }))
        await memory.noteThread(place, { id: advised.id, user })
    const closings: string[] = problem === null || problem === 'private' ? [] : [en.notices.notPosted[problem]]
    if (problem !== null) {
      const privateLead = [...closings, ...source].join('\n') || undefined
      const delivered = await deliverPrivately(client, { user, ...origin }, (place) =>
        drawRecommendation(advised, { lead: privateLead, canShare: place === 'channel', kept }),
      )
      if (!delivered) closings.splice(0, 1, en.notices.notDelivered(command))
    }
    if (kept === 'later') closings.push(en.notices.savedLater)
    if (closings.length > 0) await redrawForm(client, { id: view.id }, showResult(closings.join(' ')))
    const seenIn = problem === null ? channel : undefined
    await announce(parts, { client, logger }, { advised, team, user, seenIn })
  }
