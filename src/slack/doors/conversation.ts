import { classify } from '../../advice/classifier.ts'
import type { Thresholds } from '../../advice/thresholds.ts'
import { type AdvisedInTurn, adviseOnMessage } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import type { Earlier } from '../../reading/follow-up.ts'
import type { SavedCard, SavedRecommendation } from '../../storage/storage.ts'
import { drawUsage } from '../blocks/help.ts'
import type { Message } from '../blocks/kit.ts'
import { drawNotice } from '../blocks/notice.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { deliverPrivately, postInChannel } from '../delivery/deliver.ts'
import type { Said } from '../intake/message.ts'
import { findAnsweredCard, findCardOfThread } from './card/find-card.ts'
import { type Giving, give } from './give.ts'
import type { Parts } from './parts.ts'
import type { Heard } from './request.ts'
import { tellUnsaved } from './tell-outcome.ts'
import { isDirectMessage, wholeOf } from './whereabouts.ts'

/** In milliseconds: a message of its own that is sent this soon after an answer in a direct message may still change it. */
const longestPause = 30 * 60_000

/** The words of a whole conversation are kept together, the first of them if there are too many; in characters. */
const longestWords = 4_000

/** Nobody describes an order with this word alone. */
const asksForHelp = /^help$/i

/** What was said before this message: in its thread, or a short while ago in the direct message that it stands in. */
const findEarlier = async ({ conversations, clock }: Parts, { deadline, team, said }: Heard) => {
  const { channel, threadTs } = said
  if (threadTs !== null) return conversations.findEarlier({ team, channel, threadTs }, deadline)
  if (!isDirectMessage(channel)) return null
  const found = await conversations.findEarlier(wholeOf({ team, channel }), deadline)
  return found === null || found === 'away' || clock.now() - found.createdAt <= longestPause ? found : null
}

/** What a message is read against: the answers so far, and the words that they were read from. */
const recall = (
  copy: Copy,
  { profile, text }: Pick<SavedRecommendation, 'profile' | 'text'>,
  thresholds: Thresholds,
  isBeside: boolean,
): Earlier => {
  const { question } = classify(profile, thresholds)
  const optionWords =
    question === null ? [] : question.options.map((option) => copy.recommendation.option(question, option))
  return { profile, question, optionWords, words: text ?? '', isBeside }
}

/**
 * What a message is answered with: the thread that it stands in or opens, what was said before it, and the open card
 * that this answered, or under which it stands if nobody has answered yet.
 */
type Turn = {
  thread: { channel: string; threadTs: string }
  before: SavedRecommendation | null
  card: SavedCard | null
  isAway: boolean
}

const doorOf = ({ channel }: Said) => (isDirectMessage(channel) ? 'direct' : 'channel')

/** Nothing in the message is understood: how it is done, or, within a thread, what is still open there. */
const writeHelp = async (heard: Heard, { isAway }: Turn, earlier: Earlier | null): Promise<Message> => {
  const { copy, said } = heard
  const words = copy.conversation
  const { text, hasFiles, threadTs } = said
  const door = doorOf(said)
  const sentences = [...(isAway ? [words.earlierAway] : []), ...(hasFiles && text === '' ? [words.noFiles] : [])]
  if (earlier === null || threadTs === null || asksForHelp.test(text))
    return drawUsage(copy, [
      ...sentences,
      words.usage[door],
      ...(door === 'channel' && (await heard.belonging()) === 'inside' ? [words.checkMessage] : []),
    ])
  const question = earlier.question ? copy.recommendation.question(earlier.question) : null
  return drawNotice([...sentences, words.notUnderstood(question)].join('\n'))
}

const writeLead = ({ copy, said }: Heard, { before, isAway }: Turn, { changes }: AdvisedInTurn) => {
  const words = copy.conversation
  if (isAway) return words.earlierAway
  if (changes !== null) return words.changed(changes)
  return before !== null && said.threadTs !== null ? words.startsAnew : undefined
}

/** All that somebody said of an order. What another person said may have been for their eyes only. */
const joinWords = ({ said, user }: Heard, continued: SavedRecommendation | null) => {
  const earlier = continued?.user === user ? (continued.text ?? '') : ''
  return `${earlier}\n${said.text}`.trim().slice(0, longestWords).toWellFormed()
}

/** Brings a recommendation into the thread, or to the person alone if it may not be posted there. */
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
    return deliverPrivately(heard, { user }, () => drawRecommendation(copy, advised, { lead, canShare: false, kept }))
  }
  await give(parts, heard, {
    advised,
    keep: { source: 'conversation', text: joinWords(heard, continued), previousId: continued?.id },
    conversation: thread,
    place: thread,
    drawForAll: (kept) => drawRecommendation(copy, advised, door === 'direct' ? { ...setting, kept } : setting),
    toPerson: door === 'direct' ? null : toPerson,
    card: isChange && card !== null ? { ...card, messageTs: thread.threadTs } : null,
    tell: door === 'direct' ? async () => {} : tellUnsaved(heard),
  })
}

/** The open card in whose thread a message goes on from an answer to it, or from what stands on it. */
const findCard = async (parts: Parts, heard: Heard, before: SavedRecommendation | null) => {
  const { channel, threadTs } = heard.said
  if (threadTs === null || isDirectMessage(channel)) return null
  if (before !== null) return findAnsweredCard(parts, heard, before.id)
  return findCardOfThread(parts, heard, { channel, threadTs })
}

/** What a message goes on from. */
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
  const advice = adviseOnMessage(said.text, earlier, thresholds)
  if (advice !== null) return giveAdvice(parts, heard, turn, advice)
  const problem = await postInChannel(heard, thread, [await writeHelp(heard, turn, earlier)])
  if (problem !== null) logger.warn(`A message in ${thread.channel} could not be answered: ${problem}`)
}

/** Answers what somebody said, in the thread of the message: every message, and each once. */
export const answerMessage = (parts: Parts) => async (heard: Heard) => {
  const { deadline, said, team } = heard
  // The message and not the event: an edit of it is answered if the message was not yet, and a second event never.
  const act = `message ${team} ${said.channel} ${said.ts}`
  // Most edits are of messages that were answered: if nobody can say, they are left alone.
  const claiming = parts.claims.claim(act, deadline, !said.isEdited)
  const [isFirst, turn] = await Promise.all([claiming, readTurn(parts, heard), heard.settings()])
  if (isFirst) await answerTurn(parts, heard, turn)
}
