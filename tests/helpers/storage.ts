import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStorage } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'

const opened: Array<{ storage: Storage; dataDir: string }> = []

afterAll(async () => {
  for (const { storage, dataDir } of opened.splice(0)) {
    await storage.close()
    await rm(dataDir, { recursive: true, force: true })
  }
})

/** A new and empty store in a folder of its own, which is gone after the tests of a file. */
export const openFreshStorage = async (): Promise<Storage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stage-test-'))
  const storage = await openStorage({ dataDir })
  opened.push({ storage, dataDir })
  return storage
}
