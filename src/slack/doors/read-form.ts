import { drawFieldErrors } from '../blocks/form.ts'
import { type FormState, readFormView } from '../intake/form.ts'
import type { Submission } from './request.ts'

/** The state of a submitted form; null if some answers are wrong, which are then rejected at their fields. */
export const readForm = async (form: Submission): Promise<FormState | null> => {
  const state = readFormView(form.view)
  if (Object.keys(state.problems).length === 0) return state
  await form.reject(drawFieldErrors(form.copy, state.problems))
  return null
}
