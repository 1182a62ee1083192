import type { Logger, webApi } from '@slack/bolt'
import type { Advised } from '../../../advise.ts'
import { en } from '../../../copy/en.ts'
import type { SavedCard, ThreadPlace } from '../../../storage/storage.ts'
import { writeAnswered } from '../../blocks/card.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import { findPermalink, type Posted, postInChannel } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import type { Parts } from '../parts.ts'
import { readStore } from '../read-store.ts'

/** In milliseconds: a form must open in time, and the card only shows what the thread has anyway. */
const longestLooking = 500

/** A card that takes answers still; without a store, nobody knows. */
const findOpen = async (logger: Logger, team: string, find: () => Promise<SavedCard | null>) => {
  const found = await readStore(logger, find, longestLooking)
  const card = found?.result ?? null
  return card?.team === team && card.state !== 'closed' ? card : null
}

/**
 * The card to which a recommendation was an answer, so that what changes it in the card's thread is one more answer;
 * null where it was none, or the card is closed.
 */
export const findAnsweredCard = (
  { storage }: Parts,
  logger: Logger,
  { id, team }: { id: string; team: string },
): Promise<SavedCard | null> => findOpen(logger, team, () => storage.findCardOfAnswer(id))

/** The open card whose thread this is. */
export const findCardOfThread = (
  { storage }: Parts,
  logger: Logger,
  { team, channel, threadTs }: ThreadPlace,
): Promise<SavedCard | null> =>
  findOpen(logger, team, () => storage.findCardOfMessage({ team, channel, messageTs: threadTs }))

/** An answer to a card: by whom, in which channel, and what came of posting it in the thread. */
type CardAnswer = { askedBy: string; channel: string; user: string; advised: Advised; posted: Posted }

/**
 * Tells whoever posted a card that it was answered, with a link; nobody is told of their own act. Where the answer does
 * not stand in the thread, they get all of it, and why. Null when they are told, else what stood in the way.
 */
export const tellAsker = async (
  client: webApi.WebClient,
  { askedBy, channel, user, advised, posted }: CardAnswer,
): Promise<PostingProblem | null> => {
  const { problem, ts } = posted
  if (problem === null && user === askedBy) return null
  const { stage, strength } = advised.recommendation
  const address = ts === undefined ? null : await findPermalink(client, channel, ts)
  const told = writeAnswered(en, channel, { user, stage, strength }, address)
  const message =
    problem === null
      ? [drawNotice(told)]
      : drawRecommendation(en, advised, { lead: `${told} ${en.card.notInThread[problem]}`, canShare: false })
  return postInChannel(client, { channel: askedBy }, message)
}
