import type { HomeView, ModalView } from '@slack/types'
import { askOnce, askSlack, type Failure, failureOf, type Slack } from './ask-slack.ts'
import { mayTakePlainer } from './failures.ts'

/** Opens a view on a trigger. A trigger lives for 3 seconds and works once, so this never waits for a rate limit. */
export const openView = (slack: Slack, triggerId: string, view: ModalView): Promise<Failure | null> =>
  failureOf(askOnce(slack, (client) => client.views.open({ trigger_id: triggerId, view })))

/**
 * Redraws an open view. If it was redrawn meanwhile, its hash is stale; it is then drawn again without the hash, if
 * this is still the person's last act. Fields keep what they hold because their ids stay the same.
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

/** Publishes the first of these views that Slack takes as somebody's Home. Failures are logged. */
export const publishHome = async (slack: Slack, user: string, views: HomeView[]): Promise<void> => {
  for (const view of views) {
    const failure = await failureOf(askSlack(slack, (client) => client.views.publish({ user_id: user, view })))
    if (failure === null) return
    slack.logger.warn(`The Home of ${user} could not be drawn: ${failure}`)
    if (!mayTakePlainer(failure)) return
  }
}
