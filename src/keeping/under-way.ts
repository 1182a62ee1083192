/** Keeps track of background work, so that a stop can wait for it. */
export type UnderWay = {
  /** Returns the work itself, which counts as under way until it settles. */
  follow<Result>(work: Promise<Result>): Promise<Result>

  count(): number

  /** Waits for the work that is under way now, however it ends. Never rejects. */
  settle(): Promise<void>
}

export const createUnderWay = (): UnderWay => {
  const running = new Set<Promise<unknown>>()
  return {
    follow: (work) => {
      const forget = () => running.delete(work)
      running.add(work)
      work.then(forget, forget)
      return work
    },
    count: () => running.size,
    settle: async () => {
      await Promise.allSettled(running)
    },
  }
}
