import type { Logger } from '@slack/bolt'
import type { Departed, Pending, Storage } from '../storage/storage.ts'
import type { Clock } from './deadline.ts'
import { createNotes, type NoteStore } from './notes.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'
import { createUnderWay } from './under-way.ts'

type Parts = {
  storage: NoteStore &
    Pick<
      Storage,
      | 'readSettings'
      | 'saveDeparture'
      | 'cancelDeparture'
      | 'listDepartures'
      | 'listKeepDays'
      | 'forgetDeparted'
      | 'forgetOld'
    >
  installations: {
    /** Deletes the tokens of those who left. Returns the workspaces that have no installation any more. */
    remove(departed: Departed): Promise<string[]>
    /** Rejects if it cannot be known. */
    isInstalled(team: string): Promise<boolean>
  }
  logger: Logger
  clock: Clock
}

export type Retention = {
  /**
   * Deletes the tokens of those who left and notes when their data is due. Returns at once, and tries until it is done,
   * even after a restart.
   */
  noteDeparture(departed: Departed): void
  /** Goes on with a departure that an earlier run of the app left. */
  resume(departed: Departed): void
  /**
   * Deletes what is due: history older than its workspace keeps it, and the data of workspaces that left. Never throws.
   */
  sweep(): Promise<void>
  /** Sweeps soon, and then every hour. Several processes may do this at once. */
  start(): void
  /** Stops the hourly sweeps and waits for what is under way. */
  settle(): Promise<void>
}

const day = 86_400_000

/** In days: how long the data of a workspace that left stays, unless it chose a time of its own. */
const usualDays = 30

/** In milliseconds. */
const untilFirstSweep = 10_000
const betweenSweeps = 3_600_000
const pauses: Pauses = { first: 1000, longest: 600_000 }

/** Deletes what must not be kept any longer. */
export const createRetention = ({ storage, installations, logger, clock }: Parts): Retention => {
  const { follow, settle } = createUnderWay()
  const notes = createNotes({ storage, logger })

  const leave = async (departed: Departed) => {
    for (const team of await installations.remove(departed)) {
      const { keepDays } = await storage.readSettings(team)
      const days = keepDays ?? usualDays
      await storage.saveDeparture(team, departed.at + days * day)
      logger.info(`${team} has removed the app. Its data will be deleted in ${days} days, unless it comes back.`)
    }
  }

  const leaveEventually = async (departed: Departed) => {
    const left = () =>
      leave(departed).then(
        () => true,
        (error: unknown) => {
          logger.error('The tokens of a workspace that left are not deleted yet; it is tried again.', error)
          return false
        },
      )
    await tryUntilDone(clock, pauses, () => follow(left()))
  }

  const noteDeparture = async (departed: Departed) => {
    const pending: Pending = { kind: 'departure', departure: departed }
    await Promise.all([notes.note(pending), leaveEventually(departed)])
    await notes.drop(pending)
  }

  const tryEach = async <Due>(due: readonly Due[], forget: (each: Due) => Promise<void>) => {
    for (const each of due) {
      try {
        await forget(each)
      } catch (error) {
        logger.warn(`Something that is due could not be deleted; it is tried again in an hour: ${error}`)
      }
    }
  }

  const forgetDeparted = async (team: string) => {
    if (await installations.isInstalled(team)) return storage.cancelDeparture(team)
    if ((await storage.forgetDeparted(team, clock.now())) !== null)
      logger.info(`The data of ${team}, which has removed the app, is deleted.`)
  }

  const sweepOnce = async () => {
    try {
      await tryEach(await storage.listDepartures(clock.now()), forgetDeparted)
      await tryEach(await storage.listKeepDays(), async ({ team, keepDays }) => {
        await storage.forgetOld({ team, before: clock.now() - keepDays * day })
      })
    } catch (error) {
      logger.warn(`What is due could not be read; it is tried again in an hour: ${error}`)
    }
  }

  let callOff = () => {}
  const sweep = () => follow(sweepOnce())
  const sweepAfter = (milliseconds: number) => {
    callOff = clock.after(milliseconds, () => {
      sweepAfter(betweenSweeps)
      void sweep()
    })
  }

  return {
    noteDeparture: (departed) => void noteDeparture(departed),
    resume: (departed) =>
      void leaveEventually(departed).then(() => notes.drop({ kind: 'departure', departure: departed })),
    sweep,
    start: () => sweepAfter(untilFirstSweep),
    settle: async () => {
      callOff()
      await settle()
    },
  }
}
