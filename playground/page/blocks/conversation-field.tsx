import { useWorkspace } from '../workspace-context.ts'
import type { ConversationElement } from './field-state.ts'
import type { Fields } from './surface.ts'

type Props = {
  id: string
  describedBy: string | undefined
  isWrong: boolean
  blockId: string
  element: ConversationElement
  fields: Fields
}

/** A menu of the channels that the person is in. */
export const ConversationField = ({ id, describedBy, isWrong, blockId, element, fields }: Props) => {
  const { channels } = useWorkspace().snapshot
  const actionId = element.action_id ?? ''
  const offered = channels.filter(
    ({ kind, isShared }) => kind === 'channel' && !(isShared && element.filter?.exclude_external_shared_channels),
  )
  return (
    <select
      id={id}
      className="text-field"
      value={fields.state[blockId]?.[actionId]?.selected_conversation ?? ''}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      onChange={({ target }) =>
        fields.enter(blockId, actionId, { type: element.type, selected_conversation: target.value || null }, true)
      }
    >
      <option value="">Choose a channel</option>
      {offered.map((channel) => (
        <option key={channel.id} value={channel.id}>
          #{channel.name}
        </option>
      ))}
    </select>
  )
}
