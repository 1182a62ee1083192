import type { Advised } from '../../advise.ts'
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
import type { Parts } from './parts.ts'
import type { Request } from './request.ts'
import { isDirectMessage, listThreads } from './whereabouts.ts'

/** Advice under the id that it is kept under. */
export type Identified = Advised & { id: string }

/** What became of a recommendation: whom it reached, and what stood in the way of its place. */
export type Outcome = { kept: Kept } & (
  | { reached: 'place' }
  | { reached: 'person' | 'asker' | 'nobody'; problem: PostingProblem | null }
)

/** How a recommendation comes to one person: what stood in the way of its place, null if it was meant for them alone. */
type How = { problem: PostingProblem | null; kept: Kept }

/** Brings it to the person alone; false where no way was open. */
type ToPerson = (how: How) => Promise<boolean>

export type Giving = {
  advised: Identified
  /** What is kept with it; null for one that was kept when it was given before, and is shown to more people now. */
  keep: Pick<ToKeep, 'source' | 'text' | 'previousId' | 'gate'> | null
  /** The conversation that it belongs to: what is said there next is read against it, if those who talk there have seen it. */
  conversation: { channel: string; threadTs: string | null } | null
  /** Where everybody there sees it; null for the person alone. */
  place: (Place & { responseUrl?: string | undefined }) | null
  drawForAll: (kept: Kept) => Message[] | Promise<Message[]>
  /** Null where the person has it already, or it is not for the person alone. */
  toPerson: ToPerson | null
  /** The open card that it answers. */
  card: { id: string; askedBy: string; messageTs: string } | null
  /** What the person who asked reads of the outcome, besides the recommendation. Every door has to say. */
  tell: (outcome: Outcome) => Promise<unknown>
}

/** Whether a recommendation can be shared from where it stands: by the company's own people, where others are. */
const canShare = (isInside: boolean, place: 'channel' | 'direct', channel: string | undefined): boolean =>
  isInside && place === 'channel' && channel !== undefined && !isDirectMessage(channel)

/** Shows one person a recommendation, with the button to share it where it can be shared. */
export const showPrivately = async (
  request: Request,
  person: Person,
  draw: (setting: Pick<Setting, 'canShare'>) => Message[] | Promise<Message[]>,
): Promise<boolean> => {
  const isInside = await request.isInside()
  return deliverPrivately(request, person, (place) => draw({ canShare: canShare(isInside, place, person.channel) }))
}

/** The way to the person alone, with a line about why it does not stand where it should. */
export const privately =
  (
    request: Request,
    person: Person,
    draw: (setting: Pick<Setting, 'canShare' | 'kept'>, why: string[]) => Message[] | Promise<Message[]>,
  ): ToPerson =>
  async ({ problem, kept }) => {
    const why = problem === null ? [] : [request.copy.notices.notPosted(problem, await request.isInside())]
    return showPrivately(request, person, (setting) => draw({ ...setting, kept }, why))
  }

const noteThreads = async ({ recorder }: Parts, request: Request, giving: Giving, posted: Posted | null) => {
  const { conversation, advised } = giving
  if (conversation === null) return
  const { channel, threadTs } = conversation
  const isPosted = posted?.problem === null
  // In a direct message, whoever talks there has seen it.
  if (!isPosted && !isDirectMessage(channel)) return
  const { team, user, deadline } = request
  const places = listThreads({ team, channel, threadTs: threadTs ?? posted?.ts ?? null })
  await Promise.all(places.map((place) => recorder.noteThread(place, { id: advised.id, user }, deadline)))
}

/** Announces a new recommendation in the channel that the workspace chose, unless everybody there sees it anyway. */
const announce = async (request: Request, advised: Identified, seenIn: string | undefined) => {
  const { announceChannel: channel } = await request.settings()
  if (channel === null || channel === seenIn) return
  const { copy, user, logger } = request
  const problem = await postInChannel(request, { channel }, [drawAnnouncement(copy, advised, user)])
  if (problem !== null) logger.warn(`Recommendation ${advised.id} could not be announced in ${channel}: ${problem}`)
}

/**
 * Gives a recommendation, in one order for all doors: it is kept, delivered, noted for the thread that sees it and drawn on
 * its card; then those who asked are told, and at last it is announced. What reached nobody is logged by its id.
 */
export const give = async (parts: Parts, request: Request, giving: Giving): Promise<void> => {
  const { team, user, userTeam, deadline, logger } = request
  const { advised, keep, conversation, place, toPerson, card, tell } = giving
  const { id } = advised
  // Read now, while there is time: an announcement comes last.
  if (keep !== null) void request.settings()
  const redraw = async () => {
    if (card !== null) await redrawCard(parts, request, card)
  }
  const kept: Kept =
    keep === null
      ? 'saved'
      : await parts.recorder.keep(
          {
            ...keep,
            advised,
            team,
            user,
            channel: conversation?.channel ?? request.channel,
            card: card === null ? undefined : { id: card.id, userTeam },
            savedLate: () => void redraw(),
          },
          deadline,
        )

  const posted = place && (await postOnBehalf(request, place, place.responseUrl, await giving.drawForAll(kept)))
  const problem = posted?.problem ?? null
  const isPosted = posted !== null && problem === null
  if (problem !== null) logger.warn(`Recommendation ${id} could not be posted in ${place?.channel}: ${problem}`)
  const hasPerson = !isPosted && toPerson !== null && (await toPerson({ problem, kept }))
  await noteThreads(parts, request, giving, posted)
  await redraw()

  const askerProblem = card && posted && (await tellAsker(request, { ...card, advised, posted, place }))
  if (askerProblem !== null) logger.warn(`${card?.askedBy} could not be told of recommendation ${id}: ${askerProblem}`)
  const hasAsker = card !== null && askerProblem === null
  if (isPosted) await tell({ reached: 'place', kept })
  else {
    const reached = hasPerson ? 'person' : hasAsker ? 'asker' : 'nobody'
    if (reached === 'nobody') logger.error(`Recommendation ${id} reached nobody: ${problem ?? 'no way was open'}`)
    await tell({ reached, problem, kept })
  }
  if (keep !== null) await announce(request, advised, isPosted ? place?.channel : undefined)
}
