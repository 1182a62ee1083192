import { askStore } from '../../../keeping/ask-store.ts'
import { drawHistory } from '../../blocks/history.ts'
import type { HistoryPlace } from '../../carried.ts'
import { deliverPrivately, type Person } from '../../delivery/deliver.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'
import { pageLength } from './page-length.ts'

type Wanted = { search: string; before?: HistoryPlace['before'] }

/** Sends a person a page of their own recommendations, or a sentence that the store is away. */
export const deliverHistory = async (
  { command, storage }: Parts,
  request: Request,
  person: Person,
  { search, before }: Wanted,
): Promise<void> => {
  const { copy, deadline, logger, team, user } = request
  const lookingFor = { words: search, stageNames: copy.history.stageNames }
  const query = { team, user, search: lookingFor, limit: pageLength, ...(before !== undefined && { before }) }
  const asking = { logger, what: `The history of ${user}` }
  const page = await askStore(asking, { deadline }, () => storage.listRecommendations(query))
  if (page === null) return request.tell(copy.notices.historyAway(command))
  const history = drawHistory(copy, { ...page.result, search, isFirst: before === undefined, command })
  await deliverPrivately(request, person, () => [history])
}
