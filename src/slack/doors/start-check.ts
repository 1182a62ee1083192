import { emptyProfile } from '../../advice/profile.ts'
import { adviseOnEnquiry } from '../../advise.ts'
import { actions } from '../ids.ts'
import { findCarried } from '../intake/carried-answers.ts'
import { readWords } from '../intake/words.ts'
import { openFormFor, originOf } from './open-form-for.ts'
import type { Parts } from './parts.ts'
import type { OnMessage, Opening } from './request.ts'

/** An empty form, from anywhere in Slack; the result comes where it was asked for, or directly if there is no channel. */
export const startCheck = (parts: Parts) => async (opening: Opening) =>
  openFormFor(parts, opening, { profile: emptyProfile, origin: originOf(opening) })

/** "Check this request" on a message, whoever wrote it: the form filled from its words, for its thread. */
export const checkRequest = (parts: Parts) => async (onMessage: OnMessage) => {
  const { message, messageTs: ts, isOwn } = onMessage
  const words = readWords(message)
  // The app's own messages compare the two stages in words, which would be read as an enquiry for both. Those of others
  // may hold a button that looks the same.
  const own = isOwn ? findCarried(message.blocks, [actions.adjust, actions.answerCard]) : null
  const profile = own?.profile ?? adviseOnEnquiry(words).profile
  const about = { ts, words: own === null ? words : null }
  const threadTs: string = message.thread_ts ?? ts
  await openFormFor(parts, onMessage, { profile, origin: { ...originOf(onMessage), threadTs, about } })
}
