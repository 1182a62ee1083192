import { drawOpenedNotice, drawOpenedPart } from '../../blocks/home.ts'
import { writeOpenedPart } from '../../blocks/parts.ts'
import type { CarriedBy } from '../carriers.ts'
import { findPart } from '../find-own.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import type { Press } from '../request.ts'

/** "Open a part": its whole recommendation in a window, for people who asked for the list or see it in a channel. */
export const openPart = (parts: Parts) => async (press: Press<CarriedBy<'part'>>) => {
  const { carried: place, copy } = press
  const [found, belonging] = await Promise.all([findPart(parts, press, place), press.belonging()])
  if ('problem' in found) return openViewFor(press, drawOpenedNotice(copy, found.problem), copy.list.notOpened)
  const { part, count, isOwn } = found
  const lead = writeOpenedPart(copy, part, place.index, count)
  const view = drawOpenedPart(copy, part.advised, lead, isOwn && belonging === 'inside' ? place : null)
  await openViewFor(press, view, copy.list.notOpened)
}
