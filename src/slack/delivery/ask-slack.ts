import type { Logger, webApi } from '@slack/bolt'
import type { Line } from './outgoing.ts'

/** Slack's Web API for one workspace, with the line that an answer's calls go through and the log for what fails. */
export type Slack = { client: webApi.WebClient; line: Line; logger: Logger }

/** Why a call failed: Slack's own error name, or a name of the app's if Slack gave none. */
export type Failure = string

/** What Slack answered, or why the call failed. */
export type Asked<Answer> = { answer: Answer } | { failure: Failure }

/** In seconds: if Slack asks to wait longer, a person has stopped waiting. */
const longestRetryAfter = 30

type CodedError = { code?: string; data?: { error?: string }; retryAfter?: number; statusCode?: number }

/** If an answer is not JSON, the client passes the whole body on as the error's name. */
const errorName = /^\w{1,100}$/

/**
 * The failure behind an error of the Web API client. An error without a code means that it could not read the answer.
 */
const nameFailure = (error: unknown): Failure => {
  const { code, data, statusCode } = (error ?? {}) as CodedError
  const name = data?.error ?? ''
  switch (code) {
    case 'slack_webapi_platform_error':
      return errorName.test(name) ? name : 'unreadable_answer'
    case 'slack_webapi_rate_limited_error':
      return 'ratelimited'
    case 'slack_webapi_http_error':
      return `http_${statusCode}`
    case 'slack_webapi_request_error':
      return 'unreachable'
    default:
      return 'unreadable_answer'
  }
}

type Call<Answer> = (client: webApi.WebClient) => Promise<Answer>

/** The failure of a call whose answer was given up. */
export const givenUp: Failure = 'given_up'

/** Makes one call to Slack's Web API without waiting for a rate limit. Never throws: a failure is a value. */
export const askOnce = async <Answer>(
  { client, line }: Slack,
  call: Call<Answer>,
): Promise<Asked<Answer> & { retryAfter?: number | undefined }> => {
  try {
    const called = await line.run(() => call(client))
    return called === null ? { failure: givenUp } : { answer: called.result }
  } catch (error) {
    return { failure: nameFailure(error), retryAfter: (error as CodedError).retryAfter }
  }
}

/**
 * The same, with one retry if Slack asks to wait for up to 30 seconds. Not for calls that expire, such as on a trigger.
 */
export const askSlack = async <Answer>(slack: Slack, call: Call<Answer>): Promise<Asked<Answer>> => {
  const asked = await askOnce(slack, call)
  const { retryAfter } = asked
  if (retryAfter === undefined || retryAfter > longestRetryAfter) return asked
  await slack.line.pause(retryAfter * 1000)
  return askOnce(slack, call)
}

/** For calls whose answer nobody reads: why the call failed, null if it did not. */
export const failureOf = async (asking: Promise<Asked<unknown>>): Promise<Failure | null> => {
  const asked = await asking
  return 'failure' in asked ? asked.failure : null
}
