import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { readRow, rowOf } from './rows.ts'
import type { SavedRecommendation } from './things.ts'

/**
 * A thread of a channel or of a direct message, by the ids that Slack gives them; an empty `threadTs` stands for a direct
 * message as a whole.
 */
export type ThreadPlace = { team: string; channel: string; threadTs: string }

type Seen = { ts: string | null; recommendationId: string }

/** What a thread has seen last; `ts` is Slack's time stamp of the last thing that had one, empty if nothing had. */
export type LastSeen = { recommendation: SavedRecommendation; ts: string }

export type ThreadStore = {
  /**
   * Notes which recommendation was the last that a thread has seen, in place of an earlier one, and who asked for it.
   * `ts` is Slack's time stamp of what led to it: a note of something earlier does not take the place of a later one. Where
   * Slack sends none (a command), it is null, and comes after what is noted.
   * `createdAt` is now, in milliseconds. The recommendation may be saved after this.
   */
  saveThread(thread: ThreadPlace & Seen & { user: string; createdAt: number }): Promise<void>

  /** The last recommendation that a thread has seen and its time stamp, or null where there is none or it was deleted. */
  findThread(place: ThreadPlace): Promise<LastSeen | null>
}

/** One id for a thread; no id of Slack's has a space. */
const idOf = ({ team, channel, threadTs }: ThreadPlace) => [team, channel, threadTs].join(' ')

export const createThreadStore = ({ db }: Database): ThreadStore => ({
  saveThread: async ({ team, channel, threadTs, ts: seenTs, ...seen }) => {
    const row = rowOf('threads', { id: idOf({ team, channel, threadTs }), team, ts: seenTs ?? '', ...seen })
    const { user_id, created_at, ts, recommendation_id } = row
    const last = { user_id, created_at, recommendation_id }
    await db
      .insertInto('threads')
      .values(row)
      .onConflict((conflict) => {
        const there = conflict.column('id')
        if (seenTs === null) return there.doUpdateSet(last)
        return there.doUpdateSet({ ...last, ts }).where('threads.ts', '<=', ts)
      })
      .execute()
  },

  findThread: async (place) => {
    const row = await db
      .selectFrom('threads')
      .innerJoin('recommendations', 'recommendations.id', 'threads.recommendation_id')
      .selectAll('recommendations')
      .select('threads.ts as seen_ts')
      .where('threads.id', '=', keyOf(idOf(place)))
      .executeTakeFirst()
    return row === undefined ? null : { recommendation: readRow('recommendations', row), ts: row.seen_ts }
  },
})
