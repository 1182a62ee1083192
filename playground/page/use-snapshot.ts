import { useEffect, useState } from 'react'
import type { Snapshot } from '../protocol.ts'
import { followChanges, readSnapshot } from './connection.ts'

/** The workspace as one person sees it, kept up to date; null until it is first read. */
export const useSnapshot = (as: string) => {
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null)
  const [isLost, setIsLost] = useState(false)
  const [isStranger, setIsStranger] = useState(false)

  useEffect(() => {
    let isCurrent = true
    let isReading = false
    let isOutdated = false
    const read = async () => {
      isOutdated = true
      if (isReading) return
      isReading = true
      while (isOutdated && isCurrent) {
        isOutdated = false
        try {
          const next = await readSnapshot(as)
          if (!isCurrent) break
          setSnapshot(next)
          setIsStranger(next === null)
          setIsLost(false)
        } catch {
          if (isCurrent) setIsLost(true)
        }
      }
      isReading = false
    }
    void read()
    const stop = followChanges(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [as])

  // After a switch, the previous person's snapshot must not be shown even for a moment.
  return { snapshot: snapshot?.me.id === as ? snapshot : null, isLost, isStranger }
}
