import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'

const opened: Array<{ storage: Storage; dataDir: string }> = []

/** Closes the stores of a file of tests, and deletes them. */
export const closeFreshStorages = async (): Promise<void> => {
  for (const { storage, dataDir } of opened.splice(0)) {
    await storage.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A new and empty store in a folder of its own, which is gone after the tests of a file. */
export const openFreshStorage = async (): Promise<Storage> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stage-test-'))
  const storage = await openStorage({ dataDir })
  opened.push({ storage, dataDir })
  return storage
}
