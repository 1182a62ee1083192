import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Tables } from './database.ts'
import { searchTextOf } from './search.ts'
import {
  AnswerWithStage,
  type NewDraft,
  type NewRecommendation,
  SavedAnswer,
  SavedCard,
  SavedDraft,
  SavedRecommendation,
  type ThreadPlace,
} from './storage.ts'
import { StorageError } from './storage-error.ts'

/** PostgreSQL keeps no NUL, and neither database half a surrogate pair. */
export const keyOf = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd')

/** One key for a thread; no id of Slack's has a space. */
export const threadKeyOf = ({ team, channel, threadTs }: ThreadPlace): string =>
  keyOf([team, channel, threadTs].join(' '))

const keyOrNull = (text: string | null) => (text === null ? null : keyOf(text))

/** People's words are kept as JSON, which writes a NUL and half a surrogate pair as escapes. */
const wordsOf = (text: string | null) => (text === null ? null : JSON.stringify(text))

/** The recommendation as it will be read again: with an id, and complete. Throws where a value is not allowed. */
export const completeRecommendation = (recommendation: NewRecommendation): SavedRecommendation => {
  const { id = randomUUID(), team, user, channel, source, previousId, ...rest } = recommendation
  return SavedRecommendation.parse({
    ...rest,
    id: keyOf(id),
    team: keyOf(team),
    user: keyOf(user),
    channel: keyOrNull(channel),
    source: keyOf(source),
    previousId: keyOrNull(previousId),
  })
}

export const completeDraft = ({ id = randomUUID(), team, user, ...rest }: NewDraft): SavedDraft =>
  SavedDraft.parse({ ...rest, id: keyOf(id), team: keyOf(team), user: keyOf(user) })

/** The card as it will be read again. Throws where a value is not allowed. */
export const completeCard = (card: SavedCard): SavedCard =>
  SavedCard.parse({
    ...card,
    id: keyOf(card.id),
    team: keyOf(card.team),
    channel: keyOf(card.channel),
    messageTs: keyOrNull(card.messageTs),
    address: keyOrNull(card.address),
    askedBy: keyOf(card.askedBy),
    addressedTo: keyOrNull(card.addressedTo),
    stateBy: keyOrNull(card.stateBy),
  })

export const rowOfCard = (card: SavedCard): Tables['cards'] => ({
  id: card.id,
  team: card.team,
  user_id: card.askedBy,
  created_at: card.createdAt,
  channel: card.channel,
  message_ts: card.messageTs,
  address: card.address,
  addressed_to: card.addressedTo,
  profile: JSON.stringify(card.profile),
  text: wordsOf(card.text),
  state: card.state,
  state_by: card.stateBy,
  state_at: card.stateAt,
  remind_at: card.remindAt,
  reminded_at: card.remindedAt,
})

export const rowOfAnswer = ({ id, card, team, user, userTeam, createdAt }: SavedAnswer): Tables['answers'] => ({
  id: keyOf(id),
  card_id: keyOf(card),
  team: keyOf(team),
  user_id: keyOf(user),
  user_team: keyOf(userTeam),
  created_at: createdAt,
})

export const rowOfRecommendation = (saved: SavedRecommendation): Tables['recommendations'] => ({
  id: saved.id,
  team: saved.team,
  user_id: saved.user,
  created_at: saved.createdAt,
  search: searchTextOf(saved),
  channel: saved.channel,
  source: saved.source,
  stage: saved.stage,
  strength: saved.strength,
  previous_id: saved.previousId,
  part_name: wordsOf(saved.partName),
  text: wordsOf(saved.text),
  profile: JSON.stringify(saved.profile),
  thresholds: JSON.stringify(saved.thresholds),
  gate: saved.gate === null ? null : JSON.stringify(saved.gate),
})

export const rowOfDraft = ({ id, team, user, createdAt, value }: SavedDraft): Tables['drafts'] => ({
  id,
  team,
  user_id: user,
  created_at: createdAt,
  value: JSON.stringify(value),
})

const parseJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

/** A row that somebody else's hand changed is told apart from a bug. What it holds, which the error may quote, stays here. */
const read = <Schema extends z.ZodType>(schema: Schema, place: string, value: () => unknown): z.infer<Schema> => {
  try {
    return schema.parse(value())
  } catch {
    throw new StorageError('damaged', place)
  }
}

export const readJson = <Schema extends z.ZodType>(schema: Schema, place: string, text: string): z.infer<Schema> =>
  read(schema, place, () => parseJson(text))

export const readRecommendation = (row: Selectable<Tables['recommendations']>): SavedRecommendation =>
  read(SavedRecommendation, `recommendations ${row.id}`, () => ({
    id: row.id,
    team: row.team,
    user: row.user_id,
    channel: row.channel,
    source: row.source,
    createdAt: row.created_at,
    profile: parseJson(row.profile),
    thresholds: parseJson(row.thresholds),
    stage: row.stage,
    strength: row.strength,
    text: parseJson(row.text),
    partName: parseJson(row.part_name),
    previousId: row.previous_id,
    gate: parseJson(row.gate),
  }))

export const readDraft = ({ id, team, user_id, created_at, value }: Selectable<Tables['drafts']>): SavedDraft =>
  read(SavedDraft, `drafts ${id}`, () => ({ id, team, user: user_id, createdAt: created_at, value: parseJson(value) }))

export const readCard = (row: Selectable<Tables['cards']>): SavedCard =>
  read(SavedCard, `cards ${row.id}`, () => ({
    id: row.id,
    team: row.team,
    channel: row.channel,
    messageTs: row.message_ts,
    address: row.address,
    askedBy: row.user_id,
    addressedTo: row.addressed_to,
    profile: parseJson(row.profile),
    text: parseJson(row.text),
    createdAt: row.created_at,
    state: row.state,
    stateBy: row.state_by,
    stateAt: row.state_at,
    remindAt: row.remind_at,
    remindedAt: row.reminded_at,
  }))

const answerOf = (row: Selectable<Tables['answers']>) => ({
  id: row.id,
  card: row.card_id,
  team: row.team,
  user: row.user_id,
  userTeam: row.user_team,
  createdAt: row.created_at,
})

export const readAnswer = (row: Selectable<Tables['answers']>): SavedAnswer =>
  read(SavedAnswer, `answers ${row.id}`, () => answerOf(row))

export const readAnswerWithStage = (
  row: Selectable<Tables['answers'] & Pick<Tables['recommendations'], 'stage' | 'strength'>>,
): AnswerWithStage =>
  read(AnswerWithStage, `answers ${row.id}`, () => ({ ...answerOf(row), stage: row.stage, strength: row.strength }))
