import type { Logger } from '@slack/bolt'
import { tellRoad } from '../../../advice/gate.ts'
import { en } from '../../../copy/en.ts'
import type { SavedRecommendation } from '../../../storage/storage.ts'
import { type CameFrom, drawOutcome, drawRoad, joinAdditions, type Road } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import type { Parts } from '../parts.ts'
import { readStore } from '../read-store.ts'

/** In milliseconds: an answer does not wait longer than this for the steps that led to it. */
const longestReading = 1_000

type Kept = Pick<Parts, 'storage'>

/** What is remembered of the road to a recommendation; not whole where the store cannot say. Never throws. */
export const readRoad = async (
  { storage }: Kept,
  logger: Logger,
  newest: { id: string; team: string },
): Promise<Road> => {
  const read = await readStore(logger, () => storage.listRoad(newest), longestReading)
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
  parts: Kept,
  logger: Logger,
  { id, team, user, gate, previousId }: SavedRecommendation,
): Promise<CameFrom | null> => {
  if (gate === null && previousId === null) return null
  const road = await readRoad(parts, logger, { id, team })
  if (gate === null) {
    const isFirstStep = tellRoad(road.recommendations).length < 2
    return isFirstStep ? null : { lead: null, addition: drawRoad(en, road) }
  }
  return { lead: en.gate.lead(gate, mention(user)), addition: joinAdditions(drawOutcome(en, gate), drawRoad(en, road)) }
}

/** The same by the id that a button carries: for the person whose it is, and null for anybody else. */
export const findCameFrom = async (
  parts: Kept,
  logger: Logger,
  { id, team, user }: { id: string | undefined; team: string; user: string },
): Promise<CameFrom | null> => {
  if (id === undefined) return null
  const read = await readStore(logger, () => parts.storage.findRecommendation(id), longestReading)
  const found = read?.result ?? null
  if (found === null || found.team !== team || found.user !== user) return null
  return drawCameFrom(parts, logger, found)
}
