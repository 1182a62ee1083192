/** The time, and a way to be called later; handed in, so that a test decides how time passes. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Acts once so many milliseconds have passed; the function that it returns calls it off. */
  after(milliseconds: number, act: () => void): () => void
}

/** The machine's own. What waits for it does not keep the process alive. */
export const machineClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds).unref()
    return () => clearTimeout(timer)
  },
}

/** Resolves once so many milliseconds have passed. */
export const pause = (clock: Clock, milliseconds: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  clock.after(milliseconds, resolve)
  return promise
}

/**
 * In milliseconds from when a request arrives: what it opens must be open by then. A trigger lives for 3 seconds, and so
 * long Slack waits for an acknowledgement; the rest is for the way.
 */
const longestRequest = 2_500

/**
 * The most of a request's time, in milliseconds, that all waits of one kind get together. Without a share, a wait gets all
 * that is left.
 */
export const shares = {
  /** What an answer rests on, and to save it: README promises a second at most. */
  answer: 1_000,
  /** What people can do without: what an open card says, a link. */
  courtesy: 500,
  /** Settings: those that were last known hold instead. */
  settings: 200,
  /** Whether it was done before, asked before a view opens and while the settings are: done twice is better than late. */
  trigger: 150,
  /** To write down what is not saved in time, so that it outlives the process. */
  journal: 250,
} as const

/** What a wait brought, or null if it took too long. */
type Brought<Result> = { result: Result } | null

/** The time that one piece of work has, from its start. */
export type Deadline = {
  /** What is left, in milliseconds; 0 once it is over. */
  left(): number

  /**
   * What a promise brings in what is left, or in what other waits have left of its share; null if it takes longer. Then it
   * goes on by itself, and what it rejects with later is not heard. A rejection in time is thrown.
   */
  wait<Result>(work: Promise<Result>, share?: number): Promise<Brought<Result>>

  /** The same for a courtesy after the answer, when nothing that is open runs out any more: it gets its share in full. */
  linger<Result>(work: Promise<Result>): Promise<Brought<Result>>
}

/** One wait; of a request, the deadline says how long. */
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

/** Starts the time of a request, or of another piece of work that takes no longer, at `arrivedAt`. */
export const startDeadline = (clock: Clock, arrivedAt: number = clock.now()): Deadline => {
  /** What waits have used of each share. Of several at once, the longest counts. */
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
