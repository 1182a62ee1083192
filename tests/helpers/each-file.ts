import { afterAll, afterEach, beforeEach } from 'vitest'
import { deleteFolders } from '../storage/folders.ts'
import { endStoragesOf, holdStoragesFor } from './storage.ts'

// Workers load helpers only once, so hooks for each test and file must be set here: this module runs for every file.
beforeEach(() => holdStoragesFor('test'))
afterEach(() => {
  endStoragesOf('test')
  holdStoragesFor('file')
})
afterAll(() => {
  endStoragesOf('file')
  deleteFolders()
})
