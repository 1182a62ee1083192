import { underLead } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import { drawOrder } from '../../blocks/parts.ts'
import { deliverPrivately } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import { sharingOf } from '../acts.ts'
import { adviseOnCarried, type CarriedBy } from '../carriers.ts'
import { findOwn, type Own } from '../find-own.ts'
import { give } from '../give.ts'
import type { Parts } from '../parts.ts'
import type { Press, Request } from '../request.ts'

type Share = Press<CarriedBy<'recommendation'>>

/** Something to share: `where` it is posted, and the `act` that it is claimed by, so that it is done once. */
export type Sharing = {
  shared: Pick<Own, 'advised' | 'came'>
  /** Set for one part of a list: its readers have not seen the list, so no follow-up refers to it. */
  isPart?: boolean
  where: { channel: string; responseUrl: string | undefined }
  act: string
  tellShared: () => Promise<unknown>
  /** Called if it was already shared, or is being shared. */
  tellBefore: (state: 'underWay' | 'done') => Promise<unknown>
  tellProblem: (problem: PostingProblem) => Promise<unknown>
}

/** True if it was posted. */
const share = async (parts: Parts, request: Request, sharing: Sharing): Promise<boolean> => {
  const { shared, isPart = false, where, tellShared, tellProblem } = sharing
  const { copy, user } = request
  const { advised, came } = shared
  const setting = { ...underLead(copy.sharedBy(mention(user)), came), canShare: false }
  const { reached } = await give(parts, request, {
    advised,
    keep: null,
    conversation: isPart ? null : { channel: where.channel, threadTs: null },
    place: where,
    alsoShown: came?.told ?? [],
    drawForAll: () => drawOrder(copy, advised, setting),
    toPerson: async ({ problem }) => {
      await tellProblem(problem ?? 'slack_busy')
      return true
    },
    card: null,
    tell: async (outcome) => (outcome.reached === 'place' ? tellShared() : undefined),
  })
  return reached === 'place'
}

/**
 * Posts a recommendation for everybody as its message showed it, with the name of the person who shared it. A second
 * press does nothing, unless the first failed.
 */
export const shareOnce = async (parts: Parts, request: Request, sharing: Sharing): Promise<void> => {
  const claimed = await parts.claims.once(sharing.act, request.deadline, () => share(parts, request, sharing))
  if (claimed !== 'first') await sharing.tellBefore(claimed)
}

/** Shares what a private message shows, in its channel; the message then says how that went. */
const shareWhereItStands = async (
  parts: Parts,
  press: Press<unknown>,
  channel: string,
  { shared, name }: Pick<Sharing, 'shared'> & { name: string },
) => {
  const { copy, inPlace, person } = press
  const { advised, came } = shared
  const say = (lead: string, canShare: boolean) =>
    deliverPrivately(press, inPlace, () =>
      drawOrder(copy, advised, { ...underLead(lead, came), canShare, canAsk: true }),
    )
  await shareOnce(parts, press, {
    shared,
    where: { channel, responseUrl: person.responseUrl },
    act: sharingOf(name, channel),
    tellShared: () => say(copy.shared, false),
    tellBefore: (state) => say(copy.sharedBefore[state], state === 'underWay'),
    tellProblem: (problem) => say(copy.notices.notPosted(problem, true), true),
  })
}

/**
 * What is shared: no more than the message showed, with the road if the message showed it and it is the person's own.
 */
const readShared = async (parts: Parts, press: Share) => {
  const { id, road } = press.carried
  const own = id === undefined || road === undefined ? null : await findOwn(parts, press, id, road)
  const came = own === null || 'problem' in own ? null : own.came
  // Without an id, because it did not fit into the button, it gets a new one.
  const advised = { ...parts.recorder.identify(adviseOnCarried(press.carried)), ...(id !== undefined && { id }) }
  return { advised, came }
}

/** "Share in channel" on a message. */
export const shareRecommendation = (parts: Parts) => async (press: Share) => {
  const { carried, channel, messageTs } = press
  if (channel === undefined) return
  const shared = await readShared(parts, press)
  await shareWhereItStands(parts, press, channel, { shared, name: carried.id ?? messageTs ?? '' })
}

/** "Share in channel" on a list of parts, which is read from the store. */
export const shareParts = (parts: Parts) => async (press: Press<string>) => {
  const { channel, carried: id } = press
  if (channel === undefined) return
  const own = await findOwn(parts, press, id)
  if ('problem' in own) await press.tell(own.problem)
  else await shareWhereItStands(parts, press, channel, { shared: own, name: own.advised.id })
}
