import type { Logger, webApi } from '@slack/bolt'
import type { Copy } from '../../../copy/copy.ts'
import { type Clock, pause } from '../../../keeping/deadline.ts'
import type { SavedCard, Storage } from '../../../storage/storage.ts'
import { drawReminder } from '../../blocks/card.ts'
import { postInChannel } from '../../delivery/deliver.ts'

export type Reminders = {
  /** Sends the reminders that are due at `now`, in milliseconds. Never throws. */
  send(now?: number): Promise<void>

  /** Looks once a minute whether a reminder is due. It does not keep the process alive. */
  start(): void

  /** Looks no more, and waits for the reminders that are under way. */
  stop(): Promise<void>
}

type ReminderParts = {
  storage: Pick<Storage, 'claimReminders' | 'setReminder'>
  /** The client that speaks for the app in a workspace. Rejects where it is not installed any more. */
  clientOf: (team: string) => Promise<webApi.WebClient>
  logger: Logger
  copy: Copy
  clock: Clock
}

/** In milliseconds. */
const betweenLooks = 60_000

/** In milliseconds after a reminder was due: until then it is tried again while Slack is away. */
const longestTrying = 3_600_000

/**
 * Reminds of cards that nobody has answered, once each. Several processes may do so: the store hands each card to one of
 * them. If Slack is away, the card is handed out again, for an hour; if it may not be posted, it is not.
 */
export const createReminders = ({ storage, clientOf, logger, copy, clock }: ReminderParts): Reminders => {
  let underWay: Promise<void> = Promise.resolve()
  let callOff = () => {}

  const remind = async (card: SavedCard, now: number) => {
    const { id, team, channel, messageTs, remindAt } = card
    if (messageTs === null) return
    const slack = { client: await clientOf(team), pause: (milliseconds: number) => pause(clock, milliseconds), logger }
    const problem = await postInChannel(slack, { channel, threadTs: messageTs }, [drawReminder(copy, card)])
    if (problem === null) return
    logger.warn(`The reminder of card ${id} could not be posted: ${problem}`)
    if (problem === 'slack_busy' && remindAt !== null && now - remindAt < longestTrying)
      await storage.setReminder(id, remindAt)
  }

  const send = async (now = clock.now()) => {
    const report = (error: unknown) => logger.error('A reminder could not be sent.', error)
    const due = await storage.claimReminders(now).catch((error: unknown): SavedCard[] => {
      report(error)
      return []
    })
    for (const card of due) await remind(card, now).catch(report)
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
      await underWay
    },
  }
}
