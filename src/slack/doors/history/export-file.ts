import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger, webApi } from '@slack/bolt'
import { en } from '../../../copy/en.ts'
import { writeHeading, writeRecommendation } from '../../../export/recommendations.ts'
import type { Cursor } from '../../../storage/storage.ts'
import { drawNotice } from '../../blocks/notice.ts'
import { deliverPrivately, type Person } from '../../delivery/deliver.ts'
import { sendFile } from '../../delivery/send-file.ts'
import type { Parts } from '../parts.ts'
import { readStore } from '../read-store.ts'

type Tools = { client: webApi.WebClient; logger: Logger }
type Whose = { team: string; person: Person }

/** So many recommendations are read at once. */
const pageLength = 500

/** A person's own recommendations as the bytes of a CSV file, newest first, and how many they are. */
const writeExport = async (storage: Parts['storage'], whose: { team: string; user: string }) => {
  const pages = [Buffer.from(writeHeading(en))]
  let count = 0
  let before: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof storage.listRecommendations>> = await storage.listRecommendations({
      ...whose,
      limit: pageLength,
      ...(before !== null && { before }),
    })
    pages.push(Buffer.from(page.recommendations.map((each) => writeRecommendation(en, each)).join('')))
    count += page.recommendations.length
    before = page.next
    // SQLite answers within the same turn; without this, nobody else would be answered until the last page.
    await nextTurn()
  } while (before !== null)
  return { bytes: Buffer.concat(pages), count }
}

/** `/stage export`: a CSV file as a direct message, and a line where it was asked for. */
export const deliverExport = async (
  { storage }: Parts,
  { client, logger }: Tools,
  { team, person }: Whose,
): Promise<void> => {
  const tell = (sentence: string) => deliverPrivately(client, person, () => [drawNotice(sentence)])
  const written = await readStore(logger, () => writeExport(storage, { team, user: person.user }))
  if (written === null) {
    await tell(en.export.away)
    return
  }
  const { bytes, count } = written.result
  if (count === 0) {
    await tell(en.export.nothing)
    return
  }
  const file = { bytes, name: en.export.fileName(Date.now()), title: en.export.title }
  const problem = await sendFile(client, person.user, file, drawNotice(en.export.line(count)))
  await tell(problem === null ? en.export.sent : en.export.notSent[problem])
}
