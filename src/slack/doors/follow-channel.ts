import type { Move } from '../../storage/storage.ts'
import type { Parts } from './parts.ts'

/** A channel has another id, as when it is shared with another company: what is kept about it follows. */
export const followChannel =
  ({ moves }: Parts) =>
  (move: Move) =>
    moves.follow(move)
