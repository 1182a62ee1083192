import type { AdvisedOrder } from '../../../advise.ts'
import { writeAnswered } from '../../blocks/card.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawOrder } from '../../blocks/parts.ts'
import { findPermalink, type Place, type Posted, postInChannel } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import type { Request } from '../request.ts'

/** An answer to a card, and the result of posting it in the card's thread. */
type CardAnswer = { askedBy: string; advised: AdvisedOrder; posted: Posted; place: Place | null }

/**
 * Tells the person who posted a card that it was answered, with a link, unless it was their own answer. If the answer
 * could not be posted in the thread, they get all of it and the reason. Null if they were told or need not be, else
 * what stood in the way.
 */
export const tellAsker = async (
  request: Request,
  { askedBy, advised, posted, place }: CardAnswer,
): Promise<PostingProblem | null> => {
  const { problem, ts } = posted
  const { copy, deadline, user } = request
  if (place === null || (problem === null && user === askedBy)) return null
  const { stage, strength } = 'parts' in advised ? advised : advised.recommendation
  const link = ts === undefined ? null : await deadline.linger(findPermalink(request, place.channel, ts))
  const told = writeAnswered(copy, place.channel, { user, stage, strength }, link?.result ?? null)
  const message =
    problem === null
      ? [drawNotice(told)]
      : drawOrder(copy, advised, { lead: `${told} ${copy.card.notInThread[problem]}`, canShare: false })
  return postInChannel(request, { channel: askedBy }, message)
}
