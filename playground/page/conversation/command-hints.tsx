import type { Command } from '../../protocol.ts'

type Props = {
  id: string
  commands: Command[]
  active: number
  note: string | undefined
  onChoose: (command: Command) => void
}

export const hintId = (id: string, index: number) => `${id}-${index}`

/** The commands that match what is typed, above the composer. */
export const CommandHints = ({ id, commands, active, note, onChoose }: Props) => (
  <div className="command-hints">
    {note ? (
      <p className="menu-note" role="status">
        {note}
      </p>
    ) : (
      <div role="listbox" id={id} aria-label="Commands">
        {commands.map((each, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the composer, which names the active one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the composer handles the keys.
          <div
            key={each.command}
            id={hintId(id, index)}
            role="option"
            className="command-hint"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(each)}
          >
            <span>
              <strong>{each.command}</strong> <span className="usage">{each.usageHint}</span>
            </span>
            <span className="menu-detail">{each.description}</span>
          </div>
        ))}
      </div>
    )}
  </div>
)
