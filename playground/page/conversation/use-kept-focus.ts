import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Pressing a button often replaces its message, and the browser then loses the focus. This moves it to the message in
 * the same place.
 */
export const useKeptFocus = (list: RefObject<HTMLElement | null>) => {
  const place = useRef<{ ts: string | undefined; index: number } | null>(null)

  useEffect(() => {
    const shown = list.current
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('dialog')) return
      const row = target.closest<HTMLElement>('[data-ts]')
      place.current =
        row && shown?.contains(row)
          ? { ts: row.dataset.ts, index: [...shown.querySelectorAll('[data-ts]')].indexOf(row) }
          : null
    }
    // A click outside the messages gives up the place.
    const forget = () => {
      place.current = null
    }
    document.addEventListener('pointerdown', forget)
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('pointerdown', forget)
      document.removeEventListener('focusin', remember)
    }
  }, [list])

  useLayoutEffect(() => {
    if (place.current === null || document.activeElement !== document.body) return
    if (document.querySelector('dialog[open]')) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-ts]') ?? [])]
    const { ts, index } = place.current
    const next = rows.find((row) => row.dataset.ts === ts) ?? rows[index] ?? rows.at(-1)
    next?.focus({ preventScroll: true })
  })
}
