import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'

export const threadsContract = (newPlace: () => Promise<Place>) =>
  describe('a thread', () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await openStorage(await newPlace())
    })
    afterAll(() => storage.close())

    const place = { team: 'T-thread', channel: 'C1', threadTs: '1700000000.000100' }
    const note = (
      recommendationId: string,
      other: Partial<typeof place & { user: string; createdAt: number; ts: string | null }> = {},
    ) =>
      storage.saveThread({ ...place, user: 'U-t', createdAt: 10, ts: '1700000000.000200', recommendationId, ...other })

    test('knows the last recommendation that it has seen, and no other thread does', async () => {
      expect(await storage.findThread(place)).toBeNull()
      const first = await storage.saveRecommendation(aRecommendation({ team: 'T-thread', user: 'U-t' }))
      const second = await storage.saveRecommendation(aRecommendation({ team: 'T-thread', user: 'U-t' }))
      await note(first.id)
      expect(await storage.findThread(place)).toEqual({ recommendation: first, ts: '1700000000.000200' })
      await note(second.id, { ts: '1700000000.000201' })
      const last = { recommendation: second, ts: '1700000000.000201' }
      expect(await storage.findThread(place)).toEqual(last)
      // By Slack's time stamps, not by the machine's clock.
      await note(first.id, { createdAt: 11 })
      expect(await storage.findThread(place)).toEqual(last)
      // A note without a time stamp always replaces the one before.
      await note(first.id, { ts: null })
      expect(await storage.findThread(place)).toEqual({ ...last, recommendation: first })
      for (const other of [{ team: 'T-else' }, { channel: 'C2' }, { threadTs: '' }])
        expect(await storage.findThread({ ...place, ...other })).toBeNull()
    })

    test('finds a recommendation that is saved after it was noted', async () => {
      const late = { ...place, threadTs: 'late' }
      await note('saved-later', late)
      expect(await storage.findThread(late)).toBeNull()
      const saved = await storage.saveRecommendation(aRecommendation({ id: 'saved-later' }))
      expect((await storage.findThread(late))?.recommendation).toEqual(saved)
    })

    test.each([
      ['the person', () => storage.forgetUser({ user: 'U-t1', team: 'T-t1' })],
      ['the workspace', () => storage.forgetTeam('T-t1')],
      ['what is old', () => storage.forgetOld({ team: 'T-t1', before: 11 })],
    ])('is forgotten with %s', async (_name, forget) => {
      const gone = { team: 'T-t1', channel: 'C1', threadTs: '1' }
      const stays = { team: 'T-t2', channel: 'C1', threadTs: '1' }
      for (const [one, user] of [
        [gone, 'U-t1'],
        [stays, 'U-t2'],
      ] as const) {
        const { id } = await storage.saveRecommendation(aRecommendation({ team: one.team, user, createdAt: 10 }))
        await note(id, { ...one, user })
      }
      const { threads } = await storage.countAll()
      await forget()
      expect(await storage.findThread(gone)).toBeNull()
      expect(await storage.findThread(stays)).not.toBeNull()
      expect((await storage.countAll()).threads).toBe(threads - 1)
    })
  })
