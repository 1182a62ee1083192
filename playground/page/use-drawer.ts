import { useEffect, useState } from 'react'

/** The sidebar as a drawer in a narrow window: whether it is open. Focus moves into it and back. */
export const useDrawer = () => {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    document.querySelector<HTMLElement>('.sidebar .only-narrow')?.focus()
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setIsOpen(false)
    }
    addEventListener('keydown', close)
    return () => {
      removeEventListener('keydown', close)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.conversation .only-narrow')?.focus())
    }
  }, [isOpen])
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}
