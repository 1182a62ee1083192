import type { Kysely } from 'kysely'
import type { WholeJournal } from './journal.ts'
import type { Tables } from './tables.ts'

/** An open database: one of two engines behind one query builder, with the journal of what could not be saved yet. */
export type Database = {
  engine: 'sqlite' | 'postgres'
  db: Kysely<Tables>
  /** The file, or the address without its password. */
  where: string
  /** Turns an error that a person can fix into a `StorageError`, and returns any other error as it is. */
  explain: (error: unknown) => unknown
  /**
   * Removes what files still hold of deleted rows. If other processes prevent it, they do it when they close. `wholly`
   * also rewrites the file, because an index may still hold ids; that takes as long as copying the store.
   */
  overwriteDeleted: (how?: 'wholly') => Promise<void>
  journal: WholeJournal
}

/** Runs a function, and rejects with the explained error if it rejects. */
export const explained = async <Result>({ explain }: Pick<Database, 'explain'>, run: () => Promise<Result>) => {
  try {
    return await run()
  } catch (error) {
    throw explain(error)
  }
}
