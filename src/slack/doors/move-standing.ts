import { drawForm } from '../blocks/form.ts'
import { redrawView } from '../delivery/open-view.ts'
import { readFormView } from '../intake/form.ts'
import type { Change } from './request.ts'

/** Of so many open forms it is known which change came last; of more, the line about the stage may lag behind. */
const mostFormsNoted = 1_000

/** An answer in the open form changed: the line about where the stage stands moves with it. */
export const moveStanding = () => {
  /** The last change in each form, of those that changed last: an earlier one, arriving late, must not take its place. */
  const newest = new Map<string, string>()
  const note = (form: string, changedAt: string) => {
    if (changedAt <= (newest.get(form) ?? '')) return
    newest.delete(form)
    newest.set(form, changedAt)
    const [oldest] = newest.keys()
    if (newest.size > mostFormsNoted && oldest !== undefined) newest.delete(oldest)
  }
  return async (change: Change) => {
    const { changedAt, copy, logger, view } = change
    note(view.id, changedAt)
    const isNewest = () => newest.get(view.id) === changedAt
    const failure = await redrawView(change, view, drawForm(copy, readFormView(view)), isNewest)
    // The line is a courtesy; the submission reads every answer anew.
    if (failure) logger.warn(`The form could not be redrawn: ${failure}`)
  }
}
