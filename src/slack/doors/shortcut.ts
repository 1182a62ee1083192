import type { GlobalShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { type Parts, teamOf } from './parts.ts'
import { openEmptyForm } from './start-form.ts'

/** "Start a stage check": the form, from anywhere in Slack. */
export const startCheck =
  (parts: Parts): Middleware<SlackShortcutMiddlewareArgs<GlobalShortcut>> =>
  async ({ ack, shortcut, client, context }) => {
    await ack()
    const start = { team: teamOf(context), user: shortcut.user.id, triggerId: shortcut.trigger_id }
    await openEmptyForm(parts, client, start)
  }
