import type { Authorize } from '@slack/bolt'
import type { Departed } from '../../storage/storage.ts'

/** Where the app is installed: one workspace by its bot token, or many by OAuth. */
export type Installations = {
  /** The token for a request. Rejects if the app is not installed; Bolt must not acknowledge the request then. */
  authorize: Authorize<boolean>
  /**
   * Deletes the tokens of those who left. Returns the workspaces left without an installation; none if it was installed
   * again.
   */
  remove(departed: Departed): Promise<string[]>
  /** Whether the app is installed in this workspace now. Rejects if that cannot be known. */
  isInstalled(team: string): Promise<boolean>
}
