import type {
  BlockButtonAction,
  Logger,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { adviseOnProfile } from '../../../advise.ts'
import { en } from '../../../copy/en.ts'
import { sharingOf } from '../../../keeping/claims.ts'
import { drawForm } from '../../blocks/form.ts'
import { drawGateForm, underLead } from '../../blocks/gate.ts'
import { drawCardNotice, drawOpened, drawOpenedNotice, drawShareError, writeOpenedOnHome } from '../../blocks/home.ts'
import { mention, mentionChannel } from '../../blocks/kit.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import { firstHomePlace, unpackCarried, unpackHomePlace } from '../../carried.ts'
import { deliverPrivately, postOnBehalf } from '../../delivery/deliver.ts'
import { openForm, redrawForm } from '../../delivery/open-form.ts'
import { startForm } from '../../intake/form.ts'
import { readShareChannel } from '../../intake/share.ts'
import { redrawCard } from '../card/card-message.ts'
import { changeCardState } from '../card/card-state.ts'
import { drawCameFrom } from '../gate/road.ts'
import { isOutsider } from '../outsiders.ts'
import { type Parts, teamOf } from '../parts.ts'
import { adviseOnCarried } from '../press.ts'
import { readStore } from '../read-store.ts'
import { openEmptyForm } from '../start-form.ts'
import type { Viewer } from './home-page.ts'

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

/** Acknowledges a press on Home. What a button carries proves nothing: outsiders get their own Home and nothing else. */
const onPress =
  ({ homes }: Parts, answer: (press: Press) => Promise<void>): Door =>
  async (args) => {
    const { ack, body, client, context } = args
    await ack()
    const viewer = { team: teamOf(context), user: body.user.id }
    if (await isOutsider(args)) {
      await homes.publish(client, viewer)
      return
    }
    homes.noteInView(client, viewer)
    await answer({ ...args, viewer })
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

/** What can be shown of a remembered recommendation: the advice, where it is the viewer's own, else why not. */
const findOwn = async ({ command, storage }: Parts, logger: Logger, viewer: Viewer, id: string) => {
  const read = await readStore(logger, () => storage.findRecommendation(id), longestReading)
  if (read === null) return { problem: en.notices.historyAway(command) }
  const found = read.result
  if (found === null || found.team !== viewer.team || found.user !== viewer.user)
    return { problem: en.notices.notYours(command) }
  const advised = { ...adviseOnProfile(found.profile, [], found.thresholds), id: found.id }
  return { advised, createdAt: found.createdAt, came: await drawCameFrom({ storage }, logger, found) }
}

/**
 * Open: a remembered recommendation again, in a window above Home, for the person whose it is and nobody else. A direct
 * message would show nothing where the button was pressed.
 */
export const openFromHome = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client, logger }) => {
    const own = await findOwn(parts, logger, viewer, action.value ?? '')
    const view =
      'problem' in own
        ? drawOpenedNotice(en, own.problem)
        : drawOpened(en, own.advised, underLead(writeOpenedOnHome(en, own.createdAt), own.came))
    const failure = await openForm(client, body.trigger_id, view)
    if (failure !== null) await deliverPrivately(client, { user: viewer.user }, () => [drawNotice(en.home.notOpened)])
  })

/** Adjust answers: the form, filled in, takes the place of the recommendation in its window. */
export const adjustOpened = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client }) => {
    if (!body.view) return
    const carried = unpackCarried(action.value)
    const { thresholds } = await parts.settings.read(viewer.team)
    const view =
      carried === null
        ? drawOpenedNotice(en, en.notices.staleButton(parts.command))
        : drawForm(en, startForm(carried.profile, { replaces: false, previousId: carried.id }, thresholds))
    const failure = await redrawForm(client, { id: body.view.id }, view)
    if (failure === null) return
    const notice = drawNotice(en.notices.formDidNotOpen(parts.command))
    await deliverPrivately(client, { user: viewer.user }, () => [notice])
  })

/** Prototypes are back, or the batch is: the form about it takes the place of the recommendation in its window. */
export const reportGateFromHome = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client }) => {
    if (!body.view) return
    const carried = unpackCarried(action.value)
    const stage = carried && adviseOnCarried(carried).recommendation.stage
    const { thresholds } = await parts.settings.read(viewer.team)
    const view =
      carried === null || stage === null
        ? drawOpenedNotice(en, en.notices.staleButton(parts.command))
        : drawGateForm(en, stage, { carried, thresholds })
    const failure = await redrawForm(client, { id: body.view.id }, view)
    if (failure !== null) await deliverPrivately(client, { user: viewer.user }, () => [drawNotice(en.home.notOpened)])
  })

/** Go to card: Slack follows the link by itself, and tells the app too. */
export const goToCard =
  (): Door =>
  async ({ ack }) => {
    await ack()
  }

/** Close, beside an open card: the same as on the card, which Slack has asked about once more too. */
export const closeCardFromHome = (parts: Parts) =>
  onPress(parts, async ({ viewer, action, body, client, logger }) => {
    const id = action.value ?? ''
    const changed = await changeCardState(parts, logger, { id, ...viewer, state: 'closed' })
    if (typeof changed === 'object') {
      await redrawCard(parts, { client, logger }, { id, messageTs: undefined })
      return
    }
    const problem = changed === 'away' ? en.card.notChanged : en.card.isGone(null)
    const failure = await openForm(client, body.trigger_id, drawCardNotice(en, problem))
    if (failure !== null) await deliverPrivately(client, { user: viewer.user }, () => [drawNotice(problem)])
    parts.homes.refresh(viewer)
  })

/** Share in channel, from the window: posted for everybody with the name of who shared it; the window says what came of it. */
export const shareOpened =
  (parts: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async (args) => {
    const { ack, body, view, client, context, logger } = args
    const channel = readShareChannel(view)
    if (channel === null) {
      await ack({ response_action: 'errors', errors: drawShareError(en) })
      return
    }
    await ack({ response_action: 'update', view: drawOpenedNotice(en, en.home.sharing) })
    const viewer = { team: teamOf(context), user: body.user.id }
    const show = (next: ModalView) => redrawForm(client, { id: view.id }, next)
    const own = (await isOutsider(args))
      ? { problem: en.notices.notYours(parts.command) }
      : await findOwn(parts, logger, viewer, view.private_metadata)
    if ('problem' in own) {
      await show(drawOpenedNotice(en, own.problem))
      return
    }
    const act = sharingOf(own.advised.id, channel)
    if (!(await parts.claims.claim(act))) {
      await show(drawOpenedNotice(en, en.home.sharedBefore(mentionChannel(channel))))
      return
    }
    const lead = underLead(en.sharedBy(mention(viewer.user)), own.came)
    const shared = drawRecommendation(en, own.advised, { ...lead, canShare: false })
    const [url] = body.response_urls ?? []
    const { problem, ts } = await postOnBehalf(client, { channel }, url?.response_url, shared)
    if (problem !== null) await parts.claims.release(act)
    if (ts !== undefined) {
      const { id } = own.advised
      await parts.memory.noteThread({ team: viewer.team, channel, threadTs: ts }, { id, user: viewer.user })
    }
    await show(
      problem === null
        ? drawOpenedNotice(en, en.home.sharedIn(mentionChannel(channel)))
        : drawOpened(en, own.advised, underLead(en.home.notShared[problem], own.came)),
    )
  }
