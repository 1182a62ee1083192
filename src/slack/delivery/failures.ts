import { setTimeout as pause } from 'node:timers/promises'

/** Why Slack did not take a call: Slack's own error name, or what stands for a call without one. */
export type Failure = string

/** Longer than this, a person has stopped waiting; in seconds. */
const longestWait = 30

type CodedError = { code?: string; data?: { error?: string }; retryAfter?: number; statusCode?: number }

/** The failure behind an error of the Web API client, or null for an error that is a bug of ours. */
const nameFailure = (error: unknown): Failure | null => {
  const { code, data, statusCode } = (error ?? {}) as CodedError
  switch (code) {
    case 'slack_webapi_platform_error':
      return data?.error ?? 'unknown_error'
    case 'slack_webapi_rate_limited_error':
      return 'ratelimited'
    case 'slack_webapi_http_error':
      return `http_${statusCode}`
    case 'slack_webapi_request_error':
      return 'unreachable'
    default:
      return null
  }
}

/** What Slack answered, or why it did not take the call. */
export type Asked<Answer> = { answer: Answer } | { failure: Failure }

/**
 * Makes one call to Slack's Web API; a refusal is a value. Where Slack asks to wait up to 30 seconds, it waits and tries
 * once more. Errors that are not Slack's are thrown.
 */
export const askSlack = async <Answer>(call: () => Promise<Answer>, mayWait = true): Promise<Asked<Answer>> => {
  try {
    return { answer: await call() }
  } catch (error) {
    const failure = nameFailure(error)
    if (failure === null) throw error
    const { retryAfter } = error as CodedError
    if (!mayWait || retryAfter === undefined || retryAfter > longestWait) return { failure }
    await pause(retryAfter * 1000)
    return askSlack(call, false)
  }
}

/** The same for a call whose answer nobody reads: null when it was taken, else the failure. */
export const tryCall = async (call: () => Promise<unknown>, mayWait = true): Promise<Failure | null> => {
  const asked = await askSlack(call, mayWait)
  return 'failure' in asked ? asked.failure : null
}

/** Slack took the call but not these blocks; a plainer drawing of the same facts may pass. */
export const refusesBlocks = (failure: Failure) =>
  /^(?:invalid_blocks|invalid_attachments|msg_blocks_too_long|msg_too_long|only_one_table_allowed|invalid_arguments|http_400)/.test(
    failure,
  )

/** What a failure to post means to the person, who then reads what to do. */
export type PostingProblem = 'not_member' | 'gone' | 'archived' | 'not_allowed' | 'app_withdrawn' | 'slack_busy'

/** Sources: the errors of chat.postMessage, https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const explainFailure = (failure: Failure): PostingProblem => {
  if (['not_in_channel', 'user_not_in_channel'].includes(failure)) return 'not_member'
  if (failure === 'channel_not_found') return 'gone'
  if (failure === 'is_archived') return 'archived'
  if (/^(?:restricted_action|no_permission|messages_tab_disabled|ekm_access_denied|team_access)/.test(failure))
    return 'not_allowed'
  if (/^(?:token_|invalid_auth|not_authed|account_inactive|missing_scope)/.test(failure)) return 'app_withdrawn'
  return 'slack_busy'
}
