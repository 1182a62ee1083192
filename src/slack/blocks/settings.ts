import type { ConversationsSelect, InputBlock, ModalView, PlainTextInput } from '@slack/types'
import type { Copy } from '../../copy/copy.ts'
import { type SettingsField, settingsBlock, views } from '../ids.ts'
import type { ChosenSettings, SettingsProblems } from '../intake/settings.ts'
import { limits } from '../limits.ts'
import { context, formatted, input, mentionChannel, modal, option, section } from './kit.ts'

const ask = (
  copy: Copy,
  field: SettingsField,
  element: Parameters<typeof input>[0]['element'],
  optional = false,
): InputBlock =>
  input({
    blockId: settingsBlock(field),
    label: copy.settings.labels[field],
    hint: copy.settings.hints[field],
    element,
    optional,
    dispatches: false,
  })

const numberInput = (field: SettingsField, value: number | null): PlainTextInput => ({
  type: 'plain_text_input',
  action_id: settingsBlock(field),
  max_length: 7,
  ...(value !== null && { initial_value: String(value) }),
})

/** Leaves out channels shared with another company: announcements are for the workspace's own people. */
const channelSelect = (chosen: string | null): ConversationsSelect => ({
  type: 'conversations_select',
  action_id: settingsBlock('announceChannel'),
  filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
  ...(chosen !== null && { initial_conversation: chosen }),
})

const drawAnnounces = (copy: Copy, channel: string | null): InputBlock => {
  const [no, yes] = [option('no', copy.settings.announces.no), option('yes', copy.settings.announces.yes)]
  return ask(copy, 'announces', {
    type: 'radio_buttons',
    action_id: settingsBlock('announces'),
    options: [no, yes],
    initial_option: channel === null ? no : yes,
  })
}

/** The form with the current settings of a workspace. */
export const drawSettingsForm = (
  copy: Copy,
  { thresholds, announceChannel, reminderHours, keepDays }: ChosenSettings,
): ModalView =>
  modal({
    callbackId: views.settings,
    title: copy.settings.title,
    submit: copy.settings.submit,
    close: copy.form.cancel,
    blocks: [
      context(formatted(copy.settings.forWhom, limits.contextText)),
      ask(copy, 'sampleEnds', numberInput('sampleEnds', thresholds.sampleEnds)),
      ask(copy, 'batchStarts', numberInput('batchStarts', thresholds.batchStarts)),
      drawAnnounces(copy, announceChannel),
      ask(copy, 'announceChannel', channelSelect(announceChannel), true),
      ask(copy, 'reminderHours', numberInput('reminderHours', reminderHours), true),
      ask(copy, 'keepDays', numberInput('keepDays', keepDays), true),
    ],
  })

/** A sentence for each field with a problem, keyed by the input's block. */
export const drawSettingsErrors = (copy: Copy, problems: SettingsProblems): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      settingsBlock(field as SettingsField),
      copy.settings.problems[problem],
    ]),
  )

/** A sentence at the field of the channel. */
export const drawChannelError = (sentence: string): Record<string, string> => ({
  [settingsBlock('announceChannel')]: sentence,
})

/** A sentence about the whole form, shown at its first field. */
export const drawSettingsError = (sentence: string): Record<string, string> => ({
  [settingsBlock('sampleEnds')]: sentence,
})

/** The settings of a workspace as a list. */
export const writeSettings = (
  copy: Copy,
  { thresholds, announceChannel, reminderHours, keepDays }: ChosenSettings,
): string =>
  [
    copy.settings.bands(thresholds),
    announceChannel === null
      ? copy.settings.announcedNowhere
      : copy.settings.announcedIn(mentionChannel(announceChannel)),
    copy.settings.reminded(reminderHours),
    copy.settings.kept(keepDays),
  ]
    .map((line) => `• ${line}`)
    .join('\n')

/** The new settings, in place of the form. */
export const drawSettingsSaved = (copy: Copy, settings: ChosenSettings): ModalView =>
  modal({
    callbackId: views.settingsSaved,
    title: copy.settings.title,
    close: copy.form.done,
    blocks: [section(formatted(`*${copy.settings.saved}*\n${writeSettings(copy, settings)}`))],
  })
