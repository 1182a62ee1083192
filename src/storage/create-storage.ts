import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { countRows } from './count-rows.ts'
import { type Database, explained, type Tables } from './database.ts'
import {
  completeCard,
  completeDraft,
  completeRecommendation,
  keyOf,
  readAnswerWithStage,
  readCard,
  readDraft,
  readJson,
  readRecommendation,
  rowOfAnswer,
  rowOfCard,
  rowOfDraft,
  rowOfRecommendation,
  threadKeyOf,
} from './rows.ts'
import { searchWordsOf } from './search.ts'
import { type Forgotten, type SavedRecommendation, Settings, type Storage, usualSettings } from './storage.ts'

const hour = 3_600_000

/** Events are kept for this long, in milliseconds: Slack delivers again for about an hour, and the promise is 24. */
const eventsKept = 25 * hour

/** So many rows are deleted at once, so that others need not wait long for their turn. */
const deletedAtOnce = 2_000

/** So many reminders are handed out at once; the rest are for the next who asks. */
const remindersAtOnce = 50

/** A road longer than this is told from its newest steps. */
const longestRoad = 50

type Owned = { team?: string | undefined; user?: string | undefined; before?: number | undefined }

/** The one implementation, over either database. */
export const createStorage = (database: Database): Storage => {
  const { db, engine, overwriteDeleted } = database
  const contains = (word: string) =>
    engine === 'postgres' ? sql<boolean>`strpos(search, ${word}) > 0` : sql<boolean>`instr(search, ${word}) > 0`

  const deleteOwned = async (
    table: 'recommendations' | 'drafts' | 'cards' | 'answers' | 'threads',
    { team, user, before }: Owned,
  ) => {
    let deleted = 0
    for (;;) {
      const some = db
        .selectFrom(table)
        .select('id')
        .$if(team !== undefined, (query) => query.where('team', '=', keyOf(team ?? '')))
        .$if(user !== undefined, (query) => query.where('user_id', '=', keyOf(user ?? '')))
        .$if(before !== undefined, (query) => query.where('created_at', '<', before ?? 0))
        .limit(deletedAtOnce)
      const { numDeletedRows } = await db.deleteFrom(table).where('id', 'in', some).executeTakeFirstOrThrow()
      deleted += Number(numDeletedRows)
      if (numDeletedRows < deletedAtOnce) return deleted
      // SQLite answers within the same turn; without this, nothing else would run until all are deleted.
      await nextTurn()
    }
  }

  /** An answer goes with its recommendation, and with its card; where another's card names a person, the name goes. */
  const deleteCards = async (owned: Owned) => {
    const { team, user } = owned
    for (const column of user === undefined ? [] : (['addressed_to', 'state_by'] as const))
      await db
        .updateTable('cards')
        .set({ [column]: null })
        .where(column, '=', keyOf(user ?? ''))
        .$if(team !== undefined, (query) => query.where('team', '=', keyOf(team ?? '')))
        .execute()
    if (user !== undefined) {
      const answered = db
        .selectFrom('answers')
        .select('card_id')
        .where('user_id', '=', keyOf(user))
        .$if(team !== undefined, (query) => query.where('team', '=', keyOf(team ?? '')))
      // Without its answer a card would be reminded of, as if nobody had given one.
      await db.updateTable('cards').set({ remind_at: null }).where('id', 'in', answered).execute()
    }
    const cards = await deleteOwned('cards', owned)
    const answers = await deleteOwned('answers', owned)
    const orphans = db
      .deleteFrom('answers')
      .$if(team !== undefined, (query) => query.where('team', '=', keyOf(team ?? '')))
      // Not `not in`: PostgreSQL compares each answer with each card once there are more than it holds in memory.
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('cards').select('cards.id').whereRef('cards.id', '=', 'answers.card_id'))),
      )
    const { numDeletedRows } = await orphans.executeTakeFirstOrThrow()
    return { cards, answers: answers + Number(numDeletedRows) }
  }

  const forget = async (owned: Owned): Promise<Forgotten> => {
    await deleteOwned('threads', owned)
    return {
      recommendations: await deleteOwned('recommendations', owned),
      drafts: await deleteOwned('drafts', owned),
      settings: 0,
      installations: 0,
      ...(await deleteCards(owned)),
    }
  }

  const keepRecommendation = (on: Database['db'], saved: SavedRecommendation) =>
    on
      .insertInto('recommendations')
      .values(rowOfRecommendation(saved))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()

  const forgetWorkspace = async (on: Kysely<Tables>, team: string) => {
    const settings = await on.deleteFrom('settings').where('team', '=', keyOf(team)).executeTakeFirstOrThrow()
    const installation = await on.deleteFrom('installations').where('key', '=', keyOf(team)).executeTakeFirstOrThrow()
    return { settings: Number(settings.numDeletedRows), installations: Number(installation.numDeletedRows) }
  }

  const underWay = new Set<Promise<unknown>>()

  let eventsSweptAt = 0

  const methods: Storage = {
    saveRecommendation: async (recommendation) => {
      const saved = completeRecommendation(recommendation)
      await keepRecommendation(db, saved)
      return saved
    },

    findRecommendation: async (id) => {
      const row = await db.selectFrom('recommendations').selectAll().where('id', '=', keyOf(id)).executeTakeFirst()
      return row === undefined ? null : readRecommendation(row)
    },

    listRecommendations: async ({ team, user, search = '', before, limit }) => {
      let query = db
        .selectFrom('recommendations')
        .selectAll()
        .where('team', '=', keyOf(team))
        .where('user_id', '=', keyOf(user))
      if (before !== undefined)
        query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${keyOf(before.id)})`)
      for (const word of searchWordsOf(search)) query = query.where(contains(word))
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
      const recommendations = rows.slice(0, limit).map(readRecommendation)
      const last = recommendations.at(-1)
      const isMore = rows.length > limit && last !== undefined
      return { recommendations, next: isMore ? { createdAt: last.createdAt, id: last.id } : null }
    },

    listRoad: async ({ id, team }) => (await methods.listRoads({ ids: [id], team })).get(id) ?? [],

    listRoads: async ({ ids, team }) => {
      const ofTeam = keyOf(team)
      const idOf = new Map(ids.map((id) => [keyOf(id), id]))
      const roads = new Map<string, SavedRecommendation[]>()
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
      for (const row of rows) {
        const id = idOf.get(row.newest) ?? row.newest
        roads.set(id, [...(roads.get(id) ?? []), readRecommendation(row)])
      }
      return roads
    },

    saveDraft: async (draft) => {
      const saved = completeDraft(draft)
      await db
        .insertInto('drafts')
        .values(rowOfDraft(saved))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      return saved.id
    },

    takeDraft: async (id) => {
      const row = await db.deleteFrom('drafts').where('id', '=', keyOf(id)).returningAll().executeTakeFirst()
      return row === undefined ? null : readDraft(row)
    },

    addCard: async (card) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('cards')
        .values(rowOfCard(completeCard(card)))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },

    findCard: async (id) => {
      const row = await db.selectFrom('cards').selectAll().where('id', '=', keyOf(id)).executeTakeFirst()
      return row === undefined ? null : readCard(row)
    },

    markCardPosted: async (id, { messageTs, address }) => {
      await db
        .updateTable('cards')
        .set({ message_ts: keyOf(messageTs), address: address === null ? null : keyOf(address) })
        .where('id', '=', keyOf(id))
        .execute()
    },

    removeCard: async (id) => {
      await db.deleteFrom('cards').where('id', '=', keyOf(id)).execute()
    },

    setCardState: async (id, { state, stateBy, stateAt }) => {
      const row = await db
        .updateTable('cards')
        .set({ state, state_by: stateBy === null ? null : keyOf(stateBy), state_at: stateAt })
        .where('id', '=', keyOf(id))
        .returningAll()
        .executeTakeFirst()
      return row === undefined ? null : readCard(row)
    },

    setReminder: async (id, remindAt) => {
      await db
        .updateTable('cards')
        .set({ remind_at: remindAt, reminded_at: null })
        .where('id', '=', keyOf(id))
        .execute()
    },

    claimReminders: async (now) => {
      const due = db
        .selectFrom('cards')
        .select('id')
        .where('reminded_at', 'is', null)
        .where('remind_at', '<=', now)
        .where('state', '!=', 'closed')
        .where('message_ts', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('answers').select('answers.id').whereRef('card_id', '=', 'cards.id'))),
        )
        .limit(remindersAtOnce)
      // Of several processes one changes the row; the others wait for it, look again and find it reminded.
      const rows = await db
        .updateTable('cards')
        .set({ reminded_at: now })
        .where('reminded_at', 'is', null)
        .where('id', 'in', due)
        .returningAll()
        .execute()
      return rows.map(readCard)
    },

    answerCard: async ({ card, userTeam, recommendation }) => {
      const saved = completeRecommendation(recommendation)
      await db.transaction().execute(async (transaction) => {
        await keepRecommendation(transaction, saved)
        const known = transaction
          .selectFrom('cards')
          .select('id')
          .where('id', '=', keyOf(card))
          .where('team', '=', saved.team)
        if ((await known.executeTakeFirst()) === undefined) return
        await transaction
          .insertInto('answers')
          .values(rowOfAnswer({ ...saved, card, userTeam }))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
      })
    },

    findCardOfAnswer: async (recommendation) => {
      const row = await db
        .selectFrom('cards')
        .innerJoin('answers', 'answers.card_id', 'cards.id')
        .selectAll('cards')
        .where('answers.id', '=', keyOf(recommendation))
        .executeTakeFirst()
      return row === undefined ? null : readCard(row)
    },

    findCardOfMessage: async ({ team, channel, messageTs }) => {
      const row = await db
        .selectFrom('cards')
        .selectAll()
        .where('team', '=', keyOf(team))
        .where('channel', '=', keyOf(channel))
        .where('message_ts', '=', keyOf(messageTs))
        .executeTakeFirst()
      return row === undefined ? null : readCard(row)
    },

    listAnswers: async (card) => {
      const rows = await db
        .selectFrom('answers')
        .innerJoin('recommendations', 'recommendations.id', 'answers.id')
        .selectAll('answers')
        .select(['recommendations.stage', 'recommendations.strength'])
        .where('answers.card_id', '=', keyOf(card))
        .orderBy('answers.created_at')
        .orderBy('answers.id')
        .execute()
      return rows.map(readAnswerWithStage)
    },

    listOpenCards: async ({ team, user, limit, answers }) => {
      const cards = await db
        .selectFrom('cards')
        .selectAll()
        .select(sql<number>`count(*) over ()`.as('in_all'))
        .where('team', '=', keyOf(team))
        .where('user_id', '=', keyOf(user))
        .where(sql<boolean>`state <> 'closed' and message_ts is not null`)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      if (cards.length === 0) return { cards: [], count: 0 }
      const ids = cards.map(({ id }) => id)
      const rows = await db
        .with('numbered', (query) =>
          query
            .selectFrom('answers')
            .innerJoin('recommendations', 'recommendations.id', 'answers.id')
            .selectAll('answers')
            .select(['recommendations.stage', 'recommendations.strength'])
            .select(sql<number>`count(*) over (partition by answers.card_id)`.as('in_all'))
            .select(
              sql<number>`row_number() over (partition by answers.card_id order by answers.created_at desc, answers.id desc)`.as(
                'back',
              ),
            )
            .where('answers.card_id', 'in', ids),
        )
        .selectFrom('numbered')
        .selectAll()
        .where('back', '<=', answers)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return {
        count: Number(cards[0]?.in_all),
        cards: cards.map((row) => {
          const own = rows.filter(({ card_id }) => card_id === row.id)
          return {
            card: readCard(row),
            answers: own.map(readAnswerWithStage),
            answerCount: Number(own[0]?.in_all ?? 0),
          }
        }),
      }
    },

    readSettings: async (team) => {
      const row = await db.selectFrom('settings').select('value').where('team', '=', keyOf(team)).executeTakeFirst()
      return row === undefined ? usualSettings : readJson(Settings, `settings ${team}`, row.value)
    },

    saveSettings: async (team, settings) => {
      const value = JSON.stringify(Settings.parse(settings))
      await db
        .insertInto('settings')
        .values({ team: keyOf(team), value })
        .onConflict((conflict) => conflict.column('team').doUpdateSet({ value }))
        .execute()
    },

    saveInstallation: async (key, text) => {
      const value = JSON.stringify(text)
      await db.transaction().execute(async (transaction) => {
        // First, so that a deletion of this workspace that runs now ends before the installation is there.
        await transaction.deleteFrom('departures').where('team', '=', keyOf(key)).execute()
        await transaction
          .insertInto('installations')
          .values({ key: keyOf(key), value })
          .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
          .execute()
      })
    },

    replaceInstallation: async (key, { from, to }) => {
      const { numUpdatedRows } = await db
        .updateTable('installations')
        .set({ value: JSON.stringify(to) })
        .where('key', '=', keyOf(key))
        .where('value', '=', JSON.stringify(from))
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },

    listInstallations: async () => {
      const rows = await db.selectFrom('installations').selectAll().orderBy('key').execute()
      return rows.map(({ key, value }) => ({ key, value: readJson(z.string(), `installations ${key}`, value) }))
    },

    findInstallation: async (key) => {
      const row = await db.selectFrom('installations').select('value').where('key', '=', keyOf(key)).executeTakeFirst()
      return row === undefined ? null : readJson(z.string(), `installations ${key}`, row.value)
    },

    deleteInstallation: async (key) => {
      await db.deleteFrom('installations').where('key', '=', keyOf(key)).execute()
    },

    rememberEvent: async (id, at = Date.now()) => {
      if (at - eventsSweptAt > hour) {
        eventsSweptAt = at
        await db
          .deleteFrom('events')
          .where('handled_at', '<', at - eventsKept)
          .execute()
      }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('events')
        .values({ id: keyOf(id), handled_at: at })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },

    saveDeparture: async (team, deleteAt) => {
      await db
        .insertInto('departures')
        .values({ team: keyOf(team), delete_at: deleteAt })
        .onConflict((conflict) => conflict.column('team').doNothing())
        .execute()
    },

    cancelDeparture: async (team) => {
      await db.deleteFrom('departures').where('team', '=', keyOf(team)).execute()
    },

    listDepartures: async (dueBy) => {
      const rows = await db.selectFrom('departures').select('team').where('delete_at', '<=', dueBy).execute()
      return rows.map(({ team }) => team)
    },

    listKeepDays: async () => {
      const rows = await db.selectFrom('settings').selectAll().orderBy('team').execute()
      return rows.flatMap(({ team, value }) => {
        const { keepDays } = readJson(Settings, `settings ${team}`, value)
        return keepDays === null ? [] : [{ team, keepDays }]
      })
    },

    forgetDeparted: async (team, dueBy) => {
      const isDue = (await methods.listDepartures(dueBy)).includes(keyOf(team))
      if (!isDue) return null
      const forgotten = await forget({ team })
      const ofWorkspace = await db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('departures')
          .where('team', '=', keyOf(team))
          .where('delete_at', '<=', dueBy)
          .executeTakeFirstOrThrow()
        return numDeletedRows === 0n ? null : await forgetWorkspace(transaction, team)
      })
      await overwriteDeleted()
      return ofWorkspace === null ? null : { ...forgotten, ...ofWorkspace }
    },

    forgetEvent: async (id) => {
      await db.deleteFrom('events').where('id', '=', keyOf(id)).execute()
    },

    saveThread: async ({ user, createdAt, recommendationId, ...place }) => {
      const seen = { user_id: keyOf(user), created_at: createdAt, recommendation_id: keyOf(recommendationId) }
      await db
        .insertInto('threads')
        .values({ id: threadKeyOf(place), team: keyOf(place.team), ...seen })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(seen).where('threads.created_at', '<=', createdAt))
        .execute()
    },

    findThread: async (place) => {
      const row = await db
        .selectFrom('threads')
        .innerJoin('recommendations', 'recommendations.id', 'threads.recommendation_id')
        .selectAll('recommendations')
        .where('threads.id', '=', threadKeyOf(place))
        .executeTakeFirst()
      return row === undefined ? null : readRecommendation(row)
    },

    forgetOld: async ({ team, before }) => {
      const forgotten = await forget({ team, before })
      if (Object.values(forgotten).some((count) => count > 0)) await overwriteDeleted()
      return forgotten
    },

    forgetUser: async ({ user, team }) => {
      const forgotten = await forget({ user, team })
      await overwriteDeleted()
      return forgotten
    },

    forgetTeam: async (team) => {
      await db.deleteFrom('departures').where('team', '=', keyOf(team)).execute()
      const ofWorkspace = await forgetWorkspace(db, team)
      const forgotten = { ...(await forget({ team })), ...ofWorkspace }
      await overwriteDeleted()
      return forgotten
    },

    countAll: () => countRows(db),

    close: async () => {
      await Promise.allSettled(underWay)
      await db.destroy()
    },
  }

  const follow =
    (method: (...given: unknown[]) => Promise<unknown>) =>
    (...given: unknown[]) => {
      const running = explained(database, () => method(...given))
      underWay.add(running)
      const forgetIt = () => underWay.delete(running)
      running.then(forgetIt, forgetIt)
      return running
    }
  const { close, ...followed } = methods
  const explainAll = Object.entries(followed).map(([name, method]) => [
    name,
    follow(method as Parameters<typeof follow>[0]),
  ])
  return { ...(Object.fromEntries(explainAll) as Omit<Storage, 'close'>), close }
}
