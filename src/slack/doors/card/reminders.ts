import type { Logger, webApi } from '@slack/bolt'
import type { Copy } from '../../../copy/copy.ts'
import type { Claims } from '../../../keeping/claims.ts'
import { type Clock, startDeadline } from '../../../keeping/deadline.ts'
import type { SavedCard, Storage } from '../../../storage/storage.ts'
import { drawReminder } from '../../blocks/card.ts'
import { postInChannel } from '../../delivery/deliver.ts'
import type { Outgoing } from '../../delivery/outgoing.ts'
import { remindingOf } from '../acts.ts'

export type Reminders = {
  /** Sends the reminders that are due at `now`, in milliseconds. Never throws. */
  send(now?: number): Promise<void>

  /** Checks once a minute for due reminders. This does not keep the process alive. */
  start(): void

  /** Stops checking and waits for reminders that are being sent. */
  stop(): Promise<void>
}

type ReminderParts = {
  storage: Pick<Storage, 'listDueReminders' | 'markReminded'>
  claims: Pick<Claims, 'once'>
  /** The app's client for a workspace. Rejects if the app is not installed there any more. */
  clientOf: (team: string) => Promise<webApi.WebClient>
  logger: Logger
  copy: Copy
  clock: Clock
  outgoing: Pick<Outgoing, 'during'>
}

/** In milliseconds. */
const betweenLooks = 60_000

/**
 * In milliseconds: how long after it was due a reminder is still tried if Slack or the app is down. Three days cover a
 * weekend and a day. Later, the person has forgotten or answered elsewhere, and an app that was down for long would
 * fill channels with old questions.
 */
const lastDay = 3 * 86_400_000

/**
 * Reminds of cards that nobody has answered, once each across all processes: each reminder is claimed, and another
 * process sends it if the first one ends before it does. A reminder that Slack refuses is not tried again.
 */
export const createReminders = (parts: ReminderParts): Reminders => {
  const { storage, clientOf, claims, logger, copy, clock, outgoing } = parts
  let underWay: Promise<void> = Promise.resolve()
  let callOff = () => {}
  let isStopped = false

  /** Reminders whose failure is already logged. */
  const told = new Set<string>()
  const tellOnce = (act: string, problem: unknown) => {
    if (!told.has(act)) logger.warn(`To ${act} did not work, and is tried again until its last day: ${problem}`)
    told.add(act)
  }

  /** Rejects if another try may work. */
  const remind = async (card: SavedCard, now: number): Promise<true> => {
    const { id, team, channel, messageTs } = card
    if (messageTs === null) return true
    const client = await clientOf(team)
    const problem = await outgoing.during(`The reminder of card ${id}`, (line) =>
      postInChannel({ client, line, logger }, { channel, threadTs: messageTs }, [drawReminder(copy, card)]),
    )
    if (problem === 'slack_busy') throw new Error(problem)
    if (problem !== null) logger.warn(`The reminder of card ${id} could not be posted: ${problem}`)
    await storage.markReminded(id, now)
    return true
  }

  const send = async (now = clock.now()) => {
    const listing = storage.listDueReminders({ now, since: now - lastDay })
    const due = await listing.catch((error: unknown): SavedCard[] => {
      logger.error('The reminders that are due could not be read.', error)
      return []
    })
    for (const card of due) {
      if (isStopped) return
      const act = remindingOf(card.id, card.remindAt)
      await claims
        .once(act, startDeadline(clock), () => remind(card, now))
        .catch((error: unknown) => tellOnce(act, error))
    }
  }

  const lookLater = () => {
    callOff = clock.after(betweenLooks, () => {
      lookLater()
      underWay = underWay.then(() => send())
    })
  }

  return {
    send,
    start: lookLater,
    stop: async () => {
      callOff()
      isStopped = true
      await underWay
    },
  }
}
