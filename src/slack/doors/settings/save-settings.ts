import { shares } from '../../../keeping/deadline.ts'
import { mention } from '../../blocks/kit.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawChannelError, drawSettingsError, drawSettingsErrors, drawSettingsSaved } from '../../blocks/settings.ts'
import { postInChannel } from '../../delivery/deliver.ts'
import type { PostingProblem } from '../../delivery/failures.ts'
import { readSettingsView } from '../../intake/settings.ts'
import { findMembership } from '../inside.ts'
import type { Parts } from '../parts.ts'
import type { Submission } from '../request.ts'

/**
 * Posts in a channel that recommendations will be announced there; returns what stood in the way, or null. Leaves time
 * to save.
 */
const tryChannel = async (form: Submission, channel: string): Promise<PostingProblem | null> => {
  const { copy, deadline, user } = form
  const notice = drawNotice(copy.settings.announcedHere(mention(user)))
  const posted = await deadline.wait(
    postInChannel(form, { channel }, [notice]),
    Math.max(0, deadline.left() - shares.answer),
  )
  return posted === null ? 'slack_busy' : posted.result
}

/** A form that is submitted twice may be saved twice, but is only announced in the channel once. */
const tryChannelOnce = async ({ claims }: Parts, form: Submission, channel: string): Promise<PostingProblem | null> => {
  let problem: PostingProblem | null = null
  const claimed = await claims.once(form.act, form.deadline, async () => {
    problem = await tryChannel(form, channel)
    return problem === null
  })
  return claimed === 'underWay' ? 'slack_busy' : problem
}

/**
 * Why somebody may not change the settings, or null if they may. Checked again, because they may no longer be an admin.
 */
const refuse = async ({ command }: Pick<Parts, 'command'>, form: Submission): Promise<string | null> => {
  const { deadline } = form
  const words = form.copy.settings
  const membership = await findMembership(form, deadline, form, Math.max(0, deadline.left() - shares.answer))
  if (membership === null) return words.notKnown(command)
  if (!membership.isMember) return words.forMembers
  return membership.isAdmin ? null : words.noAdminNow
}

/**
 * Takes submitted settings. Problems are rejected at their fields, including a channel where the app cannot post; so is
 * a person who may not change them.
 */
export const saveSettings = (parts: Parts) => async (form: Submission) => {
  const { copy, deadline, team, view } = form
  const read = readSettingsView(view)
  if ('problems' in read) return form.reject(drawSettingsErrors(copy, read.problems))
  const { announceChannel: channel } = read.settings
  const [refusal, current] = await Promise.all([refuse(parts, form), form.settings()])
  if (refusal !== null) return form.reject(drawSettingsError(refusal))
  const isNew = channel !== null && channel !== current.announceChannel
  const problem = isNew ? await tryChannelOnce(parts, form, channel) : null
  if (problem !== null) return form.reject(drawChannelError(copy.settings.notPosted[problem]))
  const isSaved = await parts.settings.change(team, { ...current, ...read.settings }, deadline)
  if (!isSaved) return form.reject(drawSettingsError(copy.settings.notSaved))
  await form.show(drawSettingsSaved(copy, read.settings))
}
