import type { SQLInputValue } from 'node:sqlite'
import { StorageError, type StorageProblem } from './storage-error.ts'

// The messages between the main thread and the thread that has the file open.

/** What the thread gets at its start: where the file is, and an open descriptor of it. */
export type Opening = { file: string; descriptor: number }

/** One statement. All statements of a transaction have the same `session`. */
export type Command = { id: number; session: number; sql: string; parameters: readonly SQLInputValue[] }

/** What the main thread sends: statements, and at the end `close`. */
export type ToThread = Command | 'close'

/** The result of a statement: rows, or how many rows it changed. */
export type Outcome = { rows: unknown[]; changes: number | bigint | null }

export type Answer = { id: number } & ({ outcome: Outcome } | { failure: Failure })

/** What the thread sends: first whether the file is open, then answers in batches. */
export type FromThread = 'open' | { cannotOpen: Failure } | Answer[]

/** An error as plain data: a message port drops its class and its extra properties. */
export type Failure =
  | { kind: 'problem'; code: StorageProblem; where: string }
  | { kind: 'error'; message: string; stack: string | undefined; code: unknown; errcode: unknown }

export const failureOf = (error: unknown): Failure => {
  if (error instanceof StorageError) return { kind: 'problem', code: error.code, where: error.where }
  const { message, stack, code, errcode } = error as Error & { code?: unknown; errcode?: unknown }
  return { kind: 'error', message, stack, code, errcode }
}

export const errorOf = (failure: Failure): Error => {
  if (failure.kind === 'problem') return new StorageError(failure.code, failure.where)
  const { message, stack, code, errcode } = failure
  return Object.assign(new Error(message), { stack, code, errcode })
}
