import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'

const day = 86_400_000

export const claimsContract = (newPlace: () => Promise<Place>) =>
  describe('claims', () => {
    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    test('are granted once, however many ask at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => storage.claim('act 1')))
      expect(answers.filter(Boolean)).toHaveLength(1)
    })

    test('are granted once in two processes', async () => {
      const other = await openStorage(place)
      const ids = Array.from({ length: 20 }, (_, index) => `two ${index}`)
      const answers = await Promise.all(ids.flatMap((id) => [storage.claim(id), other.claim(id)]))
      expect(answers.filter(Boolean)).toHaveLength(20)
      await other.close()
    })

    test('are granted again after they were released', async () => {
      await storage.claim('act failed')
      await storage.release('act failed')
      await storage.release('act never')
      expect(await storage.claim('act failed')).toBe(true)
      expect(await storage.claim('act failed')).toBe(false)
    })

    test('hold for a day, and are forgotten some time after', async () => {
      const now = Date.now() + 10 * day
      expect(await storage.claim('act day', now)).toBe(true)
      expect(await storage.claim('act day', now + day)).toBe(false)
      expect(await storage.claim('act day', now + 2 * day)).toBe(true)
    })
  })
