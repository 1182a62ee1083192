import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import { type Storage, usualSettings } from '../../../src/storage/storage.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'

export const installationsContract = (newPlace: () => Promise<Place>) =>
  describe('installations', () => {
    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    test('installations are saved, replaced and deleted, as opaque text', async () => {
      expect(await storage.findInstallation('T-i')).toBeNull()
      await storage.saveInstallation('T-i', '{"first":1}')
      await storage.saveInstallation('T-i', 'any \0 \ud800 text')
      expect(await storage.findInstallation('T-i')).toBe('any \0 \ud800 text')
      await storage.deleteInstallation('T-i')
      await storage.deleteInstallation('T-i')
      expect(await storage.findInstallation('T-i')).toBeNull()
    })

    describe('an installation is replaced', () => {
      test('only if it is still the one that was read, and by only one of several callers', async () => {
        await storage.saveInstallation('T-r', 'first')
        const other = await openStorage(place)
        const asked = Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? storage : other).replaceInstallation('T-r', { from: 'first', to: `second ${index}` }),
        )
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
        expect(await storage.findInstallation('T-r')).toMatch(/^second/)
        await other.close()
      })

      test('and never restored', async () => {
        await storage.saveInstallation('T-r2', 'first')
        await storage.deleteInstallation('T-r2')
        expect(await storage.replaceInstallation('T-r2', { from: 'first', to: 'second' })).toBe(false)
        expect(await storage.findInstallation('T-r2')).toBeNull()
      })
    })

    test('all installations are listed', async () => {
      await storage.saveInstallation('T-l1', 'one \0')
      await storage.saveInstallation('T-l2', 'two')
      expect(await storage.listInstallations()).toEqual(
        expect.arrayContaining([
          { key: 'T-l1', value: 'one \0' },
          { key: 'T-l2', value: 'two' },
        ]),
      )
    })

    describe('departures', () => {
      test('are listed once they are due; the first note of a departure stays', async () => {
        await storage.saveDeparture('T-d1', 1000)
        await storage.saveDeparture('T-d1', 9000)
        await storage.saveDeparture('T-d2', 2000)
        expect(await storage.listDepartures(999)).toEqual([])
        expect(await storage.listDepartures(1000)).toEqual(['T-d1'])
        expect((await storage.listDepartures(2000)).toSorted()).toEqual(['T-d1', 'T-d2'])
      })

      test('are cancelled, also by an installation', async () => {
        await storage.saveDeparture('T-c1', 10)
        await storage.saveDeparture('T-c2', 10)
        await storage.cancelDeparture('T-c1')
        await storage.saveInstallation('T-c2', 'token')
        expect(await storage.listDepartures(10)).toEqual([])
      })

      test('a workspace that comes back during the deletion keeps its settings and its installation', async () => {
        const settings = { ...usualSettings, keepDays: 90 }
        await storage.saveSettings('T-race', settings)
        await storage.saveDeparture('T-race', 100)
        const forgetting = storage.forgetDeparted('T-race', 100)
        await storage.saveInstallation('T-race', 'back')
        const forgotten = await forgetting
        expect(await storage.findInstallation('T-race')).toBe('back')
        // Either may be first. On SQLite, where statements run one by one, it is the installation.
        expect(await storage.readSettings('T-race')).toEqual(forgotten === null ? settings : usualSettings)
        expect(await storage.listDepartures(100)).not.toContain('T-race')
      })

      test('what is due is deleted once with everything that belongs to it, and nothing else is', async () => {
        for (const team of ['T-due', 'T-notdue', 'T-back']) {
          const card = aCard({ team })
          await storage.addCard(card)
          await storage.answerCard({ card: card.id, userTeam: team, recommendation: aRecommendation({ team }) })
          await storage.saveSettings(team, usualSettings)
          await storage.saveInstallation(team, 'membership')
          await storage.saveDeparture(team, team === 'T-due' || team === 'T-back' ? 100 : 200)
        }
        await storage.saveInstallation('T-back', 'token')
        const other = await openStorage(place)
        // One after the other: SQLite makes a whole thread wait, and here both stores are in one.
        const answers = []
        for (const [index, team] of ['T-due', 'T-due', 'T-notdue', 'T-back'].entries())
          answers.push(await (index % 2 ? other : storage).forgetDeparted(team, 100))
        await other.close()
        const all = { recommendations: 1, settings: 1, installations: 1, cards: 1, answers: 1 }
        expect(answers).toEqual([all, null, null, null])
        expect(await storage.findInstallation('T-due')).toBeNull()
        expect(await storage.listDepartures(100)).not.toContain('T-due')
        for (const [team, count] of [
          ['T-due', 0],
          ['T-notdue', 1],
          ['T-back', 1],
        ] as const) {
          expect((await storage.listRecommendations({ team, user: 'U1', limit: 5 })).recommendations).toHaveLength(
            count,
          )
          expect((await storage.findInstallation(team)) === null).toBe(count === 0)
        }
      })
    })
  })
