import { classify } from '../../advice/classifier.ts'
import { findSharedQuestion } from '../../advice/several.ts'
import type { Thresholds } from '../../advice/thresholds.ts'
import {
  type AdvisedInTurn,
  adviseOnKnownParts,
  adviseOnMessage,
  type Change,
  type EarlierOrder,
  type PartPlace,
  type Turned,
} from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import type { SavedCard, SavedPart, SavedRecommendation } from '../../storage/storage.ts'
import { drawUnadvised, drawUsage } from '../blocks/help.ts'
import type { Message } from '../blocks/kit.ts'
import { drawNotice } from '../blocks/notice.ts'
import { drawOrder } from '../blocks/parts.ts'
import { showWords } from '../blocks/words.ts'
import { deliverPrivately, postInChannel } from '../delivery/deliver.ts'
import type { Said } from '../intake/message.ts'
import { findAnsweredCard, findCardOfThread } from './card/find-card.ts'
import { asFallback, type Giving, give } from './give.ts'
import type { Parts } from './parts.ts'
import type { Heard } from './request.ts'
import { tellUnsaved } from './tell-outcome.ts'
import { isDirectMessage, wholeOf } from './whereabouts.ts'

/**
 * In milliseconds: within this time after an answer in a direct message, a message outside any thread may still change
 * it.
 */
const longestPause = 30 * 60_000

/** In characters: the words of a conversation are saved together; if there are too many, only the first. */
const longestWords = 4_000

const asksForHelp = /^help$/i

/** What the message's thread has seen last, or the direct message as a whole if that was a short while ago. */
const findLast = async ({ conversations, clock }: Parts, { deadline, team, said }: Heard) => {
  const { channel, threadTs } = said
  if (threadTs !== null) return conversations.findEarlier({ team, channel, threadTs }, deadline)
  if (!isDirectMessage(channel)) return null
  const found = await conversations.findEarlier(wholeOf({ team, channel }), deadline)
  if (found === null || found === 'away') return found
  return clock.now() - found.recommendation.createdAt <= longestPause ? found : null
}

/**
 * The recommendation before this message. If Slack delivers the message late, a later recommendation does not count.
 */
const findEarlier = async (parts: Parts, heard: Heard): Promise<SavedRecommendation | null | 'away'> => {
  const found = await findLast(parts, heard)
  if (found === null || found === 'away') return found
  return found.ts < heard.said.saidAt ? found.recommendation : null
}

/** What a message about several parts is read against, with the question that the parts share. */
const recallParts = (
  copy: Copy,
  known: SavedPart[],
  rest: { words: string; isBeside: boolean },
  thresholds: Thresholds,
): EarlierOrder => {
  const { parts } = adviseOnKnownParts(known, thresholds)
  const entries = parts.map(({ count, advised: { recommendation } }) => ({ count, recommendation }))
  const { question = null, asked = [] } = findSharedQuestion(entries) ?? {}
  const optionWords = question?.options.map((option) => copy.recommendation.option(question, option)) ?? []
  return { parts: known, question, optionWords, asked, ...rest }
}

/** What a message is read against: the answers so far, the open question, and the words that they were read from. */
const recall = (
  copy: Copy,
  { profile, text, parts = null }: Pick<SavedRecommendation, 'profile' | 'text'> & { parts?: SavedPart[] | null },
  thresholds: Thresholds,
  isBeside: boolean,
): EarlierOrder => {
  if (parts !== null) return recallParts(copy, parts, { words: text ?? '', isBeside }, thresholds)
  const { question } = classify(profile, thresholds)
  const optionWords =
    question === null ? [] : question.options.map((option) => copy.recommendation.option(question, option))
  return { profile, question, optionWords, words: text ?? '', isBeside }
}

/**
 * The context of a message: the thread that it is in or opens, the recommendation before it, and the open card that
 * this recommendation answered, or whose thread the message is in if nobody has answered yet. `isAway` is set if the
 * store could not say what came before it in its thread.
 */
type Turn = {
  thread: { channel: string; threadTs: string }
  before: SavedRecommendation | null
  card: SavedCard | null
  isAway: boolean
}

const doorOf = ({ channel }: Said) => (isDirectMessage(channel) ? 'direct' : 'channel')

/** How to use the app, or in a thread, the question that is still open. `why` says why there is no advice, if known. */
const writeHelp = async (
  heard: Heard,
  { isAway }: Turn,
  earlier: EarlierOrder | null,
  why: string[] = [],
): Promise<Message> => {
  const { copy, said } = heard
  const words = copy.conversation
  const { text, hasFiles, threadTs } = said
  const door = doorOf(said)
  const sentences = [...(isAway ? [words.earlierAway] : []), ...(hasFiles ? [words.noFiles] : []), ...why]
  if (earlier === null || threadTs === null || asksForHelp.test(text))
    return drawUsage(copy, [
      ...sentences,
      words.usage[door],
      ...(door === 'channel' && (await heard.belonging()) === 'inside' ? [words.checkMessage] : []),
    ])
  const question = 'question' in earlier && earlier.question ? copy.recommendation.question(earlier.question) : null
  return drawNotice([...sentences, words.notUnderstood(question)].join('\n'))
}

/** A part's name is people's own words, so it is made safe to show. */
const showPlace = ({ name, position }: PartPlace): PartPlace => ({ position, name: name && showWords(name) })
const showChange = (change: Change): Change =>
  change.part === null ? change : { ...change, part: showPlace(change.part) }

/** The reply to a message that gets no advice: why, and how to get some. */
const writeReply = async (
  heard: Heard,
  turn: Turn,
  earlier: EarlierOrder | null,
  turned: Turned | null,
): Promise<Message> => {
  const { copy } = heard
  if (turned !== null && 'whichOf' in turned)
    return drawNotice(copy.conversation.whichPart(turned.whichOf.map(showPlace)))
  if (turned === null || !('unadvised' in turned)) return writeHelp(heard, turn, earlier)
  const { unadvised } = turned
  return unadvised.why === 'other'
    ? writeHelp(heard, turn, earlier, [copy.help.unadvised.other])
    : drawUnadvised(copy, unadvised)
}

const writeLead = ({ copy, said }: Heard, { before, isAway }: Turn, { changes }: AdvisedInTurn) => {
  const words = copy.conversation
  if (isAway) return words.earlierAway
  if (changes !== null) return words.changed(changes.map(showChange))
  return before !== null && said.threadTs !== null ? words.startsAnew : undefined
}

/** Everything this person said about an order. Another person's words may have been private. */
const joinWords = ({ said, user }: Heard, continued: SavedRecommendation | null) => {
  const earlier = continued?.user === user ? (continued.text ?? '') : ''
  return `${earlier}\n${said.text}`.trim().slice(0, longestWords).toWellFormed()
}

/** Posts a recommendation in the thread, or sends it privately if it cannot be posted there. */
const giveAdvice = async (parts: Parts, heard: Heard, turn: Turn, advice: AdvisedInTurn) => {
  const { copy, said, user } = heard
  const { thread, card } = turn
  const words = copy.conversation
  const isChange = advice.changes !== null
  const continued = isChange ? turn.before : null
  const advised = parts.recorder.identify(advice.advised)
  const door = doorOf(said)
  const setting = { lead: writeLead(heard, turn, advice), howToAnswer: words.howToAnswer[door], canShare: false }
  const toPerson: Giving['toPerson'] = ({ problem, kept }) => {
    const lead = problem === null ? undefined : words.notAnswered[problem]
    return deliverPrivately(asFallback(heard), { user }, () =>
      drawOrder(copy, advised, { lead, canShare: false, kept }),
    )
  }
  await give(parts, heard, {
    advised,
    keep: { source: 'conversation', text: joinWords(heard, continued), previousId: continued?.id },
    conversation: thread,
    place: thread,
    drawForAll: (kept) => drawOrder(copy, advised, door === 'direct' ? { ...setting, kept } : setting),
    toPerson: door === 'direct' ? null : toPerson,
    card: isChange && card !== null ? { ...card, messageTs: thread.threadTs } : null,
    tell: door === 'direct' ? async () => {} : tellUnsaved(heard),
  })
}

/** The open card that a message belongs to: it goes on from an answer to the card, or is in the card's thread. */
const findCard = async (parts: Parts, heard: Heard, before: SavedRecommendation | null) => {
  const { channel, threadTs } = heard.said
  if (threadTs === null || isDirectMessage(channel)) return null
  if (before !== null) return findAnsweredCard(parts, heard, before.id)
  return findCardOfThread(parts, heard, { channel, threadTs })
}

const readTurn = async (parts: Parts, heard: Heard): Promise<Turn> => {
  const { channel, ts, threadTs } = heard.said
  const found = await findEarlier(parts, heard)
  const before = found === 'away' ? null : found
  const card = found === 'away' ? null : await findCard(parts, heard, before)
  const isAway = found === 'away' && threadTs !== null
  return { thread: { channel, threadTs: threadTs ?? ts }, before, card, isAway }
}

const answerTurn = async (parts: Parts, heard: Heard, turn: Turn) => {
  const { copy, logger, said } = heard
  const { before, card, thread } = turn
  const { thresholds } = await heard.settings()
  const known = before ?? card
  const earlier = known && recall(copy, known, before?.thresholds ?? thresholds, said.threadTs === null)
  const saysSomething = /[\p{L}\p{N}]/u.test(said.text) && !asksForHelp.test(said.text)
  const advice = saysSomething ? adviseOnMessage(said.text, earlier, thresholds) : null
  if (advice !== null && 'advised' in advice) return giveAdvice(parts, heard, turn, advice)
  const drawings = [await writeReply(heard, turn, earlier, advice)]
  const problem = await postInChannel(heard, thread, drawings)
  if (problem === null) return
  const what = `What was asked for by "${heard.act}"`
  logger.error(`${what} reached nobody: ${problem}`)
  const { team, user, askedAt } = heard
  const missed = { what, team, user, askedAt, to: { place: thread }, drawings, note: null }
  if (problem === 'slack_busy') parts.late.add(missed)
}

/** Answers a mention or a direct message in its thread. */
export const answerMessage = (parts: Parts) => async (heard: Heard) =>
  answerTurn(parts, heard, await readTurn(parts, heard))
