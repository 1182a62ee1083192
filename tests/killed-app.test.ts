import { describe, expect, test } from 'vitest'
import { runKillRounds } from '../measure/kill-rounds.ts'
import type { Place } from '../src/storage/open.ts'
import { newDatabase } from './helpers/database.ts'
import { newFolder } from './storage/folders.ts'

const newPlaces: [string, () => Promise<Place>][] = [
  ['SQLite', async () => ({ dataDir: newFolder() })],
  ['PostgreSQL', async () => ({ databaseUrl: await newDatabase(), dataDir: newFolder() })],
]

// `npm run kills` runs this 25 times on each store.
describe.each(newPlaces)('kill -9 on %s while another program locks the store', (_name, newPlace) => {
  test('everything that people were told is or will be saved is there once after the next start', async () => {
    const { told, missing, twice } = await runKillRounds(await newPlace(), 2, () => {})
    expect(told.saved).toBeGreaterThan(0)
    expect(told.promised).toBeGreaterThan(0)
    expect({ missing, twice }).toEqual({ missing: [], twice: [] })
  })
})
