import type { Copy } from '../../../copy/copy.ts'
import { writeHeading, writeRecommendation } from '../../../export/recommendations.ts'
import { askStore } from '../../../keeping/ask-store.ts'
import type { Cursor } from '../../../storage/storage.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { sendFile } from '../../delivery/send-file.ts'
import type { Parts } from '../parts.ts'
import type { Request } from '../request.ts'

/** How many recommendations are read at once. */
const batchLength = 500

/** A person's own recommendations as the bytes of a CSV file, newest first, and their number. */
const writeExport = async (copy: Copy, storage: Parts['storage'], whose: { team: string; user: string }) => {
  const pages = [Buffer.from(writeHeading(copy))]
  let count = 0
  let before: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof storage.listRecommendations>> = await storage.listRecommendations({
      ...whose,
      limit: batchLength,
      ...(before !== null && { before }),
    })
    pages.push(Buffer.from(page.recommendations.map((each) => writeRecommendation(copy, each)).join('')))
    count += page.recommendations.length
    before = page.next
  } while (before !== null)
  return { bytes: Buffer.concat(pages), count }
}

/** `/stage export`: sends a CSV file as a direct message, and a line where it was asked for. It has no deadline. */
export const deliverExport = async ({ storage, clock }: Parts, request: Request): Promise<void> => {
  const { copy, logger, team, user } = request
  const words = copy.export
  const asking = { logger, what: `The export of ${user}` }
  const written = await askStore(asking, null, () => writeExport(copy, storage, { team, user }))
  if (written === null) return request.tell(words.away)
  const { bytes, count } = written.result
  if (count === 0) return request.tell(words.nothing)
  const file = { bytes, name: words.fileName(clock.now()), title: words.title }
  const problem = await sendFile(request, user, file, drawNotice(words.line(count)))
  await request.tell(problem === null ? words.sent : words.notSent[problem])
}
