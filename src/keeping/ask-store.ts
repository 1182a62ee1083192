import type { Logger } from '@slack/bolt'
import type { Deadline } from './deadline.ts'

/** How long to wait for the store: what is left of the request's time, or a share of it. */
export type Patience = { deadline: Deadline; share?: number }

/** `what` names what is asked for, as the log writes it: "The settings of T1". */
type Asking = { logger: Logger; what: string }

/**
 * The store's answer, or null if it fails or is late; the caller then has a fallback. Never throws, and logs one line
 * for each failure. Without a patience, it waits for as long as the store takes.
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
