import { shares } from '../../../keeping/deadline.ts'
import { mention } from '../../blocks/kit.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawChannelError, drawSettingsError, drawSettingsErrors, drawSettingsSaved } from '../../blocks/settings.ts'
import { postInChannel } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import { readSettingsView } from '../../intake/settings.ts'
import type { Parts } from '../parts.ts'
import type { Submission } from '../request.ts'

/** Says in a channel that recommendations will be announced there; what stands in the way, or null. Time is left to save. */
const tryChannel = async (form: Submission, channel: string): Promise<PostingProblem | null> => {
  const { copy, deadline, user } = form
  const notice = drawNotice(copy.settings.announcedHere(mention(user)))
  const posted = await deadline.wait(
    postInChannel(form, { channel }, [notice]),
    Math.max(0, deadline.left() - shares.answer),
  )
  return posted === null ? 'slack_busy' : posted.result
}

/** The settings are submitted: what is wrong is told at its field, a channel where the app may not post included. */
export const saveSettings = (parts: Parts) => async (form: Submission) => {
  const { copy, deadline, team, view } = form
  const read = readSettingsView(view)
  if ('problems' in read) return form.reject(drawSettingsErrors(copy, read.problems))
  const { announceChannel: channel } = read.settings
  const current = await form.settings()
  const problem = channel === null || channel === current.announceChannel ? null : await tryChannel(form, channel)
  if (problem !== null) return form.reject(drawChannelError(copy.settings.notPosted[problem]))
  const isSaved = await parts.settings.change(team, { ...current, ...read.settings }, deadline)
  if (!isSaved) return form.reject(drawSettingsError(copy.settings.notSaved))
  await form.show(drawSettingsSaved(copy, read.settings))
}
