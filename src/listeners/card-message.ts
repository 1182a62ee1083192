import type { Logger, webApi } from '@slack/bolt'
import { drawCard } from '../blocks/card.ts'
import { redrawMessage } from '../delivery/deliver.ts'
import { explainFailure, type PostingProblem } from '../delivery/failures.ts'
import type { Parts } from './parts.ts'

type Tools = { client: webApi.WebClient; logger: Logger }

/** Whoever comes between draws the card too, so that more rounds than these are not needed. */
const mostRounds = 5

/**
 * Draws a card anew from what is stored. Several may do so at once, in several processes: each looks again after its
 * drawing has arrived and draws once more where something came in between, so that the last drawing always has it all.
 * Never throws; what fails is logged, and the next answer draws the card again. Null when it is drawn, or there is
 * nothing to draw; else what stood in the way. `messageTs` is the card's message, which
 * is noted where the store was away when it was posted.
 */
export const redrawCard = async (
  { storage }: Pick<Parts, 'storage'>,
  { client, logger }: Tools,
  { id, messageTs }: { id: string; messageTs: string | undefined },
): Promise<PostingProblem | null> => {
  const readDrawing = async () => {
    const card = await storage.findCard(id)
    if (card === null || card.messageTs === null) return null
    const message = drawCard(card, await storage.listAnswers(id))
    return { place: { channel: card.channel, ts: card.messageTs }, message }
  }
  try {
    const card = await storage.findCard(id)
    if (card?.messageTs === null && messageTs !== undefined) await storage.markCardPosted(id, messageTs)
    let drawing = await readDrawing()
    for (let round = 0; drawing !== null && round < mostRounds; round += 1) {
      const failure = await redrawMessage(client, drawing.place, drawing.message)
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
