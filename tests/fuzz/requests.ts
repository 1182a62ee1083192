import { emptyProfile } from '../../src/advice/profile.ts'
import { guideThresholds } from '../../src/advice/thresholds.ts'
import { packCard, packCardDraft, packCarried, packFormOrigin, packGateOrigin } from '../../src/slack/carried.ts'
import { actions } from '../../src/slack/ids.ts'
import { aProfile, pieces } from '../helpers/profiles.ts'
import { settingsSubmission } from '../helpers/settings-form.ts'
import {
  appMention,
  buttonPress,
  channel,
  directMessage,
  formChange,
  formSubmission,
  gateSubmission,
  globalShortcut,
  homeOpened,
  mention,
  messageShortcut,
  responseUrl,
  slashCommand,
  viewPress,
} from '../helpers/workspace.ts'

// One valid request for each way into the app, which the fuzzer starts from.

const profile = aProfile({ quantity: pieces(40), purposes: ['pilot_run'], designStatus: 'validated', partName: 'Cap' })
const carried = packCarried({ profile, quotes: [], id: 'one' })
const draft = packCardDraft({ id: 'card', addressedTo: null, reminderHours: 48, text: 'a cap', profile })
const card = packCard({ id: 'card', askedBy: 'USELLER', profile })
const origin = packFormOrigin({ channel: channel.id, responseUrl, replaces: false, previousId: 'one' })
const gateOrigin = packGateOrigin({
  carried: { profile, quotes: [], id: 'one' },
  thresholds: guideThresholds,
  channel: channel.id,
  responseUrl,
})
const filled = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated', notes: 'black' }
const reported = { dimensions: 'confirmed', material_performance: 'confirmed', revisions: 'thicker wall' }
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
})

const values: Partial<Record<keyof typeof actions, string>> = {
  share: carried,
  adjust: carried,
  askBuyer: carried,
  reportGate: carried,
  postCard: draft,
  changeCard: draft,
  answerCard: card,
  olderHistory: JSON.stringify({ search: 'cap', before: { createdAt: 5, id: 'one' } }),
  newerHome: JSON.stringify({ before: null, newer: [] }),
  adjustOpened: carried,
  reportGateOpened: carried,
}

const pressOf = (name: string, actionId: string) => {
  const value = values[name as keyof typeof actions] ?? 'card'
  const isOnHome = /Home|opened|start/i.test(name)
  return isOnHome
    ? viewPress({ actionId, value })
    : buttonPress({ actionId, value, isEphemeral: name.length % 2 === 0 })
}

const event = (type: string, other: object) => ({ ...homeOpened(), event: { type, event_ts: '1.1', ...other } })

/** The valid requests. Each call makes a new one, with new ids. */
export const validRequests: Array<() => Record<string, unknown>> = [
  ...['40 housings for a pilot run', '', 'help', 'history cap', 'export', 'settings', 'ask <@UBUYER> 40 caps'].map(
    (text) => () => slashCommand(text),
  ),
  () => globalShortcut(),
  () =>
    messageShortcut({
      text: '',
      bot_id: 'B2',
      blocks: [rich('40 housings'), { type: 'section', text: { type: 'mrkdwn', text: 'for a *pilot run*' } }],
      attachments: [
        { is_share: true, from_url: 'https://x', message_blocks: [{ message: { blocks: [rich('cap')] } }] },
      ],
      files: [{ filetype: 'email', subject: 'RFQ', plain_text: '40 caps' }],
    }),
  () =>
    messageShortcut({
      app_id: 'A1',
      blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: actions.adjust, value: carried }] }],
    }),
  () => mention('40 housings for a pilot run'),
  () => mention('make that 200', { thread_ts: '1700000000.000100' }),
  () => mention('40 housings', { edited: { user: 'USELLER', ts: '1700000002.000000' } }),
  () => directMessage('what is the difference?', { files: [{ id: 'F1' }] }),
  () =>
    directMessage('', {
      subtype: 'message_changed',
      channel_type: 'channel',
      message: { text: `${appMention} 40`, user: 'USELLER', ts: '1700000003.000100', edited: { ts: '1700000004.0' } },
      previous_message: { text: '40' },
    }),
  () => homeOpened(),
  () => event('app_uninstalled', {}),
  () => event('tokens_revoked', { tokens: { bot: ['UBOT'], oauth: [] } }),
  () => event('channel_id_changed', { old_channel_id: 'G012Y48650T', new_channel_id: 'C012Y48650T' }),
  () => event('star_added', { user: 'USELLER', item: { type: 'message', channel: channel.id } }),
  ...Object.entries(actions).map(
    ([name, actionId]) =>
      () =>
        pressOf(name, actionId),
  ),
  () => buttonPress({ actionId: 'answer_question_0', value: packCarried({ profile: emptyProfile, quotes: [] }) }),
  () => buttonPress({ actionId: 'choose_reminder_1', value: draft }),
  () => formChange({ filled, metadata: origin }),
  ...['stage_form', 'card_answer', 'card_draft'].map(
    (callbackId) => () => formSubmission({ filled, metadata: origin, callbackId }),
  ),
  () => formSubmission({ filled: { ...filled, destination: 'channel' }, metadata: origin }),
  () => gateSubmission({ reported, metadata: gateOrigin }),
  () => settingsSubmission({ announces: 'yes', announceChannel: channel.id }),
  () => ({
    ...formSubmission({ filled: {}, metadata: 'one', callbackId: 'stage_opened' }),
    response_urls: [{ response_url: responseUrl, channel_id: channel.id }],
  }),
  () => ({ ...formSubmission({ filled: {} }), type: 'view_closed', is_cleared: false }),
  () => ({ ...buttonPress({ actionId: 'x' }), type: 'block_suggestion', value: 'a' }),
]
