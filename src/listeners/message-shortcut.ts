import type { MessageShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { adviseOnEnquiry } from '../advise.ts'
import { drawForm } from '../blocks/form.ts'
import { drawNotice } from '../blocks/notice.ts'
import { en } from '../copy/en.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { startForm } from '../intake/form.ts'
import { readMessageText } from '../intake/message.ts'
import { type Parts, teamOf } from './parts.ts'

/** "Check this request" on a message, whoever wrote it: the form filled from its words, for its thread. */
export const checkRequest =
  ({ command, settings }: Parts): Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>> =>
  async ({ ack, shortcut, client, context }) => {
    await ack()
    const { message, message_ts: ts, channel, response_url: responseUrl, user } = shortcut
    const words = readMessageText(message.text ?? '')
    const { thresholds } = await settings.read(teamOf(context))
    const threadTs: string = message.thread_ts ?? ts
    const origin = { channel: channel.id, responseUrl, replaces: false, threadTs, about: { ts, words } }
    const form = drawForm(startForm(adviseOnEnquiry(words).profile, origin, thresholds))
    const failure = await openForm(client, shortcut.trigger_id, form)
    if (failure === null) return
    const person = { user: user.id, channel: channel.id, responseUrl }
    await deliverPrivately(client, person, () => [drawNotice(en.notices.formDidNotOpen(command))])
  }
