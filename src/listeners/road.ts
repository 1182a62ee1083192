import type { Logger } from '@slack/bolt'
import type { Road } from '../blocks/gate.ts'
import { waitAtMost } from '../deadline.ts'
import { readStore } from './history-page.ts'
import type { Parts } from './parts.ts'

/** In milliseconds: an answer does not wait longer than this for the steps that led to it. */
const longestReading = 1_000

/** What is remembered of the road to a recommendation; not whole where the store cannot say. Never throws. */
export const readRoad = async (
  { storage }: Pick<Parts, 'storage'>,
  logger: Logger,
  newest: { id: string; team: string },
): Promise<Road> => {
  const read = await readStore(logger, () => waitAtMost(longestReading, storage.listRoad(newest)))
  const listed = read?.result ?? null
  const recommendations = (listed?.result ?? []).map(({ stage, profile, createdAt, gate }) => ({
    stage,
    quantity: profile.quantity,
    createdAt,
    gate,
  }))
  return { recommendations, isWhole: listed !== null }
}
