import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../src/storage/open.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { aRecommendation } from '../helpers/recommendations.ts'
import { cardsContract } from './contract/cards.ts'
import { channelsContract } from './contract/channels.ts'
import { claimsContract } from './contract/claims.ts'
import { forgettingContract } from './contract/forgetting.ts'
import { historyContract } from './contract/history.ts'
import { installationsContract } from './contract/installations.ts'
import { settingsContract } from './contract/settings.ts'
import { showingsContract } from './contract/showings.ts'
import { threadsContract } from './contract/threads.ts'

/** What every store must do, on either database. `newPlace` gives an empty one. */
export const storageContract = (name: string, newPlace: () => Promise<Place>) =>
  describe(name, () => {
    historyContract(newPlace)
    cardsContract(newPlace)
    showingsContract(newPlace)
    threadsContract(newPlace)
    claimsContract(newPlace)
    channelsContract(newPlace)
    settingsContract(newPlace)
    installationsContract(newPlace)
    forgettingContract(newPlace)

    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    test('closing waits for running calls', async () => {
      const other = await openStorage(place)
      const saves = Array.from({ length: 30 }, () => other.saveRecommendation(aRecommendation()))
      await other.close()
      for (const { id } of await Promise.all(saves)) expect(await storage.findRecommendation(id)).not.toBeNull()
    })

    test('what was saved is still there after the store was closed and opened again', async () => {
      const other = await openStorage(place)
      const saved = await other.saveRecommendation(aRecommendation())
      await other.close()
      const again = await openStorage(place)
      expect(await again.findRecommendation(saved.id)).toEqual(saved)
      await again.close()
    })
  })
