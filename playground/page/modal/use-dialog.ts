import { useLayoutEffect, useRef } from 'react'

const firstField = '.modal-body :is(input:not([type=hidden]), textarea, select)'

/** Focuses the composer if the element that opened the dialog is gone. */
const focusComposerIfLost = () => {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('.composer textarea')?.focus()
}

/** Opens a modal dialog and keeps the focus in it; `drawing` identifies what it shows. */
export const useDialog = (drawing: string) => {
  const dialog = useRef<HTMLDialogElement>(null)

  // A layout effect, because a dialog only gives the focus back if it is still in the page when it closes.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // If the first field is out of view, focus stays on the title, so that people read from the top.
    const field = shown?.querySelector<HTMLElement>(firstField)
    const shownTo = shown?.querySelector('.modal-body')?.getBoundingClientRect().bottom ?? 0
    if (field && field.getBoundingClientRect().bottom <= shownTo) field.focus()
    else shown?.querySelector<HTMLElement>('h2')?.focus()
    return () => {
      shown?.close()
      requestAnimationFrame(focusComposerIfLost)
    }
  }, [])

  // The content changed, such as from the form to its result: move focus to the title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever something else is drawn.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open || (shown.contains(document.activeElement) && document.activeElement !== shown)) return
    shown.querySelector<HTMLElement>('h2')?.focus()
    shown.querySelector('.modal-body')?.scrollTo(0, 0)
  }, [drawing])

  return dialog
}
