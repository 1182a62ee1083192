import type { StorageProblem } from './storage-error.ts'

/** https://sqlite.org/rescode.html, the primary codes: the lowest byte of an error's number. */
const problems: Record<number, StorageProblem> = {
  5: 'busy',
  8: 'folder_unusable',
  10: 'disk_failed',
  11: 'not_a_store',
  13: 'disk_full',
  14: 'folder_unusable',
  26: 'not_a_store',
}

/** What an error of SQLite's means, if a person can mend it. */
export const problemOf = (error: unknown): StorageProblem | undefined => {
  const { code, errcode = 0 } = (error ?? {}) as { code?: string; errcode?: number }
  return code === 'ERR_SQLITE_ERROR' ? problems[errcode & 0xff] : undefined
}
