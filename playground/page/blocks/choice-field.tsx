import type { Option } from '@slack/types'
import { showPlainText } from '../plain-text.ts'
import { type FieldElement, selected } from './field-state.ts'
import type { Fields } from './surface.ts'

type Props = {
  id: string
  name: string
  describedBy: string | undefined
  isWrong: boolean
  blockId: string
  element: Extract<FieldElement, { type: 'checkboxes' | 'radio_buttons' | 'static_select' }>
  fields: Fields
}

/** Radio buttons or checkboxes. */
export const ChoiceField = ({ id, name, describedBy, isWrong, blockId, element, fields }: Props) => {
  const actionId = element.action_id ?? ''
  const entered = fields.state[blockId]?.[actionId]
  const options: Option[] = element.options ?? []
  const isSeveral = element.type === 'checkboxes'
  const chosen = isSeveral
    ? (entered?.selected_options ?? []).map(({ value }) => value)
    : [entered?.selected_option?.value]

  const choose = (values: string[]) => {
    const taken = options.filter(({ value }) => values.includes(value ?? '')).map(selected)
    const state = isSeveral ? { selected_options: taken } : { selected_option: taken[0] ?? null }
    fields.enter(blockId, actionId, { type: element.type, ...state }, true)
  }
  const toggle = (value: string, isChosen: boolean) => {
    if (!isSeveral) choose([value])
    else choose(isChosen ? [...chosen, value].filter((each) => each !== undefined) : without(chosen, value))
  }

  if (element.type === 'static_select')
    return (
      <select
        id={id}
        className="text-field"
        value={chosen[0] ?? ''}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        onChange={({ target }) => choose([target.value])}
      >
        <option value="">{showPlainText(element.placeholder?.text ?? 'Choose an option')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {showPlainText(text.text)}
          </option>
        ))}
      </select>
    )
  return options.map(({ value = '', text, description }, index) => (
    <label className="choice" key={value}>
      <input
        id={index === 0 ? id : undefined}
        type={isSeveral ? 'checkbox' : 'radio'}
        name={name}
        checked={chosen.includes(value)}
        onChange={({ target }) => toggle(value, target.checked)}
      />
      <span>
        {showPlainText(text.text)}
        {description && <span className="choice-description">{showPlainText(description.text)}</span>}
      </span>
    </label>
  ))
}

const without = (values: Array<string | undefined>, value: string) =>
  values.filter((each): each is string => each !== undefined && each !== value)
