import { afterAll } from 'vitest'
import { deleteFolders } from '../storage/folders.ts'
import { closeFreshStorages } from './storage.ts'

// Helpers are loaded once for many files, so what follows a file is said here, which runs for each.
afterAll(async () => {
  await closeFreshStorages()
  deleteFolders()
})
