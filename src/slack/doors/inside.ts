import type { Deadline } from '../../keeping/deadline.ts'
import type { Slack } from '../delivery/ask-slack.ts'
import { type Membership, readMembership } from '../delivery/membership.ts'

/**
 * Who acts, as Slack says with a request. `userTeam` is the person's own workspace. `organisation` is that of the channel
 * (Enterprise Grid); inside a view Slack names the person's own instead, so there it tells nothing.
 */
export type Actor = {
  team: string
  user: string
  userTeam: string | undefined
  organisation: string | undefined
  isInView: boolean
}

/** Who somebody is in a workspace or organisation; null if Slack does not say within what is left, or its share of that. */
export const findMembership = async (
  slack: Slack,
  deadline: Deadline,
  { user, team }: { user: string; team: string },
  share?: number,
): Promise<Membership | null> => (await deadline.wait(readMembership(slack, user, team), share))?.result ?? null

/**
 * Whether somebody belongs to the company that has installed the app. The person's own workspace tells it, and Slack sends
 * that with every act. In an organisation of several workspaces, whoever belongs to it is inside; in a form or on Home,
 * whoever belongs to the workspace as well. Both are asked of Slack, and if Slack does not say, the person is not inside.
 */
export const readIsInside = async (
  slack: Slack,
  deadline: Deadline,
  { team, user, userTeam, organisation, isInView }: Actor,
): Promise<boolean> => {
  if (userTeam === team) return true
  const known = isInView ? undefined : organisation
  if (!isInView && known === undefined && userTeam !== undefined) return false
  const membership = await findMembership(slack, deadline, { user, team: known ?? team })
  return membership?.isMember === true
}
