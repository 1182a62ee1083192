import { storageContract } from './contract.ts'
import { newFolder } from './folders.ts'

storageContract('SQLite', async () => ({ dataDir: newFolder() }))
