import type { Kysely, Selectable } from 'kysely'
import type { z } from 'zod'
import { type Column, readCell, writeCell } from './columns.ts'
import { StorageError } from './storage-error.ts'
import { type AnyTable, type TableName, type Tables, type Thing, tables } from './tables.ts'

const columnsOf = (name: TableName): [string, Column][] => Object.entries(tables[name].columns)

/** A thing as it stands in its table. Throws where a value is not allowed. */
export const rowOf = <Name extends TableName>(name: Name, thing: Thing<Name>): Tables[Name] => {
  const { thing: schema, derived = {} }: Omit<AnyTable, 'name'> = tables[name]
  const allowed: Record<string, unknown> = schema.parse(thing)
  const cells = columnsOf(name).map(([property, column]) => [column.name, writeCell(column, allowed[property])])
  const made = Object.entries(derived).map(([column, make]) => [column, make(allowed as never)])
  return Object.fromEntries([...cells, ...made])
}

/** A row that somebody else's hand changed is told apart from a bug. What it holds, which the error may quote, stays here. */
export const checked = <Schema extends z.ZodType>(
  schema: Schema,
  place: string,
  value: () => unknown,
): z.infer<Schema> => {
  try {
    return schema.parse(value())
  } catch {
    throw new StorageError('damaged', place)
  }
}

/** A row as the app has it. Rejects one that is damaged with its place: the table, and the row's key. */
export const readRow = <Name extends TableName>(name: Name, row: Selectable<Tables[Name]>): Thing<Name> => {
  const cells = row as Record<string, unknown>
  const value = () =>
    Object.fromEntries(columnsOf(name).map(([property, column]) => [property, readCell(column, cells[column.name])]))
  return checked(tables[name].thing, `${name} ${cells[tables[name].key]}`, value) as Thing<Name>
}

/** Adds a row unless there is one with its key. True where there was none. */
export const addOnce = async <Name extends TableName>(
  db: Kysely<Tables>,
  name: Name,
  thing: Thing<Name>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await insertNew(db, name, [rowOf(name, thing)]).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Inserts those rows whose key is not there. */
export const insertNew = <Name extends TableName>(db: Kysely<Tables>, name: Name, rows: Tables[Name][]) =>
  // The query builder is typed for a table that is known, and each row is of its own.
  db
    .insertInto(name as TableName)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())

/** The row that was looked for as the app has it, or null where there is none. */
export const readFound = <Name extends TableName>(
  name: Name,
  row: Selectable<Tables[Name]> | undefined,
): Thing<Name> | null => (row === undefined ? null : readRow(name, row))
