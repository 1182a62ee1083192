import type { Departed } from '../../storage/storage.ts'
import type { Parts } from './parts.ts'

/** The app was removed, or its token revoked: its tokens are deleted at once, and after a time the workspace's data. */
export const noteDeparture =
  ({ retention }: Parts) =>
  (departed: Departed) =>
    retention.noteDeparture(departed)
