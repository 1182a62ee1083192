import type { Logger } from '@slack/bolt'
import type { Move, Storage } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import { type Clock, pause } from './deadline.ts'
import { createNotes, type NoteStore } from './notes.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'
import { createUnderWay } from './under-way.ts'

export type Moves = {
  /**
   * Moves everything that is stored under the old id of a channel. Returns at once, and tries until it is done, even
   * after a restart. It is repeated for a day, because pending saves still have the old id.
   */
  follow(move: Move): void
  /** Goes on with a move that an earlier run of the app left. */
  resume(move: Move): void
  /** The id that a channel has now. */
  idNow(place: { team: string; channel: string }): string
  /** Waits for what is under way. */
  settle(): Promise<void>
}

const pauses: Pauses = { first: 1000, longest: 600_000 }

/** In milliseconds. */
const hour = 3_600_000
const followed = 24 * hour

const keyOf = (team: string, channel: string) => `${team} ${channel}`

/** Follows channels when Slack changes their ids. */
export const createMoves = ({
  storage,
  logger,
  clock,
}: {
  storage: NoteStore & Pick<Storage, 'moveChannel'>
  logger: Logger
  clock: Clock
}): Moves => {
  const underWay = createUnderWay()
  const notes = createNotes({ storage, logger })
  /** The moves of the last day, by the old id. */
  const known = new Map<string, Move>()
  const isKnown = (move: Move) => known.get(keyOf(move.team, move.from)) === move

  const apply = async (move: Move) => {
    const asking = { logger, what: notes.nameOf({ kind: 'move', move }) }
    return (await askStore(asking, null, () => storage.moveChannel(move))) !== null
  }

  const forget = async (move: Move) => {
    if (isKnown(move)) known.delete(keyOf(move.team, move.from))
    await notes.drop({ kind: 'move', move })
  }

  const applyForADay = async (move: Move) => {
    const { team, from, to, at } = move
    known.set(keyOf(team, from), move)
    // A channel that has its old id again did not move.
    const back = known.get(keyOf(team, to))
    if (back !== undefined) await forget(back)
    while (isKnown(move)) {
      await tryUntilDone(clock, pauses, () => underWay.follow(apply(move)))
      if (clock.now() - at >= followed) await forget(move)
      else await pause(clock, hour)
    }
  }

  return {
    follow: (move) => {
      void notes.note({ kind: 'move', move })
      void applyForADay(move)
    },
    resume: (move) => void applyForADay(move),
    idNow: ({ team, channel }) => {
      let id = channel
      for (let move = known.get(keyOf(team, id)); move !== undefined; move = known.get(keyOf(team, id))) id = move.to
      return id
    },
    settle: underWay.settle,
  }
}
