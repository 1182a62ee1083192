import type { Message } from '../../protocol.ts'
import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { outsiderNote } from './outsider-note.ts'

/** The menu of a message: reply in a thread, or use a message shortcut of the app. */
export const MessageMenu = ({
  message,
  onOpenThread,
}: {
  message: Message
  onOpenThread?: (() => void) | undefined
}) => {
  const { snapshot, act } = useWorkspace()
  const { channel, ts } = message
  const shortcuts = snapshot.shortcuts.filter(({ type }) => type === 'message')
  const items = [
    ...(onOpenThread ? [{ label: 'Reply in thread', onChoose: onOpenThread }] : []),
    ...(snapshot.canUseCommands
      ? shortcuts.map(({ callbackId, name, description }) => ({
          label: name,
          detail: description,
          onChoose: () => void act({ act: 'message_shortcut', callbackId, channel, ts }),
        }))
      : []),
  ]
  if (items.length === 0) return null
  return (
    <Menu
      className="message-menu"
      label="More actions"
      face={<Icon name="more" />}
      items={items}
      note={shortcuts.length > 0 ? outsiderNote(snapshot) : undefined}
    />
  )
}
