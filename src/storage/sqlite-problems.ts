import type { StorageProblem } from './storage-error.ts'

/** By primary result code, the lowest byte of an error's number: https://sqlite.org/rescode.html */
const problems: Record<number, StorageProblem> = {
  5: 'busy',
  8: 'folder_unusable',
  10: 'disk_failed',
  11: 'not_a_store',
  13: 'disk_full',
  14: 'folder_unusable',
  26: 'not_a_store',
}

/** What an SQLite error means, if a person can fix it. */
export const problemOf = (error: unknown): StorageProblem | undefined => {
  const { code, errcode = 0 } = (error ?? {}) as { code?: string; errcode?: number }
  return code === 'ERR_SQLITE_ERROR' ? problems[errcode & 0xff] : undefined
}
