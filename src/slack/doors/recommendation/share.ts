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

/** Something to share: `where` may be posted in, and `act` names this sharing, so that it is done once. */
export type Sharing = {
  shared: Pick<Own, 'advised' | 'came'>
  /** Set for one part of a list: who sees it has not seen the list, and goes on from nothing. */
  isPart?: boolean
  where: { channel: string; responseUrl: string | undefined }
  act: string
  tellShared: () => Promise<unknown>
  /** It was shared, or somebody is at it. */
  tellBefore: (state: 'underWay' | 'done') => Promise<unknown>
  tellProblem: (problem: PostingProblem) => Promise<unknown>
}

/** True if it is posted. */
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

/** Posts a recommendation for everybody as its own message showed it, with the name of who shared it; a second press finds it done, a failed one may be repeated. */
export const shareOnce = async (parts: Parts, request: Request, sharing: Sharing): Promise<void> => {
  const claimed = await parts.claims.once(sharing.act, request.deadline, () => share(parts, request, sharing))
  if (claimed !== 'first') await sharing.tellBefore(claimed)
}

/** Shares what a message shows where it stands; the message then says what came of it, to the person alone. */
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

/** What is shared: what its message showed and no more, with its road if that stood there and is the person's own. */
const readShared = async (parts: Parts, press: Share) => {
  const { id, road } = press.carried
  const own = id === undefined || road === undefined ? null : await findOwn(parts, press, id, road)
  const came = own === null || 'problem' in own ? null : own.came
  // Its id is left out where it did not fit into the button.
  const advised = { ...parts.recorder.identify(adviseOnCarried(press.carried)), ...(id !== undefined && { id }) }
  return { advised, came }
}

/** Share in channel, on a message. */
export const shareRecommendation = (parts: Parts) => async (press: Share) => {
  const { carried, channel, messageTs } = press
  if (channel === undefined) return
  const shared = await readShared(parts, press)
  await shareWhereItStands(parts, press, channel, { shared, name: carried.id ?? messageTs ?? '' })
}

/** Share in channel, on a list of parts, which is read from the store. */
export const shareParts = (parts: Parts) => async (press: Press<string>) => {
  const { channel, carried: id } = press
  if (channel === undefined) return
  const own = await findOwn(parts, press, id)
  if ('problem' in own) await press.tell(own.problem)
  else await shareWhereItStands(parts, press, channel, { shared: own, name: own.advised.id })
}
