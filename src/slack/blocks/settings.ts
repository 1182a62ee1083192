import type { ConversationsSelect, InputBlock, ModalView, PlainTextInput } from '@slack/types'
import { en } from '../../copy/en.ts'
import { type SettingsField, settingsBlock, views } from '../ids.ts'
import type { ChosenSettings, SettingsProblems } from '../intake/settings.ts'
import { context, formatted, input, limits, mentionChannel, option, plain, section } from './kit.ts'

const words = en.settings

const ask = (field: SettingsField, element: Parameters<typeof input>[0]['element'], optional = false): InputBlock =>
  input({
    blockId: settingsBlock(field),
    label: words.labels[field],
    hint: words.hints[field],
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

/** Channels that are shared with another company are left out: what is announced is for the workspace's own people. */
const channelSelect = (chosen: string | null): ConversationsSelect => ({
  type: 'conversations_select',
  action_id: settingsBlock('announceChannel'),
  filter: { include: ['public', 'private'], exclude_external_shared_channels: true, exclude_bot_users: true },
  ...(chosen !== null && { initial_conversation: chosen }),
})

const drawAnnounces = (channel: string | null): InputBlock => {
  const [no, yes] = [option('no', words.announces.no), option('yes', words.announces.yes)]
  return ask('announces', {
    type: 'radio_buttons',
    action_id: settingsBlock('announces'),
    options: [no, yes],
    initial_option: channel === null ? no : yes,
  })
}

/** The settings of a workspace, as they hold, to be changed. */
export const drawSettingsForm = ({
  thresholds,
  announceChannel,
  reminderHours,
  keepDays,
}: ChosenSettings): ModalView => ({
  type: 'modal',
  callback_id: views.settings,
  title: plain(words.title, limits.viewTitle),
  submit: plain(words.submit, limits.viewTitle),
  close: plain(en.form.cancel, limits.viewTitle),
  blocks: [
    context(formatted(words.forWhom, limits.contextText)),
    ask('sampleEnds', numberInput('sampleEnds', thresholds.sampleEnds)),
    ask('batchStarts', numberInput('batchStarts', thresholds.batchStarts)),
    drawAnnounces(announceChannel),
    ask('announceChannel', channelSelect(announceChannel), true),
    ask('reminderHours', numberInput('reminderHours', reminderHours), true),
    ask('keepDays', numberInput('keepDays', keepDays), true),
  ],
})

/** The words at each field with a problem, keyed by the block of the input. */
export const drawSettingsErrors = (problems: SettingsProblems): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      settingsBlock(field as SettingsField),
      words.problems[problem],
    ]),
  )

/** A sentence at the field of the channel. */
export const drawChannelError = (sentence: string): Record<string, string> => ({
  [settingsBlock('announceChannel')]: sentence,
})

/** A sentence at the first field, for what concerns all of them. */
export const drawSettingsError = (sentence: string): Record<string, string> => ({
  [settingsBlock('sampleEnds')]: sentence,
})

/** What holds in a workspace, in lines. */
export const writeSettings = ({ thresholds, announceChannel, reminderHours, keepDays }: ChosenSettings): string =>
  [
    words.bands(thresholds),
    announceChannel === null ? words.announcedNowhere : words.announcedIn(mentionChannel(announceChannel)),
    words.reminded(reminderHours),
    words.kept(keepDays),
  ]
    .map((line) => `• ${line}`)
    .join('\n')

/** What holds from now on, in place of the form. */
export const drawSettingsSaved = (settings: ChosenSettings): ModalView => ({
  type: 'modal',
  callback_id: views.settingsSaved,
  title: plain(words.title, limits.viewTitle),
  close: plain(en.form.done, limits.viewTitle),
  blocks: [section(formatted(`*${words.saved}*\n${writeSettings(settings)}`))],
})
