import { type Kysely, type Selectable, sql } from 'kysely'
import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { keepRecommendation } from './history.ts'
import { addOnce, checked, readFound, readRow } from './rows.ts'
import { isOpenCard, type Tables } from './tables.ts'
import { type AnswerWithStage, type NewRecommendation, Outcome, type SavedCard } from './things.ts'

/** An open card with its newest answers, oldest first, and how many there are. */
type CardWithAnswers = { card: SavedCard; answers: AnswerWithStage[]; answerCount: number }

export type CardStore = {
  /** Adds a card before it is posted. False if there is already a card with this id, which is left as it is. */
  addCard(card: SavedCard): Promise<boolean>

  /** The card with this id, or null. The caller checks whose it is. */
  findCard(id: string): Promise<SavedCard | null>

  /** Notes Slack's id of the card's message, and the link to it. */
  markCardPosted(id: string, posted: Pick<SavedCard, 'address'> & { messageTs: string }): Promise<void>

  /** Removes a card that could not be posted. */
  removeCard(id: string): Promise<void>

  /** Closes or reopens a card. Returns the changed card, or null if there is none. */
  setCardState(
    id: string,
    change: Pick<SavedCard, 'stateBy' | 'stateAt'> & { state: 'closed' | 'reopened' },
  ): Promise<SavedCard | null>

  /**
   * Saves the recommendation for an answer to a card together with the answer: both or neither. Saved again under the
   * same id, it is kept once. If the workspace no longer has the card, only the recommendation is saved.
   */
  answerCard(answer: { card: string; userTeam: string; recommendation: NewRecommendation }): Promise<void>

  /** The card that the recommendation with this id answered, or null. */
  findCardOfAnswer(recommendation: string): Promise<SavedCard | null>

  /** The card that was posted as this message, or null. */
  findCardOfMessage(message: { team: string; channel: string; messageTs: string }): Promise<SavedCard | null>

  /** The answers to a card, oldest first. */
  listAnswers(card: string): Promise<AnswerWithStage[]>

  /**
   * One person's cards in one workspace that are posted and not closed, newest first: up to `limit` (1 or more), each
   * with up to `answers` of its newest answers. `count` is how many such cards there are in all.
   */
  listOpenCards(query: {
    team: string
    user: string
    limit: number
    answers: number
  }): Promise<{ cards: CardWithAnswers[]; count: number }>

  /** Sets when the reminder of a card is due; null for never. A reminder that was sent counts as not sent again. */
  setReminder(id: string, remindAt: number | null): Promise<void>

  /**
   * Cards with a reminder that is due by `now` and became due after `since`, both in milliseconds, the longest due
   * first. Cards that are closed, answered, not posted or already reminded of are left out. At most 50.
   */
  listDueReminders(at: { now: number; since: number }): Promise<SavedCard[]>

  /** Notes that a card needs no reminder any more, since `at`: it was sent, or cannot be. */
  markReminded(id: string, at: number): Promise<void>
}

/** Up to this many reminders are listed at once; the next call gets the rest. */
const remindersAtOnce = 50

type AnswerRow = Selectable<Tables['answers'] & Pick<Tables['recommendations'], 'stage' | 'strength'>>

const readAnswer = (row: AnswerRow): AnswerWithStage => ({
  ...readRow('answers', row),
  ...checked(Outcome, `recommendations ${row.id}`, () => row),
})

/** Stops the reminders of all cards that a person answered: without the answers, the cards would look unanswered. */
export const stopRemindersOfAnswered = async (
  db: Kysely<Tables>,
  { user, team }: { user: string; team: string | undefined },
): Promise<void> => {
  const answered = db
    .selectFrom('answers')
    .select('card_id')
    .where('user_id', '=', keyOf(user))
    .$if(team !== undefined, (query) => query.where('team', '=', keyOf(team ?? '')))
  await db.updateTable('cards').set({ remind_at: null }).where('id', 'in', answered).execute()
}

export const createCardStore = ({ db }: Database): CardStore => ({
  addCard: (card) => addOnce(db, 'cards', card),

  findCard: async (id) => {
    const row = await db.selectFrom('cards').selectAll().where('id', '=', keyOf(id)).executeTakeFirst()
    return readFound('cards', row)
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
    return readFound('cards', row)
  },

  answerCard: async ({ card, userTeam, recommendation }) => {
    await db.transaction().execute(async (transaction) => {
      const { id, team, user, createdAt } = await keepRecommendation(transaction, recommendation)
      const known = transaction.selectFrom('cards').select('id').where('id', '=', keyOf(card)).where('team', '=', team)
      if ((await known.executeTakeFirst()) === undefined) return
      await addOnce(transaction, 'answers', { id, card, team, user, userTeam, createdAt })
    })
  },

  findCardOfAnswer: async (recommendation) => {
    const row = await db
      .selectFrom('cards')
      .innerJoin('answers', 'answers.card_id', 'cards.id')
      .selectAll('cards')
      .where('answers.id', '=', keyOf(recommendation))
      .executeTakeFirst()
    return readFound('cards', row)
  },

  findCardOfMessage: async ({ team, channel, messageTs }) => {
    const row = await db
      .selectFrom('cards')
      .selectAll()
      .where('team', '=', keyOf(team))
      .where('channel', '=', keyOf(channel))
      .where('message_ts', '=', keyOf(messageTs))
      .executeTakeFirst()
    return readFound('cards', row)
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
    return rows.map(readAnswer)
  },

  listOpenCards: async ({ team, user, limit, answers }) => {
    const cards = await db
      .selectFrom('cards')
      .selectAll()
      .select(sql<number>`count(*) over ()`.as('in_all'))
      .where('team', '=', keyOf(team))
      .where('user_id', '=', keyOf(user))
      .where(isOpenCard)
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
          card: readRow('cards', row),
          answers: own.map(readAnswer),
          answerCount: Number(own[0]?.in_all ?? 0),
        }
      }),
    }
  },

  setReminder: async (id, remindAt) => {
    await db.updateTable('cards').set({ remind_at: remindAt, reminded_at: null }).where('id', '=', keyOf(id)).execute()
  },

  listDueReminders: async ({ now, since }) => {
    const rows = await db
      .selectFrom('cards')
      .selectAll()
      .where('reminded_at', 'is', null)
      .where('remind_at', '<=', now)
      .where('remind_at', '>', since)
      .where('state', '!=', 'closed')
      .where('message_ts', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('answers').select('answers.id').whereRef('card_id', '=', 'cards.id'))),
      )
      .orderBy('remind_at')
      .limit(remindersAtOnce)
      .execute()
    return rows.map((row) => readRow('cards', row))
  },

  markReminded: async (id, at) => {
    await db.updateTable('cards').set({ reminded_at: at }).where('id', '=', keyOf(id)).execute()
  },
})
