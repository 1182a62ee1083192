import { useRef } from 'react'
import type { Message, Snapshot } from '../../protocol.ts'

type Notice = Snapshot['notices'][number]

/** A notice has no time stamp, so it stays below the message that was newest when it came. */
export const useNoticePlaces = (notices: Notice[], messages: Message[]) => {
  const places = useRef(new Map<number, string | undefined>())
  for (const { id } of notices) if (!places.current.has(id)) places.current.set(id, messages.at(-1)?.ts)
  const known = new Set(messages.map(({ ts }) => ts))
  const placeOf = ({ id }: Notice) => {
    const ts = places.current.get(id)
    return ts !== undefined && known.has(ts) ? ts : undefined
  }
  return {
    below: (ts: string) => notices.filter((notice) => placeOf(notice) === ts),
    elsewhere: notices.filter((notice) => placeOf(notice) === undefined),
  }
}
