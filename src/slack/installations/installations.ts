import type { Authorize } from '@slack/bolt'

/** Who has left: the ids that Slack names, whether an organisation's installation was meant, and when, in milliseconds. */
export type Departed = {
  team: string | undefined
  enterprise: string | undefined
  isOrg: boolean
  at: number
}

/** Where the app is installed: one workspace by its bot token, or many by OAuth. */
export type Installations = {
  /** The token for a request. Rejects where the app is not installed; Bolt then must not acknowledge. */
  authorize: Authorize<boolean>
  /** Deletes the tokens of those who left. The workspaces whose data is now without an installation; none where it is installed anew. */
  remove(departed: Departed): Promise<string[]>
  /** Whether the app is installed in this workspace now. Rejects where that cannot be told. */
  isInstalled(team: string): Promise<boolean>
}
