import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { readFound, rowOf } from './rows.ts'
import type { SavedRecommendation } from './things.ts'

/**
 * A thread of a channel or of a direct message, by the ids that Slack gives them; an empty `threadTs` stands for a direct
 * message as a whole.
 */
export type ThreadPlace = { team: string; channel: string; threadTs: string }

export type ThreadStore = {
  /**
   * Notes which recommendation was the last that a thread has seen, in place of an earlier one, and who asked for it.
   * `createdAt` is when it saw it, in milliseconds: a note that arrives late does not take the place of a newer one. The
   * recommendation may be saved after this.
   */
  saveThread(thread: ThreadPlace & { user: string; createdAt: number; recommendationId: string }): Promise<void>

  /** The last recommendation that a thread has seen, or null where there is none or it was deleted. */
  findThread(place: ThreadPlace): Promise<SavedRecommendation | null>
}

/** One id for a thread; no id of Slack's has a space. */
const idOf = ({ team, channel, threadTs }: ThreadPlace) => [team, channel, threadTs].join(' ')

export const createThreadStore = ({ db }: Database): ThreadStore => ({
  saveThread: async ({ team, channel, threadTs, ...seen }) => {
    const row = rowOf('threads', { id: idOf({ team, channel, threadTs }), team, ...seen })
    const { user_id, created_at, recommendation_id } = row
    await db
      .insertInto('threads')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ user_id, created_at, recommendation_id })
          .where('threads.created_at', '<=', created_at),
      )
      .execute()
  },

  findThread: async (place) => {
    const row = await db
      .selectFrom('threads')
      .innerJoin('recommendations', 'recommendations.id', 'threads.recommendation_id')
      .selectAll('recommendations')
      .where('threads.id', '=', keyOf(idOf(place)))
      .executeTakeFirst()
    return readFound('recommendations', row)
  },
})
