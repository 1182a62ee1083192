import { Icon } from '../icon.tsx'
import { Menu } from '../menu.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { outsiderNote } from './outsider-note.ts'

/** The lightning menu next to the composer: the global shortcuts. */
export const ShortcutMenu = () => {
  const { snapshot, act } = useWorkspace()
  const items = snapshot.canUseCommands
    ? snapshot.shortcuts
        .filter(({ type }) => type === 'global')
        .map(({ callbackId, name, description }) => ({
          label: name,
          detail: description,
          onChoose: () => void act({ act: 'shortcut', callbackId }),
        }))
    : []
  return (
    <Menu
      className="shortcut-menu"
      label="Shortcuts"
      title="Shortcuts"
      face={<Icon name="bolt" />}
      items={items}
      note={outsiderNote(snapshot) ?? (items.length === 0 ? 'No app offers a shortcut here.' : undefined)}
    />
  )
}
