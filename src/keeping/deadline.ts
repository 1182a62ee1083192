/** The time and a timer; passed in, so that a test controls how time passes. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `act` after the given time. The returned function cancels it. */
  after(milliseconds: number, act: () => void): () => void
}

/** The machine's clock. Its timers do not keep the process alive. */
export const machineClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds).unref()
    return () => clearTimeout(timer)
  },
}

export const pause = (clock: Clock, milliseconds: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  clock.after(milliseconds, resolve)
  return promise
}

/**
 * In milliseconds from the arrival of a request: what it opens must be open by then. A trigger lives for 3 seconds, and
 * Slack waits as long for an acknowledgement; the rest is for the network.
 */
const longestRequest = 2_500

/**
 * In milliseconds: how much of a request's time all waits of one kind may take together. Without a share, a wait may
 * take all that is left.
 */
export const shares = {
  /** To read what an answer needs and to save it: README promises a second at most. */
  answer: 1_000,
  /** Things that people can do without, such as a link. */
  courtesy: 500,
  /** To read settings; if they are late, the last known ones are used. */
  settings: 200,
  /** To ask whether an act was done before, while a trigger runs out: done twice is better than late. */
  trigger: 150,
  /** To write down what was not saved in time, so that it survives the process. */
  journal: 250,
} as const

/** The result of a wait, or null if it took too long. */
type Brought<Result> = { result: Result } | null

/** The time that one piece of work has, from its start. */
export type Deadline = {
  /** What is left, in milliseconds; 0 once it is over. */
  left(): number

  /**
   * Waits for a promise for as long as is left of the request, or of its share; null if it takes longer. The work then
   * goes on, and if it rejects later, nobody hears of it. If it rejects in time, this rejects too.
   */
  wait<Result>(work: Promise<Result>, share?: number): Promise<Brought<Result>>

  /** The same for a courtesy after the answer: no trigger can expire any more, so it always gets its full share. */
  linger<Result>(work: Promise<Result>): Promise<Brought<Result>>
}

/** One wait that belongs to no request; within a request, use its deadline. Null if it takes too long. */
export const waitAtMost = async <Result>(
  clock: Clock,
  milliseconds: number,
  work: Promise<Result>,
): Promise<Brought<Result>> => {
  const { promise: late, resolve } = Promise.withResolvers<null>()
  const callOff = clock.after(milliseconds, () => resolve(null))
  try {
    return await Promise.race([work.then((result) => ({ result })), late])
  } finally {
    callOff()
  }
}

/** The deadline of a request that came at `arrivedAt`, or of other work that may take as long. */
export const startDeadline = (clock: Clock, arrivedAt: number = clock.now()): Deadline => {
  /** How much of each share is used. If several waits run at once, the longest counts. */
  const usedOf = new Map<number, number>()
  const left = () => Math.max(0, arrivedAt + longestRequest - clock.now())
  return {
    left,
    wait: async (work, share = longestRequest) => {
      const startedAt = clock.now()
      const used = usedOf.get(share) ?? 0
      try {
        return await waitAtMost(clock, Math.max(0, Math.min(left(), share - used)), work)
      } finally {
        usedOf.set(share, Math.max(usedOf.get(share) ?? 0, used + clock.now() - startedAt))
      }
    },
    linger: (work) => waitAtMost(clock, shares.courtesy, work),
  }
}
