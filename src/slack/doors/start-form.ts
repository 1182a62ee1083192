import type { webApi } from '@slack/bolt'
import { emptyProfile } from '../../advice/profile.ts'
import { en } from '../../copy/en.ts'
import { drawForm } from '../blocks/form.ts'
import { drawNotice } from '../blocks/notice.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { openForm } from '../delivery/open-form.ts'
import { startForm } from '../intake/form.ts'
import type { Parts } from './parts.ts'

type Start = { team: string; user: string; triggerId: string }

/** Opens an empty form where there is no channel to answer in, so that the result comes directly. */
export const openEmptyForm = async (
  { command, settings }: Parts,
  client: webApi.WebClient,
  { team, user, triggerId }: Start,
): Promise<void> => {
  const { thresholds } = await settings.read(team)
  const form = drawForm(en, startForm(emptyProfile, { replaces: false }, thresholds))
  const failure = await openForm(client, triggerId, form)
  if (failure) await deliverPrivately(client, { user }, () => [drawNotice(en.notices.formDidNotOpen(command))])
}
