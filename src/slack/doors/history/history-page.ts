import type { Logger, webApi } from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import type { Storage } from '../../../storage/storage.ts'
import { drawHistory } from '../../blocks/history.ts'
import { drawNotice } from '../../blocks/notice.ts'
import type { HistoryPlace } from '../../carried.ts'
import { deliverPrivately, type Person } from '../../delivery/deliver.ts'
import { readStore } from '../read-store.ts'

type Parts = { command: string; storage: Pick<Storage, 'listRecommendations'> }
type Tools = { client: webApi.WebClient; logger: Logger }
type Wanted = { team: string; person: Person; search: string; before?: HistoryPlace['before'] }

/** So many recommendations stand on one page of history. */
export const pageLength = 8

/** Brings a person a page of their own recommendations; where the store is away, a sentence that says so. */
export const deliverHistory = async (
  { command, storage }: Parts,
  { client, logger }: Tools,
  { team, person, search, before }: Wanted,
): Promise<void> => {
  const query = { team, user: person.user, search, limit: pageLength, ...(before !== undefined && { before }) }
  const page = await readStore(logger, () => storage.listRecommendations(query))
  if (page === null) {
    const notice = drawNotice(en.notices.historyAway(command))
    await deliverPrivately(client, { ...person, replaces: false }, () => [notice])
    return
  }
  const history = drawHistory(en, { ...page.result, search, isFirst: before === undefined, command })
  await deliverPrivately(client, person, () => [history])
}
