import { showPlainText } from '../plain-text.ts'
import { type FieldElement, isTextElement } from './field-state.ts'
import type { Fields } from './surface.ts'

type Props = {
  id: string
  describedBy: string | undefined
  isWrong: boolean
  blockId: string
  element: Extract<FieldElement, { type: 'plain_text_input' | 'number_input' | 'email_text_input' | 'url_text_input' }>
  fields: Fields
}

const keyboards = { number_input: 'decimal', email_text_input: 'email', url_text_input: 'url' } as const

/** A text field with one or several lines. */
export const TextField = ({ id, describedBy, isWrong, blockId, element, fields }: Props) => {
  const actionId = element.action_id ?? ''
  const value = fields.state[blockId]?.[actionId]?.value ?? ''
  const enter = (text: string) =>
    fields.enter(blockId, actionId, { type: element.type, value: text === '' ? null : text }, false)
  const shared = {
    id,
    className: 'text-field',
    value,
    maxLength: element.max_length,
    placeholder: element.placeholder ? showPlainText(element.placeholder.text) : undefined,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
  }
  if (!isTextElement(element)) return null
  if (element.multiline) return <textarea {...shared} rows={3} onChange={({ target }) => enter(target.value)} />
  return (
    <input
      {...shared}
      type="text"
      inputMode={element.type === 'plain_text_input' ? 'text' : keyboards[element.type]}
      autoComplete="off"
      onChange={({ target }) => enter(target.value)}
    />
  )
}
