import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createStorage } from '../../src/storage/create-storage.ts'
import { openDatabase } from '../../src/storage/open.ts'
import { newFolder } from './folders.ts'
import { inProcess } from './processes.ts'

test('5 times kill -9 during saves: no acknowledged save is lost, and each reopening is clean', async () => {
  const place = { dataDir: newFolder() }
  const promised: string[] = []
  for (let round = 0; round < 5; round += 1) {
    const child = inProcess(place, `round-${round}`, '1000000')
    // At a later save in each round.
    await child.until(1 + round * 20)
    child.kill()
    const { acknowledged, err } = await child.ended
    expect(err).toBe('')
    promised.push(...acknowledged)

    const database = await openDatabase(place)
    const { rows } = await sql`pragma integrity_check`.execute(database.db)
    expect(rows).toEqual([{ integrity_check: 'ok' }])
    const kept = await database.db.selectFrom('recommendations').select('id').execute()
    const lost = new Set(promised).difference(new Set(kept.map(({ id }) => id)))
    expect([...lost]).toEqual([])
    await createStorage(database).close()
  }
  expect(promised.length).toBeGreaterThan(25)
})
