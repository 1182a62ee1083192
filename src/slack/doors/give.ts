import type { AdvisedOrder } from '../../advise.ts'
import type { Kept, ToKeep } from '../../keeping/recorder.ts'
import { drawAnnouncement } from '../blocks/announcement.ts'
import type { Message } from '../blocks/kit.ts'
import type { Setting } from '../blocks/recommendation.ts'
import {
  deliverPrivately,
  type Person,
  type Place,
  type Posted,
  postInChannel,
  postOnBehalf,
} from '../delivery/deliver.ts'
import type { PostingProblem } from '../delivery/failures.ts'
import { redrawCard } from './card/redraw-card.ts'
import { tellAsker } from './card/tell-asker.ts'
import type { Belonging } from './inside.ts'
import type { Parts } from './parts.ts'
import type { Request } from './request.ts'
import { isDirectMessage, listThreads } from './whereabouts.ts'

/** Advice with the id that it is saved under. */
export type Identified = AdvisedOrder & { id: string }

/** What happened to a recommendation: who it reached, and why it could not be posted in its place. */
export type Outcome = { kept: Kept } & (
  | { reached: 'place' }
  | { reached: 'person' | 'asker' | 'nobody'; problem: PostingProblem | null }
)

/** Why one person gets a recommendation: what stood in the way of its place, null if it was only meant for them. */
type How = { problem: PostingProblem | null; kept: Kept }

/** Sends it privately; false if no way was open. */
type ToPerson = (how: How) => Promise<boolean>

export type Giving = {
  advised: Identified
  /** What is saved with it; null if it was saved before and is only shown to more people now. */
  keep: Pick<ToKeep, 'source' | 'text' | 'previousId' | 'gate'> | null
  /**
   * The conversation that it belongs to: the next message there is read as a follow-up, if the people there have seen
   * it.
   */
  conversation: { channel: string; threadTs: string | null } | null
  /** Where it is posted for everybody; null if it is only for the person. */
  place: (Place & { responseUrl?: string | undefined }) | null
  /** The ids of earlier recommendations that it also shows. */
  alsoShown?: string[]
  drawForAll: (kept: Kept) => Message[] | Promise<Message[]>
  /** Null if the person already has it, or it is never sent privately. */
  toPerson: ToPerson | null
  /** The open card that it answers. */
  card: { id: string; askedBy: string; messageTs: string } | null
  /** Tells the person who asked about the outcome, besides the recommendation itself. */
  tell: (outcome: Outcome) => Promise<unknown>
}

/**
 * Whether a recommendation gets the button to share it: only in a channel, and not for outsiders. If Slack does not say
 * in time who the person is, they get the button, because each press checks again.
 */
const canShare = (belonging: Belonging, place: 'channel' | 'direct', channel: string | undefined): boolean =>
  belonging !== 'outside' && place === 'channel' && channel !== undefined && !isDirectMessage(channel)

/** The same request for a fallback. It is not retried if it reaches nobody, because the post in its place is. */
export const asFallback = (request: Request): Request => ({ ...request, missed: () => {} })

/** Shows one person a recommendation, with the button to share it if it can be shared. */
export const showPrivately = async (
  request: Request,
  person: Person,
  draw: (setting: Pick<Setting, 'canShare'>) => Message[] | Promise<Message[]>,
): Promise<boolean> => {
  const belonging = await request.belonging()
  return deliverPrivately(request, person, (place) => draw({ canShare: canShare(belonging, place, person.channel) }))
}

/** Sends it privately, with a line about why it could not be posted in its place, if so. */
export const privately =
  (
    request: Request,
    person: Person,
    draw: (setting: Pick<Setting, 'canShare' | 'kept'>, why: string[]) => Message[] | Promise<Message[]>,
  ): ToPerson =>
  async ({ problem, kept }) => {
    const why =
      problem === null ? [] : [request.copy.notices.notPosted(problem, (await request.belonging()) !== 'outside')]
    const way = problem === null ? request : asFallback(request)
    return showPrivately(way, person, (setting) => draw({ ...setting, kept }, why))
  }

/** Saves it before it is given, unless it was saved before. */
const keepFirst = async (parts: Parts, request: Request, giving: Giving, savedLate: () => void): Promise<Kept> => {
  const { advised, card, conversation, keep } = giving
  if (keep === null) return 'saved'
  const { channel, deadline, team, user, userTeam } = request
  const answered = card === null ? undefined : { id: card.id, userTeam }
  const whose = { team, user, channel: conversation?.channel ?? channel }
  return parts.recorder.keep({ ...keep, ...whose, advised, card: answered, savedLate }, deadline)
}

type Delivered = { kept: Kept; posted: Posted | null; problem: PostingProblem | null; hasPerson: boolean }

/** Posts it in its place; if it has none or Slack does not take it there, sends it privately. */
const deliver = async (request: Request, giving: Giving, kept: Kept): Promise<Delivered> => {
  const { advised, place, toPerson } = giving
  const posted = place && (await postOnBehalf(request, place, place.responseUrl, await giving.drawForAll(kept)))
  const problem = posted?.problem ?? null
  if (problem !== null)
    request.logger.warn(`Recommendation ${advised.id} could not be posted in ${place?.channel}: ${posted?.failure}`)
  const isPosted = posted !== null && problem === null
  const hasPerson = !isPosted && toPerson !== null && (await toPerson({ problem, kept }))
  return { kept, posted, problem, hasPerson }
}

/**
 * The threads that have seen a recommendation, and the note for them. `ts` is the time stamp of its message, if posted.
 */
const noteFor = (
  { team, user, actedAt }: Request,
  { advised }: Giving,
  { channel, threadTs }: NonNullable<Giving['conversation']>,
  ts: string | null,
) => ({
  threads: listThreads({ team, channel, threadTs: threadTs ?? ts }),
  seen: { id: advised.id, user, ts: actedAt ?? ts },
})

const noteThreads = async ({ recorder }: Parts, request: Request, giving: Giving, { posted }: Delivered) => {
  const { conversation } = giving
  if (conversation === null) return
  // In a direct message, the person has seen it even if it was not posted in the thread.
  if (posted?.problem !== null && !isDirectMessage(conversation.channel)) return
  const { threads, seen } = noteFor(request, giving, conversation, posted?.ts ?? null)
  await Promise.all(threads.map((place) => recorder.noteThread(place, seen, request.deadline)))
}

/** Posts later what reached nobody because Slack was busy. */
const postLater = async ({ late }: Parts, request: Request, giving: Giving, { kept, problem }: Delivered) => {
  const { advised, conversation, place } = giving
  if (place === null || problem !== 'slack_busy') return
  const { channel, threadTs } = place
  late.add({
    what: `Recommendation ${advised.id}`,
    team: request.team,
    user: request.user,
    askedAt: request.askedAt,
    to: { place: { channel, threadTs } },
    drawings: await giving.drawForAll(kept),
    note: conversation === null ? null : noteFor(request, giving, conversation, null),
  })
}

/** Notes that everybody in its place has seen it. */
const noteShown = async ({ recorder }: Parts, request: Request, giving: Giving, { posted }: Delivered) => {
  const { advised, alsoShown = [], place } = giving
  if (place === null || posted?.problem !== null) return
  const { team, user, deadline } = request
  const ids = new Set([...alsoShown, advised.id])
  await recorder.noteShown({ team, user, channel: place.channel, ids: [...ids] }, deadline)
}

/**
 * Tells the person who posted the answered card, with the whole answer if it could not be posted. True if they were
 * told.
 */
const tellCard = async (
  request: Request,
  { advised, card, place }: Giving,
  { posted }: Delivered,
): Promise<boolean> => {
  if (card === null || posted === null) return false
  const problem = await tellAsker(request, { ...card, advised, posted, place })
  if (problem !== null)
    request.logger.warn(`${card.askedBy} could not be told of recommendation ${advised.id}: ${problem}`)
  return problem === null
}

const concludeFrom = ({ kept, posted, problem, hasPerson }: Delivered, hasAsker: boolean): Outcome => {
  if (posted?.problem === null) return { reached: 'place', kept }
  return { reached: hasPerson ? 'person' : hasAsker ? 'asker' : 'nobody', problem, kept }
}

/** Announces a new recommendation in the channel that the workspace chose, unless it was posted there anyway. */
const announce = async (request: Request, { advised, place }: Giving, { reached }: Outcome) => {
  const { announceChannel: channel } = await request.settings()
  if (channel === null || (reached === 'place' && channel === place?.channel)) return
  const { copy, user, logger } = request
  const problem = await postInChannel(request, { channel }, [drawAnnouncement(copy, advised, user)])
  if (problem !== null) logger.warn(`Recommendation ${advised.id} could not be announced in ${channel}: ${problem}`)
}

/** Asks early for what is needed at the end: posting may take longer than the deadline. */
const askEarly = (request: Request, { keep, toPerson }: Giving) => {
  if (keep !== null) void request.settings()
  // A rejection is a bug; it is reported when the answer is used.
  if (toPerson !== null) request.belonging().catch(() => {})
}

/**
 * Gives a recommendation, in the same order for all doors: save it, deliver it, note who has seen it, redraw its card,
 * tell the people who asked, and announce it. If it reached nobody, it is logged by its id and posted later if that may
 * help.
 */
export const give = async (parts: Parts, request: Request, giving: Giving): Promise<Outcome> => {
  const { advised, card, keep, tell } = giving
  const redraw = async () => {
    if (card !== null) await redrawCard(parts, request, card)
  }
  askEarly(request, giving)
  const kept = await keepFirst(parts, request, giving, () => void redraw())
  const delivered = await deliver(request, giving, kept)
  await Promise.all([noteThreads(parts, request, giving, delivered), noteShown(parts, request, giving, delivered)])
  await redraw()
  const outcome = concludeFrom(delivered, await tellCard(request, giving, delivered))
  if (outcome.reached === 'nobody') {
    request.logger.error(`Recommendation ${advised.id} reached nobody: ${outcome.problem ?? 'no way was open'}`)
    await postLater(parts, request, giving, delivered)
  }
  await tell(outcome)
  if (keep !== null) await announce(request, giving, outcome)
  return outcome
}
