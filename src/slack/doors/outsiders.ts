import type { BlockButtonAction, Context, Middleware, SlackActionMiddlewareArgs, webApi } from '@slack/bolt'
import { en } from '../../copy/en.ts'
import { drawNotice } from '../blocks/notice.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { readMembership } from '../delivery/membership.ts'
import { teamOf } from './parts.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>

/** Who acts, as Slack says with a press or a submission. */
type Acted = {
  body: { user: { id: string; team_id?: string }; team?: { enterprise_id?: string } | null; view?: unknown }
  context: Context
  client: webApi.WebClient
}

/**
 * Whether somebody belongs to another company than the one that has installed the app. The person's own workspace tells
 * it, and Slack sends that with every act. In an organisation of several workspaces (Enterprise Grid), whoever belongs
 * to the same organisation is no outsider; in a form or on Home, where the organisation is not named, whoever belongs to
 * the workspace as well. Both are asked of Slack, and where Slack does not say, the person counts as an outsider.
 */
export const isOutsider = async ({ body, context, client }: Acted): Promise<boolean> => {
  const { id, team_id } = body.user
  const team = teamOf(context)
  if (team_id === team) return false
  // Inside a view, the team that Slack names is the person's own, and so is its organisation.
  const isInView = body.view !== undefined
  const organisation = isInView ? undefined : body.team?.enterprise_id
  if (!isInView && organisation === undefined && team_id !== undefined) return true
  const membership = await readMembership(client, id, organisation ?? team)
  return membership?.isMember !== true
}

/**
 * A button for the people of the company that has installed the app: the press is acknowledged, and others are refused in
 * words that nobody else sees.
 */
export const forSales =
  (door: Door): Door =>
  async (args) => {
    const { ack, body, client } = args
    await ack()
    if (!(await isOutsider(args))) return door(args)
    const channel = body.channel?.id ?? body.container.channel_id
    const person = { user: body.user.id, channel, responseUrl: body.response_url }
    await deliverPrivately(client, person, () => [drawNotice(en.card.forSales)])
  }
