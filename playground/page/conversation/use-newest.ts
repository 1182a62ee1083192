import { useState } from 'react'
import { noticeLine } from './notice-line.tsx'

/**
 * What came last, a message or a notice. A notice has no time; it is newer than the messages that were there before it.
 */
export const useNewest = (message: string | undefined, notice: number | undefined) => {
  const [newest, setNewest] = useState(message)
  const [seen, setSeen] = useState({ message, notice })
  if (seen.message !== message || seen.notice !== notice) {
    setSeen({ message, notice })
    setNewest(seen.notice !== notice && notice !== undefined ? noticeLine(notice) : message)
  }
  return newest
}
