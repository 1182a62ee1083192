import { useLayoutEffect, useRef } from 'react'

const firstField = '.modal-body :is(input:not([type=hidden]), textarea, select)'

/** What opened the dialog may be gone by now. */
const focusComposerIfLost = () => {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('.composer textarea')?.focus()
}

/** Opens a dialog in front of everything and keeps the keyboard in it; `drawing` names what it shows now. */
export const useDialog = (drawing: string) => {
  const dialog = useRef<HTMLDialogElement>(null)

  // A layout effect, because only a dialog that still stands in the page gives the keyboard back when it closes.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // What begins with something to read is read from its title.
    const field = shown?.querySelector<HTMLElement>(firstField)
    const shownTo = shown?.querySelector('.modal-body')?.getBoundingClientRect().bottom ?? 0
    if (field && field.getBoundingClientRect().bottom <= shownTo) field.focus()
    else shown?.querySelector<HTMLElement>('h2')?.focus()
    return () => {
      shown?.close()
      requestAnimationFrame(focusComposerIfLost)
    }
  }, [])

  // It changed under the person, such as from the form to its result: go on at its title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever something else is drawn.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open || (shown.contains(document.activeElement) && document.activeElement !== shown)) return
    shown.querySelector<HTMLElement>('h2')?.focus()
    shown.querySelector('.modal-body')?.scrollTo(0, 0)
  }, [drawing])

  return dialog
}
