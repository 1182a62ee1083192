import { createUnderWay } from '../../../keeping/under-way.ts'

type Work = () => Promise<void>

/** One drawing under way, and the one that waits for it: of several, the last. */
type Turn = { next: { work: Work; drawn: PromiseWithResolvers<void> } | null }

export type Drawings = {
  /**
   * Draws, after what is being drawn under the same key, so that an older drawing never takes the place of a newer one. Of
   * those that wait, the last is drawn for all. Resolves then, or once nothing waits any more; rejects as the work does.
   */
  take(key: string, work: Work): Promise<void>

  /** Lets go of what waits, and waits for what is under way. */
  settle(): Promise<void>
}

/** One drawing under way and one waiting for each key, however many are asked for. */
export const createDrawings = (): Drawings => {
  const turns = new Map<string, Turn>()
  const underWay = createUnderWay()

  const draw = (key: string, turn: Turn, work: Work): Promise<void> => {
    const drawing = work()
    const goOn = () => {
      const { next } = turn
      turn.next = null
      if (next === null) turns.delete(key)
      else draw(key, turn, next.work).then(next.drawn.resolve, next.drawn.reject)
    }
    void underWay.follow(drawing.then(goOn, goOn))
    return drawing
  }

  return {
    take: (key, work) => {
      const turn = turns.get(key)
      if (turn === undefined) {
        const first: Turn = { next: null }
        turns.set(key, first)
        return draw(key, first, work)
      }
      turn.next = { work, drawn: turn.next?.drawn ?? Promise.withResolvers<void>() }
      return turn.next.drawn.promise
    },
    settle: async () => {
      for (const turn of turns.values()) {
        turn.next?.drawn.resolve()
        turn.next = null
      }
      await underWay.settle()
    },
  }
}
