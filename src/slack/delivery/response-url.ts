import type { Message } from '../blocks/kit.ts'
import { type Failure, givenUp, type Slack } from './ask-slack.ts'

/**
 * How a message goes to a response URL: to everybody in the channel (or in one of its threads) or to the person alone,
 * new or in place.
 */
export type ResponseKind = {
  response_type: 'ephemeral' | 'in_channel'
  replace_original: boolean
  thread_ts?: string
}

/** Slack's own hosts for response URLs: those of slack.com, and of GovSlack. */
const slackHosts = ['hooks.slack.com', 'hooks.slack-gov.com']

/**
 * A response URL comes with a request, and the app sends people's words there: to Slack alone, or to whatever
 * `SLACK_API_URL` puts in Slack's place.
 */
const isOfSlack = (url: string, { client }: Pick<Slack, 'client'>): boolean => {
  const { protocol, host, origin } = new URL(url)
  return (protocol === 'https:' && slackHosts.includes(host)) || origin === new URL(client.slackApiUrl).origin
}

/** In milliseconds; a response URL that has not answered by then is given up for the next way. */
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
 * Sends a message through a response URL, which reaches a person even where the app is not in the channel: 5 times in
 * 30 minutes. Null when Slack took it. Bolt's own `respond` hides Slack's error name, which tells refused blocks from
 * a used-up URL. An address that is not Slack's is not called, and no redirection is followed.
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
