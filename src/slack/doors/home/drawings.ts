import { createUnderWay } from '../../../keeping/under-way.ts'

type Work = () => Promise<void>

/** One drawing in progress, and the latest one that waits for it. */
type Turn = { next: { work: Work; drawn: PromiseWithResolvers<void> } | null }

export type Drawings = {
  /**
   * Draws after any drawing in progress under the same key, so that an older one never replaces a newer one. If several
   * wait, only the last is drawn. Resolves once it is drawn, or dropped by `settle`; rejects as the work does.
   */
  take(key: string, work: Work): Promise<void>

  /** Drops the drawings that wait, and waits for those in progress. */
  settle(): Promise<void>
}

/** Keeps at most one drawing in progress and one waiting for each key. */
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
