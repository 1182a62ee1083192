import { underLead } from '../../blocks/gate.ts'
import { writeOpened } from '../../blocks/history.ts'
import { drawOrder } from '../../blocks/parts.ts'
import type { CarriedBy } from '../carriers.ts'
import { findOwn } from '../find-own.ts'
import { showPrivately } from '../give.ts'
import type { Parts } from '../parts.ts'
import type { Press } from '../request.ts'
import { deliverHistory } from './deliver-history.ts'

/** "Older": replaces this page with the next one. */
export const showOlder = (parts: Parts) => async (press: Press<CarriedBy<'historyPlace'>>) =>
  deliverHistory(parts, press, press.inPlace, press.carried)

/** "Open": shows a remembered recommendation in a new private message, only to the person who asked for it. */
export const openRecommendation = (parts: Parts) => async (press: Press<string>) => {
  const { carried: id, copy, person } = press
  const own = await findOwn(parts, press, id)
  if ('problem' in own) return press.tell(own.problem)
  const around = underLead(writeOpened(copy, own.createdAt), own.came)
  await showPrivately(press, person, (setting) => drawOrder(copy, own.advised, { ...around, ...setting }))
}
