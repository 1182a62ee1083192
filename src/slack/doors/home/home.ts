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
import { findOwn, findPart, type Own, type Problem } from '../find-own.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import { type Sharing, shareOnce } from '../recommendation/share.ts'
import type { Press, Request, Submission } from '../request.ts'

/** Home was opened: it is redrawn each time. */
export const showHome =
  ({ homes }: Parts) =>
  async (request: Request) =>
    homes.publish(request, { team: request.team, user: request.user })

/** "Newer" and "Older": shows another page. If a button cannot be read, it leads to the first page. */
export const turnHomePage =
  ({ homes }: Parts) =>
  async (press: Press<CarriedBy<'homePlace'>>) =>
    homes.publish(press, { team: press.team, user: press.user }, press.carried)

/** The window of a recommendation, or of a list of several parts. */
const drawOpenedOrder = (copy: Copy, { advised, came }: Own, lead: string): ModalView =>
  'parts' in advised ? drawOpenedParts(copy, advised, lead) : drawOpened(copy, advised, underLead(lead, came))

/**
 * "Open": shows a remembered recommendation in a window, only to the person who asked for it. Not as a direct message,
 * because that would show nothing on Home, where the button was pressed.
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

/** What a window shows and can share. `name` identifies it; `drawAgain` draws the window with a line above it. */
type Opened = Pick<Sharing, 'shared' | 'isPart'> & { name: string; drawAgain: (lead: string) => ModalView }

/** Reads the part of a list that a window shows. */
const readOpenedPart = async (parts: Parts, form: Submission, place: PartPlace): Promise<Opened | Problem> => {
  const found = await findPart(parts, form, place)
  if ('problem' in found) return found
  const { copy } = form
  const { part, count } = found
  const line = writeOpenedPart(copy, part, place.index, count)
  return {
    shared: { advised: parts.recorder.identify(part.advised), came: null },
    isPart: true,
    name: `${place.id} ${place.index}`,
    drawAgain: (lead) => drawOpenedPart(copy, part.advised, [lead, line].join('\n'), place),
  }
}

/** Reads what a window shows: a part, a recommendation or a list. */
const readOpened = async (parts: Parts, form: Submission): Promise<Opened | Problem> => {
  const { copy, view } = form
  const place = unpackPartPlace(view.private_metadata)
  if (place !== null) return readOpenedPart(parts, form, place)
  const opened = unpackOpened(view.private_metadata)
  if (opened === null) return { problem: copy.notices.notYours(parts.command) }
  const own = await findOwn(parts, form, opened.id, opened.road ?? 0)
  if ('problem' in own) return own
  return { shared: own, name: own.advised.id, drawAgain: (lead) => drawOpenedOrder(copy, own, lead) }
}

/** Posts what the window shows in a channel; the window then says how that went. */
const shareIn = async (parts: Parts, form: Submission, channel: string) => {
  const { copy, responseUrl } = form
  const { home, notices } = copy
  const notify = (sentence: string) => form.redraw(drawOpenedNotice(copy, sentence), sentence)
  const refusal = await form.refuseOutsider(notices.notYours(parts.command))
  const opened = refusal === null ? await readOpened(parts, form) : { problem: refusal }
  if ('problem' in opened) {
    await notify(opened.problem)
    return
  }
  const { name, drawAgain, ...sharing } = opened
  await shareOnce(parts, form, {
    ...sharing,
    where: { channel, responseUrl },
    act: sharingOf(name, channel),
    tellShared: () => notify(home.sharedIn(mentionChannel(channel))),
    tellBefore: (state) => notify(home.sharedBefore[state](mentionChannel(channel))),
    tellProblem: (problem) => {
      const sentence = home.notShared[problem]
      return form.redraw(drawAgain(sentence), sentence)
    },
  })
}

/** "Share in channel" in the window. */
export const shareOpened = (parts: Parts) => async (form: Submission) => {
  const { copy, view } = form
  const channel = readShareChannel(view)
  if (channel === null) return form.reject(drawShareError(copy))
  await form.show(drawOpenedNotice(copy, copy.home.sharing), () => shareIn(parts, form, channel))
}
