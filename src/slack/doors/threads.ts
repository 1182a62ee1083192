import type { ThreadPlace } from '../../storage/storage.ts'
import { isDirectMessage } from '../delivery/deliver.ts'

/** A message's thread in its channel; null for a message that stands in none. */
type Thread = { team: string; channel: string; threadTs: string | null }

/** The direct message as a whole, whose last recommendation the next message there may change. */
export const wholeOf = ({ team, channel }: Pick<Thread, 'team' | 'channel'>): ThreadPlace => ({
  team,
  channel,
  threadTs: '',
})

/** Where a recommendation that was given in a thread is looked for when somebody goes on talking. */
export const listThreads = ({ team, channel, threadTs }: Thread): ThreadPlace[] => [
  ...(threadTs === null ? [] : [{ team, channel, threadTs }]),
  ...(isDirectMessage(channel) ? [wholeOf({ team, channel })] : []),
]
