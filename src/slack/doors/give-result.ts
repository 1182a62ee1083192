import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import type { Kept } from '../../keeping/remember.ts'
import type { Message } from '../blocks/kit.ts'
import type { Setting } from '../blocks/recommendation.ts'
import { deliverPrivately, isDirectMessage, type Person, type Posted } from '../delivery/deliver.ts'
import { redrawForm } from '../delivery/open-form.ts'
import { announce } from './announce.ts'
import { isOutsider } from './outsiders.ts'
import { type Parts, teamOf } from './parts.ts'
import { listThreads } from './threads.ts'

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** The result of a submitted form, which is kept and stands in the form already. */
export type Result = {
  advised: Advised & { id: string }
  kept: Kept
  /** Where it was to be posted, and what came of that; null where it is for the person alone. */
  channel: string | undefined
  threadTs: string | undefined
  posted: Posted | null
  /** The ways to the person alone. */
  person: Person
  /** The message for the person alone; `problems` are lines about why it does not stand where it should. */
  draw: (problems: string[], setting: Pick<Setting, 'canShare' | 'kept'>) => Message[]
  /** The result in the form, with a closing line. */
  showResult: (closing: string) => ModalView
}

/**
 * Brings the result of a submitted form to where it was not posted: to the person alone, and into the form what they have
 * to know of it. Then notes it for the thread that has seen it, and announces it.
 */
export const giveResult = async (parts: Parts, args: Submission, result: Result): Promise<void> => {
  const { body, view, client, context, logger } = args
  const { advised, kept, channel, threadTs, posted, person, draw, showResult } = result
  const { id: user } = body.user
  const team = teamOf(context)
  const isPosted = posted?.problem === null
  // A thread goes on from what everybody in it has seen; in a direct message that is everything.
  if (channel !== undefined && (isPosted || isDirectMessage(channel)))
    for (const place of listThreads({ team, channel, threadTs: threadTs ?? posted?.ts ?? null }))
      await parts.memory.noteThread(place, { id: advised.id, user })

  const closings: string[] = []
  if (!isPosted) {
    const isInside = !(await isOutsider(args))
    if (posted?.problem != null) closings.push(en.notices.notPosted(posted.problem, isInside))
    const delivered = await deliverPrivately(client, person, (place) =>
      draw([...closings], { canShare: isInside && place === 'channel', kept }),
    )
    if (!delivered) closings.splice(0, 1, en.notices.notDelivered(parts.command))
  }
  if (kept === 'later') closings.push(en.notices.savedLater)
  if (closings.length > 0) await redrawForm(client, { id: view.id }, showResult(closings.join(' ')))
  await announce(parts, { client, logger }, { advised, team, user, seenIn: isPosted ? channel : undefined })
}
