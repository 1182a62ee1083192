import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'

const minute = 60_000
const day = 86_400_000
const start = 1_800_000_000_000

export const claimsContract = (newPlace: () => Promise<Place>) =>
  describe('a claim', () => {
    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    const claim = (act: string, at = start, store = storage) => store.claim(act, { at, lease: minute })
    const first = (answers: string[]) => answers.filter((answer) => answer === 'first').length

    test('is granted once, however many callers ask at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => claim('act 1')))
      expect(answers.sort()).toEqual(['first', ...Array.from({ length: 19 }, () => 'underWay')])
    })

    test('is granted once in two processes', async () => {
      const other = await openStorage(place)
      const ids = Array.from({ length: 20 }, (_, index) => `two ${index}`)
      const both = ids.flatMap((id) => [claim(id), claim(id, start, other)])
      expect(first(await Promise.all(both))).toBe(20)
      await other.close()
    })

    test('is granted again to one of two processes once its lease is over', async () => {
      const other = await openStorage(place)
      const ids = Array.from({ length: 20 }, (_, index) => `left ${index}`)
      await Promise.all(ids.map((id) => claim(id)))
      expect(await claim('left 0', start + minute - 1)).toBe('underWay')
      const both = ids.flatMap((id) => [claim(id, start + minute), claim(id, start + minute, other)])
      expect(first(await Promise.all(both))).toBe(20)
      await other.close()
    })

    test('is granted again after it was released, which only its holder can do', async () => {
      await claim('act failed')
      await storage.releaseClaim('act failed', start)
      await storage.releaseClaim('act never', start)
      expect(await claim('act failed', start + minute)).toBe('first')
      expect(await claim('act failed', start + 2 * minute)).toBe('first')
      await storage.releaseClaim('act failed', start + minute)
      expect(await claim('act failed', start + 2 * minute)).toBe('underWay')
    })

    test('is done for a day, whatever its lease was, and forgotten some time after', async () => {
      const now = start + 10 * day
      expect(await claim('act day', now)).toBe('first')
      await storage.finishClaim('act day', now)
      await storage.releaseClaim('act day', now)
      expect(await claim('act day', now + day)).toBe('done')
      expect(await claim('act day', now + 2 * day)).toBe('first')
    })

    test('that the store did not get is still done once it is finished', async () => {
      await storage.finishClaim('act unclaimed', start)
      expect(await claim('act unclaimed', start + minute)).toBe('done')
    })
  })
