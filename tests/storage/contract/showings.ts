import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'

export const showingsContract = (newPlace: () => Promise<Place>) =>
  describe('a channel that was shown a recommendation', () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await openStorage(await newPlace())
    })
    afterAll(() => storage.close())

    const save = (other: Parameters<typeof aRecommendation>[0] = {}) =>
      storage.saveRecommendation(aRecommendation({ team: 'T-shown', user: 'U-s', ...other }))
    const show = (ids: string[], channel: string, other: object = {}) =>
      storage.noteShown({ team: 'T-shown', user: 'U-s', createdAt: 10, channel, ids, ...other })
    const shownIn = async (id: string, team = 'T-shown') =>
      (await storage.listRoad({ id, team })).map((step) => step.shownIn.toSorted())

    test('is listed at each step of a road', async () => {
      const first = await save()
      const second = await save({ previousId: first.id })
      const third = await save({ previousId: second.id })
      expect(await shownIn(third.id)).toEqual([[], [], []])
      await show([first.id, third.id], 'C1')
      await show([third.id], 'C2')
      expect(await shownIn(third.id)).toEqual([['C1'], [], ['C1', 'C2']])
      const roads = await storage.listRoads({ ids: [first.id, third.id], team: 'T-shown' })
      expect(roads.get(first.id)?.map((step) => step.shownIn)).toEqual([['C1']])
      expect(roads.get(third.id)?.map(({ id }) => id)).toEqual([first.id, second.id, third.id])
    })

    test('is noted once, even before the recommendation is saved', async () => {
      const { showings } = await storage.countAll()
      await Promise.all([show(['later'], 'C1'), show(['later'], 'C1', { user: 'U-other', createdAt: 20 })])
      expect((await storage.countAll()).showings).toBe(showings + 1)
      await save({ id: 'later' })
      expect(await shownIn('later')).toEqual([['C1']])
    })

    test.each([
      ['the person', () => storage.forgetUser({ user: 'U-s1', team: 'T-s1' })],
      ['the workspace', () => storage.forgetTeam('T-s1')],
      ['what is old', () => storage.forgetOld({ team: 'T-s1', before: 11 })],
    ])('is forgotten with %s', async (_name, forget) => {
      for (const [team, user] of [
        ['T-s1', 'U-s1'],
        ['T-s2', 'U-s2'],
      ] as const) {
        const { id } = await save({ team, user, createdAt: 10 })
        await show([id], 'C1', { team, user })
      }
      const { showings } = await storage.countAll()
      await forget()
      expect((await storage.countAll()).showings).toBe(showings - 1)
    })
  })
