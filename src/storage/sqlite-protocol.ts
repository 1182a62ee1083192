import type { SQLInputValue } from 'node:sqlite'
import { StorageError, type StorageProblem } from './storage-error.ts'

// What the process and the thread that holds the file tell each other.

/** Where the file is, as the thread is told at its start, and an open descriptor of it. */
export type Opening = { file: string; descriptor: number }

/** One statement. All statements of a transaction have one `session`. */
export type Command = { id: number; session: number; sql: string; parameters: readonly SQLInputValue[] }

/** What the process sends: statements, and at the end that there will be no more. */
export type ToThread = Command | 'close'

/** What a statement brought: rows, or how many it changed. */
export type Outcome = { rows: unknown[]; changes: number | bigint | null }

export type Answer = { id: number } & ({ outcome: Outcome } | { failure: Failure })

/** What the thread sends: whether the file is open, then answers, as many as are ready at once. */
export type FromThread = 'open' | { cannotOpen: Failure } | Answer[]

/** An error in its parts: a port carries neither its class nor what hangs on it. */
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
