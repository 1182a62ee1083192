import type { App } from '@slack/bolt'
import {
  actions,
  answerActionPattern,
  liveActionPattern,
  openPartActionPattern,
  reminderActionPattern,
  shortcuts,
  views,
} from '../ids.ts'
import { answerCard, submitAnswer } from './card/answer-card.ts'
import { closeCard, closeCardFromHome, reopenCard } from './card/change-state.ts'
import { askBuyer, cancelCard, changeCard, chooseReminder, keepKnown } from './card/draft.ts'
import { declineReminder, postCard } from './card/post-card.ts'
import { answerCommand } from './command.ts'
import { answerMessage } from './conversation.ts'
import { noteDeparture } from './departure.ts'
import { openDoor } from './door.ts'
import { followChannel } from './follow-channel.ts'
import { submitForm } from './form.ts'
import { openGate, submitGate } from './gate/gate.ts'
import { openRecommendation, showOlder } from './history/history.ts'
import { openFromHome, shareOpened, showHome, turnHomePage } from './home/home.ts'
import { moveStanding } from './move-standing.ts'
import type { Parts } from './parts.ts'
import { adjustAnswers } from './recommendation/adjust.ts'
import { answerQuestion } from './recommendation/answer-question.ts'
import { openPart } from './recommendation/open-part.ts'
import { shareParts, shareRecommendation } from './recommendation/share.ts'
import type { Row } from './row.ts'
import { saveSettings } from './settings/save-settings.ts'
import { showSettings } from './settings/show-settings.ts'
import { checkRequest, startCheck } from './start-check.ts'

/**
 * The table of doors: one line for each way into the app, with what its button carries and who may use it.
 * @internal
 */
export const rows: Row[] = [
  { kind: 'command', door: answerCommand },
  { kind: 'shortcut', id: shortcuts.startCheck, door: startCheck },
  { kind: 'message shortcut', id: shortcuts.checkRequest, door: checkRequest },
  { kind: 'message', id: 'app_mention', door: answerMessage },
  { kind: 'message', id: 'message', door: answerMessage },
  { kind: 'home', door: showHome },
  { kind: 'departure', id: 'app_uninstalled', door: noteDeparture },
  { kind: 'departure', id: 'tokens_revoked', door: noteDeparture },

  { kind: 'move', door: followChannel },
  { kind: 'change', id: liveActionPattern, door: moveStanding },
  { kind: 'submission', id: views.form, door: submitForm },
  { kind: 'submission', id: views.gate, door: submitGate },
  { kind: 'submission', id: views.cardAnswer, door: submitAnswer },
  { kind: 'submission', id: views.cardDraft, door: keepKnown },
  { kind: 'submission', id: views.opened, door: shareOpened },
  { kind: 'submission', id: views.settings, door: saveSettings },

  { kind: 'press', id: actions.share, for: 'company', carries: 'recommendation', door: shareRecommendation },
  { kind: 'press', id: actions.shareParts, for: 'company', carries: 'id', door: shareParts },
  { kind: 'press', id: openPartActionPattern, for: 'anybody', carries: 'part', door: openPart },
  { kind: 'press', id: actions.adjustPart, for: 'anybody', carries: 'recommendation', door: adjustAnswers },
  { kind: 'press', id: actions.adjust, for: 'anybody', carries: 'recommendation', door: adjustAnswers },
  { kind: 'press', id: answerActionPattern, for: 'anybody', carries: 'recommendation', door: answerQuestion },
  { kind: 'press', id: actions.reportGate, for: 'anybody', carries: 'made', door: openGate },
  { kind: 'press', id: actions.openRecommendation, for: 'company', carries: 'id', door: openRecommendation },
  { kind: 'press', id: actions.olderHistory, for: 'company', carries: 'historyPlace', door: showOlder },
  { kind: 'press', id: actions.settings, for: 'anybody', carries: 'nothing', door: showSettings },

  { kind: 'press', id: actions.askBuyer, for: 'sales', carries: 'recommendation', door: askBuyer },
  { kind: 'press', id: reminderActionPattern, for: 'sales', carries: 'draft', door: chooseReminder },
  { kind: 'press', id: actions.changeCard, for: 'sales', carries: 'draft', door: changeCard },
  { kind: 'press', id: actions.cancelCard, for: 'sales', carries: 'id', door: cancelCard },
  { kind: 'press', id: actions.postCard, for: 'sales', carries: 'draft', door: postCard },
  { kind: 'press', id: actions.declineReminder, for: 'sales', carries: 'id', door: declineReminder },
  { kind: 'press', id: actions.answerCard, for: 'anybody', carries: 'card', door: answerCard },
  { kind: 'press', id: actions.closeCard, for: 'sales', carries: 'id', door: closeCard },
  { kind: 'press', id: actions.reopenCard, for: 'sales', carries: 'id', door: reopenCard },

  { kind: 'press', id: actions.startCheck, for: 'viewer', carries: 'nothing', door: startCheck },
  { kind: 'press', id: actions.newerHome, for: 'viewer', carries: 'homePlace', door: turnHomePage },
  { kind: 'press', id: actions.olderHome, for: 'viewer', carries: 'homePlace', door: turnHomePage },
  { kind: 'press', id: actions.openFromHome, for: 'viewer', carries: 'id', door: openFromHome },
  { kind: 'press', id: actions.adjustOpened, for: 'viewer', carries: 'recommendation', door: adjustAnswers },
  { kind: 'press', id: actions.reportGateOpened, for: 'viewer', carries: 'made', door: openGate },
  { kind: 'press', id: actions.closeCardFromHome, for: 'viewer', carries: 'id', door: closeCardFromHome },
  { kind: 'link', id: actions.goToCard },
]

export const openDoors = (app: App, parts: Parts): void => {
  for (const row of rows) openDoor(app, parts, row)
}
