import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { addOnce, insertNew, readFound, readRow, rowOf } from './rows.ts'
import { listWanted, type Search, stageMark } from './search.ts'
import type { Tables } from './tables.ts'
import type { NewRecommendation, SavedRecommendation } from './things.ts'

/** The position of one recommendation in a person's history. */
export type Cursor = Pick<SavedRecommendation, 'createdAt' | 'id'>

type HistoryQuery = { team: string; user: string; search?: Search; before?: Cursor; limit: number }

/** One page of history; `next` is the cursor of the following page, null on the last. */
type HistoryPage = { recommendations: SavedRecommendation[]; next: Cursor | null }

/** A step of a road, with the channels in which it was shown to everybody. */
export type ShownRecommendation = SavedRecommendation & { shownIn: string[] }

export type HistoryStore = {
  /**
   * Saves a recommendation and returns it with its id. If it is not known whether a save succeeded, save it again under
   * the same id: it is kept once, as it was first saved.
   */
  saveRecommendation(recommendation: NewRecommendation): Promise<SavedRecommendation>

  /** The recommendation with this id, or null. The caller checks whose it is. */
  findRecommendation(id: string): Promise<SavedRecommendation | null>

  /**
   * One person's recommendations in one workspace, newest first: up to `limit` (1 or more) that are older than
   * `before`. With `search`, only those that contain each of its first 20 words in the part names, the enquiry or the
   * name of the stage; letter case and accents make no difference.
   */
  listRecommendations(query: HistoryQuery): Promise<HistoryPage>

  /**
   * The recommendation with this id and the chain of those that it came from, oldest first: up to the newest 50, and
   * only those of the workspace. Empty if there is none.
   */
  listRoad(newest: { id: string; team: string }): Promise<ShownRecommendation[]>

  /** The roads of several recommendations at once, by the id that each leads to. */
  listRoads(newest: { ids: readonly string[]; team: string }): Promise<Map<string, ShownRecommendation[]>>

  /**
   * Notes that these recommendations were shown to everybody in a channel, by whom and when. Noted again, it is kept
   * once. The recommendations may be saved later.
   */
  noteShown(shown: {
    team: string
    user: string
    createdAt: number
    channel: string
    ids: readonly string[]
  }): Promise<void>
}

/** If a road is longer than this, only its newest steps are read. */
const longestRoad = 50

/**
 * Saves a recommendation unless its id is known, and returns it as it will be read. Throws if a value is not allowed.
 */
export const keepRecommendation = async (
  db: Kysely<Tables>,
  { id = randomUUID(), ...rest }: NewRecommendation,
): Promise<SavedRecommendation> => {
  const row = rowOf('recommendations', { ...rest, id })
  await insertNew(db, 'recommendations', [row]).execute()
  return readRow('recommendations', row)
}

export const createHistoryStore = ({ db, engine }: Database): HistoryStore => {
  const contains = (column: 'search' | 'stages', word: string) =>
    engine === 'postgres'
      ? sql<boolean>`strpos(${sql.ref(column)}, ${word}) > 0`
      : sql<boolean>`instr(${sql.ref(column)}, ${word}) > 0`

  /** The channels that each recommendation was shown in. */
  const listChannels = async (ids: readonly string[]) => {
    const channels = new Map<string, string[]>()
    if (ids.length === 0) return channels
    const rows = await db
      .selectFrom('showings')
      .select(['recommendation_id', 'channel'])
      .where('recommendation_id', 'in', [...new Set(ids)])
      .execute()
    for (const { recommendation_id: id, channel } of rows) channels.set(id, [...(channels.get(id) ?? []), channel])
    return channels
  }

  const listRoads: HistoryStore['listRoads'] = async ({ ids, team }) => {
    const ofTeam = keyOf(team)
    const idOf = new Map(ids.map((id) => [keyOf(id), id]))
    const roads = new Map<string, ShownRecommendation[]>()
    if (idOf.size === 0) return roads
    const rows = await db
      .withRecursive('road(newest, id, previous_id, back)', (query) =>
        query
          .selectFrom('recommendations')
          .select(['id as newest', 'id', 'previous_id', sql<number>`1`.as('back')])
          .where('id', 'in', [...idOf.keys()])
          .where('team', '=', ofTeam)
          .unionAll(
            query
              .selectFrom('recommendations as earlier')
              .innerJoin('road', 'road.previous_id', 'earlier.id')
              .select(['road.newest', 'earlier.id', 'earlier.previous_id', sql<number>`road.back + 1`.as('back')])
              .where('earlier.team', '=', ofTeam)
              .where('road.back', '<', longestRoad),
          ),
      )
      .selectFrom('road')
      .innerJoin('recommendations', 'recommendations.id', 'road.id')
      .selectAll('recommendations')
      .select('road.newest')
      .orderBy('road.back', 'desc')
      .execute()
    const channelsOf = await listChannels(rows.map(({ id }) => id))
    for (const row of rows) {
      const id = idOf.get(row.newest) ?? row.newest
      const step = { ...readRow('recommendations', row), shownIn: channelsOf.get(row.id) ?? [] }
      roads.set(id, [...(roads.get(id) ?? []), step])
    }
    return roads
  }

  return {
    saveRecommendation: (recommendation) => keepRecommendation(db, recommendation),

    findRecommendation: async (id) => {
      const row = await db.selectFrom('recommendations').selectAll().where('id', '=', keyOf(id)).executeTakeFirst()
      return readFound('recommendations', row)
    },

    listRecommendations: async ({ team, user, search, before, limit }) => {
      let query = db
        .selectFrom('recommendations')
        .selectAll()
        .where('team', '=', keyOf(team))
        .where('user_id', '=', keyOf(user))
      if (before !== undefined)
        query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${keyOf(before.id)})`)
      for (const { word, stages } of search === undefined ? [] : listWanted(search))
        query = query.where(({ or }) =>
          or([contains('search', word), ...stages.map((stage) => contains('stages', stageMark(stage)))]),
        )
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      const recommendations = rows.slice(0, limit).map((row) => readRow('recommendations', row))
      const last = recommendations.at(-1)
      const isMore = rows.length > limit && last !== undefined
      return { recommendations, next: isMore ? { createdAt: last.createdAt, id: last.id } : null }
    },

    listRoad: async ({ id, team }) => (await listRoads({ ids: [id], team })).get(id) ?? [],

    listRoads,

    noteShown: async ({ ids, channel, ...shown }) => {
      for (const recommendationId of ids)
        await addOnce(db, 'showings', { ...shown, id: `${recommendationId} ${channel}`, recommendationId, channel })
    },
  }
}
