import type { Logger } from '@slack/bolt'
import type { Deadline } from './deadline.ts'

/** How long the store is waited for: what is left of a request, or its share of that. */
export type Patience = { deadline: Deadline; share?: number }

/** What the store is asked for, as a log names it: "The settings of T1". */
type Asking = { logger: Logger; what: string }

/**
 * What the store says, or null if it cannot say, or not in time; the caller has something else then. Never throws, and
 * logs one line for each failure. Without a patience, the store is waited for as long as it takes.
 */
export const askStore = async <Result>(
  { logger, what }: Asking,
  patience: Patience | null,
  ask: () => Promise<Result>,
): Promise<{ result: Result } | null> => {
  let isLate = false
  const asking = (async () => {
    try {
      return { result: await ask() }
    } catch (error) {
      if (!isLate) logger.warn(`${what}: the store does not answer: ${error}`)
      return null
    }
  })()
  if (patience === null) return asking
  const answered = await patience.deadline.wait(asking, patience.share)
  isLate = answered === null
  if (isLate) logger.warn(`${what}: the store does not answer in time.`)
  return answered?.result ?? null
}
