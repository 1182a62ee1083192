import type { BlockButtonAction, Logger, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import type { SavedCard } from '../../../storage/storage.ts'
import { drawCard, drawPosted } from '../../blocks/card.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { deliverPrivately, postMessage } from '../../delivery/deliver.ts'
import { forSales } from '../outsiders.ts'
import { type Parts, teamOf } from '../parts.ts'
import { readStore } from '../read-store.ts'
import { readAddress } from './card-message.ts'
import { onDraft, personOf, showPreview } from './card-preview.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>

const hour = 3_600_000

/** In milliseconds: whoever posts a card has done so by then, or has failed. */
const longestPosting = 60_000

/** Keeps the card before it is posted; false where it is posted already, or another press is just posting it. */
const claimCard = async ({ storage }: Parts, card: SavedCard): Promise<boolean> => {
  if (await storage.addCard(card)) return true
  const earlier = await storage.findCard(card.id)
  // A process that ended in between has left it behind.
  return earlier?.messageTs === null && card.createdAt - earlier.createdAt > longestPosting
}

/** What cannot be stored is tried once more; after that, the first answer to the card makes up for it. */
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
      address: null,
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
    const posted = await postMessage(client, { channel }, [drawCard(en, card, [])])
    if (posted.problem !== null) {
      await insist(logger, () => storage.removeCard(id))
      return showPreview(client, person, draft, en.card.notPosted[posted.problem])
    }
    const { ts } = posted
    if (ts !== undefined) {
      const address = await readAddress(client, { channel, messageTs: ts })
      await insist(logger, () => storage.markCardPosted(id, { messageTs: ts, address }))
      parts.homes.refresh({ team: card.team, user: askedBy })
    }
    await deliverPrivately(client, person, () => [drawPosted(en, id, reminderHours)])
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
