import { emptyProfile } from '../../advice/profile.ts'
import { type AdvisedParts, adviseOnText } from '../../advise.ts'
import { drawOrder } from '../blocks/parts.ts'
import { actions } from '../ids.ts'
import { findCarried } from '../intake/carried-answers.ts'
import { readWords } from '../intake/words.ts'
import { give, privately } from './give.ts'
import { openFormFor, originOf } from './open-form-for.ts'
import type { Parts } from './parts.ts'
import type { OnMessage, Opening } from './request.ts'
import { tellUnsaved } from './tell-outcome.ts'

/** Opens an empty form. The result goes where it was asked for, or into a direct message if there is no channel. */
export const startCheck = (parts: Parts) => async (opening: Opening) =>
  openFormFor(parts, opening, { profile: emptyProfile, origin: originOf(opening) })

/** A list does not fit into the form, so it is answered privately; the person can share it. */
const giveList = async (parts: Parts, onMessage: OnMessage, list: AdvisedParts, words: string) => {
  const { copy, person } = onMessage
  const advised = parts.recorder.identify(list)
  await give(parts, onMessage, {
    advised,
    keep: { source: 'shortcut', text: words },
    conversation: null,
    place: null,
    drawForAll: () => [],
    toPerson: privately(onMessage, person, (setting) => drawOrder(copy, advised, setting)),
    card: null,
    tell: tellUnsaved(onMessage),
  })
}

/**
 * "Check this request" on a message, whoever wrote it: opens the form, filled in from its words, with its thread as the
 * place for the result. A message about several parts is answered at once.
 */
export const checkRequest = (parts: Parts) => async (onMessage: OnMessage) => {
  const { message, messageTs: ts, isOwn } = onMessage
  const words = readWords(message)
  // The app's own messages compare the two stages, which would be read as an enquiry for both; so the answers come from
  // their buttons. Messages of others may have buttons with the same ids, which are not trusted.
  const own = isOwn ? findCarried(message.blocks, [actions.adjust, actions.answerCard]) : null
  const { thresholds } = await onMessage.settings()
  const outcome = own === null ? adviseOnText(words, thresholds) : { advised: own }
  const advised = 'advised' in outcome ? outcome.advised : null
  if (advised !== null && 'parts' in advised) return giveList(parts, onMessage, advised, words)
  const about = {
    ts,
    words: own === null ? words : null,
    ...('unadvised' in outcome && { unadvised: outcome.unadvised.why }),
  }
  const threadTs: string = message.thread_ts ?? ts
  const profile = advised?.profile ?? emptyProfile
  await openFormFor(parts, onMessage, { profile, origin: { ...originOf(onMessage), threadTs, about } })
}
