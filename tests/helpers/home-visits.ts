import type { Clock } from '../../src/keeping/deadline.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { StorageError } from '../../src/storage/storage-error.ts'
import { aRecommendation } from './recommendations.ts'
import type { Button } from './seen.ts'
import { openFreshStorage } from './storage.ts'
import {
  type Answers,
  formSubmission,
  homeOpened,
  responseUrl,
  seller,
  startWorkspace,
  viewPress,
} from './workspace.ts'

export const own = { team: 'TSELLER', user: seller.id }

export const away = async () => {
  throw new StorageError('unreachable', 'localhost/stage')
}

export const enterWith = (storage: Storage, answers: Answers = {}, clock?: Clock) => {
  const workspace = startWorkspace(answers, storage, clock)
  const { send, settle, callsTo } = workspace
  const published = () => callsTo('views.publish')
  const home = () => published().at(-1)?.view
  const open = async (user = seller.id) => {
    await send(homeOpened(user))
    await settle()
    return home()
  }
  const press = async (
    button: Pick<Button, 'action_id' | 'value'>,
    changes: Partial<Parameters<typeof viewPress>[0]> = {},
  ) => {
    await send(viewPress({ actionId: button.action_id, value: button.value, ...changes }))
    await settle()
  }
  return { ...workspace, published, home, open, press }
}

export const enter = async (answers: Answers = {}) => enterWith(await openFreshStorage(), answers)

export const fill = async (storage: Storage, count: number) => {
  for (let number = 1; number <= count; number += 1)
    await storage.saveRecommendation(aRecommendation({ ...own, createdAt: number, text: `enquiry ${number}` }))
}

/** Submits the window of an opened recommendation, to share it. */
export const sharing = (
  id: string,
  { user = seller, channel = 'CPARTS', road }: { user?: typeof seller; channel?: string | null; road?: number } = {},
) => ({
  ...formSubmission({ filled: {}, user }),
  view: {
    ...formSubmission({ filled: {}, metadata: JSON.stringify({ id, road }) }).view,
    callback_id: 'stage_opened',
    state: { values: { share_in: { share_in: { type: 'conversations_select', selected_conversation: channel } } } },
  },
  response_urls: [{ block_id: 'share_in', action_id: 'share_in', channel_id: channel, response_url: responseUrl }],
})
