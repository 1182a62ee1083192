/** Work that nobody waits for now, so that a stop can. */
export type UnderWay = {
  /** Gives the work back; it is under way until it settles. */
  follow<Result>(work: Promise<Result>): Promise<Result>

  count(): number

  /** Waits for what is under way, however it ends. Never rejects. */
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
