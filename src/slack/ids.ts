import type { GateAnswer } from '../advice/gate.ts'
import type { Answer } from '../advice/questions.ts'

// The ids that travel through Slack, shared by the code that draws them and the code that listens for them.

export const views = {
  form: 'stage_form',
  result: 'stage_result',
  cardAnswer: 'card_answer',
  cardDraft: 'card_draft',
  gate: 'stage_gate',
  opened: 'stage_opened',
  settings: 'stage_settings',
  settingsSaved: 'stage_settings_saved',
} as const

export const shortcuts = {
  startCheck: 'start_stage_check',
  checkRequest: 'check_this_request',
} as const

export const actions = {
  share: 'share_recommendation',
  adjust: 'adjust_answers',
  openRecommendation: 'open_recommendation',
  olderHistory: 'older_history',
  askBuyer: 'ask_buyer',
  postCard: 'post_card',
  changeCard: 'change_card',
  cancelCard: 'cancel_card',
  declineReminder: 'decline_reminder',
  answerCard: 'answer_card',
  closeCard: 'close_card',
  reopenCard: 'reopen_card',
  reportGate: 'report_gate',
  startCheck: 'start_check',
  openFromHome: 'open_from_home',
  adjustOpened: 'adjust_opened',
  reportGateOpened: 'report_gate_opened',
  newerHome: 'newer_home',
  olderHome: 'older_home',
  goToCard: 'go_to_card',
  closeCardFromHome: 'close_card_from_home',
  settings: 'open_settings',
  adjustPart: 'adjust_part',
  shareParts: 'share_parts',
} as const

/**
 * One of several numbered answer buttons, for the open question, for which quantity was meant, or for what the words
 * hint at.
 */
export const answerAction = (asked: 'question' | 'quantity' | 'hint', index: number) => `answer_${asked}_${index}`
export const answerActionPattern = /^answer_(?:question|quantity|hint)_\d+$/

/** One of several numbered buttons that choose when a card's reminder is sent, before it is posted. */
export const reminderAction = (index: number) => `choose_reminder_${index}`
export const reminderActionPattern = /^choose_reminder_\d+$/

/** The block of a question in the form. Each input has one element, with the same id as its block. */
export const questionBlock = (answer: Answer) => `question_${answer}`

/** The block of a question about what came back from the parts; its element has the same id. */
export const gateBlock = (answer: GateAnswer) => `gate_${answer}`

export const destinationBlock = 'destination'
export const standingBlock = 'standing'

/** The field for the channel to share an opened recommendation in. */
export const shareBlock = 'share_in'

/** The fields of the settings. Each input has one element, with the same id as its block. */
export type SettingsField =
  | 'sampleEnds'
  | 'batchStarts'
  | 'announces'
  | 'announceChannel'
  | 'reminderHours'
  | 'keepDays'
export const settingsBlock = (field: SettingsField) => `settings_${field}`

/** Inputs of the form that update the line with the stage so far. */
export const liveActionPattern = /^question_/

/** One of several numbered menus of parts. */
export const openPartAction = (index: number) => `open_part_${index}`
export const openPartActionPattern = /^open_part_\d+$/
