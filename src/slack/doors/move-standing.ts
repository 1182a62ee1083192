import { drawForm } from '../blocks/form.ts'
import { redrawView } from '../delivery/open-view.ts'
import { readFormView } from '../intake/form.ts'
import type { Change } from './request.ts'

/** The last change is noted for up to this many open forms; in others the line about the stage may lag behind. */
const mostFormsNoted = 1_000

/** An answer in the open form changed: updates the line with the stage so far. */
export const moveStanding = () => {
  /** The last change in each of the latest forms: an earlier change that arrives late must not overwrite it. */
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
    // The line is a courtesy; the submission reads every answer again.
    if (failure) logger.warn(`The form could not be redrawn: ${failure}`)
  }
}
