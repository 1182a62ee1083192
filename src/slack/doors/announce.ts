import type { Logger, webApi } from '@slack/bolt'
import type { Advised } from '../../advise.ts'
import { en } from '../../copy/en.ts'
import { drawAnnouncement } from '../blocks/announcement.ts'
import { postInChannel } from '../delivery/deliver.ts'
import type { Parts } from './parts.ts'

/** `seenIn` is the channel where everybody sees the recommendation anyway. */
type New = { advised: Advised; team: string; user: string; seenIn?: string | undefined }

/** Announces a new recommendation in the channel that the workspace chose, if it chose one; comes last, after the answer. */
export const announce = async (
  { settings }: Parts,
  { client, logger }: { client: webApi.WebClient; logger: Logger },
  { advised, team, user, seenIn }: New,
): Promise<void> => {
  const { announceChannel: channel } = await settings.read(team)
  if (channel === null || channel === seenIn) return
  const problem = await postInChannel(client, { channel }, [drawAnnouncement(en, advised, user)])
  if (problem !== null) logger.warn(`A recommendation could not be announced in ${channel}: ${problem}`)
}
