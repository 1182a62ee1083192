import type { webApi } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { type Failure, tryCall } from './failures.ts'

/** Opens a form on a trigger, which lives for 3 seconds and works once; so a refusal is never waited for. */
export const openForm = (client: webApi.WebClient, triggerId: string, view: ModalView): Promise<Failure | null> =>
  tryCall(() => client.views.open({ trigger_id: triggerId, view }), false)

/**
 * Redraws an open form. Where it was redrawn meanwhile, its hash is stale; then it is drawn once more without the hash,
 * if this is still what the person did last. Same ids keep what stands in the fields.
 */
export const redrawForm = async (
  client: webApi.WebClient,
  { id, hash }: { id: string; hash?: string },
  view: ModalView,
  isNewest: () => boolean = () => true,
): Promise<Failure | null> => {
  const failure = await tryCall(
    () => client.views.update({ view_id: id, view, ...(hash !== undefined && { hash }) }),
    false,
  )
  if (failure !== 'hash_conflict') return failure
  if (!isNewest()) return null
  return tryCall(() => client.views.update({ view_id: id, view }), false)
}
