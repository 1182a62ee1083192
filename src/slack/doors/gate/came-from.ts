import { tellRoad } from '../../../advice/gate.ts'
import { askStore } from '../../../keeping/ask-store.ts'
import { shares } from '../../../keeping/deadline.ts'
import type { SavedRecommendation, ShownRecommendation } from '../../../storage/storage.ts'
import { type CameFrom, drawOutcome, drawRoad, joinAdditions } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

type Stored = { storage: Pick<Parts['storage'], 'listRoad'> }

/** A recommendation on a road, with what may be shown of it. */
export type OnRoad = Pick<ShownRecommendation, 'user' | 'channel' | 'stage' | 'gate' | 'shownIn' | 'profile'> & {
  id: string
  createdAt: number | null
}

/** Everything that is remembered of a road, whoever has seen it. Only what `tellRoad` selects may be drawn. */
export type Remembered = { recommendations: OnRoad[]; isWhole: boolean }

/**
 * The road to a recommendation, oldest first; `isWhole` is false if the store does not answer in time. Never throws.
 */
export const readRoad = async (
  { storage }: Stored,
  { deadline, logger, team }: Request,
  id: string,
): Promise<Remembered> => {
  const patience = { deadline, share: shares.answer }
  const read = await askStore({ logger, what: `The road to ${id}` }, patience, () => storage.listRoad({ id, team }))
  return { recommendations: read?.result ?? [], isWhole: read !== null }
}

/** Draws the part of a road that an audience is told. */
export const drawTold = (
  { copy }: Pick<Request, 'copy'>,
  { isWhole, steps }: ReturnType<typeof tellRoad<OnRoad>> & { isWhole: boolean },
) =>
  drawRoad(copy, {
    isWhole,
    steps: steps.map(({ given: { stage, profile, createdAt }, outcome }) => ({
      given: { stage, quantity: profile.quantity, createdAt },
      outcome,
    })),
  })

/**
 * What is shown around a person's own remembered recommendation that came from a gate or adjusts one that did; null for
 * any other. `atMost` limits the road to what a message has shown of it.
 */
export const drawCameFrom = async (
  stored: Stored,
  request: Request,
  { id, user, gate, previousId }: SavedRecommendation,
  atMost?: number,
): Promise<CameFrom | null> => {
  if (gate === null && previousId === null) return null
  const { copy } = request
  const { recommendations, isWhole } = await readRoad(stored, request, id)
  const road = tellRoad(recommendations, { person: user }, atMost)
  const told = road.told.map((each) => each.id)
  const nothing = { lines: [], blocks: [] }
  const drawn = isWhole && told.length === 0 ? nothing : drawTold(request, { ...road, isWhole })
  if (gate !== null)
    return { lead: copy.gate.lead(gate, mention(user)), addition: joinAdditions(drawOutcome(copy, gate), drawn), told }
  return road.steps.length < 2 ? null : { lead: null, addition: drawn, told }
}
