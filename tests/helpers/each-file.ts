import { afterAll, afterEach, beforeEach } from 'vitest'
import { deleteFolders } from '../storage/folders.ts'
import { endStoragesOf, holdStoragesFor } from './storage.ts'

// Helpers are loaded once for many files, so what follows a test or a file is said here, which runs for each.
beforeEach(() => holdStoragesFor('test'))
afterEach(() => {
  endStoragesOf('test')
  holdStoragesFor('file')
})
afterAll(() => {
  endStoragesOf('file')
  deleteFolders()
})
