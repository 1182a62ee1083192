import { randomUUID } from 'node:crypto'
import { newTs, seller } from './workspace.ts'

/** What the form of the settings holds. */
export type FilledSettings = {
  sampleEnds?: string
  batchStarts?: string
  announces?: 'yes' | 'no'
  announceChannel?: string
  reminderHours?: string
  keepDays?: string
}

export const settingsState = ({
  sampleEnds = '5',
  batchStarts = '24',
  announces = 'no',
  announceChannel,
  reminderHours = '48',
  keepDays = '',
}: FilledSettings) => {
  const at = (field: string, state: object) => ({ [`settings_${field}`]: { [`settings_${field}`]: state } })
  const text = (value: string) => ({ type: 'plain_text_input', value: value || null })
  return {
    values: {
      ...at('sampleEnds', text(sampleEnds)),
      ...at('batchStarts', text(batchStarts)),
      ...at('announces', { type: 'radio_buttons', selected_option: { value: announces } }),
      ...at('announceChannel', { type: 'conversations_select', selected_conversation: announceChannel ?? null }),
      ...at('reminderHours', text(reminderHours)),
      ...at('keepDays', text(keepDays)),
    },
  }
}

/** The settings are submitted. */
export const settingsSubmission = (filled: FilledSettings) => ({
  type: 'view_submission',
  user: seller,
  team: { id: 'TSELLER', domain: 'maker' },
  token: 'legacy',
  api_app_id: 'A1',
  trigger_id: randomUUID(),
  view: {
    id: 'V2',
    hash: `${newTs()}.abc`,
    callback_id: 'stage_settings',
    type: 'modal',
    private_metadata: '',
    state: settingsState(filled),
    team_id: 'TSELLER',
    app_installed_team_id: 'TSELLER',
    blocks: [],
  },
})
