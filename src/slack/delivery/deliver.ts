import type { Message } from '../blocks/kit.ts'
import { askOnce, askSlack, type Failure, failureOf, type Slack } from './ask-slack.ts'
import { explainFailure, mayPass, mayTakePlainer, type PostingProblem } from './failures.ts'
import { sendToResponseUrl } from './response-url.ts'

/** Links in a message are the person's own words at most; they are not to unfold. */
const unfolded = { unfurl_links: false, unfurl_media: false }

type Sent = Message & { mrkdwn?: false }

/**
 * Sends the richest drawing that Slack takes, `to` somebody or some place. The last resort, whatever Slack says, is the text
 * alone, which says it all; it holds people's own words, so Slack is not to format it. Each fall is logged.
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
 * One person and the ways to reach them; `replaces` puts the message in the place of the one that they acted on. `lastingTs`
 * is the time stamp of that message unless it is ephemeral.
 */
export type Person = {
  user: string
  channel?: string | undefined
  responseUrl?: string | undefined
  replaces?: boolean
  lastingTs?: string | undefined
}

/** Where a private message ends up: in the channel, seen by the person alone, or as a direct message of the app. */
type PrivatePlace = 'channel' | 'direct'

type DrawFor = (place: PrivatePlace) => Message[] | Promise<Message[]>

/** Whether a message arrived, and if not, whether it may later: a way that was busy is there again. */
type Reached = { isDelivered: boolean; mayPass: boolean }

/**
 * Brings a message to one person and nobody else: through the response URL, else as a message in the channel that only
 * they see, else as a direct message.
 *
 * An ephemeral message is replaced through its response URL. One that lasts may be in a direct message of two people, who
 * both see it, and a response URL would replace it for both: so it is replaced by `chat.update`, which can only where the
 * app is, in its own direct message. Otherwise it stays, and the person gets a message beside it.
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

/** Who hears of what reached nobody, and may pass later; the drawings are those for a direct message. */
export type Missing = { missed: (person: Person, drawings: Message[], mayPass: boolean) => void }

/** The same; false if no way was open, which is then told to `missed`. */
export const deliverPrivately = async (slack: Slack & Missing, person: Person, drawFor: DrawFor): Promise<boolean> => {
  const reached = await reachPrivately(slack, person, drawFor)
  if (!reached.isDelivered) slack.missed(person, await drawFor('direct'), reached.mayPass)
  return reached.isDelivered
}

/** A place that everybody in a channel sees. */
export type Place = { channel: string; threadTs?: string | undefined }

/**
 * What stood in the way, or null; `ts` is the message's own where it was posted and Slack said so, `failure` what Slack said
 * where it was not.
 */
export type Posted = { problem: PostingProblem | null; ts?: string | undefined; failure?: Failure }

/** Posts for everybody to see, and says where the message stands. */
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

/** Posts for everybody to see; null when it is posted, else what stood in the way. */
export const postInChannel = async (slack: Slack, place: Place, drawings: Message[]): Promise<PostingProblem | null> =>
  (await postMessage(slack, place, drawings)).problem

/** Draws a message of the app anew in its channel; null when Slack took it. */
export const redrawMessage = (
  slack: Slack,
  { channel, ts }: { channel: string; ts: string },
  message: Message,
): Promise<Failure | null> => failureOf(askSlack(slack, (client) => client.chat.update({ channel, ts, ...message })))

/** The address of a message, or null if Slack does not say: the app may not be there. */
export const findPermalink = async (slack: Slack, channel: string, ts: string): Promise<string | null> => {
  const asked = await askOnce(slack, (client) => client.chat.getPermalink({ channel, message_ts: ts }))
  return 'failure' in asked ? null : (asked.answer.permalink ?? null)
}

/**
 * Posts for everybody to see on behalf of the person who pressed a button there, in the channel or a thread. Where the
 * app may not post, the button's response URL still may: it speaks for the person, who is in the channel.
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
