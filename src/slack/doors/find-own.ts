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

/** A remembered recommendation, decided again from its stored answers and thresholds, with the steps that led to it. */
export type Own = { advised: AdvisedOrder & { id: string }; createdAt: number; came: CameFrom | null }

/** Why something cannot be shown, in a sentence for the person. */
export type Problem = { problem: string }

const adviseOnSaved = ({ profile, parts, thresholds }: SavedRecommendation): AdvisedOrder =>
  parts === null ? adviseOnProfile(profile, [], thresholds) : adviseOnKnownParts(parts, thresholds)

/** Whoever sees a message in a channel may open the recommendation that it shows. */
const isSeenBy = (found: SavedRecommendation, { channel, isShared }: Request) =>
  isShared && channel !== undefined && found.channel === channel

/**
 * The recommendation with this id if it is the workspace's and `mayOpen` allows it, else why not: an id in a button
 * proves nothing.
 */
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

/** One part of a list that the person asked for (`isOwn`) or sees in a channel, with how many parts the list has. */
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
 * A remembered recommendation by its id if it belongs to the person and the workspace, else why not. `atMost` limits
 * its road to what a message has shown of it.
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
