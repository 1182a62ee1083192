import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { addOnce } from './rows.ts'

export type ClaimStore = {
  /**
   * True for the first that claims this act, false for all later ones, in whichever process, for at least 24 hours. `at`
   * is now, in milliseconds.
   */
  claim(act: string, at?: number): Promise<boolean>

  /** Lets an act be claimed anew, because it failed. */
  release(act: string): Promise<void>
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
    claim: async (act, at = Date.now()) => {
      await sweep(at)
      return addOnce(db, 'claims', { act, claimedAt: at })
    },

    release: async (act) => {
      await db.deleteFrom('claims').where('act', '=', keyOf(act)).execute()
    },
  }
}
