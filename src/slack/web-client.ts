import type { webApi } from '@slack/bolt'

/**
 * How the Web API is called. A person waits for each call, so that one quick retry and 5 seconds are all that it gets:
 * Bolt's own ten retries over half an hour outlive every trigger. What Slack asks to wait is waited where it helps.
 */
const patience = {
  retryConfig: { retries: 1, minTimeout: 200, maxTimeout: 400 },
  rejectRateLimitedCalls: true,
  timeout: 5000,
} satisfies webApi.WebClientOptions

/** The options of every client of the Web API; `slackApiUrl` is its base address where it is not Slack's own. */
export const webClientOptions = (slackApiUrl?: string | undefined): webApi.WebClientOptions => ({
  ...patience,
  ...(slackApiUrl !== undefined && { slackApiUrl }),
})
