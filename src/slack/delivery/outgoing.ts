import type { Logger } from '@slack/bolt'

/** The way of one answer to Slack: each call waits for its turn, until the answer is given up. */
export type Line = {
  /** What the work brings; null once the answer is given up. Work that has begun then goes on by itself. */
  run<Result>(work: () => Promise<Result>): Promise<{ result: Result } | null>

  /** Resolves after so many milliseconds, or once the answer is given up. */
  pause(milliseconds: number): Promise<void>
}

export type Outgoing = {
  /** Does what one answer takes, with a line of its own. `what` names it in a log: "The answer to U1 in T1". */
  during<Result>(what: string, work: (line: Line) => Promise<Result>): Promise<Result>

  /** Gives up every answer, and whatever comes later, so that all that is under way ends at once. */
  close(): void
}

type Bounds = {
  /** How many calls are under way at once; the others wait for their turn. */
  calls: number
  /** How many answers are under way at once, each with its words and drawings in memory. */
  answers: number
}

/** Slack takes a few hundred messages a minute from a workspace; three hundred answers hold some 15 MB. */
const usualBounds: Bounds = { calls: 100, answers: 300 }

type Parts = {
  logger: Logger
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>
}

/** Turns for so many at once, in the order in which they were asked for. */
const createTurns = (most: number) => {
  const waiting = new Set<() => void>()
  let underWay = 0
  return {
    /** True with a turn, false if it was called off before one was free. */
    take: async (calledOff: Promise<null>): Promise<boolean> => {
      if (underWay < most) {
        underWay += 1
        return true
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      waiting.add(resolve)
      await Promise.race([promise, calledOff])
      return !waiting.delete(resolve)
    },
    /** The turn goes to whoever has waited longest. */
    end: () => {
      const [next] = waiting
      if (next === undefined) underWay -= 1
      else waiting.delete(next)
      next?.()
    },
  }
}

/**
 * Whatever is asked of Slack goes through here, so that a Slack that hangs does not fill the memory. If there are too many
 * answers, the oldest is given up: whoever asked for it has stopped waiting first.
 */
export const createOutgoing = ({ logger, pause }: Parts, bounds: Bounds = usualBounds): Outgoing => {
  const turns = createTurns(bounds.calls)
  /** In the order in which they began. */
  const answers = new Set<{ what: string; giveUp: () => void }>()
  let isClosed = false

  const giveUpOldest = () => {
    const [oldest] = answers
    if (answers.size <= bounds.answers || oldest === undefined) return
    logger.warn(`${oldest.what} is given up: it is the oldest of ${answers.size} that wait for Slack.`)
    answers.delete(oldest)
    oldest.giveUp()
  }

  const openLine = () => {
    const { promise: givenUp, resolve } = Promise.withResolvers<null>()
    let isGivenUp = isClosed
    const line: Line = {
      run: async (work) => {
        if (isGivenUp || !(await turns.take(givenUp))) return null
        const working = work()
        // The turn lasts as long as the call does, which may be longer than anybody waits for it.
        working.then(turns.end, turns.end)
        return Promise.race([working.then((result) => ({ result })), givenUp])
      },
      pause: async (milliseconds) => {
        if (!isGivenUp) await Promise.race([pause(milliseconds), givenUp])
      },
    }
    const giveUp = () => {
      isGivenUp = true
      resolve(null)
    }
    return { line, giveUp }
  }

  return {
    during: async (what, work) => {
      const { line, giveUp } = openLine()
      const answer = { what, giveUp }
      answers.add(answer)
      giveUpOldest()
      try {
        return await work(line)
      } finally {
        answers.delete(answer)
      }
    },
    close: () => {
      isClosed = true
      for (const { giveUp } of answers) giveUp()
    },
  }
}
