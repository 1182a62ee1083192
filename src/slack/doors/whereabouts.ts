import type { ThreadPlace } from '../../storage/storage.ts'

/** Slack's direct messages have ids of their own kind: the app's own with a person, and those of two people. */
export const isDirectMessage = (channel: string): boolean => channel.startsWith('D')

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

/** The parts of a press that say where its message stands. */
type PressedOn = {
  channel?: { id: string } | undefined
  container: { channel_id?: string; is_ephemeral?: boolean }
  message?: { ts: string; thread_ts?: string } | undefined
}

/**
 * Where the message stands that somebody acted on: its channel, and the thread that it stands in or opens, null for an
 * ephemeral one. `isShared` is set in channels, where what comes of the act is for everybody who sees the message; in a direct
 * message, whosever it is, it is for the person. `lastingTs` is the message's own time stamp, left out of an ephemeral one.
 * On Home there is no channel.
 */
export type Whereabouts = {
  channel: string | undefined
  threadTs: string | null
  isShared: boolean
  lastingTs?: string | undefined
}

export const readWhereabouts = ({ channel, container, message }: PressedOn): Whereabouts => {
  const id: string | undefined = channel?.id ?? container.channel_id
  const isEphemeral = container.is_ephemeral === true
  return {
    channel: id,
    lastingTs: isEphemeral ? undefined : message?.ts,
    threadTs: isEphemeral ? null : (message?.thread_ts ?? message?.ts ?? null),
    isShared: id !== undefined && !isEphemeral && !isDirectMessage(id),
  }
}
