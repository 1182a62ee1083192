import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../src/storage/open.ts'
import { startPostgres } from '../tests/helpers/postgres.ts'

/** Measures on a new store of each kind, one after the other, and removes them afterwards. */
export const onBothStores = async (measure: (name: string, place: Place) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stage-measure-'))
  const postgres = await startPostgres([])
  try {
    await measure('SQLite', { dataDir: join(folder, 'sqlite') })
    await measure('PostgreSQL', { databaseUrl: await postgres.newDatabase(), dataDir: join(folder, 'journal') })
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true })
  }
}
