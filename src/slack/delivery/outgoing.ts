import type { Logger } from '@slack/bolt'

/** What the calls of one answer go through: each waits for its turn, until the answer is given up. */
export type Line = {
  /**
   * The result of the work, or null once the answer is given up. Work that has started then goes on in the background.
   */
  run<Result>(work: () => Promise<Result>): Promise<{ result: Result } | null>

  /** Resolves after the given time, or once the answer is given up. */
  pause(milliseconds: number): Promise<void>
}

export type Outgoing = {
  /** Does the work of one answer with a line of its own. `what` names it in the log: "The answer to U1 (command)". */
  during<Result>(what: string, work: (line: Line) => Promise<Result>): Promise<Result>

  /** Gives up every answer, now and later, so that all work ends at once. */
  close(): void
}

type Bounds = {
  /** How many calls can run at once; the others wait for their turn. */
  calls: number
  /** How many answers can be in progress at once, each with its words and drawings in memory. */
  answers: number
}

/** Slack takes a few hundred messages a minute from a workspace; three hundred answers hold some 15 MB. */
const usualBounds: Bounds = { calls: 100, answers: 300 }

type Parts = {
  logger: Logger
  pause: (milliseconds: number) => Promise<void>
}

/** Hands out up to `most` turns at once, in the order of the requests. */
const createTurns = (most: number) => {
  const waiting = new Set<() => void>()
  let underWay = 0
  return {
    /** True once it has a turn, false if it was called off before one was free. */
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
    /** Passes the turn to whoever has waited longest. */
    end: () => {
      const [next] = waiting
      if (next === undefined) underWay -= 1
      else waiting.delete(next)
      next?.()
    },
  }
}

/**
 * All calls to Slack go through here, so that they do not fill the memory if Slack hangs. If there are too many
 * answers, the oldest is given up: the person who asked for it has waited longest and is the least likely to wait
 * still.
 */
export const createOutgoing = ({ logger, pause }: Parts, bounds: Bounds = usualBounds): Outgoing => {
  const turns = createTurns(bounds.calls)
  /** In the order in which they started. */
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
        // The turn lasts as long as the call, even if nobody waits for it any more.
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
