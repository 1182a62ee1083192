import type {
  BlockButtonAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import { drawFieldErrors, drawForm } from '../../blocks/form.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { unpackCarried } from '../../carried.ts'
import { deliverPrivately } from '../../delivery/deliver.ts'
import { openForm } from '../../delivery/open-form.ts'
import { readFormView, startForm } from '../../intake/form.ts'
import { forSales } from '../outsiders.ts'
import { type Parts, teamOf } from '../parts.ts'
import { onDraft, personOf, showPreview, startCard } from './card-preview.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>

/** "Ask the buyer" on a recommendation: a card with what is known, to be looked at first. */
export const askBuyer = (parts: Parts): Door =>
  forSales(async (args) => {
    const { action, client, context } = args
    const carried = unpackCarried(action.value)
    const person = { ...personOf(args), replaces: false }
    if (carried === null) {
      await deliverPrivately(client, person, () => [drawNotice(en.notices.staleButton(parts.command))])
      return
    }
    const known = { profile: carried.profile, addressedTo: null, text: null }
    await startCard(parts, client, { team: teamOf(context), person, ...known })
  })

/** Another time for the reminder: the same card once more. */
export const chooseReminder = (parts: Parts): Door =>
  onDraft(parts, ({ client }, draft, person) => showPreview(client, person, draft))

/** "Change what is known": the form, whose answers come back onto the card. */
export const changeCard = (parts: Parts): Door =>
  onDraft(parts, async ({ body, client, context }, { profile, ...draft }, person) => {
    const { channel, responseUrl } = person
    const { thresholds } = await parts.settings.read(teamOf(context))
    const form = startForm(profile, { channel, responseUrl, replaces: true, draft }, thresholds)
    const failure = await openForm(client, body.trigger_id, drawForm(en, form))
    if (failure === null) return
    await deliverPrivately(client, { ...person, replaces: false }, () => [drawNotice(en.card.formDidNotOpen)])
  })

/** What is known was changed: the card is shown once more, in the place of the one before. */
export const keepKnown =
  ({ command }: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client }) => {
    const { profile, problems, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(en, problems) })
      return
    }
    await ack()
    const { draft } = origin
    const person = { user: body.user.id, ...origin }
    if (draft !== undefined) await showPreview(client, person, { ...draft, profile })
    else await deliverPrivately(client, person, () => [drawNotice(en.notices.staleButton(`${command} ask`))])
  }

/** "Cancel": nothing was posted, and nothing is kept. */
export const cancelCard = (): Door =>
  forSales(async (args) => {
    await deliverPrivately(args.client, personOf(args), () => [drawNotice(en.card.canceled)])
  })
