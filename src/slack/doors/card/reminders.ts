import type { Logger, webApi } from '@slack/bolt'
import { en } from '../../../copy/en.ts'
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
}

/** In milliseconds. */
const betweenLooks = 60_000

/** In milliseconds after a reminder was due: so long it is tried again while Slack is away. */
const longestTrying = 3_600_000

/**
 * Reminds of cards that nobody has answered, once each. Several processes may do so: the store hands each card to one of
 * them. Where Slack is away, the card is handed out again, for an hour; where it may not be posted, it is not.
 */
export const createReminders = ({ storage, clientOf, logger }: ReminderParts): Reminders => {
  let underWay: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const remind = async (card: SavedCard, now: number) => {
    const { id, team, channel, messageTs, remindAt } = card
    if (messageTs === null) return
    const client = await clientOf(team)
    const problem = await postInChannel(client, { channel, threadTs: messageTs }, [drawReminder(en, card)])
    if (problem === null) return
    logger.warn(`The reminder of card ${id} could not be posted: ${problem}`)
    if (problem === 'slack_busy' && remindAt !== null && now - remindAt < longestTrying)
      await storage.setReminder(id, remindAt)
  }

  const send = async (now = Date.now()) => {
    const report = (error: unknown) => logger.error('A reminder could not be sent.', error)
    const due = await storage.claimReminders(now).catch((error: unknown): SavedCard[] => {
      report(error)
      return []
    })
    for (const card of due) await remind(card, now).catch(report)
  }

  return {
    send,
    start: () => {
      timer = setInterval(() => {
        underWay = underWay.then(() => send())
      }, betweenLooks).unref()
    },
    stop: async () => {
      clearInterval(timer)
      await underWay
    },
  }
}
