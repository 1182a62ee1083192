import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type Cell, type Column, type ColumnFor, json, number, orNull, text } from './columns.ts'
import { searchTextOf, stagesOf } from './search.ts'
import {
  SavedAnswer,
  SavedCard,
  SavedClaim,
  SavedDeparture,
  SavedInstallation,
  SavedRecommendation,
  SavedSettings,
  SavedShowing,
  SavedThread,
} from './things.ts'

type ColumnsOf<Thing> = { [Property in keyof Thing]: ColumnFor<Thing[Property]> }

/** The columns that say who owns a row: a person in a workspace, with when it was made, or the workspace as a whole. */
type Owner<Name> = { team: Name; user: Name; createdAt: Name } | { team: Name }

/**
 * A column that names a channel: as the id alone (`id`), in quotes in JSON (`json`), between spaces (`word`), or
 * between the slashes of an address (`address`).
 */
export type NamesChannel<Name> = { column: Name; as: 'id' | 'json' | 'word' | 'address' }

/**
 * One table: how a thing is stored, read, counted, archived and forgotten.
 *
 * `columns` gives the column of each property of the thing. `derived` are columns that are computed from the thing, for
 * searches. In an archive, `line` names the thing and `thing` is its shape.
 *
 * `owner` decides how a row is forgotten: if a person owns it, by its age, with the person or with the workspace; if a
 * workspace owns it, with the workspace; if nobody does, as the store of the thing does it. `mentions` are columns with
 * the ids of other persons; they are set to null when such a person is forgotten. A row that is `partOf` another, found
 * by the key in the column `by`, is deleted with it. `channels` are the columns that name channels, because their ids
 * can change. `isTold` says whether a deletion reports how many rows of this table it deleted.
 */
type Table<
  Schema extends z.ZodObject,
  Columns extends ColumnsOf<z.infer<Schema>>,
  Derived extends string,
  Whole extends string,
  IsTold extends boolean,
> = {
  thing: Schema
  line: string
  columns: Columns
  key: NameIn<Columns>
  derived?: Record<Derived, (thing: z.infer<Schema>) => string>
  indexes?: Record<string, readonly NameIn<Columns>[] | { on: readonly NameIn<Columns>[]; where: RawBuilder<boolean> }>
  owner: Owner<NameIn<Columns>> | null
  mentions?: readonly NameIn<Columns>[]
  channels: readonly NamesChannel<NameIn<Columns>>[]
  partOf?: { table: Whole; key: string; by: NameIn<Columns> }
  isTold: IsTold
}
type NameIn<Columns> = Columns[keyof Columns] extends Column<infer Name> ? Name : never

const table = <
  Schema extends z.ZodObject,
  const Columns extends ColumnsOf<z.infer<Schema>>,
  const IsTold extends boolean,
  Derived extends string = never,
  const Whole extends string = never,
>(
  row: Table<Schema, Columns, Derived, Whole, IsTold>,
) => row

/** The condition of the index of open cards. A query must use exactly this one, or the index is not used. */
export const isOpenCard = sql<boolean>`state <> 'closed' and message_ts is not null`

const ofPerson = { team: 'team', user: 'user_id', createdAt: 'created_at' } as const

/** Everything that is stored, in the order in which it is counted and archived. */
export const tables = {
  recommendations: table({
    thing: SavedRecommendation,
    line: 'recommendation',
    columns: {
      id: text('id'),
      team: text('team'),
      user: text('user_id'),
      channel: orNull(text('channel')),
      source: text('source'),
      createdAt: number('created_at'),
      profile: json('profile'),
      thresholds: json('thresholds'),
      stage: orNull(text('stage')),
      strength: text('strength'),
      text: orNull(json('text')),
      partName: orNull(json('part_name')),
      previousId: orNull(text('previous_id')),
      gate: orNull(json('gate')),
      parts: orNull(json('parts')),
    },
    derived: { search: searchTextOf, stages: stagesOf },
    key: 'id',
    indexes: {
      recommendations_of_a_person: ['team', 'user_id', 'created_at', 'id'],
      recommendations_by_age: ['team', 'created_at'],
    },
    owner: ofPerson,
    channels: [{ column: 'channel', as: 'id' }],
    isTold: true,
  }),
  settings: table({
    thing: SavedSettings,
    line: 'settings',
    columns: { team: text('team'), value: json('value') },
    key: 'team',
    owner: { team: 'team' },
    channels: [{ column: 'value', as: 'json' }],
    isTold: true,
  }),
  installations: table({
    thing: SavedInstallation,
    line: 'installation',
    columns: { key: text('key'), value: json('value') },
    key: 'key',
    owner: { team: 'key' },
    channels: [],
    isTold: true,
  }),
  claims: table({
    thing: SavedClaim,
    line: 'claim',
    columns: { act: text('act'), claimedAt: number('claimed_at'), doneAt: orNull(number('done_at')) },
    key: 'act',
    indexes: { claims_by_age: ['claimed_at'] },
    owner: null,
    channels: [{ column: 'act', as: 'word' }],
    isTold: false,
  }),
  threads: table({
    thing: SavedThread,
    line: 'thread',
    columns: {
      id: text('id'),
      team: text('team'),
      user: text('user_id'),
      createdAt: number('created_at'),
      ts: text('ts'),
      recommendationId: text('recommendation_id'),
    },
    key: 'id',
    indexes: { threads_by_age: ['team', 'created_at'] },
    owner: ofPerson,
    channels: [{ column: 'id', as: 'word' }],
    // Means nothing without the recommendation.
    isTold: false,
  }),
  showings: table({
    thing: SavedShowing,
    line: 'showing',
    columns: {
      id: text('id'),
      team: text('team'),
      user: text('user_id'),
      createdAt: number('created_at'),
      recommendationId: text('recommendation_id'),
      channel: text('channel'),
    },
    key: 'id',
    indexes: {
      showings_of_a_recommendation: ['recommendation_id'],
      showings_by_age: ['team', 'created_at'],
    },
    owner: ofPerson,
    channels: [
      { column: 'id', as: 'word' },
      { column: 'channel', as: 'id' },
    ],
    // Means nothing without the recommendation.
    isTold: false,
  }),
  departures: table({
    thing: SavedDeparture,
    line: 'departure',
    columns: { team: text('team'), deleteAt: number('delete_at') },
    key: 'team',
    owner: { team: 'team' },
    channels: [],
    isTold: false,
  }),
  cards: table({
    thing: SavedCard,
    line: 'card',
    columns: {
      id: text('id'),
      team: text('team'),
      channel: text('channel'),
      messageTs: orNull(text('message_ts')),
      address: orNull(text('address')),
      askedBy: text('user_id'),
      addressedTo: orNull(text('addressed_to')),
      profile: json('profile'),
      text: orNull(json('text')),
      createdAt: number('created_at'),
      state: text('state'),
      stateBy: orNull(text('state_by')),
      stateAt: orNull(number('state_at')),
      remindAt: orNull(number('remind_at')),
      remindedAt: orNull(number('reminded_at')),
    },
    key: 'id',
    indexes: {
      cards_of_a_person: ['team', 'user_id', 'created_at', 'id'],
      open_cards_of_a_person: { on: ['team', 'user_id', 'created_at', 'id'], where: isOpenCard },
      cards_by_age: ['team', 'created_at'],
      cards_by_reminder: ['reminded_at', 'remind_at'],
    },
    owner: ofPerson,
    mentions: ['addressed_to', 'state_by'],
    channels: [
      { column: 'channel', as: 'id' },
      { column: 'address', as: 'address' },
    ],
    isTold: true,
  }),
  answers: table({
    thing: SavedAnswer,
    line: 'answer',
    columns: {
      id: text('id'),
      card: text('card_id'),
      team: text('team'),
      user: text('user_id'),
      userTeam: text('user_team'),
      createdAt: number('created_at'),
    },
    key: 'id',
    indexes: {
      answers_of_a_card: ['card_id', 'created_at', 'id'],
      answers_of_a_person: ['team', 'user_id'],
      answers_by_age: ['team', 'created_at'],
    },
    owner: ofPerson,
    partOf: { table: 'cards', key: 'id', by: 'card_id' },
    channels: [],
    isTold: true,
  }),
}
type Registry = typeof tables

export type TableName = keyof Registry

/** What a table stores, as the app uses it. */
export type Thing<Name extends TableName> = z.infer<Registry[Name]['thing']>

type DerivedIn<Row> = Row extends { derived?: Record<infer Derived extends string, unknown> } ? Derived : never
type RowOf<Columns extends Record<string, Column>, Derived extends string> = {
  [Property in keyof Columns as Columns[Property]['name']]: Cell<Columns[Property]>
} & { [Name in Derived]: string }

/** The rows as they are in either database. */
export type Tables = { [Name in TableName]: RowOf<Registry[Name]['columns'], DerivedIn<Registry[Name]>> } & {
  schema_migrations: { name: string; run_at: number }
}

/** The number of rows in each table. */
export type Counts = Record<TableName, number>

/** The number of rows that were deleted from each table with `isTold`. */
export type Forgotten = Pick<
  Counts,
  { [Name in TableName]: Registry[Name]['isTold'] extends true ? Name : never }[TableName]
>

/** A row of the registry, for code that goes through all of them. */
export type AnyTable = {
  name: TableName
  thing: z.ZodObject
  line: string
  columns: Record<string, Column>
  key: string
  derived?: Record<string, (thing: never) => string>
  indexes?: Record<string, readonly string[] | { on: readonly string[]; where: RawBuilder<boolean> }>
  owner: Owner<string> | null
  mentions?: readonly string[]
  channels: readonly NamesChannel<string>[]
  partOf?: { table: TableName; key: string; by: string } | undefined
  isTold: boolean
}

/** All rows of the registry, each with its name. */
export const eachTable: readonly AnyTable[] = (Object.keys(tables) as TableName[]).map((name) => ({
  name,
  ...tables[name],
}))
