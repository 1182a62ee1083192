import type { AllMiddlewareArgs, App, EnvelopedEvent, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Departed, Move } from '../../storage/storage.ts'
import { teamOf } from './request.ts'

// Events about a workspace that nobody waits for an answer to.

type DepartureArgs = SlackEventMiddlewareArgs<'app_uninstalled' | 'tokens_revoked'> & AllMiddlewareArgs

export const listenForDeparture = (
  app: App,
  id: 'app_uninstalled' | 'tokens_revoked',
  answer: (departed: Departed) => void,
) =>
  app.event(id, async ({ event, body, context }: DepartureArgs) => {
    // The app is only gone if the bot's token is revoked, not if a person's is.
    if (event.type === 'tokens_revoked' && (event.tokens.bot ?? []).length === 0) return
    const { teamId: team, enterpriseId: enterprise, isEnterpriseInstall: isOrg } = context
    const ids = { ...(team !== undefined && { team }), ...(enterprise !== undefined && { enterprise }) }
    answer({ ...ids, isOrg, at: (body as EnvelopedEvent).event_time * 1000 })
  })

export const listenForMove = (app: App, answer: (move: Move) => void) =>
  app.event('channel_id_changed', async ({ event, context }) => {
    answer({ team: teamOf(context), from: event.old_channel_id, to: event.new_channel_id, at: context.arrivedAt })
  })
