import { newDatabase } from '../helpers/database.ts'
import { storageContract } from './contract.ts'
import { newFolder } from './folders.ts'

storageContract('PostgreSQL', async () => ({ databaseUrl: await newDatabase(), dataDir: newFolder() }))
