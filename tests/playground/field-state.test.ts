import type { KnownBlock } from '@slack/types'
import { expect, test } from 'vitest'
import { fillState, findMissing, listFields } from '../../playground/page/blocks/field-state.ts'

const words = (text: string) => ({ type: 'plain_text' as const, text })
const option = (value: string) => ({ value, text: { ...words(value), emoji: false } })
const options = ['a', 'b'].map(option)
const slackSends = (value: string) => ({ value, text: words(value) })

const blocks: KnownBlock[] = [
  {
    type: 'input',
    block_id: 'text',
    label: words('Text'),
    optional: true,
    element: { type: 'plain_text_input', action_id: 'text', initial_value: '40' },
  },
  { type: 'input', block_id: 'bare', label: words('Bare'), element: { type: 'plain_text_input', action_id: 'bare' } },
  {
    type: 'input',
    block_id: 'several',
    label: words('Several'),
    dispatch_action: true,
    element: { type: 'checkboxes', action_id: 'several', options, initial_options: [option('b')] },
  },
  {
    type: 'input',
    block_id: 'one',
    label: words('One'),
    element: { type: 'radio_buttons', action_id: 'one', options },
  },
  { type: 'section', text: words('Nothing to fill in') },
]
const fields = listFields(blocks)

test('a view begins with its initial values, in the form in which Slack sends them', () => {
  expect(fillState(fields, {})).toEqual({
    text: { text: { type: 'plain_text_input', value: '40' } },
    bare: { bare: { type: 'plain_text_input', value: null } },
    several: { several: { type: 'checkboxes', selected_options: [slackSends('b')] } },
    one: { one: { type: 'radio_buttons', selected_option: null } },
  })
})

test('entries stay under the same ids, even empty ones; fields that are gone are left out', () => {
  const entered = {
    text: { text: { type: 'plain_text_input', value: null } },
    several: { other: { type: 'checkboxes', selected_options: [] } },
    one: { one: { type: 'static_select', selected_option: slackSends('a') } },
    gone: { gone: { type: 'plain_text_input', value: 'gone' } },
  }
  const state = fillState(fields, entered)
  expect(state.text).toEqual(entered.text)
  expect(state.several?.several?.selected_options).toEqual([slackSends('b')])
  expect(state.one?.one).toEqual({ type: 'radio_buttons', selected_option: null })
  expect(state).not.toHaveProperty('gone')
})

test('only a required field has to be filled in', () => {
  expect(Object.keys(findMissing(fields, fillState(fields, {})))).toEqual(['bare', 'one'])
})

test('changes are only sent to the app if it asked for them', () => {
  expect(fields.filter(({ dispatches }) => dispatches).map(({ blockId }) => blockId)).toEqual(['several'])
})
