import type { KnownBlock, Option } from '@slack/types'
import type { FieldState, SelectedOption, ViewState } from '../../protocol.ts'

type TextElement = {
  type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input'
  action_id?: string
  initial_value?: string
  multiline?: boolean
  max_length?: number
  placeholder?: { text: string }
  dispatch_action_config?: { trigger_actions_on?: string[] }
}
type ChoiceElement = {
  type: 'checkboxes' | 'radio_buttons' | 'static_select'
  action_id?: string
  options?: Option[]
  initial_options?: Option[]
  initial_option?: Option
  placeholder?: { text: string }
}

/** A menu of the channels that the person is in. */
export type ConversationElement = {
  type: 'conversations_select'
  action_id?: string
  initial_conversation?: string
  filter?: { exclude_external_shared_channels?: boolean }
}

/** An element that people fill in. */
export type FieldElement = TextElement | ChoiceElement | ConversationElement

/** One field of a view. With `dispatches`, every change is sent to the app. */
export type Field = { blockId: string; element: FieldElement; dispatches: boolean; isRequired: boolean }

const textTypes = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input']
const choiceTypes = ['checkboxes', 'radio_buttons', 'static_select']

export const isTextElement = (element: { type: string }): element is TextElement => textTypes.includes(element.type)
export const isChoiceElement = (element: { type: string }): element is ChoiceElement =>
  choiceTypes.includes(element.type)

export const isConversationElement = (element: { type: string }): element is ConversationElement =>
  element.type === 'conversations_select'
const isFieldElement = (element: { type: string }): element is FieldElement =>
  isTextElement(element) || isChoiceElement(element) || isConversationElement(element)

/** An option as Slack sends it back. */
export const selected = ({ value = '', text }: Option): SelectedOption => ({
  value,
  text: { type: 'plain_text', text: text.text },
})

/** Every field of a view, in reading order. */
export const listFields = (blocks: KnownBlock[]): Field[] =>
  blocks.flatMap((block) => {
    const isInput = block.type === 'input'
    const elements = isInput
      ? [block.element]
      : block.type === 'actions'
        ? block.elements
        : block.type === 'section' && block.accessory
          ? [block.accessory]
          : []
    return elements.flatMap((element) =>
      isFieldElement(element)
        ? [
            {
              blockId: block.block_id ?? '',
              element,
              dispatches: isInput ? block.dispatch_action === true : true,
              isRequired: isInput && block.optional !== true,
            },
          ]
        : [],
    )
  })

const initialState = (element: FieldElement): FieldState => {
  if (isTextElement(element)) return { type: element.type, value: element.initial_value ?? null }
  if (isConversationElement(element))
    return { type: element.type, selected_conversation: element.initial_conversation ?? null }
  if (element.type === 'checkboxes')
    return { type: element.type, selected_options: (element.initial_options ?? []).map(selected) }
  return { type: element.type, selected_option: element.initial_option ? selected(element.initial_option) : null }
}

/** What the fields hold: what was entered under the same block and action id, else the initial value. */
export const fillState = (fields: Field[], entered: ViewState): ViewState => {
  const state: ViewState = {}
  for (const { blockId, element } of fields) {
    const actionId = element.action_id ?? ''
    const before = entered[blockId]?.[actionId]
    state[blockId] = {
      ...state[blockId],
      [actionId]: before?.type === element.type ? before : initialState(element),
    }
  }
  return state
}

const isEmpty = ({ value, selected_option, selected_options, selected_conversation }: FieldState) =>
  !value && !selected_option && !selected_conversation && !(selected_options && selected_options.length > 0)

/** Required fields that are empty: Slack checks them itself before it sends the submission to the app. */
export const findMissing = (fields: Field[], state: ViewState): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ blockId, element, isRequired }) => {
        const entered = state[blockId]?.[element.action_id ?? '']
        return isRequired && (!entered || isEmpty(entered))
      })
      .map(({ blockId }) => [blockId, 'Please complete this required field.']),
  )
