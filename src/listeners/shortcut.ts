import type { GlobalShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { emptyProfile } from '../advice/profile.ts'
import { drawForm } from '../blocks/form.ts'
import { drawNotice } from '../blocks/notice.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { startForm } from '../intake/form.ts'
import { type Parts, teamOf } from './parts.ts'

/** "Start a stage check": the form, from anywhere in Slack. There is no channel to answer in, so the result comes directly. */
export const startCheck =
  ({ command, settings }: Parts): Middleware<SlackShortcutMiddlewareArgs<GlobalShortcut>> =>
  async ({ ack, shortcut, client, context }) => {
    await ack()
    const { thresholds } = await settings.read(teamOf(context))
    const form = drawForm(startForm(emptyProfile, { replaces: false }, thresholds))
    const failure = await openForm(client, shortcut.trigger_id, form)
    if (failure)
      await deliverPrivately(client, { user: shortcut.user.id }, () => [drawNotice(en.notices.formDidNotOpen(command))])
  }
