import type { Authorize } from '@slack/bolt'
import type { Departed } from '../../storage/storage.ts'

/** Where the app is installed: one workspace by its bot token, or many by OAuth. */
export type Installations = {
  /** The token for a request. Rejects where the app is not installed; Bolt then must not acknowledge. */
  authorize: Authorize<boolean>
  /** Deletes the tokens of those who left. The workspaces whose data is now without an installation; none where it is installed anew. */
  remove(departed: Departed): Promise<string[]>
  /** Whether the app is installed in this workspace now. Rejects where that cannot be told. */
  isInstalled(team: string): Promise<boolean>
}
