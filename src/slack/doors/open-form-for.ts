import type { ModalView } from '@slack/types'
import type { Profile } from '../../advice/profile.ts'
import { drawForm } from '../blocks/form.ts'
import type { FormOrigin } from '../carried.ts'
import { refusesView } from '../delivery/failures.ts'
import { openView, redrawView } from '../delivery/open-view.ts'
import { startForm } from '../intake/form.ts'
import type { Parts } from './parts.ts'
import type { Opening } from './request.ts'

/** The origin of a form that does not replace the message that the person acted on. */
export const originOf = ({ channel, lastingTs, person: { responseUrl } }: Opening): FormOrigin => ({
  ...(channel !== undefined && { channel }),
  ...(responseUrl !== undefined && { responseUrl }),
  ...(lastingTs !== undefined && { lastingTs }),
  replaces: false,
})

/**
 * Opens a view while the trigger is still valid; if the request came from a window, it replaces that window. The person
 * is told `sentence` if it does not open in time.
 */
export const openViewFor = async (opening: Opening, view: ModalView, sentence: string): Promise<void> => {
  const { copy, deadline, logger, triggerId, window } = opening
  // Too late: it might still open, next to the sentence that says it did not.
  if (deadline.left() === 0) return opening.tell(sentence)
  const work = window === null ? openView(opening, triggerId, view) : redrawView(opening, window, view)
  const opened = await deadline.wait(work)
  const failure = opened === null ? 'not in time' : opened.result
  if (failure === null) return
  logger.warn(`A window could not be opened: ${failure}`)
  await opening.tell(refusesView(failure) && opened !== null ? copy.notices.windowRefused : sentence)
}

/** Opens the form, filled in with what is known. */
export const openFormFor = async (
  { command }: Pick<Parts, 'command'>,
  opening: Opening,
  { profile, origin }: { profile: Profile; origin: FormOrigin },
  sentence: string = opening.copy.notices.formDidNotOpen(command),
): Promise<void> => {
  const { thresholds, announceChannel } = await opening.settings()
  // A change to a card's draft gives no result to announce.
  const isAnnounced = announceChannel !== null && origin.draft === undefined
  const told = { ...origin, ...(isAnnounced && { announcedIn: announceChannel }) }
  await openViewFor(opening, drawForm(opening.copy, startForm(profile, told, thresholds)), sentence)
}
