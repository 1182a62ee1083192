import type { webApi } from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawSettingsForm, writeSettings } from '../../blocks/settings.ts'
import { deliverPrivately, type Person } from '../../delivery/deliver.ts'
import { readMembership } from '../../delivery/membership.ts'
import { openForm } from '../../delivery/open-form.ts'
import type { Parts } from '../parts.ts'

/** Opens the settings for an admin of the workspace; others of its people read what holds, and outsiders nothing. */
export const showSettings = async (
  { command, settings }: Parts,
  client: webApi.WebClient,
  { team, person, triggerId }: { team: string; person: Person; triggerId: string },
): Promise<void> => {
  const tell = (sentence: string) => deliverPrivately(client, person, () => [drawNotice(sentence)])
  const [membership, current] = await Promise.all([readMembership(client, person.user, team), settings.read(team)])
  if (membership === null) {
    await tell(en.settings.notKnown(command))
    return
  }
  if (!membership.isMember) {
    await tell(en.settings.forMembers)
    return
  }
  if (!membership.isAdmin) {
    await tell(`${en.settings.forAdmins}\n${writeSettings(en, current)}`)
    return
  }
  const failure = await openForm(client, triggerId, drawSettingsForm(en, current))
  if (failure) await tell(en.notices.formDidNotOpen(`${command} settings`))
}
