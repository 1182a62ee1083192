import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { rowOf } from './rows.ts'

/** How a claim ends: the act is this caller's to do, another is at it, or it is done. */
export type Claiming = 'first' | 'underWay' | 'done'

export type ClaimStore = {
  /**
   * `first` for one of all that claim this act, in whichever process. The others read `underWay` for as long as the lease
   * lasts, and `done` for at least 24 hours after it was finished. If it is neither finished nor released by the end of
   * the lease, the next that claims it is `first`: whoever held it has ended in between. `at` is now, and the lease is how
   * long the act may take, both in milliseconds.
   */
  claim(act: string, claim: { at: number; lease: number }): Promise<Claiming>

  /** The act is done, whether it was claimed or the store was away. `at` is now. */
  finishClaim(act: string, at: number): Promise<void>

  /** Lets an act be claimed anew, because it failed. `at` is when it was claimed: a later claim of somebody else's stays. */
  releaseClaim(act: string, at: number): Promise<void>
}

const hour = 3_600_000

/** In milliseconds. Slack delivers again for about an hour, and the promise is 24. */
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
      // Of several that find the lease over, one changes the row; the others wait for it, look again and find it held.
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
