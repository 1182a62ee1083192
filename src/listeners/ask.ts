import type {
  BlockButtonAction,
  Logger,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { drawCard, drawPosted } from '../blocks/card.ts'
import { drawFieldErrors, drawForm } from '../blocks/form.ts'
import { drawNotice } from '../blocks/notice.ts'
import { type CardDraft, unpackCardDraft, unpackCarried } from '../carried.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately, type Person, postMessage } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { readFormView, startForm } from '../intake/form.ts'
import type { SavedCard } from '../storage/storage.ts'
import { showPreview, startCard } from './card-preview.ts'
import { readStore } from './history-page.ts'
import { forSales } from './outsiders.ts'
import { type Parts, teamOf } from './parts.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>
type Args = Parameters<Door>[0]

const hour = 3_600_000

/** In milliseconds: whoever posts a card has done so by then, or has failed. */
const longestPosting = 60_000

const personOf = ({ body }: Args): Person & { channel: string } => ({
  user: body.user.id,
  channel: body.channel?.id ?? body.container.channel_id,
  responseUrl: body.response_url,
  replaces: true,
})

/** A press on a card that is not posted yet, by somebody who may: it carries the card. */
const onDraft = (
  parts: Parts,
  answer: (args: Args, draft: CardDraft, person: Person & { channel: string }) => unknown,
) =>
  forSales(async (args) => {
    const draft = unpackCardDraft(args.action.value)
    const person = personOf(args)
    if (draft !== null) {
      await answer(args, draft, person)
      return
    }
    const notice = drawNotice(en.notices.staleButton(`${parts.command} ask`))
    await deliverPrivately(args.client, { ...person, replaces: false }, () => [notice])
  })

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
    const failure = await openForm(client, body.trigger_id, drawForm(form))
    if (failure === null) return
    await deliverPrivately(client, { ...person, replaces: false }, () => [drawNotice(en.card.formDidNotOpen)])
  })

/** What is known was changed: the card is shown once more, in the place of the one before. */
export const keepKnown =
  (): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client }) => {
    const { profile, problems, origin } = readFormView(view)
    if (Object.keys(problems).length > 0) {
      await ack({ response_action: 'errors', errors: drawFieldErrors(problems) })
      return
    }
    await ack()
    const { draft } = origin
    if (draft !== undefined) await showPreview(client, { user: body.user.id, ...origin }, { ...draft, profile })
  }

/** "Cancel": nothing was posted, and nothing is kept. */
export const cancelCard = (): Door =>
  forSales(async (args) => {
    await deliverPrivately(args.client, personOf(args), () => [drawNotice(en.card.canceled)])
  })

/** Keeps the card before it is posted; false where it is posted already, or another press is just posting it. */
const claimCard = async ({ storage }: Parts, card: SavedCard): Promise<boolean> => {
  if (await storage.addCard(card)) return true
  const earlier = await storage.findCard(card.id)
  // A process that ended in between has left it behind.
  return earlier?.messageTs === null && card.createdAt - earlier.createdAt > longestPosting
}

/** What is not stored is tried once more; after that, the next who can will tell. */
const insist = async (logger: Logger, act: () => Promise<unknown>) => {
  const isDone = await readStore(logger, act)
  if (isDone === null) await readStore(logger, act)
}

/**
 * "Post it here". The card is stored first, so that two presses post one; where Slack does not take it, it is taken back
 * and may be posted again. It is never posted through the response URL: the app could then neither redraw it nor write
 * in its thread.
 */
export const postCard = (parts: Parts): Door =>
  onDraft(parts, async ({ client, context, logger }, draft, person) => {
    const { storage } = parts
    const { id, reminderHours, ...rest } = draft
    const { user: askedBy, channel } = person
    const createdAt = Date.now()
    const card: SavedCard = {
      ...rest,
      id,
      team: teamOf(context),
      channel,
      askedBy,
      createdAt,
      messageTs: null,
      state: 'open',
      stateBy: null,
      stateAt: null,
      remindAt: reminderHours === null ? null : createdAt + reminderHours * hour,
      remindedAt: null,
    }
    const claim = await readStore(logger, () => claimCard(parts, card))
    if (claim === null) return showPreview(client, person, draft, en.card.notSaved)
    if (!claim.result) {
      await deliverPrivately(client, person, () => [drawNotice(en.card.postedAlready(parts.command))])
      return
    }
    const posted = await postMessage(client, { channel }, [drawCard(card, [])])
    if ('problem' in posted) {
      await insist(logger, () => storage.removeCard(id))
      return showPreview(client, person, draft, en.card.notPosted[posted.problem])
    }
    await insist(logger, () => storage.markCardPosted(id, posted.ts))
    await deliverPrivately(client, person, () => [drawPosted(id, reminderHours)])
  })

/** "No reminder", after the card was posted. */
export const declineReminder = ({ storage }: Parts): Door =>
  forSales(async (args) => {
    const { action, client, context, logger } = args
    const done = await readStore(logger, async () => {
      const card = await storage.findCard(action.value ?? '')
      if (card === null || card.team !== teamOf(context)) return false
      await storage.setReminder(card.id, null)
      return true
    })
    const failed = done === null ? en.card.notChanged : en.card.isGone(null)
    const sentence = done?.result === true ? en.card.declined : failed
    const person = { ...personOf(args), replaces: done?.result === true }
    await deliverPrivately(client, person, () => [drawNotice(sentence)])
  })
