import { useEffect, useMemo, useRef } from 'react'

/** Runs the latest task once no new one has come for a while. */
export const useLater = (milliseconds: number) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(
    () => ({
      run: (task: () => void) => {
        clearTimeout(timer.current)
        timer.current = setTimeout(task, milliseconds)
      },
      cancel: () => clearTimeout(timer.current),
    }),
    [milliseconds],
  )
}
