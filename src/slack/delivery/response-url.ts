import type { Message } from '../blocks/kit.ts'
import type { Failure } from './ask-slack.ts'

/**
 * How a message goes to a response URL: to everybody in the channel (or in one of its threads) or to the person alone,
 * new or in place.
 */
export type ResponseKind = {
  response_type: 'ephemeral' | 'in_channel'
  replace_original: boolean
  thread_ts?: string
}

/** In milliseconds; a response URL that has not answered by then is given up for the next way. */
const longestWait = 5000

const readFailure = async (response: Response): Promise<Failure | null> => {
  const body = await response.text()
  const [, name] = /"error"\s*:\s*"(\w+)"/.exec(body) ?? []
  if (name !== undefined) return name
  return response.ok ? null : `http_${response.status}`
}

/**
 * Sends a message through a response URL, which reaches a person even where the app is not in the channel: 5 times in
 * 30 minutes. Null when Slack took it. Bolt's own `respond` hides Slack's error name, which tells refused blocks from
 * a used-up URL.
 */
export const sendToResponseUrl = async (url: string, message: Message, kind: ResponseKind): Promise<Failure | null> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, ...kind }),
      signal: AbortSignal.timeout(longestWait),
    })
    return await readFailure(response)
  } catch {
    return 'unreachable'
  }
}
