import { openStorage } from '../../src/storage/open.ts'
import { aRecommendation } from '../helpers/recommendations.ts'

const [, , place = '', user = '', count = ''] = process.argv
const storage = await openStorage(JSON.parse(place))

const saveSome = async (index: number, step: number): Promise<void> => {
  if (index >= Number(count)) return
  const { id } = await storage.saveRecommendation(aRecommendation({ id: `${user}-${index}`, user }))
  process.stdout.write(`${id}\n`)
  // Lets the line be written before the next save starts.
  await new Promise((resolve) => setImmediate(resolve))
  return saveSome(index + step, step)
}

// Several saves at once, as in the app.
await Promise.all([0, 1, 2].map((first) => saveSome(first, 3)))
await storage.close()
