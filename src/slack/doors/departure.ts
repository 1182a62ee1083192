import type { Departed } from '../../storage/storage.ts'
import type { Parts } from './parts.ts'

/** The app was removed or its token revoked: deletes its tokens at once, and the workspace's data after a time. */
export const noteDeparture =
  ({ retention }: Parts) =>
  (departed: Departed) =>
    retention.noteDeparture(departed)
