import { drawNotice } from '../../blocks/notice.ts'
import { deliverPrivately } from '../../delivery/deliver.ts'
import { type CarriedBy, carriers } from '../carriers.ts'
import { openFormFor, originOf } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import { readForm } from '../read-form.ts'
import type { Press, Submission } from '../request.ts'
import { showPreview, startCard } from './preview.ts'

type Draft = Press<CarriedBy<'draft'>>

/** "Ask the buyer" on a recommendation: previews a card with what is known. */
export const askBuyer = (parts: Parts) => async (press: Press<CarriedBy<'recommendation'>>) =>
  startCard(parts, press, { profile: press.carried.profile, addressedTo: null, text: null })

/** Another time for the reminder: previews the same card again. */
export const chooseReminder = () => async (press: Draft) => showPreview(press, press.inPlace, press.carried)

/** "Change what is known": opens the form for the answers on the card. */
export const changeCard = (parts: Parts) => async (press: Draft) => {
  const { profile, ...draft } = press.carried
  const origin = { ...originOf(press), replaces: !press.isShared, draft }
  await openFormFor(parts, press, { profile, origin }, press.copy.card.formDidNotOpen)
}

/** The changed answers: previews the card again, in place of the earlier preview. */
export const keepKnown = (parts: Parts) => async (form: Submission) => {
  const { copy, user } = form
  const answers = await readForm(form)
  if (answers === null) return
  const { profile, origin } = answers
  const { draft } = origin
  const person = { user, ...origin }
  await form.close(() =>
    draft === undefined
      ? deliverPrivately(form, person, () => [drawNotice(carriers.draft.writeStale(copy, parts.command))])
      : showPreview(form, person, { ...draft, profile }),
  )
}

/** "Cancel": nothing was posted, and nothing is stored. */
export const cancelCard = () => async (press: Press<string>) => {
  await deliverPrivately(press, press.inPlace, () => [drawNotice(press.copy.card.canceled)])
}
