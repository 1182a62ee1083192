import { askOnce, type Slack } from './ask-slack.ts'

/**
 * Whether somebody belongs to the workspace where the app is installed, and whether they may change its settings.
 * Guests do not belong: they can be people of other companies who were let in.
 */
export type Membership = { isMember: boolean; isAdmin: boolean }

/**
 * Asks Slack who somebody is in `team`, a workspace, or an organisation if the app is installed in a whole one. People
 * of another company are strangers or belong to another team. Null if Slack does not say. It does not wait for a rate
 * limit, because a trigger may be running out.
 * Source: https://docs.slack.dev/reference/objects/user-object; needs the scope users:read.
 */
export const readMembership = async (slack: Slack, user: string, team: string): Promise<Membership | null> => {
  const asked = await askOnce(slack, (client) => client.users.info({ user }))
  if ('failure' in asked || asked.answer.user === undefined) {
    slack.logger.warn(`Slack did not say who ${user} is: ${'failure' in asked ? asked.failure : 'no user'}`)
    return null
  }
  const { team_id, is_stranger, is_restricted, is_ultra_restricted, is_admin, is_owner, enterprise_user } =
    asked.answer.user
  const teams = [team_id, enterprise_user?.enterprise_id, ...(enterprise_user?.teams ?? [])]
  const isOutsider = [is_stranger, is_restricted, is_ultra_restricted].includes(true)
  const isMember = !isOutsider && teams.includes(team)
  return { isMember, isAdmin: isMember && (is_admin === true || is_owner === true) }
}
