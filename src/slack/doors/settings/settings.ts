import type {
  BlockButtonAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import { waitAtMost } from '../../../keeping/deadline.ts'
import { mention } from '../../blocks/kit.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawChannelError, drawSettingsError, drawSettingsErrors, drawSettingsSaved } from '../../blocks/settings.ts'
import { postInChannel } from '../../delivery/deliver.ts'
import { readSettingsView } from '../../intake/settings.ts'
import { type Parts, teamOf } from '../parts.ts'
import { showSettings } from './settings-form.ts'

/** In milliseconds: the acknowledgement, due within 3 seconds, says whether it was saved. */
const longestPosting = 1_200
const longestSaving = 1_000

/** The button "Settings", wherever it stands. */
export const openSettings =
  (parts: Parts): Middleware<SlackActionMiddlewareArgs<BlockButtonAction>> =>
  async ({ ack, body, client, context }) => {
    await ack()
    const person = { user: body.user.id, channel: body.channel?.id, responseUrl: body.response_url }
    await showSettings(parts, client, { team: teamOf(context), person, triggerId: body.trigger_id })
  }

/** The settings are submitted: what is wrong is told at its field, a channel where the app may not post included. */
export const saveSettings =
  ({ settings }: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ ack, body, view, client, context, logger }) => {
    const team = teamOf(context)
    const read = readSettingsView(view)
    if ('problems' in read) {
      await ack({ response_action: 'errors', errors: drawSettingsErrors(en, read.problems) })
      return
    }
    const { announceChannel: channel } = read.settings
    const current = await settings.read(team)
    if (channel !== null && channel !== current.announceChannel) {
      const notice = drawNotice(en.settings.announcedHere(mention(body.user.id)))
      const posted = await waitAtMost(longestPosting, postInChannel(client, { channel }, [notice]))
      const problem = posted === null ? 'slack_busy' : posted.result
      if (problem !== null) {
        await ack({ response_action: 'errors', errors: drawChannelError(en.settings.notPosted[problem]) })
        return
      }
    }
    const saving = settings.change(team, { ...current, ...read.settings }).then(
      () => true,
      (error) => {
        logger.error('Settings could not be saved.', error)
        return false
      },
    )
    const saved = await waitAtMost(longestSaving, saving)
    if (saved?.result !== true) {
      await ack({ response_action: 'errors', errors: drawSettingsError(en.settings.notSaved) })
      return
    }
    await ack({ response_action: 'update', view: drawSettingsSaved(en, read.settings) })
  }
