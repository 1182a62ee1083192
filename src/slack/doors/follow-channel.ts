import type { Move } from '../../storage/storage.ts'
import type { Parts } from './parts.ts'

/** A channel has a new id, for example because it was shared with another company: moves what is stored about it. */
export const followChannel =
  ({ moves }: Parts) =>
  (move: Move) =>
    moves.follow(move)
