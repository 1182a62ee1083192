import type { Message } from '../blocks/kit.ts'
import { askOnce, askSlack, type Failure, failureOf, type Slack } from './ask-slack.ts'
import { explainFailure, mayPass, mayTakePlainer, type PostingProblem } from './failures.ts'
import { sendToResponseUrl } from './response-url.ts'

/** Links in a message can only come from people's words; Slack is not to show previews of them. */
const unfolded = { unfurl_links: false, unfurl_media: false }

type Sent = Message & { mrkdwn?: false }

/**
 * Sends the richest drawing that Slack takes; `to` names the receiver in the log. The last resort is the text alone,
 * which says everything; it contains people's own words, so Slack is not to format it. Each refusal is logged.
 */
const sendRichest = async (
  { logger }: Pick<Slack, 'logger'>,
  to: string,
  drawings: Message[],
  send: (message: Sent) => Promise<Failure | null>,
): Promise<Failure | null> => {
  const plainest = drawings.at(-1)
  const last: Sent[] = plainest ? [{ text: plainest.text, blocks: [], mrkdwn: false }] : []
  const rungs: Sent[] = [...drawings, ...last]
  let failure: Failure | null = null
  for (const [index, drawing] of rungs.entries()) {
    failure = await send(drawing)
    if (failure === null || !mayTakePlainer(failure)) return failure
    const next = index + 1 < rungs.length ? 'a plainer one is sent' : 'and it was the plainest'
    logger.warn(`Slack did not take a drawing for ${to} (${failure}); ${next}.`)
  }
  return failure
}

/**
 * One person and the ways to reach them. With `replaces`, the message replaces the one that they acted on; `lastingTs`
 * is the time stamp of that message unless it is ephemeral.
 */
export type Person = {
  user: string
  channel?: string | undefined
  responseUrl?: string | undefined
  replaces?: boolean
  lastingTs?: string | undefined
}

/** Where a private message ends up: in the channel, visible only to the person, or as a direct message of the app. */
type PrivatePlace = 'channel' | 'direct'

type DrawFor = (place: PrivatePlace) => Message[] | Promise<Message[]>

/** Whether a message arrived, and if not, whether it may later because a way was only busy. */
type Reached = { isDelivered: boolean; mayPass: boolean }

/**
 * Brings a message to one person and nobody else: through the response URL, else as an ephemeral message in the
 * channel, else as a direct message.
 *
 * An ephemeral message is replaced through its response URL. A lasting one may be in a direct message between two
 * people who both see it, and a response URL would replace it for both. So it is replaced by `chat.update`, which only
 * works in the app's own direct message; anywhere else it stays, and the person gets a new message next to it.
 */
export const reachPrivately = async (
  slack: Slack,
  { user, channel, responseUrl, replaces = false, lastingTs }: Person,
  drawFor: DrawFor,
): Promise<Reached> => {
  const inPlace = async (place: { channel: string; ts: string }) =>
    sendRichest(slack, user, await drawFor('direct'), (message) => redrawMessage(slack, place, message))
  const throughResponseUrl = async (url: string) =>
    sendRichest(slack, user, await drawFor('channel'), (message) =>
      sendToResponseUrl(slack, url, message, {
        response_type: 'ephemeral',
        replace_original: replaces && lastingTs === undefined,
      }),
    )
  const inChannel = async (id: string) =>
    sendRichest(slack, user, await drawFor('channel'), (message) =>
      failureOf(askSlack(slack, (client) => client.chat.postEphemeral({ channel: id, user, ...message }))),
    )
  const directly = async () =>
    sendRichest(slack, user, await drawFor('direct'), (message) =>
      failureOf(askSlack(slack, (client) => client.chat.postMessage({ channel: user, ...message, ...unfolded }))),
    )

  const lasting = replaces && channel !== undefined && lastingTs !== undefined ? { channel, ts: lastingTs } : null
  const ways: Array<readonly [name: string, way: () => Promise<Failure | null>]> = [
    ...(lasting === null ? [] : [['in place', () => inPlace(lasting)] as const]),
    ...(responseUrl === undefined ? [] : [['response URL', () => throughResponseUrl(responseUrl)] as const]),
    ...(channel === undefined ? [] : [['channel', () => inChannel(channel)] as const]),
    ['direct message', directly] as const,
  ]
  const failures: Array<{ name: string; failure: Failure }> = []
  for (const [name, way] of ways) {
    const failure = await way()
    if (failure === null) return { isDelivered: true, mayPass: false }
    failures.push({ name, failure })
  }
  const told = failures.map(({ name, failure }) => `${name} ${failure}`)
  slack.logger.warn(`No way to ${user} was open: ${told.join(', ')}`)
  return { isDelivered: false, mayPass: failures.some(({ failure }) => mayPass(failure)) }
}

/** `missed` is called if a message reached nobody; the drawings are those for a direct message. */
export type Missing = { missed: (person: Person, drawings: Message[], mayPass: boolean) => void }

/** The same; false if no way was open. Then `missed` is called. */
export const deliverPrivately = async (slack: Slack & Missing, person: Person, drawFor: DrawFor): Promise<boolean> => {
  const reached = await reachPrivately(slack, person, drawFor)
  if (!reached.isDelivered) slack.missed(person, await drawFor('direct'), reached.mayPass)
  return reached.isDelivered
}

/** A place that everybody in a channel can see. */
export type Place = { channel: string; threadTs?: string | undefined }

/**
 * `problem` is what stood in the way, or null. If the message was posted, `ts` is its time stamp if Slack gave it; if
 * not, `failure` is what Slack said.
 */
export type Posted = { problem: PostingProblem | null; ts?: string | undefined; failure?: Failure }

/** Posts for everybody to see; the result has the time stamp of the message. */
export const postMessage = async (slack: Slack, { channel, threadTs }: Place, drawings: Message[]): Promise<Posted> => {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
  let ts: string | undefined
  const failure = await sendRichest(slack, channel, drawings, async (message) => {
    const asked = await askSlack(slack, (client) =>
      client.chat.postMessage({ channel, ...thread, ...message, ...unfolded }),
    )
    if ('failure' in asked) return asked.failure
    ts = asked.answer.ts
    return null
  })
  return failure === null ? { problem: null, ts } : { problem: explainFailure(failure), failure }
}

/** Posts for everybody to see. Null if it was posted, else what stood in the way. */
export const postInChannel = async (slack: Slack, place: Place, drawings: Message[]): Promise<PostingProblem | null> =>
  (await postMessage(slack, place, drawings)).problem

/** Redraws one of the app's messages. Null if Slack took it. */
export const redrawMessage = (
  slack: Slack,
  { channel, ts }: { channel: string; ts: string },
  message: Message,
): Promise<Failure | null> => failureOf(askSlack(slack, (client) => client.chat.update({ channel, ts, ...message })))

/** The link to a message, or null if Slack gives none: the app may not be in the channel. */
export const findPermalink = async (slack: Slack, channel: string, ts: string): Promise<string | null> => {
  const asked = await askOnce(slack, (client) => client.chat.getPermalink({ channel, message_ts: ts }))
  return 'failure' in asked ? null : (asked.answer.permalink ?? null)
}

/**
 * Posts for everybody to see on behalf of the person who pressed a button there, in the channel or a thread. If the app
 * is not in the channel, the button's response URL can still post there, because the person is.
 */
export const postOnBehalf = async (
  slack: Slack,
  place: Place,
  responseUrl: string | undefined,
  drawings: Message[],
): Promise<Posted> => {
  const posted = await postMessage(slack, place, drawings)
  const isOutside = posted.problem === 'not_member' || posted.problem === 'gone'
  if (!isOutside || responseUrl === undefined) return posted
  const thread = place.threadTs === undefined ? {} : { thread_ts: place.threadTs }
  const failure = await sendRichest(slack, place.channel, drawings, (message) =>
    sendToResponseUrl(slack, responseUrl, message, { response_type: 'in_channel', replace_original: false, ...thread }),
  )
  return failure === null ? { problem: null } : posted
}
