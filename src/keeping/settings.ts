import type { Logger } from '@slack/bolt'
import { type Settings, type Storage, usualSettings } from '../storage/storage.ts'
import { askStore } from './ask-store.ts'
import { type Deadline, shares } from './deadline.ts'

export type WorkspaceSettings = {
  /** The settings of a workspace; the last known ones if the store does not answer in time. Never throws. */
  read(team: string, deadline: Deadline): Promise<Settings>

  /** Replaces the settings of a workspace. False if they are not known to be saved in time. Never throws. */
  change(team: string, settings: Settings, deadline: Deadline): Promise<boolean>
}

/**
 * Reads settings from the store. While it is away, the last known settings hold, or the usual ones if none are known.
 */
export const createSettings = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'readSettings' | 'saveSettings'>
  logger: Logger
}): WorkspaceSettings => {
  const lastKnown = new Map<string, Settings>()
  const ask = (team: string, deadline: Deadline, share: number | undefined, work: () => Promise<Settings>) => {
    const note = async () => {
      const settings = await work()
      lastKnown.set(team, settings)
      return settings
    }
    return askStore({ logger, what: `The settings of ${team}` }, { deadline, ...(share && { share }) }, note)
  }
  return {
    read: async (team, deadline) => {
      const known = lastKnown.get(team) ?? usualSettings
      const read = await ask(team, deadline, shares.settings, () => storage.readSettings(team))
      return read?.result ?? known
    },
    change: async (team, settings, deadline) => {
      const save = async () => {
        await storage.saveSettings(team, settings)
        return settings
      }
      return (await ask(team, deadline, undefined, save)) !== null
    },
  }
}
