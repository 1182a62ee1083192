import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Command } from '../../protocol.ts'
import { Icon } from '../icon.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { CommandHints, hintId } from './command-hints.tsx'
import { outsiderNote } from './outsider-note.ts'
import { ShortcutMenu } from './shortcut-menu.tsx'

type Props = { channel: string; place: string; threadTs?: string }

/** Drafts that are not sent yet, by person, channel and thread. */
const drafts = new Map<string, string>()

/** The message field. Enter sends, Shift and Enter break the line, a slash shows the commands. */
export const Composer = ({ channel, place, threadTs }: Props) => {
  const { snapshot, act } = useWorkspace()
  const draft = `${snapshot.me.id} ${channel} ${threadTs}`
  const [text, setText] = useState(() => drafts.get(draft) ?? '')
  const [active, setActive] = useState(0)
  const [isSilenced, setIsSilenced] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  // The field grows with the text.
  useLayoutEffect(() => {
    drafts.set(draft, text)
    const shown = field.current
    if (!shown) return
    shown.style.height = 'auto'
    shown.style.height = `${shown.scrollHeight}px`
  }, [draft, text])

  const [typed = ''] = text.split(/\s/)
  const isCommand = text.startsWith('/')
  const isNamed = isCommand && typed.length < text.length
  const fitting = snapshot.commands.filter(({ command }) =>
    isNamed ? command === typed : isCommand && command.startsWith(typed),
  )
  const note = isCommand ? outsiderNote(snapshot) : undefined
  const showsHints = !isSilenced && threadTs === undefined && (note !== undefined || fitting.length > 0)
  const chosen = fitting[active] ?? fitting[0]

  const change = (next: string) => {
    setText(next)
    setActive(0)
    setIsSilenced(false)
  }
  const complete = ({ command }: Command) => {
    change(`${command} `)
    field.current?.focus()
  }
  const send = async () => {
    const said = text.trim()
    if (said === '') return
    change('')
    field.current?.focus()
    const outcome = await act({ act: 'say', channel, text: said, ...(threadTs !== undefined && { threadTs }) })
    if (!outcome.ok) setText((since) => (since === '' ? said : since))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isChoosing = showsHints && !isNamed && chosen !== undefined
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (isChoosing && step !== undefined) {
      event.preventDefault()
      setActive((active + step + fitting.length) % fitting.length)
    } else if (isChoosing && (event.key === 'Tab' || (event.key === 'Enter' && chosen.command !== typed))) {
      event.preventDefault()
      complete(chosen)
    } else if (showsHints && event.key === 'Escape') {
      setIsSilenced(true)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void send()
    }
  }
  return (
    <div className="composer-place">
      {showsHints && <CommandHints id={id} commands={fitting} active={active} note={note} onChoose={complete} />}
      <div className="composer">
        {threadTs === undefined && <ShortcutMenu />}
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={`Message to ${place}`}
          aria-autocomplete="list"
          aria-controls={showsHints && note === undefined ? id : undefined}
          aria-activedescendant={showsHints && chosen ? hintId(id, fitting.indexOf(chosen)) : undefined}
          placeholder={`Message ${place}`}
          onChange={({ target }) => change(target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="icon-button send"
          aria-label="Send"
          title="Send"
          aria-disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className="composer-help" aria-hidden="true">
        <b>Enter</b> sends · <b>Shift + Enter</b> breaks the line
        {threadTs === undefined && (
          <>
            {' '}
            · <b>/</b> shows the commands
          </>
        )}
      </p>
    </div>
  )
}
