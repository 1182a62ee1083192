import { useCallback, useEffect, useState } from 'react'

const firstPerson = 'USELLER'

/** A link to a message has its time stamp after the channel, without the dot before the last six digits. */
const readPlace = () => {
  const [channel, message] = location.hash.slice(1).split('/p')
  return {
    as: new URLSearchParams(location.search).get('as') ?? firstPerson,
    channel: channel || null,
    message: message?.replace(/(?=\d{6}$)/, '.') ?? null,
  }
}

/** The person and the conversation, kept in the address, so that reloads and second windows work. */
export const usePlace = () => {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const follow = () => setPlace(readPlace())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((as: string, channel: string | null) => {
    history.pushState(null, '', `?as=${encodeURIComponent(as)}${channel === null ? '' : `#${channel}`}`)
    setPlace({ as, channel, message: null })
  }, [])
  return { ...place, go }
}
