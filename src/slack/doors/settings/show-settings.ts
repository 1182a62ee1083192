import { drawSettingsForm, writeSettings } from '../../blocks/settings.ts'
import { findMembership } from '../inside.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import type { Opening } from '../request.ts'

/** Opens the settings for an admin of the workspace; other members can read them, and outsiders cannot. */
export const showSettings =
  ({ command }: Parts) =>
  async (opening: Opening) => {
    const { copy, deadline } = opening
    const words = copy.settings
    const [membership, current] = await Promise.all([findMembership(opening, deadline, opening), opening.settings()])
    if (membership === null) return opening.tell(words.notKnown(command))
    if (!membership.isMember) return opening.tell(words.forMembers)
    if (!membership.isAdmin) return opening.tell(`${words.forAdmins}\n${writeSettings(copy, current)}`)
    await openViewFor(opening, drawSettingsForm(copy, current), copy.notices.formDidNotOpen(`${command} settings`))
  }
