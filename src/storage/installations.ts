import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { addOnce, readFound, readRow, rowOf } from './rows.ts'
import type { SavedInstallation } from './things.ts'

export type InstallationStore = {
  /**
   * Saves an installation under its key, replacing an earlier one, and cancels the departure of the workspace with this
   * id. The value is opaque: encrypt it before.
   */
  saveInstallation(key: string, value: string): Promise<void>

  /**
   * Replaces the value if it is still `from`. Only one of several concurrent callers gets true, and an installation
   * that was deleted meanwhile does not come back.
   */
  replaceInstallation(key: string, texts: { from: string; to: string }): Promise<boolean>

  /** All installations, at most one for each workspace or organisation. */
  listInstallations(): Promise<SavedInstallation[]>

  /** The value of an installation, or null. */
  findInstallation(key: string): Promise<string | null>

  /** Deletes an installation, if there is one. */
  deleteInstallation(key: string): Promise<void>

  /** Notes that a workspace has left, and when its data is to be deleted, in milliseconds. An earlier note stays. */
  saveDeparture(team: string, deleteAt: number): Promise<void>

  /** Notes that the workspace is back: none of its data is to be deleted. */
  cancelDeparture(team: string): Promise<void>

  /** The workspaces that left with data to be deleted by this moment, in milliseconds. */
  listDepartures(dueBy: number): Promise<string[]>
}

export const createInstallationStore = ({ db }: Database): InstallationStore => ({
  saveInstallation: async (key, text) => {
    const row = rowOf('installations', { key, value: text })
    await db.transaction().execute(async (transaction) => {
      // First, so that a running deletion of this workspace ends before the installation is saved.
      await transaction.deleteFrom('departures').where('team', '=', keyOf(key)).execute()
      await transaction
        .insertInto('installations')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
        .execute()
    })
  },

  replaceInstallation: async (key, { from, to }) => {
    const [before, after] = [rowOf('installations', { key, value: from }), rowOf('installations', { key, value: to })]
    const { numUpdatedRows } = await db
      .updateTable('installations')
      .set({ value: after.value })
      .where('key', '=', before.key)
      .where('value', '=', before.value)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  },

  listInstallations: async () => {
    const rows = await db.selectFrom('installations').selectAll().orderBy('key').execute()
    return rows.map((row) => readRow('installations', row))
  },

  findInstallation: async (key) => {
    const row = await db.selectFrom('installations').selectAll().where('key', '=', keyOf(key)).executeTakeFirst()
    return readFound('installations', row)?.value ?? null
  },

  deleteInstallation: async (key) => {
    await db.deleteFrom('installations').where('key', '=', keyOf(key)).execute()
  },

  saveDeparture: async (team, deleteAt) => {
    await addOnce(db, 'departures', { team, deleteAt })
  },

  cancelDeparture: async (team) => {
    await db.deleteFrom('departures').where('team', '=', keyOf(team)).execute()
  },

  listDepartures: async (dueBy) => {
    const rows = await db.selectFrom('departures').select('team').where('delete_at', '<=', dueBy).execute()
    return rows.map(({ team }) => team)
  },
})
