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
  /** Keeps a card before it is posted. True for the first with its id, false for all later ones. */
  addCard(card: SavedCard): Promise<boolean>

  /** The card with this id, or null. Whose it is, the caller checks. */
  findCard(id: string): Promise<SavedCard | null>

  /** Notes under which id Slack shows the card in its channel, and the link to it. */
  markCardPosted(id: string, posted: Pick<SavedCard, 'address'> & { messageTs: string }): Promise<void>

  /** Takes back a card that could not be posted. */
  removeCard(id: string): Promise<void>

  /** Closes or reopens a card; the card as it is then, or null where there is none. */
  setCardState(
    id: string,
    change: Pick<SavedCard, 'stateBy' | 'stateAt'> & { state: 'closed' | 'reopened' },
  ): Promise<SavedCard | null>

  /**
   * Keeps the recommendation that the answer to a card got, and that it is one. Both or neither; tried again with the
   * same id, it is kept once. Where the workspace has no such card any more, the recommendation alone is kept.
   */
  answerCard(answer: { card: string; userTeam: string; recommendation: NewRecommendation }): Promise<void>

  /** The card to which the recommendation with this id was an answer, or null. */
  findCardOfAnswer(recommendation: string): Promise<SavedCard | null>

  /** The card that stands in its channel as this message, or null. */
  findCardOfMessage(message: { team: string; channel: string; messageTs: string }): Promise<SavedCard | null>

  /** The answers to a card, in the order in which they came. */
  listAnswers(card: string): Promise<AnswerWithStage[]>

  /**
   * The cards of one person in one workspace that are posted and not closed, newest first: at most `limit` (1 or more),
   * each with at most `answers` of its answers, the newest, and how many cards there are in all.
   */
  listOpenCards(query: {
    team: string
    user: string
    limit: number
    answers: number
  }): Promise<{ cards: CardWithAnswers[]; count: number }>

  /** When the reminder of a card is due; null for never. One that was sent counts as not sent. */
  setReminder(id: string, remindAt: number | null): Promise<void>

  /**
   * Cards whose reminder is due at `now` and became due after `since`, both in milliseconds, the oldest first. Those that
   * are closed, answered, not posted or reminded of are left out. At most 50.
   */
  listDueReminders(at: { now: number; since: number }): Promise<SavedCard[]>

  /** A card needs no reminder any more, since `at`: it was sent, or cannot be. */
  markReminded(id: string, at: number): Promise<void>
}

/** Up to this many reminders are listed at once; the rest are for the next who asks. */
const remindersAtOnce = 50

type AnswerRow = Selectable<Tables['answers'] & Pick<Tables['recommendations'], 'stage' | 'strength'>>

const readAnswer = (row: AnswerRow): AnswerWithStage => ({
  ...readRow('answers', row),
  ...checked(Outcome, `recommendations ${row.id}`, () => row),
})

/** Without its answer a card would be reminded of, as if nobody had given one: for the cards that a person has answered. */
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
