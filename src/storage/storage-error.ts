/** What can be wrong with a store that a person can fix. */
export type StorageProblem =
  | 'folder_unusable'
  | 'disk_full'
  | 'disk_failed'
  | 'not_a_store'
  | 'busy'
  | 'missing'
  | 'gone'
  | 'bad_address'
  | 'unreachable'
  | 'refused'
  | 'no_database'
  | 'not_permitted'
  | 'crowded'
  | 'newer'
  | 'damaged'

/**
 * A problem with the store that a person can fix. It has no sentence: copy has one for each code. `where` is the file,
 * the folder, the row or the address of the store, never with a password.
 */
export class StorageError extends Error {
  readonly code: StorageProblem
  readonly where: string

  constructor(code: StorageProblem, where: string, cause?: unknown) {
    super(`store: ${code} (${where})`, { cause })
    this.name = 'StorageError'
    this.code = code
    this.where = where
  }
}
