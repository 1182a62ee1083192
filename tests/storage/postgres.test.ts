import { newDatabase } from '../helpers/database.ts'
import { storageContract } from './contract.ts'

storageContract('PostgreSQL', async () => ({ databaseUrl: await newDatabase(), dataDir: 'unused' }))
