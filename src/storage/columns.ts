/**
 * How a column stores a value. Text is for ids and codes: a NUL and half a surrogate pair become U+FFFD. JSON is for
 * people's words and structured values, and returns every character unchanged. Numbers are whole.
 */
type Kind = 'text' | 'json' | 'number'

export type Column<Name extends string = string, Is extends Kind = Kind, Nullable extends boolean = boolean> = {
  name: Name
  kind: Is
  isNullable: Nullable
}

const columnOf =
  <Is extends Kind>(kind: Is) =>
  <const Name extends string>(name: Name): Column<Name, Is, false> => ({ name, kind, isNullable: false })

export const text = columnOf('text')
export const json = columnOf('json')
export const number = columnOf('number')

export const orNull = <Name extends string, Is extends Kind>(
  column: Column<Name, Is, false>,
): Column<Name, Is, true> => ({
  ...column,
  isNullable: true,
})

/** What the database holds in a column. */
export type Cell<Of extends Column> =
  | (Of['kind'] extends 'number' ? number : string)
  | (Of['isNullable'] extends true ? null : never)

type KindFor<Value> = Value extends number ? 'number' : Value extends string ? 'text' | 'json' : 'json'

/** The columns that can hold a value. */
export type ColumnFor<Value> = Column<string, KindFor<NonNullable<Value>>, null extends Value ? true : false>

/** PostgreSQL keeps no NUL, and neither database half a surrogate pair. */
export const keyOf = (id: string): string => id.toWellFormed().replaceAll('\0', '\ufffd')

/** JSON writes a NUL and half a surrogate pair as escapes. */
export const writeCell = ({ kind }: Column, value: unknown): unknown => {
  if (value === null || kind === 'number') return value
  return kind === 'json' ? JSON.stringify(value) : keyOf(String(value))
}

/** Throws if the cell is not JSON, which only a change from outside the app can cause. */
export const readCell = ({ kind }: Column, cell: unknown): unknown =>
  kind === 'json' && cell !== null ? JSON.parse(String(cell)) : cell
