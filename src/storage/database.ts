import type { Kysely } from 'kysely'
import type { WholeJournal } from './journal.ts'
import type { Tables } from './tables.ts'

/** An open database: one of two engines behind one query builder, and beside it the journal of what it could not take yet. */
export type Database = {
  engine: 'sqlite' | 'postgres'
  db: Kysely<Tables>
  /** The file, or the address without its password. */
  where: string
  /** A `StorageError` for what a person can mend; any other error as it is. */
  explain: (error: unknown) => unknown
  /**
   * Leaves nothing of deleted rows in files that still hold them. Where others keep it from that, they do it as they close.
   * `wholly` also rewrites what an index may hold of their ids, which takes as long as copying the store.
   */
  overwriteDeleted: (how?: 'wholly') => Promise<void>
  journal: WholeJournal
}

/** Runs it, and rejects with what the database's own error means. */
export const explained = async <Result>({ explain }: Pick<Database, 'explain'>, run: () => Promise<Result>) => {
  try {
    return await run()
  } catch (error) {
    throw explain(error)
  }
}
