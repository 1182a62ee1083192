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

/** Advice under the id that it is kept under. */
export type Identified = AdvisedOrder & { id: string }

/** What became of a recommendation: whom it reached, and what stood in the way of its place. */
export type Outcome = { kept: Kept } & (
  | { reached: 'place' }
  | { reached: 'person' | 'asker' | 'nobody'; problem: PostingProblem | null }
)

/** How a recommendation comes to one person: what stood in the way of its place, null if it was meant for them alone. */
type How = { problem: PostingProblem | null; kept: Kept }

/** Brings it to the person alone; false if no way was open. */
type ToPerson = (how: How) => Promise<boolean>

export type Giving = {
  advised: Identified
  /** What is kept with it; null for one that was kept when it was given before, and is shown to more people now. */
  keep: Pick<ToKeep, 'source' | 'text' | 'previousId' | 'gate'> | null
  /** The conversation that it belongs to: what is said there next is read against it, if those who talk there have seen it. */
  conversation: { channel: string; threadTs: string | null } | null
  /** Where everybody there sees it; null for the person alone. */
  place: (Place & { responseUrl?: string | undefined }) | null
  /** The ids of earlier recommendations that stand in it, too. */
  alsoShown?: string[]
  drawForAll: (kept: Kept) => Message[] | Promise<Message[]>
  /** Null if the person has it already, or it is not for the person alone. */
  toPerson: ToPerson | null
  /** The open card that it answers. */
  card: { id: string; askedBy: string; messageTs: string } | null
  /** What the person who asked reads of the outcome, besides the recommendation. Every door has to say. */
  tell: (outcome: Outcome) => Promise<unknown>
}

/**
 * Whether a recommendation can be shared from where it stands: where others are, and not by outsiders. Whoever is not known in
 * time gets the button, since each press asks again who it is.
 */
const canShare = (belonging: Belonging, place: 'channel' | 'direct', channel: string | undefined): boolean =>
  belonging !== 'outside' && place === 'channel' && channel !== undefined && !isDirectMessage(channel)

/** The same request, whose fallbacks are not brought later: what missed its place is brought there. */
export const asFallback = (request: Request): Request => ({ ...request, missed: () => {} })

/** Shows one person a recommendation, with the button to share it where that can be done. */
export const showPrivately = async (
  request: Request,
  person: Person,
  draw: (setting: Pick<Setting, 'canShare'>) => Message[] | Promise<Message[]>,
): Promise<boolean> => {
  const belonging = await request.belonging()
  return deliverPrivately(request, person, (place) => draw({ canShare: canShare(belonging, place, person.channel) }))
}

/** The way to the person alone, with a line about why it does not stand where it should. */
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

/** Kept before it is given; what was kept when it was given before is saved. */
const keepFirst = async (parts: Parts, request: Request, giving: Giving, savedLate: () => void): Promise<Kept> => {
  const { advised, card, conversation, keep } = giving
  if (keep === null) return 'saved'
  const { channel, deadline, team, user, userTeam } = request
  const answered = card === null ? undefined : { id: card.id, userTeam }
  const whose = { team, user, channel: conversation?.channel ?? channel }
  return parts.recorder.keep({ ...keep, ...whose, advised, card: answered, savedLate }, deadline)
}

type Delivered = { kept: Kept; posted: Posted | null; problem: PostingProblem | null; hasPerson: boolean }

/** Into its place; if it has none, or Slack does not take it there, to the person alone. */
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

/** What a thread is told of a recommendation that it has seen; `ts` is the message's own, where it was posted. */
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
  // In a direct message, whoever talks there has seen it, wherever it stands.
  if (posted?.problem !== null && !isDirectMessage(conversation.channel)) return
  const { threads, seen } = noteFor(request, giving, conversation, posted?.ts ?? null)
  await Promise.all(threads.map((place) => recorder.noteThread(place, seen, request.deadline)))
}

/** What could not be posted, because Slack was busy, and reached nobody, is posted later. */
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

/** Everybody in its place has seen it now. */
const noteShown = async ({ recorder }: Parts, request: Request, giving: Giving, { posted }: Delivered) => {
  const { advised, alsoShown = [], place } = giving
  if (place === null || posted?.problem !== null) return
  const { team, user, deadline } = request
  const ids = new Set([...alsoShown, advised.id])
  await recorder.noteShown({ team, user, channel: place.channel, ids: [...ids] }, deadline)
}

/** Tells whoever posted the card that it answers, and hands on all of it if it could not be posted; true if they are told. */
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

/** Announces a new recommendation in the channel that the workspace chose, unless everybody there sees it anyway. */
const announce = async (request: Request, { advised, place }: Giving, { reached }: Outcome) => {
  const { announceChannel: channel } = await request.settings()
  if (channel === null || (reached === 'place' && channel === place?.channel)) return
  const { copy, user, logger } = request
  const problem = await postInChannel(request, { channel }, [drawAnnouncement(copy, advised, user)])
  if (problem !== null) logger.warn(`Recommendation ${advised.id} could not be announced in ${channel}: ${problem}`)
}

/** What is needed at the end is asked for at the start, while there is time: posting may take longer than the deadline. */
const askEarly = (request: Request, { keep, toPerson }: Giving) => {
  if (keep !== null) void request.settings()
  // Its failure is a bug, and is heard where the answer is used.
  if (toPerson !== null) request.belonging().catch(() => {})
}

/**
 * Gives a recommendation, in one order for all doors: it is kept, delivered, noted for the thread that sees it and drawn on
 * its card; then those who asked are told, and at last it is announced. What reached nobody is logged by
 * its id, and brought later if there is a way.
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
