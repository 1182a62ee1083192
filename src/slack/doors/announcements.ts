import type { AllMiddlewareArgs, App, EnvelopedEvent, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Departed, Move } from '../../storage/storage.ts'
import { teamOf } from './request.ts'

// What Slack tells the app of a workspace; nobody waits for an answer.

type DepartureArgs = SlackEventMiddlewareArgs<'app_uninstalled' | 'tokens_revoked'> & AllMiddlewareArgs

export const listenForDeparture = (
  app: App,
  id: 'app_uninstalled' | 'tokens_revoked',
  answer: (departed: Departed) => void,
) =>
  app.event(id, async ({ event, body, context }: DepartureArgs) => {
    // Without the bot's token the app is gone; it is not when a person's is revoked.
    if (event.type === 'tokens_revoked' && (event.tokens.bot ?? []).length === 0) return
    const { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: isOrg } = context
    const ids = { ...(team !== undefined && { team }), ...(enterprise !== undefined && { enterprise }) }
    answer({ ...ids, isOrg, at: (body as EnvelopedEvent).event_time * 1000 })
  })

export const listenForMove = (app: App, answer: (move: Move) => void) =>
  app.event('channel_id_changed', async ({ event, context }) => {
    answer({ team: teamOf(context), from: event.old_channel_id, to: event.new_channel_id, at: context.arrivedAt })
  })
