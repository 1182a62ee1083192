import { type RawBuilder, sql } from 'kysely'
import { keyOf } from './columns.ts'
import type { Database } from './database.ts'
import { eachTable, type NamesChannel } from './tables.ts'

export type ChannelStore = {
  /** Moves everything that is stored under a channel's old id to its new id. */
  moveChannel(moved: { team: string; from: string; to: string }): Promise<void>
}

/** The value of a column with the new id in place of the old one, by how the column holds it. */
const replaced = (as: NamesChannel<string>['as'], column: RawBuilder<unknown>, from: string, to: string) => {
  const swap = (before: string, after: string) =>
    sql<string>`replace(${column}, ${before + from + after}, ${before + to + after})`
  switch (as) {
    case 'id':
      return sql<string>`case when ${column} = ${from} then ${to} else ${column} end`
    case 'json':
      return swap('"', '"')
    case 'address':
      return swap('/', '/')
    case 'word':
      // An id stands between two spaces or at the end.
      return sql<string>`trim(replace(${column} || ' ', ${` ${from} `}, ${` ${to} `}))`
  }
}

/** Every column that holds ids of channels, from the table registry. */
const holders = eachTable.flatMap(({ name, key, owner, channels }) =>
  channels.map((each) => ({ ...each, name, key, team: owner?.team })),
)

export const createChannelStore = ({ db }: Database): ChannelStore => ({
  moveChannel: async ({ team, from, to }) => {
    for (const { name, key, team: teamColumn, column, as } of holders) {
      const [table, cell] = [sql.table(name), sql.ref(column)]
      const next = replaced(as, cell, keyOf(from), keyOf(to))
      const isOfTeam = teamColumn === undefined ? sql`1 = 1` : sql`${sql.ref(teamColumn)} = ${keyOf(team)}`
      // A row that already has the new id is newer, and stays.
      const isFree = column === key ? sql`${next} not in (select ${cell} from ${table})` : sql`${next} <> ${cell}`
      await sql`update ${table} set ${cell} = ${next} where ${isOfTeam} and ${isFree}`.execute(db)
    }
  },
})
