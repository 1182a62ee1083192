import { type Advised, adviseOnProfile } from '../../advise.ts'
import { askStore } from '../../keeping/ask-store.ts'
import { shares } from '../../keeping/deadline.ts'
import type { CameFrom } from '../blocks/gate.ts'
import { drawCameFrom } from './gate/came-from.ts'
import type { Parts } from './parts.ts'
import type { Request } from './request.ts'

/** A remembered recommendation, drawn from its stored answers and thresholds, and the steps that led to it. */
export type Own = { advised: Advised & { id: string }; createdAt: number; came: CameFrom | null }

/**
 * The same by its id, for the person and the workspace that it belongs to, else why not: an id in a button proves nothing.
 * `atMost` limits its road to what a message has told of it.
 */
export const findOwn = async (
  { command, storage }: Pick<Parts, 'command' | 'storage'>,
  request: Request,
  id: string,
  atMost?: number,
): Promise<Own | { problem: string }> => {
  const { copy, deadline, logger, team, user } = request
  const patience = { deadline, share: shares.answer }
  const read = await askStore({ logger, what: `Recommendation ${id}` }, patience, () => storage.findRecommendation(id))
  if (read === null) return { problem: copy.notices.historyAway(command) }
  const found = read.result
  if (found === null || found.team !== team || found.user !== user) return { problem: copy.notices.notYours(command) }
  const advised = { ...adviseOnProfile(found.profile, [], found.thresholds), id: found.id }
  return { advised, createdAt: found.createdAt, came: await drawCameFrom({ storage }, request, found, atMost) }
}
