import { useState } from 'react'
import { noticeLine } from './notice-line.tsx'

/** What came last: a notice has no time, and is newer than the message that was there when it came. */
export const useNewest = (message: string | undefined, notice: number | undefined) => {
  const [newest, setNewest] = useState(message)
  const [seen, setSeen] = useState({ message, notice })
  if (seen.message !== message || seen.notice !== notice) {
    setSeen({ message, notice })
    setNewest(seen.notice !== notice && notice !== undefined ? noticeLine(notice) : message)
  }
  return newest
}
