import { type Clock, pause } from './deadline.ts'

/** In milliseconds: the pause after the first failure, which doubles each time, and the longest pause. */
export type Pauses = { first: number; longest: number }

/** Tries until `isDone` resolves to true, with ever longer pauses in between. Rejects if a try rejects. */
export const tryUntilDone = async (
  clock: Clock,
  { first, longest }: Pauses,
  isDone: () => Promise<boolean>,
): Promise<void> => {
  let next = first
  while (!(await isDone())) {
    await pause(clock, next)
    next = Math.min(next * 2, longest)
  }
}
