import type { App, BlockAction, BlockButtonAction } from '@slack/bolt'
import { actions, answerActionPattern, liveActionPattern, reminderActionPattern, shortcuts, views } from '../ids.ts'
import { askBuyer, cancelCard, changeCard, chooseReminder, keepKnown } from './card/ask.ts'
import { answerCard, closeCard, reopenCard, submitAnswer } from './card/card.ts'
import { declineReminder, postCard } from './card/post-card.ts'
import { answerCommand } from './command.ts'
import { answerDirectMessage, answerMention } from './conversation.ts'
import { noteRevocation, noteUninstall } from './departure.ts'
import { moveStanding, submitForm } from './form.ts'
import { openGate, submitGate } from './gate/gate.ts'
import { openRecommendation, showOlder } from './history/history.ts'
import {
  adjustOpened,
  closeCardFromHome,
  goToCard,
  openFromHome,
  reportGateFromHome,
  shareOpened,
  showHome,
  startCheckFromHome,
  turnHomePage,
} from './home/home.ts'
import { checkRequest } from './message-shortcut.ts'
import type { Parts } from './parts.ts'
import { adjustAnswers, answerQuestion, shareRecommendation } from './recommendation.ts'
import { openSettings, saveSettings } from './settings/settings.ts'
import { startCheck } from './shortcut.ts'

/** The table of doors: one line for each way into the app. */
export const openDoors = (app: App, parts: Parts) => {
  app.command(parts.command, answerCommand(parts))
  app.shortcut({ type: 'shortcut', callback_id: shortcuts.startCheck }, startCheck(parts))
  app.shortcut({ type: 'message_action', callback_id: shortcuts.checkRequest }, checkRequest(parts))
  app.event('app_mention', answerMention(parts))
  app.event('message', answerDirectMessage(parts))
  app.action<BlockAction>(liveActionPattern, moveStanding())
  app.view(views.form, submitForm(parts))
  app.view(views.gate, submitGate(parts))
  app.action<BlockButtonAction>(actions.share, shareRecommendation(parts))
  app.action<BlockButtonAction>(actions.adjust, adjustAnswers(parts))
  app.action<BlockButtonAction>(answerActionPattern, answerQuestion(parts))
  app.action<BlockButtonAction>(actions.reportGate, openGate(parts))
  app.action<BlockButtonAction>(actions.openRecommendation, openRecommendation(parts))
  app.action<BlockButtonAction>(actions.olderHistory, showOlder(parts))
  app.event('app_uninstalled', noteUninstall(parts))
  app.event('tokens_revoked', noteRevocation(parts))
  app.event('app_home_opened', showHome(parts))
  app.action<BlockButtonAction>(actions.startCheck, startCheckFromHome(parts))
  app.action<BlockButtonAction>(actions.newerHome, turnHomePage(parts))
  app.action<BlockButtonAction>(actions.olderHome, turnHomePage(parts))
  app.action<BlockButtonAction>(actions.openFromHome, openFromHome(parts))
  app.action<BlockButtonAction>(actions.adjustOpened, adjustOpened(parts))
  app.action<BlockButtonAction>(actions.reportGateOpened, reportGateFromHome(parts))
  app.action<BlockButtonAction>(actions.goToCard, goToCard())
  app.action<BlockButtonAction>(actions.closeCardFromHome, closeCardFromHome(parts))
  app.view(views.opened, shareOpened(parts))
  app.action<BlockButtonAction>(actions.settings, openSettings(parts))
  app.view(views.settings, saveSettings(parts))
  app.action<BlockButtonAction>(actions.askBuyer, askBuyer(parts))
  app.action<BlockButtonAction>(reminderActionPattern, chooseReminder(parts))
  app.action<BlockButtonAction>(actions.changeCard, changeCard(parts))
  app.view(views.cardDraft, keepKnown(parts))
  app.action<BlockButtonAction>(actions.cancelCard, cancelCard())
  app.action<BlockButtonAction>(actions.postCard, postCard(parts))
  app.action<BlockButtonAction>(actions.declineReminder, declineReminder(parts))
  app.action<BlockButtonAction>(actions.answerCard, answerCard(parts))
  app.view(views.cardAnswer, submitAnswer(parts))
  app.action<BlockButtonAction>(actions.closeCard, closeCard(parts))
  app.action<BlockButtonAction>(actions.reopenCard, reopenCard(parts))
}
