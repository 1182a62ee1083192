import { useRef } from 'react'
import type { Snapshot } from '../protocol.ts'

const newestBy = ({ messages, me }: Snapshot) => {
  const newest = new Map<string, string>()
  for (const { channel, ts, user } of messages) if (user !== me.id) newest.set(channel, ts)
  return newest
}

/** The conversations with messages by others since the person last looked at them. */
export const useUnread = (snapshot: Snapshot | null, shown: string | undefined): ReadonlySet<string> => {
  const seen = useRef<{ person: string; newest: Map<string, string> } | null>(null)
  if (!snapshot) return new Set()
  const newest = newestBy(snapshot)
  // Messages that are there when somebody opens the page count as read.
  if (seen.current?.person !== snapshot.me.id) seen.current = { person: snapshot.me.id, newest: new Map(newest) }
  const read = seen.current.newest
  const latest = shown === undefined ? undefined : newest.get(shown)
  if (shown !== undefined && latest !== undefined) read.set(shown, latest)
  return new Set([...newest].filter(([channel, ts]) => ts > (read.get(channel) ?? '')).map(([channel]) => channel))
}
