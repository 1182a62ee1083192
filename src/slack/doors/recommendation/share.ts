import { sharingOf } from '../../../keeping/claims.ts'
import { underLead } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import { deliverPrivately } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import { adviseOnCarried, type CarriedBy } from '../carriers.ts'
import { findOwn, type Own } from '../find-own.ts'
import { give } from '../give.ts'
import type { Parts } from '../parts.ts'
import type { Press, Request } from '../request.ts'

type Share = Press<CarriedBy<'recommendation'>>

/** Something to share: `where` may be posted in, and `act` names this sharing, so that it is done once. */
type Sharing = {
  shared: Pick<Own, 'advised' | 'came'>
  where: { channel: string; responseUrl: string | undefined }
  act: string
  tellShared: () => Promise<unknown>
  tellBefore: () => Promise<unknown>
  tellProblem: (problem: PostingProblem) => Promise<unknown>
}

/** Posts a recommendation for everybody as its own message showed it, with the name of who shared it; a second press finds it done, a failed one may be repeated. */
export const shareOnce = async (parts: Parts, request: Request, sharing: Sharing): Promise<void> => {
  const { shared, where, act, tellShared, tellBefore, tellProblem } = sharing
  const { copy, deadline, user } = request
  if (!(await parts.claims.claim(act, deadline))) {
    await tellBefore()
    return
  }
  const { advised, came } = shared
  const setting = { ...underLead(copy.sharedBy(mention(user)), came), canShare: false }
  await give(parts, request, {
    advised,
    keep: null,
    conversation: { channel: where.channel, threadTs: null },
    place: where,
    alsoShown: came?.told ?? [],
    drawForAll: () => drawRecommendation(copy, advised, setting),
    toPerson: async ({ problem }) => {
      await parts.claims.release(act, deadline)
      await tellProblem(problem ?? 'slack_busy')
      return true
    },
    card: null,
    tell: async ({ reached }) => (reached === 'place' ? tellShared() : undefined),
  })
}

/** What the message that was pressed says then; only the person sees it. */
const show = (press: Share, { advised, came }: Pick<Own, 'advised' | 'came'>, lead: string, canShare: boolean) =>
  deliverPrivately(press, press.inPlace, () =>
    drawRecommendation(press.copy, advised, { ...underLead(lead, came), canShare, canAsk: true }),
  )

/** What is shared: what its message showed and no more, with its road if that stood there and is the person's own. */
const readShared = async (parts: Parts, press: Share) => {
  const { id, road } = press.carried
  const own = id === undefined || road === undefined ? null : await findOwn(parts, press, id, road)
  const came = own === null || 'problem' in own ? null : own.came
  // Its id is left out where it did not fit into the button.
  const advised = { ...parts.recorder.identify(adviseOnCarried(press.carried)), ...(id !== undefined && { id }) }
  return { advised, came }
}

/** Share in channel, on a message; the message that was pressed then says what came of it. */
export const shareRecommendation = (parts: Parts) => async (press: Share) => {
  const { carried, channel, copy, messageTs, person } = press
  if (channel === undefined) return
  const shared = await readShared(parts, press)
  await shareOnce(parts, press, {
    shared,
    where: { channel, responseUrl: person.responseUrl },
    act: sharingOf(carried.id ?? messageTs ?? '', channel),
    tellShared: () => show(press, shared, copy.shared, false),
    tellBefore: () => show(press, shared, copy.sharedBefore, false),
    tellProblem: (problem) => show(press, shared, copy.notices.notPosted(problem, true), true),
  })
}
