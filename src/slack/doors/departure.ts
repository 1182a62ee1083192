import type { AllMiddlewareArgs, EnvelopedEvent, SlackEventMiddlewareArgs } from '@slack/bolt'
import type { Parts } from './parts.ts'

/** Slack tells who has left in the envelope; it is acknowledged before a listener runs. */
const noteDeparture = ({ retention }: Parts, body: EnvelopedEvent, context: AllMiddlewareArgs['context']) =>
  retention.noteDeparture({
    team: context.teamId,
    enterprise: context.enterpriseId,
    isOrg: context.isEnterpriseInstall,
    at: body.event_time * 1000,
  })

/** The app was removed: its tokens are deleted at once, and after a time the workspace's data. */
export const noteUninstall =
  (parts: Parts) =>
  async ({ body, context }: SlackEventMiddlewareArgs<'app_uninstalled'> & AllMiddlewareArgs) =>
    noteDeparture(parts, body, context)

/** Tokens were revoked: without the bot's, the app is no longer there. */
export const noteRevocation =
  (parts: Parts) =>
  async ({ event, body, context }: SlackEventMiddlewareArgs<'tokens_revoked'> & AllMiddlewareArgs) => {
    if ((event.tokens.bot ?? []).length > 0) noteDeparture(parts, body, context)
  }
