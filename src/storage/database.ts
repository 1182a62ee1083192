import type { Kysely } from 'kysely'

/** The tables, the same in both databases: numbers are whole, JSON and words are JSON text. */
export type Tables = {
  recommendations: {
    id: string
    team: string
    user_id: string
    created_at: number
    search: string
    channel: string | null
    source: string
    stage: string | null
    strength: string
    previous_id: string | null
    part_name: string | null
    text: string | null
    profile: string
    thresholds: string
    gate: string | null
  }
  drafts: { id: string; team: string; user_id: string; created_at: number; value: string }
  settings: { team: string; value: string }
  installations: { key: string; value: string }
  events: { id: string; handled_at: number }
  threads: { id: string; team: string; user_id: string; created_at: number; recommendation_id: string }
  departures: { team: string; delete_at: number }
  /** `user_id` is who asked. */
  cards: {
    id: string
    team: string
    user_id: string
    created_at: number
    channel: string
    message_ts: string | null
    address: string | null
    addressed_to: string | null
    profile: string
    text: string | null
    state: string
    state_by: string | null
    state_at: number | null
    remind_at: number | null
    reminded_at: number | null
  }
  /** `id` is the id of the recommendation that was given for the answer. */
  answers: { id: string; card_id: string; team: string; user_id: string; user_team: string; created_at: number }
  schema_migrations: { number: number; name: string; run_at: number }
}

/** An open database: one of two engines behind one query builder. */
export type Database = {
  engine: 'sqlite' | 'postgres'
  db: Kysely<Tables>
  /** The file, or the address without its password. */
  where: string
  /** A `StorageError` for what a person can mend; any other error as it is. */
  explain: (error: unknown) => unknown
  /** Leaves nothing of deleted rows in files that still hold them. Where others keep it from that, they do it as they close. */
  overwriteDeleted: () => Promise<void>
}

/** Runs it, and rejects with what the database's own error means. */
export const explained = async <Result>({ explain }: Pick<Database, 'explain'>, run: () => Promise<Result>) => {
  try {
    return await run()
  } catch (error) {
    throw explain(error)
  }
}
