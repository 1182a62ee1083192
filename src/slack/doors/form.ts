import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { adviseOnProfile } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { drawFieldErrors, drawForm, drawFormResult } from '../blocks/form.ts'
import { link, mention } from '../blocks/kit.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { findPermalink, postMessage } from '../delivery/deliver.ts'
import { redrawForm } from '../delivery/open-form.ts'
import { readFormView } from '../intake/form.ts'
import { giveResult, type Result } from './give-result.ts'
import { type Parts, teamOf } from './parts.ts'

/** Of so many open forms it is known which change came last; of more, the line about the stage may lag behind. */
const mostFormsNoted = 1_000

/** An answer in the open form changed: the line about where the stage stands moves with it. */
export const moveStanding = (): Middleware<SlackActionMiddlewareArgs<BlockAction>> => {
  /** The last change in each form, of those that changed last: an earlier one, arriving late, must not take its place. */
  const newest = new Map<string, string>()
  const note = (form: string, changedAt: string) => {
    if (changedAt <= (newest.get(form) ?? '')) return
    newest.delete(form)
    newest.set(form, changedAt)
    const [oldest] = newest.keys()
    if (newest.size > mostFormsNoted && oldest !== undefined) newest.delete(oldest)
  }
  return async ({ ack, action, body, client, logger }) => {
    await ack()
    const { view } = body
    if (!view) return
    const changedAt = action.action_ts
    note(view.id, changedAt)
    const isNewest = () => newest.get(view.id) === changedAt
    const failure = await redrawForm(client, view, drawForm(en, readFormView(view)), isNewest)
    // The line is a courtesy; the submission reads every answer anew.
    if (failure) logger.warn(`The form could not be redrawn: ${failure}`)
  }
}

/** The form is submitted: wrong answers are told at their field; right ones get their result where the person wants it. */
export const submitForm =
  (parts: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async (args) => {
    const { ack, body, view, client, context } = args
    const { memory } = parts
    const { profile, problems, thresholds, destination, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(en, problems) })
      return
    }
    const advised = memory.identify(adviseOnProfile(profile, [], thresholds))
    const showResult = (closing: string) => drawFormResult(en, advised, closing)
    const { channel, previousId, threadTs, about } = origin
    const way = destination === 'channel' && threadTs !== undefined ? 'thread' : destination
    await ack({ response_action: 'update', view: showResult(en.form.resultOnItsWay[way]) })

    const { id: user } = body.user
    const team = teamOf(context)
    const kept = await memory.keep({
      advised,
      team,
      user,
      channel,
      source: 'form',
      text: about?.words ?? undefined,
      previousId,
    })
    const permalink = about && channel ? await findPermalink(client, channel, about.ts) : null
    const source = permalink === null ? [] : [en.aboutMessage(link(permalink, en.thisMessage))]
    const lead = [en.askedBy(mention(user)), ...source].join(' · ')
    const posted =
      destination === 'channel' && channel !== undefined
        ? await postMessage(client, { channel, threadTs }, drawRecommendation(en, advised, { lead, canShare: false }))
        : null
    const draw: Result['draw'] = (problems, setting) =>
      drawRecommendation(en, advised, { ...setting, lead: [...problems, ...source].join('\n') || undefined })
    const person = { user, ...origin }
    await giveResult(parts, args, { advised, kept, channel, threadTs, posted, person, draw, showResult })
  }
