import type { ModalView } from '@slack/types'
import type { Copy } from '../../../copy/copy.ts'
import { underLead } from '../../blocks/gate.ts'
import { drawOpened, drawOpenedNotice, drawOpenedPart, drawShareError, writeOpenedOnHome } from '../../blocks/home.ts'
import { mentionChannel } from '../../blocks/kit.ts'
import { drawOpenedParts, writeOpenedPart } from '../../blocks/parts.ts'
import { unpackOpened } from '../../carried.ts'
import { readShareChannel } from '../../intake/share.ts'
import { type PartPlace, unpackPartPlace } from '../../part-place.ts'
import { sharingOf } from '../acts.ts'
import type { CarriedBy } from '../carriers.ts'
import { findOwn, findPart, type Own } from '../find-own.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import { shareOnce } from '../recommendation/share.ts'
import type { Press, Request, Submission } from '../request.ts'

/** Home was opened: it is drawn anew each time. */
export const showHome =
  ({ homes }: Parts) =>
  async (request: Request) =>
    homes.publish(request, { team: request.team, user: request.user })

/** Newer and Older: another page takes the place of this one; a button that cannot be read leads to the first. */
export const turnHomePage =
  ({ homes }: Parts) =>
  async (press: Press<CarriedBy<'homePlace'>>) =>
    homes.publish(press, { team: press.team, user: press.user }, press.carried)

/** What was opened, in a window: one part with what can be done with it, or the list of several. */
const drawOpenedOrder = (copy: Copy, { advised, came }: Own, lead: string): ModalView =>
  'parts' in advised ? drawOpenedParts(copy, advised, lead) : drawOpened(copy, advised, underLead(lead, came))

/**
 * Open: a remembered recommendation again, in a window above Home, for the person whose it is and nobody else. A direct
 * message would show nothing where the button was pressed.
 */
export const openFromHome = (parts: Parts) => async (press: Press<string>) => {
  const { carried: id, copy } = press
  const own = await findOwn(parts, press, id)
  const view =
    'problem' in own
      ? drawOpenedNotice(copy, own.problem)
      : drawOpenedOrder(copy, own, writeOpenedOnHome(copy, own.createdAt))
  await openViewFor(press, view, copy.home.notOpened)
}

/** Posts one part of a list for everybody in a channel; the window says what came of it. */
const sharePartIn = async (parts: Parts, form: Submission, place: PartPlace, channel: string) => {
  const { copy, responseUrl } = form
  const { home, notices } = copy
  const notify = (sentence: string) => form.redraw(drawOpenedNotice(copy, sentence), sentence)
  const refusal = await form.refuseOutsider(notices.notYours(parts.command))
  const found = refusal === null ? await findPart(parts, form, place) : { problem: refusal }
  if ('problem' in found) {
    await notify(found.problem)
    return
  }
  const { part, count } = found
  const lead = writeOpenedPart(copy, part, place.index, count)
  await shareOnce(parts, form, {
    shared: { advised: parts.recorder.identify(part.advised), came: null },
    isPart: true,
    where: { channel, responseUrl },
    act: sharingOf(`${place.id} ${place.index}`, channel),
    tellShared: () => notify(home.sharedIn(mentionChannel(channel))),
    tellBefore: (state) => notify(home.sharedBefore[state](mentionChannel(channel))),
    tellProblem: (problem) => {
      const sentence = home.notShared[problem]
      return form.redraw(drawOpenedPart(copy, part.advised, [sentence, lead].join('\n'), place), sentence)
    },
  })
}

/** Posts what was opened for everybody in a channel; the window says what came of it. */
const shareIn = async (parts: Parts, form: Submission, channel: string) => {
  const { copy, responseUrl, view } = form
  const { home, notices } = copy
  const notify = (sentence: string) => form.redraw(drawOpenedNotice(copy, sentence), sentence)
  const refusal = await form.refuseOutsider(notices.notYours(parts.command))
  const opened = unpackOpened(view.private_metadata)
  const own =
    refusal === null && opened !== null
      ? await findOwn(parts, form, opened.id, opened.road ?? 0)
      : { problem: refusal ?? notices.notYours(parts.command) }
  if ('problem' in own) {
    await notify(own.problem)
    return
  }
  const { advised } = own
  await shareOnce(parts, form, {
    shared: own,
    where: { channel, responseUrl },
    act: sharingOf(advised.id, channel),
    tellShared: () => notify(home.sharedIn(mentionChannel(channel))),
    tellBefore: (state) => notify(home.sharedBefore[state](mentionChannel(channel))),
    tellProblem: (problem) => {
      const sentence = home.notShared[problem]
      return form.redraw(drawOpenedOrder(copy, own, sentence), sentence)
    },
  })
}

/** Share in channel, from the window. */
export const shareOpened = (parts: Parts) => async (form: Submission) => {
  const { copy, view } = form
  const channel = readShareChannel(view)
  if (channel === null) return form.reject(drawShareError(copy))
  const place = unpackPartPlace(view.private_metadata)
  await form.show(drawOpenedNotice(copy, copy.home.sharing), () =>
    place === null ? shareIn(parts, form, channel) : sharePartIn(parts, form, place, channel),
  )
}
