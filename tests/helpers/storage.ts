import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage } from '../../src/storage/create-storage.ts'
import { openDatabase } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { tables } from '../../src/storage/tables.ts'

/** A store that tests take turns to use: opening one takes a thread and 70 ms, emptying one is much cheaper. */
type Lent = { storage: Storage; empty: () => Promise<void> }

const free: Lent[] = []
/** The stores in use: `test` holds those of the running test, `file` those opened outside tests. */
const held = { test: [] as Array<() => void>, file: [] as Array<() => void> }
let holder: keyof typeof held = 'file'

/** Stores that are opened from now on are in use for this long. */
export const holdStoragesFor = (next: keyof typeof held): void => {
  holder = next
}

/** Takes back the stores of the test or the file: further calls are refused as if the store were closed. */
export const endStoragesOf = (ended: keyof typeof held): void => {
  for (const end of held[ended].splice(0)) end()
}

const open = async (): Promise<Lent> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stage-test-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const database = await openDatabase({ dataDir })
  const empty = async () => {
    const deletions = Object.keys(tables).map((table) => database.db.deleteFrom(table as keyof typeof tables).execute())
    await Promise.all([...deletions, database.journal.forgetPending({})])
  }
  return { storage: createStorage(database), empty }
}

/** An empty store. It is taken back after the test that opens it, or after the file if it is opened outside a test. */
export const openFreshStorage = async (): Promise<Storage> => {
  const found = free.pop()
  await found?.empty()
  const lent = found ?? (await open())
  let isOver = false
  held[holder].push(() => {
    isOver = true
    free.push(lent)
  })
  const lend =
    (method: (...given: unknown[]) => Promise<unknown>) =>
    async (...given: unknown[]) => {
      if (isOver) throw new Error('The store of this test is over.')
      return method(...given)
    }
  const methods = Object.entries({ ...lent.storage, close: async () => {} })
  return Object.fromEntries(methods.map(([name, method]) => [name, lend(method as never)])) as Storage
}
