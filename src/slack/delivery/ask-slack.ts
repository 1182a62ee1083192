import type { Logger, webApi } from '@slack/bolt'
import type { Line } from './outgoing.ts'

/** Slack's Web API for one workspace, the line by which an answer gets there, and the log that tells what did not. */
export type Slack = { client: webApi.WebClient; line: Line; logger: Logger }

/** Why Slack did not take a call: Slack's own error name, or what stands for a call without one. */
export type Failure = string

/** What Slack answered, or why it did not take the call. */
export type Asked<Answer> = { answer: Answer } | { failure: Failure }

/** In seconds: if Slack asks to wait longer, a person has stopped waiting. */
const longestRetryAfter = 30

type CodedError = { code?: string; data?: { error?: string }; retryAfter?: number; statusCode?: number }

/** An answer without JSON is handed on whole as the error's name. */
const errorName = /^\w{1,100}$/

/** The failure behind an error of the Web API client. What has no code comes of an answer that the client cannot read. */
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

/** What stands for a call of an answer that was given up. */
export const givenUp: Failure = 'given_up'

/** Makes one call to Slack's Web API and waits for nothing else; whatever comes of it is a value. */
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

/** The same, once more if Slack asks to wait for up to 30 seconds. Not for what runs out meanwhile, such as a trigger. */
export const askSlack = async <Answer>(slack: Slack, call: Call<Answer>): Promise<Asked<Answer>> => {
  const asked = await askOnce(slack, call)
  const { retryAfter } = asked
  if (retryAfter === undefined || retryAfter > longestRetryAfter) return asked
  await slack.line.pause(retryAfter * 1000)
  return askOnce(slack, call)
}

/** Null for a call that was taken, else why it was not; for an answer that nobody reads. */
export const failureOf = async (asking: Promise<Asked<unknown>>): Promise<Failure | null> => {
  const asked = await asking
  return 'failure' in asked ? asked.failure : null
}
