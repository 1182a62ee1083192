import { useEffect, useRef, useState } from 'react'
import type { Message } from '../../protocol.ts'
import { showPlainText } from '../plain-text.ts'
import { useWorkspace } from '../workspace-context.ts'

/** Announces other people's new messages to screen readers. */
export const Announcer = ({ channel, messages }: { channel: string; messages: Message[] }) => {
  const { snapshot } = useWorkspace()
  const heard = useRef<{ channel: string; keys: Set<string> } | null>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    const keys = new Map(messages.map((message) => [`${message.ts} ${message.editedTs} ${message.text}`, message]))
    const before = heard.current
    heard.current = { channel, keys: new Set(keys.keys()) }
    if (before?.channel !== channel) return
    const fresh = [...keys]
      .filter(([key, { user }]) => !before.keys.has(key) && user !== snapshot.me.id)
      .map(([, message]) => message)
    if (fresh.length === 0) return
    const nameOf = (user: string) => snapshot.people.find(({ id }) => id === user)?.name ?? 'Somebody'
    setWords(
      fresh
        .map(
          ({ user, text, onlyFor }) =>
            `${nameOf(user)}${onlyFor === null ? '' : ', only visible to you'}: ${showPlainText(text)}`,
        )
        .join('\n'),
    )
  }, [channel, messages, snapshot])
  return (
    <div className="hidden" role="status" aria-live="polite">
      {words}
    </div>
  )
}
