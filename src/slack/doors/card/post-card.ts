import { askStore } from '../../../keeping/ask-store.ts'
import type { SavedCard } from '../../../storage/storage.ts'
import { drawCard, drawPlainCard, drawPosted } from '../../blocks/card.ts'
import { drawNotice } from '../../blocks/notice.ts'
import type { CardDraft } from '../../carried.ts'
import { deliverPrivately, postMessage } from '../../delivery/deliver.ts'
import { postingOf } from '../acts.ts'
import type { CarriedBy } from '../carriers.ts'
import type { Parts } from '../parts.ts'
import type { Press, Request } from '../request.ts'
import { showPreview } from './preview.ts'
import { readAddress } from './redraw-card.ts'

const hour = 3_600_000

/**
 * Stores the card before it is posted; false if it is already posted. A card that is stored but not posted was left by
 * a process that ended.
 */
const keepCard = async ({ storage }: Parts, card: SavedCard): Promise<boolean> => {
  if (await storage.addCard(card)) return true
  const earlier = await storage.findCard(card.id)
  return earlier?.messageTs === null
}

/** Tries again once if the store fails; after that, the first answer to the card makes up for it. */
const tryTwice = async ({ logger }: Request, what: string, act: () => Promise<unknown>) => {
  const isDone = await askStore({ logger, what }, null, act)
  if (isDone === null) await askStore({ logger, what }, null, act)
}

const cardOf = ({ reminderHours, ...draft }: CardDraft, { team, user }: Request, channel: string, at: number) =>
  ({
    ...draft,
    team,
    channel,
    askedBy: user,
    createdAt: at,
    messageTs: null,
    address: null,
    state: 'open',
    stateBy: null,
    stateAt: null,
    remindAt: reminderHours === null ? null : at + reminderHours * hour,
    remindedAt: null,
  }) satisfies SavedCard

/**
 * Posts a stored card and notes its message. If Slack does not take it, removes it from the store. True if it is
 * posted.
 */
const postKept = async ({ storage, homes }: Parts, press: Press<CardDraft>, card: SavedCard): Promise<boolean> => {
  const { carried: draft, copy, inPlace } = press
  const { id, channel } = card
  const { problem, ts } = await postMessage(press, { channel }, [drawCard(copy, card, []), drawPlainCard(copy, card)])
  if (problem !== null) {
    await tryTwice(press, `Card ${id}, which is not posted`, () => storage.removeCard(id))
    await showPreview(press, inPlace, draft, copy.card.notPosted[problem])
    return false
  }
  if (ts !== undefined) {
    const address = await readAddress(press, { channel, messageTs: ts })
    await tryTwice(press, `The place of card ${id}`, () => storage.markCardPosted(id, { messageTs: ts, address }))
    homes.refresh({ team: card.team, user: card.askedBy })
  }
  await deliverPrivately(press, inPlace, () => [drawPosted(copy, id, draft.reminderHours)])
  return true
}

const tellPosted = async ({ command }: Parts, press: Press<CardDraft>) => {
  await deliverPrivately(press, press.inPlace, () => [drawNotice(press.copy.card.postedAlready(command))])
}

/** True if it is posted, now or earlier. */
const keepAndPost = async (parts: Parts, press: Press<CardDraft>, card: SavedCard): Promise<boolean> => {
  const { carried: draft, copy, deadline, inPlace, logger } = press
  const kept = await askStore({ logger, what: `Card ${card.id}` }, { deadline }, () => keepCard(parts, card))
  if (kept?.result) return postKept(parts, press, card)
  if (kept === null) await showPreview(press, inPlace, draft, copy.card.notSaved)
  else await tellPosted(parts, press)
  return kept !== null
}

/**
 * "Post it here". The card is stored first, so that two presses post it once; if Slack does not take it, it can be
 * tried again. It is never posted through the response URL: the app could then neither redraw it nor write in its
 * thread.
 */
export const postCard = (parts: Parts) => async (press: Press<CarriedBy<'draft'>>) => {
  const { carried: draft, channel, deadline } = press
  if (channel === undefined) return
  const card = cardOf(draft, press, channel, parts.clock.now())
  const claimed = await parts.claims.once(postingOf(card.id), deadline, () => keepAndPost(parts, press, card))
  if (claimed !== 'first') await tellPosted(parts, press)
}

/** "No reminder", after the card was posted. */
export const declineReminder = (parts: Parts) => async (press: Press<string>) => {
  const { carried: id, copy, deadline, inPlace, logger, team } = press
  const { storage } = parts
  const done = await askStore({ logger, what: `The reminder of card ${id}` }, { deadline }, async () => {
    const card = await storage.findCard(id)
    if (card === null || card.team !== team) return false
    await storage.setReminder(id, null)
    return true
  })
  if (done?.result !== true) return press.tell(done === null ? copy.card.notChanged : copy.card.isGone(null))
  await deliverPrivately(press, inPlace, () => [drawNotice(copy.card.declined)])
}
