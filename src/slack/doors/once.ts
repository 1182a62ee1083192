import type { Asking } from '../../keeping/claims.ts'
import type { Parts } from './parts.ts'
import type { Request } from './request.ts'

/** Does the work of a request once, however often Slack delivers it, and starts to read the settings meanwhile. */
export const once = async ({ claims }: Parts, request: Request, work: () => Promise<unknown>, asking: Asking = {}) => {
  void request.settings()
  const { act, deadline } = request
  const doWork = async () => {
    await work()
    return true
  }
  await claims.once(act, deadline, doWork, asking)
}
