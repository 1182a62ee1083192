import type { Kysely, Selectable } from 'kysely'
import type { z } from 'zod'
import { type Column, readCell, writeCell } from './columns.ts'
import { StorageError } from './storage-error.ts'
import { type AnyTable, type TableName, type Tables, type Thing, tables } from './tables.ts'

const columnsOf = (name: TableName): [string, Column][] => Object.entries(tables[name].columns)

/** A thing as a row of its table. Throws if a value is not allowed. */
export const rowOf = <Name extends TableName>(name: Name, thing: Thing<Name>): Tables[Name] => {
  const { thing: schema, derived = {} }: Omit<AnyTable, 'name'> = tables[name]
  const allowed: Record<string, unknown> = schema.parse(thing)
  const cells = columnsOf(name).map(([property, column]) => [column.name, writeCell(column, allowed[property])])
  const made = Object.entries(derived).map(([column, make]) => [column, make(allowed as never)])
  return Object.fromEntries([...cells, ...made])
}

/**
 * Tells a row that was changed from outside apart from a bug. The parse error is dropped because it may quote the row.
 */
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

/** A row as a thing. Throws a `StorageError` with the table and the row's key if it is damaged. */
export const readRow = <Name extends TableName>(name: Name, row: Selectable<Tables[Name]>): Thing<Name> => {
  const cells = row as Record<string, unknown>
  const value = () =>
    Object.fromEntries(columnsOf(name).map(([property, column]) => [property, readCell(column, cells[column.name])]))
  return checked(tables[name].thing, `${name} ${cells[tables[name].key]}`, value) as Thing<Name>
}

/** Adds a row unless there is one with its key. True if it was added. */
export const addOnce = async <Name extends TableName>(
  db: Kysely<Tables>,
  name: Name,
  thing: Thing<Name>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await insertNew(db, name, [rowOf(name, thing)]).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Inserts the rows with keys that are not there yet. */
export const insertNew = <Name extends TableName>(db: Kysely<Tables>, name: Name, rows: Tables[Name][]) =>
  // Cast: the query builder's types need one known table, and this works for any.
  db
    .insertInto(name as TableName)
    .values(rows as never)
    .onConflict((conflict) => conflict.doNothing())

/** The row that was found as a thing, or null if there was none. */
export const readFound = <Name extends TableName>(
  name: Name,
  row: Selectable<Tables[Name]> | undefined,
): Thing<Name> | null => (row === undefined ? null : readRow(name, row))
