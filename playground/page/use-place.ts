import { useCallback, useEffect, useState } from 'react'

const firstPerson = 'USELLER'

const readPlace = () => ({
  as: new URLSearchParams(location.search).get('as') ?? firstPerson,
  channel: location.hash.slice(1) || null,
})

/** Who is looking, and at which conversation; kept in the address, so that a reload and a second window work. */
export const usePlace = () => {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const follow = () => setPlace(readPlace())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((as: string, channel: string | null) => {
    history.pushState(null, '', `?as=${encodeURIComponent(as)}${channel === null ? '' : `#${channel}`}`)
    setPlace({ as, channel })
  }, [])
  return { ...place, go }
}
