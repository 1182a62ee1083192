import { askStore } from '../../../keeping/ask-store.ts'
import type { SavedCard } from '../../../storage/storage.ts'
import { drawCardNotice } from '../../blocks/home.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import type { Press, Request } from '../request.ts'
import { redrawCard } from './redraw-card.ts'

type State = 'closed' | 'reopened'

/**
 * Closes or reopens a card of the workspace. `gone` if the workspace has no such card, `away` if the store does not
 * answer in time; then the change may or may not be made.
 */
const changeCardState = async (
  { storage, clock }: Parts,
  { deadline, logger, team, user }: Request,
  { id, state }: { id: string; state: State },
): Promise<SavedCard | 'gone' | 'away'> => {
  const changed = await askStore({ logger, what: `Card ${id}` }, { deadline }, async () => {
    const card = await storage.findCard(id)
    if (card === null || card.team !== team) return null
    return storage.setCardState(id, { state, stateBy: user, stateAt: clock.now() })
  })
  if (changed === null) return 'away'
  return changed.result ?? 'gone'
}

const changeOnCard = (state: State) => (parts: Parts) => async (press: Press<string>) => {
  const { carried: id, copy, messageTs } = press
  const changed = await changeCardState(parts, press, { id, state })
  if (changed === 'away') return press.tell(copy.card.notChanged)
  if (changed === 'gone') return press.tell(copy.card.isGone(null))
  const problem = await redrawCard(parts, press, { id, messageTs })
  if (problem !== null) await press.tell(copy.card.notRedrawn(state, problem))
}

/** "Close", after Slack asked for confirmation: nobody can answer the card until it is reopened. */
export const closeCard = changeOnCard('closed')

export const reopenCard = changeOnCard('reopened')

/** "Close" next to an open card on Home: the same as on the card itself. */
export const closeCardFromHome = (parts: Parts) => async (press: Press<string>) => {
  const { carried: id, copy, team, user } = press
  const changed = await changeCardState(parts, press, { id, state: 'closed' })
  if (typeof changed === 'object') {
    await redrawCard(parts, press, { id })
    return
  }
  const problem = changed === 'away' ? copy.card.notChanged : copy.card.isGone(null)
  await openViewFor(press, drawCardNotice(copy, problem), problem)
  parts.homes.refresh({ team, user })
}
