import type {
  BlockAction,
  BlockButtonAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
  webApi,
} from '@slack/bolt'
import { adviseOnProfile } from '../advise.ts'
import { drawForm } from '../blocks/form.ts'
import { drawNotOpened, drawOpened } from '../blocks/home.ts'
import { drawNotice } from '../blocks/notice.ts'
import { firstHomePlace, unpackCarried, unpackHomePlace } from '../carried.ts'
import { en } from '../copy/en.ts'
import { waitAtMost } from '../deadline.ts'
import { deliverPrivately } from '../delivery/deliver.ts'
import { readMembership } from '../delivery/membership.ts'
import { openForm, redrawForm } from '../delivery/open-form.ts'
import { startForm } from '../intake/form.ts'
import { readStore } from './history-page.ts'
import type { Viewer } from './home-page.ts'
import { type Parts, teamOf } from './parts.ts'
import { openEmptyForm } from './start-form.ts'

type Door = Middleware<SlackActionMiddlewareArgs<BlockButtonAction>>
type Press = Parameters<Door>[0] & { viewer: Viewer }

/** In milliseconds: what was pressed must open within 3 seconds, so that the store is not waited for longer than this. */
const longestReading = 1_500

/** Home was opened: it is drawn anew each time. */
export const showHome =
  ({ homes }: Parts): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> =>
  async ({ event, client, context }) => {
    if (event.tab === 'home') await homes.publish(client, { team: teamOf(context), user: event.user })
  }

/** The press names the person's team; only where that is another one is Slack asked, as in an organisation it may be. */
const isMember = async (client: webApi.WebClient, user: BlockAction['user'], team: string) =>
  user.team_id === team || (await readMembership(client, user.id, team))?.isMember === true

/** Acknowledges a press on Home. What a button carries proves nothing: outsiders get their own Home and nothing else. */
const onPress =
  ({ homes }: Parts, answer: (press: Press) => Promise<void>): Door =>
  async (args) => {
    const { ack, body, client, context } = args
    await ack()
    const viewer = { team: teamOf(context), user: body.user.id }
    if (await isMember(client, body.user, viewer.team)) await answer({ ...args, viewer })
    else await homes.publish(client, viewer)
  }

/** Start a check: the form, above Home. */
export const startCheckFromHome = (parts: Parts) =>
  onPress(parts, async ({ viewer, body, client }) => {
    await openEmptyForm(parts, client, { ...viewer, triggerId: body.trigger_id })
  })

/** Newer and Older: another page takes the place of this one; a button that cannot be read leads to the first. */
export const turnHomePage = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, client }) => {
    await parts.homes.publish(client, viewer, unpackHomePlace(action.value) ?? firstHomePlace)
  })

/**
 * Open: a remembered recommendation again, in a window above Home, for the person whose it is and nobody else. A direct
 * message would show nothing where the button was pressed.
 */
export const openFromHome = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client, logger }) => {
    const { command, storage } = parts
    const reading = readStore(logger, () => storage.findRecommendation(action.value ?? ''))
    const read = (await waitAtMost(longestReading, reading))?.result ?? null
    const found = read?.result ?? null
    const isOwn = found !== null && found.team === viewer.team && found.user === viewer.user
    const failure = await openForm(
      client,
      body.trigger_id,
      isOwn
        ? drawOpened({ ...adviseOnProfile(found.profile, [], found.thresholds), id: found.id }, found.createdAt)
        : drawNotOpened(read === null ? en.notices.historyAway(command) : en.notices.notYours(command)),
    )
    if (failure !== null) await deliverPrivately(client, { user: viewer.user }, () => [drawNotice(en.home.notOpened)])
  })

/** Adjust answers: the form, filled in, takes the place of the recommendation in its window. */
export const adjustOpened = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client }) => {
    if (!body.view) return
    const carried = unpackCarried(action.value)
    const { thresholds } = await parts.settings.read(viewer.team)
    const failure = await redrawForm(
      client,
      { id: body.view.id },
      carried === null
        ? drawNotOpened(en.notices.staleButton(parts.command))
        : drawForm(startForm(carried.profile, { replaces: false, previousId: carried.id }, thresholds)),
    )
    if (failure === null) return
    const notice = drawNotice(en.notices.formDidNotOpen(parts.command))
    await deliverPrivately(client, { user: viewer.user }, () => [notice])
  })
