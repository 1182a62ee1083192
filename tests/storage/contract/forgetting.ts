import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStorage } from '../../../src/storage/create-storage.ts'
import { openDatabase, openStorage, type Place } from '../../../src/storage/open.ts'
import { insertNew, rowOf } from '../../../src/storage/rows.ts'
import { type Storage, usualSettings } from '../../../src/storage/storage.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'

export const forgettingContract = (newPlace: () => Promise<Place>) =>
  describe('forgetting', () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await openStorage(await newPlace())
    })
    afterAll(() => storage.close())

    const fill = async (team: string) => {
      for (const [user, createdAt] of [
        ['U-x', 10],
        ['U-x', 20],
        ['U-y', 10],
      ] as const) {
        const card = aCard({ team, askedBy: user, createdAt })
        await storage.addCard(card)
        const recommendation = aRecommendation({ team, user, createdAt })
        await storage.answerCard({ card: card.id, userTeam: team, recommendation })
      }
      await storage.saveSettings(team, usualSettings)
      await storage.saveInstallation(team, 'token')
    }
    const leftOf = async (team: string, user: string) =>
      (await storage.listRecommendations({ team, user, limit: 10 })).recommendations.map(({ createdAt }) => createdAt)

    test('old things are deleted, and the others stay', async () => {
      await fill('T-old')
      await fill('T-young')
      expect(await storage.forgetOld({ team: 'T-old', before: 20 })).toEqual({
        recommendations: 2,
        settings: 0,
        installations: 0,
        cards: 2,
        answers: 2,
      })
      expect(await leftOf('T-old', 'U-x')).toEqual([20])
      expect(await leftOf('T-old', 'U-y')).toEqual([])
      expect(await leftOf('T-young', 'U-x')).toEqual([20, 10])
    })

    test('a person, in one workspace and then in all', async () => {
      await fill('T-a')
      await fill('T-b')
      const ofOne = await storage.forgetUser({ user: 'U-x', team: 'T-a' })
      expect(ofOne).toEqual({ recommendations: 2, settings: 0, installations: 0, cards: 2, answers: 2 })
      expect([await leftOf('T-a', 'U-x'), await leftOf('T-b', 'U-x')]).toEqual([[], [20, 10]])
      expect((await storage.forgetUser({ user: 'U-x' })).recommendations).toBeGreaterThanOrEqual(2)
      expect(await leftOf('T-b', 'U-x')).toEqual([])
      expect(await leftOf('T-b', 'U-y')).toEqual([10])
    })

    test('a person is removed from the cards of others, together with their answers', async () => {
      const card = aCard({ team: 'T-c', addressedTo: 'U-z', state: 'closed', stateBy: 'U-z', stateAt: 5 })
      await storage.addCard(card)
      for (const user of ['U-z', 'U-w']) {
        const recommendation = aRecommendation({ team: 'T-c', user })
        await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation })
      }
      expect(await storage.forgetUser({ user: 'U-z' })).toMatchObject({ cards: 0, answers: 1, recommendations: 1 })
      expect(await storage.findCard(card.id)).toMatchObject({ addressedTo: null, stateBy: null, state: 'closed' })
      expect((await storage.listAnswers(card.id)).map(({ user }) => user)).toEqual(['U-w'])
    })

    test('there is no reminder of a card that a forgotten person had answered', async () => {
      for (const user of ['U-answered', 'U-other']) {
        const card = aCard({ id: `of ${user}`, team: 'T-remind', remindAt: 1_000 })
        await storage.addCard(card)
        const recommendation = aRecommendation({ team: 'T-remind', user })
        await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation })
      }
      await storage.addCard(aCard({ id: 'unanswered', team: 'T-remind', remindAt: 1_000 }))
      await storage.forgetUser({ user: 'U-answered' })
      const due = await storage.listDueReminders({ now: 1_001, since: 0 })
      expect(due.filter(({ team }) => team === 'T-remind').map(({ id }) => id)).toEqual(['unanswered'])
    })

    test('a card is deleted with its answers, but other people’s recommendations stay', async () => {
      const card = aCard({ team: 'T-d', askedBy: 'U-asker' })
      await storage.addCard(card)
      const recommendation = aRecommendation({ team: 'T-d', user: 'U-other', id: 'of another' })
      await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation })
      const forgotten = await storage.forgetUser({ user: 'U-asker', team: 'T-d' })
      expect(forgotten).toMatchObject({ cards: 1, answers: 1, recommendations: 0 })
      expect(await storage.findRecommendation('of another')).not.toBeNull()
    })

    test('a workspace, with its settings and its installation, and no other', async () => {
      await fill('T-gone')
      await fill('T-stays')
      await storage.saveDeparture('T-gone', 5)
      await storage.saveSettings('T-gone', { ...usualSettings, announceChannel: 'C1', keepDays: 1 })
      expect(await storage.forgetTeam('T-gone')).toEqual({
        recommendations: 3,
        settings: 1,
        installations: 1,
        cards: 3,
        answers: 3,
      })
      expect(await leftOf('T-gone', 'U-x')).toEqual([])
      expect(await storage.readSettings('T-gone')).toEqual(usualSettings)
      expect(await storage.findInstallation('T-gone')).toBeNull()
      expect(await leftOf('T-stays', 'U-x')).toEqual([20, 10])
      expect(await storage.listDepartures(5)).not.toContain('T-gone')
      expect(await storage.findInstallation('T-stays')).toBe('token')
    })

    test('includes pending saves: nobody who was forgotten comes back', async () => {
      const place = await newPlace()
      const waiting = await openStorage(place)
      const note = (team: string, user: string, createdAt: number) =>
        waiting.notePending({
          kind: 'recommendation',
          recommendation: { ...aRecommendation({ team, user, createdAt }), id: `${team} ${user} ${createdAt}` },
        })
      for (const team of ['T1', 'T2', 'T3'])
        for (const user of ['U1', 'U2']) for (const at of [1, 9]) await note(team, user, at)
      await waiting.forgetUser({ user: 'U1', team: 'T1' })
      await waiting.forgetOld({ team: 'T1', before: 5 })
      await waiting.forgetTeam('T2')
      await waiting.saveDeparture('T3', 5)
      await waiting.forgetDeparted('T3', 4)
      const idsLeft = async () => {
        const next = await openStorage(place)
        const { left } = await next.takeLeft()
        await next.close()
        // The first run has rewritten its file next to what the second has taken over, so saves may be there twice.
        return [...new Set(left.map((save) => ('recommendation' in save ? save.recommendation.id : '')))].sort()
      }
      expect(await idsLeft()).toEqual(['T1 U2 9', 'T3 U1 1', 'T3 U1 9', 'T3 U2 1', 'T3 U2 9'])
      await waiting.forgetDeparted('T3', 5)
      expect(await idsLeft()).toEqual(['T1 U2 9'])
      await waiting.close()
    })

    test('works for more rows than are deleted at once', async () => {
      const database = await openDatabase(await newPlace())
      const rows = Array.from({ length: 4_100 }, (_, index) =>
        rowOf('recommendations', { ...aRecommendation({ team: 'T-many' }), id: `many ${index}` }),
      )
      // In one transaction: 4,100 single saves would wait for the disk 4,100 times.
      await database.db.transaction().execute(async (transaction) => {
        for (let start = 0; start < rows.length; start += 500)
          await insertNew(transaction, 'recommendations', rows.slice(start, start + 500)).execute()
      })
      const filled = createStorage(database)
      expect((await filled.forgetTeam('T-many')).recommendations).toBe(4_100)
      expect((await filled.countAll()).recommendations).toBe(0)
      await filled.close()
    })
  })
