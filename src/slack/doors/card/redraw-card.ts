import { drawCard } from '../../blocks/card.ts'
import { findPermalink, redrawMessage } from '../../delivery/deliver.ts'
import { explainFailure, type PostingProblem } from '../../delivery/failures.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

/** The link to a card, or null if Slack does not give it soon. */
export const readAddress = async (
  request: Request,
  { channel, messageTs }: { channel: string; messageTs: string },
): Promise<string | null> => {
  const asked = await request.deadline.linger(findPermalink(request, channel, messageTs))
  return asked?.result ?? null
}

/** More rounds are not needed: whoever changes the card in between also redraws it. */
const mostRounds = 5

/**
 * Redraws a card from the store, and the Home of the person who posted it. Several processes may do this at once: each
 * reads the card again after its drawing has arrived and redraws if something changed meanwhile, so that the last
 * drawing is always complete. Never throws; failures are logged, and the next answer redraws the card. Null if it was
 * drawn or there is nothing to draw, else what stood in the way. `messageTs` is the card's message, which is noted if
 * the store was away when it was posted.
 */
export const redrawCard = async (
  { storage, homes }: Pick<Parts, 'storage' | 'homes'>,
  request: Request,
  { id, messageTs }: { id: string; messageTs?: string | undefined },
): Promise<PostingProblem | null> => {
  const { copy, deadline, logger } = request
  /** Gives up soon on a store that is away: the person who answered waits to be told how it went. */
  const soon = async <Result>(asking: Promise<Result>): Promise<Result> => {
    const asked = await deadline.linger(asking)
    if (asked === null) throw new Error('The store does not answer in time.')
    return asked.result
  }
  const readDrawing = async () => {
    const card = await soon(storage.findCard(id))
    if (card === null || card.messageTs === null) return null
    const message = drawCard(copy, card, await soon(storage.listAnswers(id)))
    return { place: { channel: card.channel, ts: card.messageTs }, message }
  }
  try {
    const card = await soon(storage.findCard(id))
    if (card?.messageTs === null && messageTs !== undefined)
      await soon(storage.markCardPosted(id, { messageTs, address: await readAddress(request, { ...card, messageTs }) }))
    if (card !== null) homes.refresh({ team: card.team, user: card.askedBy })
    let drawing = await readDrawing()
    for (let round = 0; drawing !== null && round < mostRounds; round += 1) {
      const failure = await redrawMessage(request, drawing.place, drawing.message)
      if (failure !== null) {
        logger.warn(`Card ${id} could not be redrawn: ${failure}`)
        return explainFailure(failure)
      }
      const again = await readDrawing()
      if (JSON.stringify(again) === JSON.stringify(drawing)) break
      drawing = again
    }
    return null
  } catch (error) {
    logger.error(`Card ${id} could not be redrawn.`, error)
    return 'slack_busy'
  }
}
