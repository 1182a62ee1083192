import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { rowOf } from './rows.ts'

/** What a claim returns: this caller may act, another caller is at it, or it is done. */
export type Claiming = 'first' | 'underWay' | 'done'

export type ClaimStore = {
  /**
   * `first` for only one of all callers in all processes that claim an act. The others get `underWay` while the lease
   * lasts, and `done` for at least 24 hours after it was finished. If it is neither finished nor released by the end of
   * the lease, the next caller is `first`: the process that held it has ended. `at` is now, and the lease is how long
   * the act may take, both in milliseconds.
   */
  claim(act: string, claim: { at: number; lease: number }): Promise<Claiming>

  /** Notes that the act is done, even if the store was away when it was to be claimed. `at` is now. */
  finishClaim(act: string, at: number): Promise<void>

  /** Lets an act that failed be claimed again. `at` is when it was claimed: a later claim by somebody else stays. */
  releaseClaim(act: string, at: number): Promise<void>
}

const hour = 3_600_000

/** In milliseconds. Slack delivers again for about an hour; `claim` promises 24. */
const claimsKept = 25 * hour

export const createClaimStore = ({ db }: Database): ClaimStore => {
  let sweptAt = 0

  const sweep = async (at: number) => {
    if (at - sweptAt <= hour) return
    sweptAt = at
    await db
      .deleteFrom('claims')
      .where('claimed_at', '<', at - claimsKept)
      .execute()
  }

  return {
    claim: async (act, { at, lease }) => {
      await sweep(at)
      // If several find that the lease is over, one changes the row; the others wait for it, check again and find it
      // held.
      const { numInsertedOrUpdatedRows: changed } = await db
        .insertInto('claims')
        .values(rowOf('claims', { act, claimedAt: at, doneAt: null }))
        .onConflict((conflict) =>
          conflict
            .column('act')
            .doUpdateSet({ claimed_at: at })
            .where('claims.done_at', 'is', null)
            .where('claims.claimed_at', '<=', at - lease),
        )
        .executeTakeFirstOrThrow()
      if (changed === 1n) return 'first'
      const held = await db.selectFrom('claims').select('done_at').where('act', '=', keyOf(act)).executeTakeFirst()
      return held?.done_at == null ? 'underWay' : 'done'
    },

    finishClaim: async (act, at) => {
      await db
        .insertInto('claims')
        .values(rowOf('claims', { act, claimedAt: at, doneAt: at }))
        .onConflict((conflict) => conflict.column('act').doUpdateSet({ done_at: at }))
        .execute()
    },

    releaseClaim: async (act, at) => {
      await db
        .deleteFrom('claims')
        .where('act', '=', keyOf(act))
        .where('claimed_at', '=', at)
        .where('done_at', 'is', null)
        .execute()
    },
  }
}
