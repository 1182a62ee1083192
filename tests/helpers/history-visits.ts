import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/keeping/deadline.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { aRecommendation } from './recommendations.ts'
import type { Button } from './seen.ts'
import { openFreshStorage } from './storage.ts'
import { buttonPress, seller, slashCommand, startWorkspace } from './workspace.ts'

export const enterWith = (storage: Storage, answers = {}, clock?: Clock) => {
  const workspace = startWorkspace(answers, storage, clock)
  const { send, settle, callsTo } = workspace
  const newest = () => callsTo('response_url').at(-1)
  /** Asks, and resolves once the answer is saved; never twice in the same millisecond. */
  const ask = async (enquiry: string) => {
    await send(slashCommand(enquiry))
    await settle()
    await wait(2)
    return newest()
  }
  const press = async (button: Pick<Button, 'action_id' | 'value' | 'text'>, changes: Record<string, unknown> = {}) => {
    const { action_id: actionId, value, text } = button
    await send({ ...buttonPress({ actionId, value, text: text.text }), ...changes })
    await settle()
    return newest()
  }
  return { ...workspace, newest, ask, press, history: (words = '') => ask(`history ${words}`) }
}

export const enter = async () => enterWith(await openFreshStorage())

export const fill = async (storage: Storage, count: number) => {
  for (let number = 1; number <= count; number += 1)
    await storage.saveRecommendation(
      aRecommendation({ team: 'TSELLER', user: seller.id, createdAt: number, text: `enquiry ${number}` }),
    )
}
