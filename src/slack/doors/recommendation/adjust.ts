import type { FormOrigin } from '../../carried.ts'
import { findAnsweredCard } from '../card/find-card.ts'
import type { CarriedBy } from '../carriers.ts'
import { openFormFor, originOf } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import type { Press } from '../request.ts'

type Adjust = Press<CarriedBy<'recommendation'>>

/**
 * A shared recommendation is adjusted in its thread, which this may start. In a card's thread it is an answer to the
 * card.
 */
const readThread = async (parts: Parts, press: Adjust): Promise<Partial<FormOrigin>> => {
  const { isShared, carried, threadTs, parentTs } = press
  const thread = isShared ? threadTs : parentTs
  const card = await findAnsweredCard(parts, press, carried.id)
  const isPosted = card !== null && card.messageTs !== null
  return {
    ...(thread !== null && { threadTs: thread }),
    ...(isPosted && { card: { id: card.id, askedBy: card.askedBy, threadTs: card.messageTs ?? '' } }),
  }
}

/** "Adjust answers": opens the form, filled in. Its result replaces a private message, but not a shared one. */
export const adjustAnswers = (parts: Parts) => async (press: Adjust) => {
  const { carried, isShared, window } = press
  const { profile, id: previousId } = carried
  const [inThread] = await Promise.all([window === null ? readThread(parts, press) : {}, press.settings()])
  const replaces = window === null && !isShared
  await openFormFor(parts, press, { profile, origin: { ...originOf(press), previousId, replaces, ...inThread } })
}
