import { volumeStarts } from '../../advice/thresholds.ts'
import { type SettingsField, settingsBlock } from '../ids.ts'

/** In days and in hours: the most that can be entered. History can also be kept for ever. */
const longestKeeping = 3650
const longestUntilReminder = 720

type SettingsProblem = 'not_pieces' | 'not_below' | 'not_days' | 'not_hours' | 'no_channel'
export type SettingsProblems = Partial<Record<SettingsField, SettingsProblem>>

/** What somebody chose in the settings. `null` means no channel, never a reminder, and history for ever. */
export type ChosenSettings = {
  thresholds: { sampleEnds: number; batchStarts: number }
  announceChannel: string | null
  reminderHours: number | null
  keepDays: number | null
}

/** The part of Slack's view state that the elements of the settings produce. */
type StateValue = {
  value?: string | null
  selected_option?: { value: string } | null
  selected_conversation?: string | null
}

const readWhole = (typed: string, largest: number): number | null => {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/,(?=\d{3}$)/, '')
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= largest ? number : null
}

/** Reads the settings as Slack sends them, or returns the problems by field. Never throws. */
export const readSettingsView = (view: {
  state: { values: Record<string, Record<string, StateValue>> }
}): { settings: ChosenSettings } | { problems: SettingsProblems } => {
  const stateOf = (field: SettingsField): StateValue => {
    const block = settingsBlock(field)
    return view.state.values[block]?.[block] ?? {}
  }
  const typed = (field: SettingsField) => (stateOf(field).value ?? '').trim()

  const sampleEnds = readWhole(typed('sampleEnds'), volumeStarts - 1)
  const batchStarts = readWhole(typed('batchStarts'), volumeStarts - 1)
  const keepDays = readWhole(typed('keepDays'), longestKeeping)
  const reminderHours = readWhole(typed('reminderHours'), longestUntilReminder)
  const announces = stateOf('announces').selected_option?.value === 'yes'
  const announceChannel = announces ? (stateOf('announceChannel').selected_conversation ?? null) : null

  const problems: SettingsProblems = {
    ...(sampleEnds === null && { sampleEnds: 'not_pieces' }),
    ...(batchStarts === null && { batchStarts: 'not_pieces' }),
    ...(sampleEnds !== null && batchStarts !== null && sampleEnds >= batchStarts && { batchStarts: 'not_below' }),
    ...(announces && announceChannel === null && { announceChannel: 'no_channel' }),
    ...(typed('reminderHours') !== '' && reminderHours === null && { reminderHours: 'not_hours' }),
    ...(typed('keepDays') !== '' && keepDays === null && { keepDays: 'not_days' }),
  }
  if (sampleEnds === null || batchStarts === null || Object.keys(problems).length > 0) return { problems }
  return { settings: { thresholds: { sampleEnds, batchStarts }, announceChannel, reminderHours, keepDays } }
}
