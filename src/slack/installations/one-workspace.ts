import { type Logger, webApi } from '@slack/bolt'
import { webClientOptions } from '../web-client.ts'
import type { Installations } from './installations.ts'

type OneWorkspace = Installations & {
  /**
   * Asks Slack whether the token works, notes the bot's ids, and returns the workspace's id. Rejects as the Web API
   * does.
   */
  check(): Promise<string>
}

const refusedTokens =
  /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type)$/

/** Slack's error name if it refuses the token for good; null for any other error, which may pass. */
export const readTokenRefusal = (error: unknown): string | null => {
  const { data } = (error ?? {}) as { data?: { error?: string } }
  return data?.error !== undefined && refusedTokens.test(data.error) ? data.error : null
}

/** One workspace with a bot token from the environment, which answers every request. Nothing is stored. */
export const createOneWorkspace = ({
  botToken,
  slackApiUrl,
  logger,
}: {
  botToken: string
  slackApiUrl?: string | undefined
  logger?: Logger
}): OneWorkspace => {
  // Without a logger Slack's client writes its own lines, which do not black out secrets.
  const options = { ...webClientOptions(slackApiUrl), ...(logger !== undefined && { logger }) }
  let bot: { botId?: string; botUserId?: string } = {}
  const check = async () => {
    const { team_id, bot_id, user_id } = await new webApi.WebClient(botToken, options).auth.test()
    bot = { ...(bot_id !== undefined && { botId: bot_id }), ...(user_id !== undefined && { botUserId: user_id }) }
    return team_id ?? ''
  }
  return {
    authorize: async () => ({ botToken, ...bot }),
    remove: async ({ team, enterprise }) => [team ?? enterprise].filter((id) => id !== undefined),
    isInstalled: async (team) => {
      try {
        return (await check()) === team
      } catch (error) {
        if (readTokenRefusal(error) !== null) return false
        throw error
      }
    },
    check,
  }
}
