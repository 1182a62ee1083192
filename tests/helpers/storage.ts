import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage } from '../../src/storage/create-storage.ts'
import { openDatabase } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { tables } from '../../src/storage/tables.ts'

/** A store that goes from hand to hand: to open one takes a thread and 70 ms, to empty one takes one. */
type Lent = { storage: Storage; empty: () => Promise<void> }

const free: Lent[] = []
/** What each hand holds: `test` is the test that runs, `file` what was opened beside its tests. */
const held = { test: [] as Array<() => void>, file: [] as Array<() => void> }
let holder: keyof typeof held = 'file'

/** From now on, what is opened is held for as long. */
export const holdStoragesFor = (next: keyof typeof held): void => {
  holder = next
}

/** What was opened for the test or the file is over: whoever still uses it is refused, as by a store that is closed. */
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

/** A new and empty store, which is over with the test that opens it, or with its file if it is opened beside them. */
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
