import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

type MenuItem = { label: string; detail?: string; onChoose: () => void }

type Props = {
  label: string
  face: ReactNode
  title?: string
  items: MenuItem[]
  note?: string | undefined
  className?: string
}

/** A button that opens a list of things to do; `note` says why the list is empty. */
export const Menu = ({ label, face, title, items, note, className = '' }: Props) => {
  const [isOpen, setIsOpen] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!isOpen) return
    around.current?.querySelector<HTMLElement>('[role=menuitem], .menu-note')?.focus()
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !around.current?.contains(target)) setIsOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  const close = () => {
    setIsOpen(false)
    opener.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Tab') return setIsOpen(false)
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    const choices = [...(around.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = choices.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key]
    if (to === undefined || choices.length === 0) return
    event.preventDefault()
    choices.at(to % choices.length)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only handles the keys of the menu inside.
    <div className={`menu ${className}`} data-open={isOpen} ref={around} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="icon-button"
        ref={opener}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {face}
      </button>
      {isOpen && (
        <div className="menu-list">
          {title && (
            <p className="menu-title" id={id}>
              {title}
            </p>
          )}
          {items.length > 0 && (
            <div role="menu" aria-label={label}>
              {items.map(({ label: item, detail, onChoose }) => (
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  key={item}
                  onClick={() => {
                    close()
                    onChoose()
                  }}
                >
                  {item}
                  {detail && <span className="menu-detail">{detail}</span>}
                </button>
              ))}
            </div>
          )}
          {note && (
            <p className="menu-note" tabIndex={-1}>
              {note}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
