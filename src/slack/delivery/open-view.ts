import type { HomeView, ModalView } from '@slack/types'
import { askOnce, askSlack, type Failure, failureOf, type Slack } from './ask-slack.ts'
import { mayTakePlainer } from './failures.ts'

/** Opens a view on a trigger, which lives for 3 seconds and works once; so a rate limit is never waited for. */
export const openView = (slack: Slack, triggerId: string, view: ModalView): Promise<Failure | null> =>
  failureOf(askOnce(slack, (client) => client.views.open({ trigger_id: triggerId, view })))

/**
 * Redraws an open view. If it was redrawn meanwhile, its hash is stale; then it is drawn once more without the hash, if
 * this is still what the person did last. Same ids keep what stands in the fields.
 */
export const redrawView = async (
  slack: Slack,
  { id, hash }: { id: string; hash?: string | undefined },
  view: ModalView,
  isNewest: () => boolean = () => true,
): Promise<Failure | null> => {
  const update = (known: object) =>
    failureOf(askOnce(slack, (client) => client.views.update({ view_id: id, view, ...known })))
  const failure = await update(hash === undefined ? {} : { hash })
  if (failure !== 'hash_conflict') return failure
  return isNewest() ? update({}) : null
}

/** Draws somebody's Home anew, in the first of these views that Slack takes. What it does not take is logged. */
export const publishHome = async (slack: Slack, user: string, views: HomeView[]): Promise<void> => {
  for (const view of views) {
    const failure = await failureOf(askSlack(slack, (client) => client.views.publish({ user_id: user, view })))
    if (failure === null) return
    slack.logger.warn(`The Home of ${user} could not be drawn: ${failure}`)
    if (!mayTakePlainer(failure)) return
  }
}
