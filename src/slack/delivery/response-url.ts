import type { Message } from '../blocks/kit.ts'
import { type Failure, givenUp, type Slack } from './ask-slack.ts'

/**
 * How a response URL posts a message: for everybody in the channel (or in one of its threads) or only for the person,
 * as a new message or in place of the original.
 */
export type ResponseKind = {
  response_type: 'ephemeral' | 'in_channel'
  replace_original: boolean
  thread_ts?: string
}

/** Slack's hosts for response URLs, on slack.com and on GovSlack. */
const slackHosts = ['hooks.slack.com', 'hooks.slack-gov.com']

/**
 * A response URL comes with a request, and the app sends people's words there, so it must be Slack's, or on the host
 * that `SLACK_API_URL` names instead.
 */
const isOfSlack = (url: string, { client }: Pick<Slack, 'client'>): boolean => {
  const { protocol, host, origin } = new URL(url)
  return (protocol === 'https:' && slackHosts.includes(host)) || origin === new URL(client.slackApiUrl).origin
}

/** In milliseconds: after this, the next way to the person is tried. */
const longestWait = 5000

const readFailure = async (response: Response): Promise<Failure | null> => {
  const body = await response.text()
  const [, name] = /"error"\s*:\s*"(\w+)"/.exec(body) ?? []
  if (name !== undefined) return name
  return response.ok ? null : `http_${response.status}`
}

const send = async (url: string, message: Message, kind: ResponseKind): Promise<Failure | null> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, ...kind }),
      signal: AbortSignal.timeout(longestWait),
    })
    return await readFailure(response)
  } catch {
    return 'unreachable'
  }
}

/**
 * Sends a message through a response URL, which reaches a person even if the app is not in the channel: 5 times in 30
 * minutes. Null if Slack took it. Bolt's own `respond` hides Slack's error name, which tells refused blocks from a
 * used-up URL. URLs that are not Slack's are not called, and redirects are not followed.
 */
export const sendToResponseUrl = async (
  slack: Slack,
  url: string,
  message: Message,
  kind: ResponseKind,
): Promise<Failure | null> => {
  if (!URL.canParse(url) || !isOfSlack(url, slack)) return 'invalid_response_url'
  const sent = await slack.line.run(() => send(url, message, kind))
  return sent === null ? givenUp : sent.result
}
