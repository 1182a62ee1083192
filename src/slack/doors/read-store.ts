import type { Logger } from '@slack/bolt'
import { waitAtMost } from '../../keeping/deadline.ts'

/**
 * What the store has, or null where it cannot say, or not within so many milliseconds where `longest` is given; the caller
 * tells the person. A failure is logged, also one that comes too late to be waited for.
 */
export const readStore = async <Result>(
  logger: Logger,
  read: () => Promise<Result>,
  longest?: number,
): Promise<{ result: Result } | null> => {
  const reading = (async () => {
    try {
      return { result: await read() }
    } catch (error) {
      logger.error('What is remembered could not be read.', error)
      return null
    }
  })()
  if (longest === undefined) return reading
  return (await waitAtMost(longest, reading))?.result ?? null
}
