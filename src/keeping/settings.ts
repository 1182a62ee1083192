import type { Logger } from '@slack/bolt'
import { type Settings, type Storage, usualSettings } from '../storage/storage.ts'
import { waitAtMost } from './deadline.ts'

export type WorkspaceSettings = {
  /** What holds in a workspace. Never throws and takes a fifth of a second at most: people wait for what rests on it. */
  read(team: string): Promise<Settings>

  /** Replaces what holds in a workspace. Rejects where it could not be saved. */
  change(team: string, settings: Settings): Promise<void>
}

/** In milliseconds: a form must open within 3 seconds of a press, and this comes before. */
const longestReading = 200

/** Reads settings from the store; while the store is away, what was last known holds, else the usual settings. */
export const createSettings = ({
  storage,
  logger,
}: {
  storage: Pick<Storage, 'readSettings' | 'saveSettings'>
  logger: Logger
}): WorkspaceSettings => {
  const lastKnown = new Map<string, Settings>()
  return {
    read: async (team) => {
      const known = lastKnown.get(team) ?? usualSettings
      try {
        const reading = storage.readSettings(team).then((settings) => {
          lastKnown.set(team, settings)
          return settings
        })
        const read = await waitAtMost(longestReading, reading)
        if (read !== null) return read.result
        logger.warn(`The settings of ${team} are late; those that were last known hold.`)
      } catch (error) {
        logger.warn(`The settings of ${team} could not be read; those that were last known hold: ${error}`)
      }
      return known
    },
    change: async (team, settings) => {
      await storage.saveSettings(team, settings)
      lastKnown.set(team, settings)
    },
  }
}
