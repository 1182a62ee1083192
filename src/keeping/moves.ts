import type { Logger } from '@slack/bolt'
import type { Storage } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import type { Clock } from './deadline.ts'
import { type Pauses, tryUntilDone } from './try-until-done.ts'
import { createUnderWay } from './under-way.ts'

/** A channel of a workspace that has another id now. */
export type Move = Parameters<Storage['moveChannel']>[0]

export type Moves = {
  /** Everything that is kept under the old id follows. Returns at once; tries until it is done. */
  follow(move: Move): void
  /** Waits for what is under way. */
  settle(): Promise<void>
}

const pauses: Pauses = { first: 1000, longest: 600_000 }

/** Channels whose ids change. */
export const createMoves = ({
  storage,
  logger,
  clock,
}: {
  storage: Pick<Storage, 'moveChannel'>
  logger: Logger
  clock: Clock
}): Moves => {
  const underWay = createUnderWay()
  const move = async (moved: Move) => {
    const what = `The new id of channel ${moved.from}, ${moved.to}`
    return (await askStore({ logger, what }, null, () => storage.moveChannel(moved))) !== null
  }
  return {
    follow: (moved) => void tryUntilDone(clock, pauses, () => underWay.follow(move(moved))),
    settle: underWay.settle,
  }
}
