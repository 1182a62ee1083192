import type { Context, Logger, Middleware, SlackEventMiddlewareArgs, webApi } from '@slack/bolt'
import { classify } from '../../advice/classifier.ts'
import type { Thresholds } from '../../advice/thresholds.ts'
import { type AdvisedInTurn, adviseOnMessage } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import type { Earlier } from '../../reading/follow-up.ts'
import type { SavedCard, SavedRecommendation } from '../../storage/storage.ts'
import { drawUsage } from '../blocks/help.ts'
import type { Message } from '../blocks/kit.ts'
import { drawNotice } from '../blocks/notice.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { deliverPrivately, isDirectMessage, postInChannel, postMessage } from '../delivery/deliver.ts'
import { readMessageEvent, type Said } from '../intake/message.ts'
import { announce } from './announce.ts'
import { redrawCard } from './card/card-message.ts'
import { findAnsweredCard, findCardOfThread, tellAsker } from './card/card-thread.ts'
import { type Parts, teamOf } from './parts.ts'
import { listThreads, wholeOf } from './threads.ts'

type Tools = { client: webApi.WebClient; logger: Logger; context: Context }
type Envelope = { authorizations?: Array<{ user_id?: string }> | undefined }

const words = en.conversation

/** In milliseconds: a message of its own that is sent this soon after an answer in a direct message may still change it. */
const longestPause = 30 * 60_000

/** The words of a whole conversation are kept together, the first of them where there are too many; in characters. */
const longestWords = 4_000

/** Nobody describes an order with this word alone. */
const asksForHelp = /^help$/i

/** The app's own user, as Slack names it beside an event. */
const ownUserOf = ({ authorizations }: Envelope) => authorizations?.[0]?.user_id

/** What was said before this message: in its thread, or a short while ago in the direct message that it stands in. */
const findEarlier = async ({ conversations }: Parts, team: string, { channel, threadTs }: Said) => {
  if (threadTs !== null) return conversations.findEarlier({ team, channel, threadTs })
  if (!isDirectMessage(channel)) return null
  const found = await conversations.findEarlier(wholeOf({ team, channel }))
  return found === null || found === 'away' || Date.now() - found.createdAt <= longestPause ? found : null
}

/** What a message is read against: the answers so far, and the words that they were read from. */
const recall = (
  { profile, text }: Pick<SavedRecommendation, 'profile' | 'text'>,
  thresholds: Thresholds,
  isBeside: boolean,
): Earlier => {
  const { question } = classify(profile, thresholds)
  const optionWords =
    question === null ? [] : question.options.map((option) => en.recommendation.option(question, option))
  return { profile, question, optionWords, words: text ?? '', isBeside }
}

/**
 * What a message is answered with: the thread that it stands in or opens, what was said before it, and the open card
 * that this answered, or under which it stands where nobody has answered yet.
 */
type Turn = {
  said: Said
  team: string
  threadTs: string
  before: SavedRecommendation | null
  card: SavedCard | null
  isAway: boolean
}

const doorOf = ({ channel }: Said) => (isDirectMessage(channel) ? 'direct' : 'channel')

/** Nothing in the message is understood: how it is done, or, within a thread, what is still open there. */
const writeHelp = ({ said, team, isAway }: Turn, earlier: Earlier | null): Message => {
  const { text, hasFiles, threadTs, company } = said
  const door = doorOf(said)
  const sentences = [...(isAway ? [words.earlierAway] : []), ...(hasFiles && text === '' ? [words.noFiles] : [])]
  if (earlier === null || threadTs === null || asksForHelp.test(text))
    return drawUsage(en, [
      ...sentences,
      words.usage[door],
      ...(door === 'channel' && company === team ? [words.checkMessage] : []),
    ])
  const question = earlier.question ? en.recommendation.question(earlier.question) : null
  return drawNotice([...sentences, words.notUnderstood(question)].join('\n'))
}

const writeLead = ({ said, before, isAway }: Turn, { changes }: AdvisedInTurn) => {
  if (isAway) return words.earlierAway
  if (changes !== null) return words.changed(changes)
  return before !== null && said.threadTs !== null ? words.startsAnew : undefined
}

/** Brings a recommendation into the thread, or to the person alone where it may not be posted there. */
const giveAdvice = async (parts: Parts, { client, logger }: Tools, turn: Turn, heard: AdvisedInTurn) => {
  const { said, team, threadTs, before } = turn
  const card = heard.changes === null ? null : turn.card
  const { user, channel, text } = said
  const { memory } = parts
  const continued = heard.changes === null ? null : before
  // The own words alone: those of somebody else may have been for their eyes only.
  const earlierWords = continued?.user === user ? (continued.text ?? '') : ''
  const allWords = `${earlierWords}\n${text}`.trim()
  const advised = memory.identify(heard.advised)
  const redraw = async () => {
    if (card !== null) await redrawCard(parts, { client, logger }, { id: card.id, messageTs: threadTs })
  }
  const keeping = memory.keep({
    advised,
    team,
    user,
    channel,
    source: 'conversation',
    text: allWords.slice(0, longestWords).toWellFormed(),
    previousId: continued?.id,
    card: card === null ? undefined : { id: card.id, userTeam: said.company ?? '' },
    savedLate: () => void redraw(),
  })
  // Before the answer, so that whoever goes on talking at once is understood; it rests on what was said here alone.
  const noting = listThreads({ team, channel, threadTs }).map((place) =>
    memory.noteThread(place, { id: advised.id, user }),
  )
  const [kept] = await Promise.all([keeping, ...noting])

  const door = doorOf(said)
  const setting = { lead: writeLead(turn, heard), howToAnswer: words.howToAnswer[door], canShare: false }
  const answer = drawRecommendation(en, advised, door === 'direct' ? { ...setting, kept } : setting)
  const posted = await postMessage(client, { channel, threadTs }, answer)
  const { problem } = posted
  if (problem !== null) logger.warn(`A message in ${channel} could not be answered there: ${problem}`)
  await redraw()
  if (card !== null) await tellAsker(client, { askedBy: card.askedBy, channel, user, advised, posted })
  if (problem !== null && door === 'channel') {
    const lead = words.notAnswered[problem]
    await deliverPrivately(client, { user }, () => drawRecommendation(en, advised, { lead, canShare: false, kept }))
  } else if (kept === 'later' && door === 'channel')
    await deliverPrivately(client, { user, channel }, () => [drawNotice(en.notices.savedLater)])
  const seenIn = problem === null ? channel : undefined
  await announce(parts, { client, logger }, { advised, team, user, seenIn })
}

/** The open card in whose thread a message goes on from an answer to it, or from what stands on it. */
const findCard = async (
  parts: Parts,
  logger: Logger,
  { said: { channel, threadTs }, team, before }: Pick<Turn, 'said' | 'team' | 'before'>,
) => {
  if (threadTs === null || isDirectMessage(channel)) return null
  if (before !== null) return findAnsweredCard(parts, logger, { id: before.id, team })
  return findCardOfThread(parts, logger, { team, channel, threadTs })
}

/** Answers what somebody said, in the thread of the message: every message, and each once. */
const converse = async (parts: Parts, tools: Tools, said: Said): Promise<void> => {
  const { client, logger, context } = tools
  const { channel, ts } = said
  const team = teamOf(context)
  const [isFirst, found, { thresholds }] = await Promise.all([
    // The message and not the event: an edit of it, or a second event for it, is no reason to answer again.
    parts.claims.claim(`message ${team} ${channel} ${ts}`),
    findEarlier(parts, team, said),
    parts.settings.read(team),
  ])
  if (!isFirst) return
  const before = found === 'away' ? null : found
  const isAway = found === 'away' && said.threadTs !== null
  const card = found === 'away' ? null : await findCard(parts, logger, { said, team, before })
  const turn = { said, team, threadTs: said.threadTs ?? ts, before, card, isAway }
  const known = before ?? card
  const earlier = known === null ? null : recall(known, before?.thresholds ?? thresholds, said.threadTs === null)
  const heard = adviseOnMessage(said.text, earlier, thresholds)
  if (heard !== null) return giveAdvice(parts, tools, turn, heard)
  const problem = await postInChannel(client, { channel, threadTs: turn.threadTs }, [writeHelp(turn, earlier)])
  if (problem !== null) logger.warn(`A message in ${channel} could not be answered: ${problem}`)
}

/** A mention in a channel or a thread is answered in the thread. */
export const answerMention =
  (parts: Parts): Middleware<SlackEventMiddlewareArgs<'app_mention'>> =>
  async ({ event, body, client, logger, context }) => {
    const said = readMessageEvent(event, ownUserOf(body))
    if (said !== null) await converse(parts, { client, logger, context }, said)
  }

/** A direct message is always answered. Slack sends what stands in other places under the same name; it is left alone. */
export const answerDirectMessage =
  (parts: Parts): Middleware<SlackEventMiddlewareArgs<'message'>> =>
  async ({ event, body, client, logger, context }) => {
    if (event.channel_type !== 'im') return
    const said = readMessageEvent(event, ownUserOf(body))
    if (said !== null) await converse(parts, { client, logger, context }, said)
  }
