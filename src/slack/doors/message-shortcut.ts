import type { MessageShortcut, Middleware, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { adviseOnEnquiry } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { drawForm } from '../blocks/form.ts'
import { drawNotice } from '../blocks/notice.ts'
import { findCarried } from '../carried.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { actions } from '../ids.ts'
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
    // The app's own messages compare the two stages in words, which would be read as an enquiry for both.
    const own = findCarried(message.blocks, [actions.adjust, actions.answerCard])
    const { thresholds } = await settings.read(teamOf(context))
    const threadTs: string = message.thread_ts ?? ts
    const about = { ts, words: own === null ? words : null }
    const origin = { channel: channel.id, responseUrl, replaces: false, threadTs, about }
    const profile = own?.profile ?? adviseOnEnquiry(words).profile
    const form = drawForm(en, startForm(profile, origin, thresholds))
    const failure = await openForm(client, shortcut.trigger_id, form)
    if (failure === null) return
    const person = { user: user.id, channel: channel.id, responseUrl }
    await deliverPrivately(client, person, () => [drawNotice(en.notices.formDidNotOpen(command))])
  }
