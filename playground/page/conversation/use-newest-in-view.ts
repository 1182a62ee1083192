import { type RefObject, useLayoutEffect, useRef } from 'react'

const nearEnd = 80

/** Scrolls to a new message or notice: to its end, or to its start if it is too tall to fit. */
export const useNewestInView = (list: RefObject<HTMLElement | null>, place: string, newest: string | undefined) => {
  const before = useRef<{ place: string; newest: string | undefined } | null>(null)
  useLayoutEffect(() => {
    const shown = list.current
    const { place: lastPlace, newest: lastNewest } = before.current ?? {}
    before.current = { place, newest }
    if (!shown || (lastPlace === place && lastNewest === newest)) return
    const row = shown.querySelector<HTMLElement>(`[data-line="${newest}"]`)
    if (!row) return
    const isTall = row.offsetHeight > shown.clientHeight - nearEnd
    if (isTall) shown.scrollTop = row.offsetTop - shown.offsetTop
    else shown.scrollTop = shown.scrollHeight
  }, [list, place, newest])
}
