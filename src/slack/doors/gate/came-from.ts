import { tellRoad } from '../../../advice/gate.ts'
import { askStore } from '../../../keeping/ask-store.ts'
import { shares } from '../../../keeping/deadline.ts'
import type { SavedRecommendation } from '../../../storage/storage.ts'
import { type CameFrom, drawOutcome, drawRoad, joinAdditions, type Road } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

type Stored = { storage: Pick<Parts['storage'], 'listRoad'> }

/** What is remembered of the road to a recommendation; not whole if the store cannot say in time. Never throws. */
export const readRoad = async ({ storage }: Stored, { deadline, logger, team }: Request, id: string): Promise<Road> => {
  const patience = { deadline, share: shares.answer }
  const read = await askStore({ logger, what: `The road to ${id}` }, patience, () => storage.listRoad({ id, team }))
  const recommendations = (read?.result ?? []).map(({ stage, profile, createdAt, gate }) => ({
    stage,
    quantity: profile.quantity,
    createdAt,
    gate,
  }))
  return { recommendations, isWhole: read !== null }
}

/**
 * What is drawn with a remembered recommendation that came from a gate, and with one that adjusts such a one; null with
 * any other.
 */
export const drawCameFrom = async (
  stored: Stored,
  request: Request,
  { id, user, gate, previousId }: SavedRecommendation,
): Promise<CameFrom | null> => {
  if (gate === null && previousId === null) return null
  const { copy } = request
  const road = await readRoad(stored, request, id)
  if (gate !== null)
    return {
      lead: copy.gate.lead(gate, mention(user)),
      addition: joinAdditions(drawOutcome(copy, gate), drawRoad(copy, road)),
    }
  const isFirstStep = tellRoad(road.recommendations).length < 2
  return isFirstStep ? null : { lead: null, addition: drawRoad(copy, road) }
}
