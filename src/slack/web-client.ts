import type { webApi } from '@slack/bolt'

/**
 * How the Web API is called. A person waits for each call, so it gets one quick retry and 5 seconds: Bolt's default of
 * ten retries over half an hour outlives every trigger. Rate limits are handled by `askSlack`, if waiting helps.
 */
const patience = {
  retryConfig: { retries: 1, minTimeout: 200, maxTimeout: 400 },
  rejectRateLimitedCalls: true,
  timeout: 5000,
} satisfies webApi.WebClientOptions

/** The options of every Web API client. `slackApiUrl` is its base address, Slack's own if unset. */
export const webClientOptions = (slackApiUrl?: string | undefined): webApi.WebClientOptions => ({
  ...patience,
  ...(slackApiUrl !== undefined && { slackApiUrl }),
})
