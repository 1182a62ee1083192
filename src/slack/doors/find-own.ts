import {
  type AdvisedOrder,
  type AdvisedPart,
  adviseOnKnownPart,
  adviseOnKnownParts,
  adviseOnProfile,
} from '../../advise.ts'
import { askStore } from '../../keeping/ask-store.ts'
import { shares } from '../../keeping/deadline.ts'
import type { SavedRecommendation } from '../../storage/storage.ts'
import type { CameFrom } from '../blocks/gate.ts'
import type { PartPlace } from '../part-place.ts'
import { drawCameFrom } from './gate/came-from.ts'
import type { Parts } from './parts.ts'
import type { Request } from './request.ts'

/** A remembered recommendation, drawn from its stored answers and thresholds, and the steps that led to it. */
export type Own = { advised: AdvisedOrder & { id: string }; createdAt: number; came: CameFrom | null }

/** Why something is not handed out, in a sentence for the person. */
export type Problem = { problem: string }

const adviseOnSaved = ({ profile, parts, thresholds }: SavedRecommendation): AdvisedOrder =>
  parts === null ? adviseOnProfile(profile, [], thresholds) : adviseOnKnownParts(parts, thresholds)

/** Whoever sees a message in a channel may open what it stands for. */
const isSeenBy = (found: SavedRecommendation, { channel, isShared }: Request) =>
  isShared && channel !== undefined && found.channel === channel

/** What the store has under an id, for the workspace and for whom `mayOpen` says, else why not: an id in a button proves nothing. */
const findSaved = async (
  { command, storage }: Pick<Parts, 'command' | 'storage'>,
  request: Request,
  id: string,
  mayOpen: (found: SavedRecommendation) => boolean,
): Promise<SavedRecommendation | Problem> => {
  const { copy, deadline, logger, team } = request
  const patience = { deadline, share: shares.answer }
  const read = await askStore({ logger, what: `Recommendation ${id}` }, patience, () => storage.findRecommendation(id))
  if (read === null) return { problem: copy.notices.historyAway(command) }
  const found = read.result
  return found?.team === team && mayOpen(found) ? found : { problem: copy.notices.notYours(command) }
}

/** One part of a list that the person asked for or sees in a channel, of how many it is one, and whether they asked. */
export const findPart = async (
  parts: Pick<Parts, 'command' | 'storage'>,
  request: Request,
  { id, index }: PartPlace,
): Promise<{ part: AdvisedPart; count: number; isOwn: boolean } | Problem> => {
  const found = await findSaved(parts, request, id, (each) => each.user === request.user || isSeenBy(each, request))
  if ('problem' in found) return found
  const known = found.parts?.[index]
  if (known === undefined) return { problem: request.copy.notices.notYours(parts.command) }
  const part = adviseOnKnownPart(known, found.thresholds)
  return { part, count: found.parts?.length ?? 0, isOwn: found.user === request.user }
}

/**
 * A remembered recommendation by its id, for the person and the workspace that it belongs to, else why not. `atMost` limits
 * its road to what a message has told of it.
 */
export const findOwn = async (
  parts: Pick<Parts, 'command' | 'storage'>,
  request: Request,
  id: string,
  atMost?: number,
): Promise<Own | Problem> => {
  const found = await findSaved(parts, request, id, ({ user }) => user === request.user)
  if ('problem' in found) return found
  const came = await drawCameFrom(parts, request, found, atMost)
  return { advised: { ...adviseOnSaved(found), id: found.id }, createdAt: found.createdAt, came }
}
