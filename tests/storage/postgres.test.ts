import { afterAll, beforeAll } from 'vitest'
import { startPostgres } from '../helpers/postgres.ts'
import { storageContract } from './contract.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

storageContract('PostgreSQL', async () => ({ databaseUrl: await postgres.newDatabase(), dataDir: 'unused' }))
