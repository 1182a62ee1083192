import { type Kysely, type RawBuilder, sql } from 'kysely'
import { stopRemindersOfAnswered } from './cards.ts'
import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { type AnyTable, eachTable, type Forgotten, type TableName, type Tables } from './tables.ts'

export type Forgetting = {
  /** Deletes what people of a workspace made before a moment, in milliseconds: everything that a person owns. */
  forgetOld(older: { team: string; before: number }): Promise<Forgotten>

  /**
   * Deletes everything that a person owns, in one workspace or in all, and removes their id from other people's cards.
   * Answers to a card that is deleted stay as recommendations of the people who gave them.
   */
  forgetUser(person: { user: string; team?: string | undefined }): Promise<Forgotten>

  /** Deletes everything that belongs to a workspace, including its installation and the note of its departure. */
  forgetTeam(team: string): Promise<Forgotten>

  /**
   * Deletes everything that belongs to a workspace that left and is due, the note of its departure last. Returns the
   * counts, or null if the workspace came back in time: then at least its settings and its installation are kept.
   */
  forgetDeparted(team: string, dueBy: number): Promise<Forgotten | null>
}

/** Up to this many rows are deleted at once, so that other writers do not wait long. */
const deletedAtOnce = 2_000

/** Selects rows by their owner and by when they were made, in milliseconds; at least one of the three is given. */
type Owned = { team?: string | undefined; user?: string | undefined; before?: number | undefined }

type OfPersons = Pick<AnyTable, 'name' | 'key' | 'partOf'> & { team: string; user: string; createdAt: string }

/** The tables that persons own, with the columns that say who; then those that workspaces own. */
const ofPersons: OfPersons[] = eachTable.flatMap(({ name, key, partOf, owner }) =>
  owner !== null && 'user' in owner ? [{ name, key, partOf, ...owner }] : [],
)
const ofWorkspaces = eachTable.flatMap(({ name, owner }) =>
  owner !== null && !('user' in owner) ? [{ name, team: owner.team }] : [],
)

/** The columns that name a person in rows that this person does not own. */
const mentions = eachTable.flatMap(({ name, owner, mentions: columns = [] }) =>
  columns.map((column) => ({ name, column, team: owner?.team })),
)

const isOfTeam = (column: string | undefined, team: string | undefined) =>
  column === undefined || team === undefined ? sql`1 = 1` : sql`${sql.ref(column)} = ${keyOf(team)}`

const isOwned = (columns: OfPersons, { team, user, before }: Owned) => {
  const conditions: RawBuilder<unknown>[] = [isOfTeam(columns.team, team)]
  if (user !== undefined) conditions.push(sql`${sql.ref(columns.user)} = ${keyOf(user)}`)
  if (before !== undefined) conditions.push(sql`${sql.ref(columns.createdAt)} < ${before}`)
  return sql.join(conditions, sql` and `)
}

/** Runs a statement and returns how many rows it changed. */
const run = async (db: Kysely<Tables>, statement: RawBuilder<unknown>) =>
  Number((await statement.execute(db)).numAffectedRows ?? 0)

const deleteOwned = async (db: Kysely<Tables>, columns: OfPersons, owned: Owned) => {
  const [table, key] = [sql.table(columns.name), sql.ref(columns.key)]
  const some = sql`select ${key} from ${table} where ${isOwned(columns, owned)} limit ${deletedAtOnce}`
  let deleted = 0
  for (;;) {
    const now = await run(db, sql`delete from ${table} where ${key} in (${some})`)
    deleted += now
    if (now < deletedAtOnce) return deleted
  }
}

/** Deletes rows that are part of a row that no longer exists. */
const deleteOrphans = async (
  db: Kysely<Tables>,
  { name, team: column, partOf }: OfPersons,
  team: string | undefined,
) => {
  if (partOf === undefined) return 0
  const { table, key, by } = partOf
  const whole = sql`select 1 from ${sql.table(table)} where ${sql.ref(`${table}.${key}`)} = ${sql.ref(`${name}.${by}`)}`
  // Not `not in`: PostgreSQL compares every pair of rows once they no longer fit in its memory.
  return run(db, sql`delete from ${sql.table(name)} where ${isOfTeam(column, team)} and not exists (${whole})`)
}

const takeOffMentions = async (db: Kysely<Tables>, user: string, team: string | undefined) => {
  for (const { name, column, team: ofTeam } of mentions) {
    const isMeant = sql`${sql.ref(column)} = ${keyOf(user)} and ${isOfTeam(ofTeam, team)}`
    await run(db, sql`update ${sql.table(name)} set ${sql.ref(column)} = null where ${isMeant}`)
  }
}

const createCounter = () => {
  const told = eachTable.filter(({ isTold }) => isTold).map(({ name }) => [name, 0] as const)
  const counts = new Map<TableName, number>(told)
  return {
    add: (name: TableName, count: number) => {
      const before = counts.get(name)
      if (before !== undefined) counts.set(name, before + count)
    },
    told: () => Object.fromEntries(counts) as Forgotten,
  }
}
type Counter = ReturnType<typeof createCounter>

const forgetPersons = async (db: Kysely<Tables>, owned: Owned, counter: Counter) => {
  const { team, user } = owned
  if (user !== undefined) {
    await takeOffMentions(db, user, team)
    await stopRemindersOfAnswered(db, { user, team })
  }
  for (const columns of ofPersons) {
    counter.add(columns.name, await deleteOwned(db, columns, owned))
    counter.add(columns.name, await deleteOrphans(db, columns, team))
  }
}

const forgetWorkspace = async (db: Kysely<Tables>, team: string, counter: Counter) => {
  for (const { name, team: column } of ofWorkspaces)
    counter.add(name, await run(db, sql`delete from ${sql.table(name)} where ${isOfTeam(column, team)}`))
}

export const createForgetting = ({ db, overwriteDeleted, journal }: Database): Forgetting => ({
  forgetOld: async ({ team, before }) => {
    await journal.forgetPending({ team, before })
    const counter = createCounter()
    await forgetPersons(db, { team, before }, counter)
    const forgotten = counter.told()
    if (Object.values(forgotten).some((count) => count > 0)) await overwriteDeleted()
    return forgotten
  },

  forgetUser: async ({ user, team }) => {
    // First: a save that is done just before this is found below.
    await journal.forgetPending({ user, team })
    const counter = createCounter()
    await forgetPersons(db, { user, team }, counter)
    await overwriteDeleted('wholly')
    return counter.told()
  },

  forgetTeam: async (team) => {
    await journal.forgetPending({ team })
    const counter = createCounter()
    await forgetWorkspace(db, team, counter)
    await forgetPersons(db, { team }, counter)
    await overwriteDeleted('wholly')
    return counter.told()
  },

  forgetDeparted: async (team, dueBy) => {
    const due = db
      .selectFrom('departures')
      .select('team')
      .where('team', '=', keyOf(team))
      .where('delete_at', '<=', dueBy)
    if ((await due.executeTakeFirst()) === undefined) return null
    await journal.forgetPending({ team })
    const counter = createCounter()
    await forgetPersons(db, { team }, counter)
    const isGone = await db.transaction().execute(async (transaction) => {
      // An installation deletes this note first, so the two transactions wait for each other here.
      const { numDeletedRows } = await transaction
        .deleteFrom('departures')
        .where('team', '=', keyOf(team))
        .where('delete_at', '<=', dueBy)
        .executeTakeFirstOrThrow()
      if (numDeletedRows === 0n) return false
      await forgetWorkspace(transaction, team, counter)
      return true
    })
    await overwriteDeleted()
    return isGone ? counter.told() : null
  },
})
