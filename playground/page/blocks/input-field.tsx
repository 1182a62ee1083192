import type { InputBlock } from '@slack/types'
import { showPlainText } from '../plain-text.ts'
import { ChoiceField } from './choice-field.tsx'
import { ConversationField } from './conversation-field.tsx'
import { type FieldElement, isChoiceElement, isConversationElement, isTextElement } from './field-state.ts'
import { type Fields, useSurface } from './surface.ts'
import { TextField } from './text-field.tsx'

/** The id of the element that gets focus, for example if the field is the first wrong one. */
export const fieldId = (viewId: string, blockId: string) => `field-${viewId}-${blockId}`

const isGroup = (element: FieldElement) => element.type === 'checkboxes' || element.type === 'radio_buttons'

type Props = { block: InputBlock; element: FieldElement; fields: Fields }

const Labelled = ({ block, element, fields }: Props) => {
  const blockId = block.block_id ?? ''
  const id = fieldId(fields.viewId, blockId)
  const error = fields.errors[blockId]
  const hint = block.hint && showPlainText(block.hint.text)
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {showPlainText(block.label.text)}
      {block.optional && <span className="optional"> (optional)</span>}
    </>
  )
  const below = (
    <>
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {showPlainText(error)}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
  const place = { id, blockId, fields, describedBy, isWrong: error !== undefined }
  if (isGroup(element) && isChoiceElement(element))
    return (
      <fieldset className="field" data-wrong={error !== undefined} aria-describedby={describedBy}>
        <legend>{label}</legend>
        <ChoiceField {...place} name={id} element={element} />
        {below}
      </fieldset>
    )
  return (
    <div className="field" data-wrong={error !== undefined}>
      <label htmlFor={id}>{label}</label>
      {isChoiceElement(element) && <ChoiceField {...place} name={id} element={element} />}
      {isConversationElement(element) && <ConversationField {...place} element={element} />}
      {isTextElement(element) && <TextField {...place} element={element} />}
      {below}
    </div>
  )
}

/** A question of a form: its label, its input, its hint, and what is wrong with the answer. */
export const InputField = ({ block }: { block: InputBlock }) => {
  const { fields } = useSurface()
  const { element } = block
  if (!fields || !(isTextElement(element) || isChoiceElement(element) || isConversationElement(element)))
    return <p className="field-hint">The playground cannot show the field “{element.type}”.</p>
  return <Labelled block={block} element={element} fields={fields} />
}
