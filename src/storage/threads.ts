import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { readRow, rowOf } from './rows.ts'
import type { SavedRecommendation } from './things.ts'

/**
 * A thread in a channel or a direct message, by Slack's ids; an empty `threadTs` means the direct message as a
 * whole.
 */
export type ThreadPlace = { team: string; channel: string; threadTs: string }

type Seen = { ts: string | null; recommendationId: string }

/** What a thread has seen last; `ts` is the newest time stamp that was noted, empty if there was none. */
export type LastSeen = { recommendation: SavedRecommendation; ts: string }

export type ThreadStore = {
  /**
   * Notes the last recommendation that a thread has seen, replacing an earlier one, and who asked for it. `ts` is
   * Slack's time stamp of what led to it: a note of something earlier does not replace a later one. If Slack sends none
   * (for a command), it is null, and always replaces what is noted.
   * `createdAt` is now, in milliseconds. The recommendation may be saved later.
   */
  saveThread(thread: ThreadPlace & Seen & { user: string; createdAt: number }): Promise<void>

  /** The last recommendation that a thread has seen and its time stamp, or null if there is none or it was deleted. */
  findThread(place: ThreadPlace): Promise<LastSeen | null>
}

/** One id for a thread; Slack's ids contain no spaces. */
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
