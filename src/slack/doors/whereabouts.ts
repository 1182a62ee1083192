import type { ThreadPlace } from '../../storage/storage.ts'

/** Whether it is a direct message, of the app with a person or between two people: their ids start with D. */
export const isDirectMessage = (channel: string): boolean => channel.startsWith('D')

/** A message's thread in its channel; `threadTs` is null if it has none. */
type Thread = { team: string; channel: string; threadTs: string | null }

/** The direct message as a whole: the next message there may change its last recommendation. */
export const wholeOf = ({ team, channel }: Pick<Thread, 'team' | 'channel'>): ThreadPlace => ({
  team,
  channel,
  threadTs: '',
})

/** The places where a follow-up looks for a recommendation that was given in a thread. */
export const listThreads = ({ team, channel, threadTs }: Thread): ThreadPlace[] => [
  ...(threadTs === null ? [] : [{ team, channel, threadTs }]),
  ...(isDirectMessage(channel) ? [wholeOf({ team, channel })] : []),
]

/** The parts of a press that say where its message is. */
type PressedOn = {
  channel?: { id: string } | undefined
  container: { channel_id?: string; is_ephemeral?: boolean }
  message?: { ts: string; thread_ts?: string } | undefined
}

/**
 * Where the message is that somebody acted on: its channel, and the thread that it is in or opens, null if it is
 * ephemeral. `isShared` is set for lasting messages in channels: the result is for everybody who sees the message. In a
 * direct message of any kind it is only for the person. `lastingTs` is the message's time stamp, unless it is
 * ephemeral. On Home there is no channel.
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
