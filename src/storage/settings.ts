import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { readFound, readRow, rowOf } from './rows.ts'
import { type Settings, usualSettings } from './things.ts'

export type SettingsStore = {
  /** What a workspace chose, or the usual settings. */
  readSettings(team: string): Promise<Settings>

  /** Replaces what a workspace chose. */
  saveSettings(team: string, settings: Settings): Promise<void>

  /** The workspaces that keep their history for a number of days, and not for ever. */
  listKeepDays(): Promise<Array<{ team: string; keepDays: number }>>
}

export const createSettingsStore = ({ db }: Database): SettingsStore => ({
  readSettings: async (team) => {
    const row = await db.selectFrom('settings').selectAll().where('team', '=', keyOf(team)).executeTakeFirst()
    return readFound('settings', row)?.value ?? usualSettings
  },

  saveSettings: async (team, settings) => {
    const row = rowOf('settings', { team, value: settings })
    await db
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('team').doUpdateSet({ value: row.value }))
      .execute()
  },

  listKeepDays: async () => {
    const rows = await db.selectFrom('settings').selectAll().orderBy('team').execute()
    return rows.flatMap((row) => {
      const { team, value } = readRow('settings', row)
      return value.keepDays === null ? [] : [{ team, keepDays: value.keepDays }]
    })
  },
})
