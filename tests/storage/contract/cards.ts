import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { SavedCard, Storage } from '../../../src/storage/storage.ts'
import { aProfile } from '../../helpers/profiles.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'

export const cardsContract = (newPlace: () => Promise<Place>) =>
  describe('cards', () => {
    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    const answerOf = (card: string, user: string, createdAt: number) => ({
      card,
      userTeam: 'TBUYER',
      recommendation: aRecommendation({ id: `${card} ${user} ${createdAt}`, user, createdAt }),
    })

    test('come back as they were saved, and are saved once', async () => {
      const card = aCard({ text: 'a\0\ud800', profile: aProfile({ partName: '\0"' }), addressedTo: 'UBUYER' })
      expect(await storage.addCard(card)).toBe(true)
      expect(await storage.addCard({ ...card, askedBy: 'U-else' })).toBe(false)
      expect(await storage.findCard(card.id)).toEqual(card)
      expect(await storage.findCard('none')).toBeNull()
    })

    test('are added by only one of several concurrent callers', async () => {
      const card = aCard()
      const added = await Promise.all(Array.from({ length: 5 }, () => storage.addCard(card)))
      expect(added.filter(Boolean)).toHaveLength(1)
    })

    test('can be posted, closed and reopened, or removed', async () => {
      const card = aCard({ messageTs: null })
      await storage.addCard(card)
      const address = 'https://maker.slack.com/archives/C1/p175'
      await storage.markCardPosted(card.id, { messageTs: '17.5', address })
      const closed = { state: 'closed' as const, stateBy: 'U9', stateAt: 99 }
      expect(await storage.setCardState(card.id, closed)).toEqual({
        ...card,
        messageTs: '17.5',
        address,
        ...closed,
      })
      const reopened = { state: 'reopened' as const, stateBy: 'U8', stateAt: 100 }
      expect(await storage.setCardState(card.id, reopened)).toMatchObject(reopened)
      expect(await storage.findCard(card.id)).toMatchObject(reopened)
      await storage.removeCard(card.id)
      expect(await storage.findCard(card.id)).toBeNull()
      expect(await storage.setCardState(card.id, closed)).toBeNull()
    })

    test('keep every answer, those of the same moment and of the same person too, each once', async () => {
      const card = aCard()
      await storage.addCard(card)
      const answers = [answerOf(card.id, 'U1', 5), answerOf(card.id, 'U2', 5), answerOf(card.id, 'U1', 7)]
      await Promise.all(answers.flatMap((answer) => [storage.answerCard(answer), storage.answerCard(answer)]))
      const listed = await storage.listAnswers(card.id)
      expect(listed.map(({ user, createdAt }) => [user, createdAt])).toEqual([
        ['U1', 5],
        ['U2', 5],
        ['U1', 7],
      ])
      expect(listed[0]).toMatchObject({ card: card.id, userTeam: 'TBUYER', stage: 'small_batch', strength: 'clear' })
      expect(await storage.findRecommendation(answers[2]?.recommendation.id ?? '')).toMatchObject({ user: 'U1' })
    })

    test('are found by an answer', async () => {
      const card = aCard()
      await storage.addCard(card)
      await storage.answerCard(answerOf(card.id, 'U1', 5))
      expect(await storage.findCardOfAnswer(`${card.id} U1 5`)).toEqual(card)
      expect(await storage.findCardOfAnswer(card.id)).toBeNull()
    })

    test('a card is found by its message, in its own channel and workspace', async () => {
      const card = aCard({ messageTs: '23.5' })
      await storage.addCard(card)
      const message = { team: card.team, channel: card.channel, messageTs: '23.5' }
      expect(await storage.findCardOfMessage(message)).toEqual(card)
      for (const other of [{ team: 'T-other' }, { channel: 'C-other' }, { messageTs: '23.6' }])
        expect(await storage.findCardOfMessage({ ...message, ...other })).toBeNull()
    })

    test('that are gone do not take recommendations with them', async () => {
      await storage.answerCard(answerOf('no card', 'U-lost', 5))
      expect(await storage.listAnswers('no card')).toEqual([])
      const ofOthers = aCard({ team: 'T-others' })
      await storage.addCard(ofOthers)
      await storage.answerCard(answerOf(ofOthers.id, 'U-lost', 5))
      expect(await storage.listAnswers(ofOthers.id)).toEqual([])
      expect(await storage.findRecommendation('no card U-lost 5')).not.toBeNull()
    })

    test('an answer that is not allowed leaves nothing behind', async () => {
      const before = await storage.countAll()
      const card = aCard()
      await storage.addCard(card)
      const wrong = { ...answerOf(card.id, 'U1', 5), userTeam: 5 as unknown as string }
      await expect(storage.answerCard(wrong)).rejects.toThrow()
      expect(await storage.countAll()).toEqual({ ...before, cards: before.cards + 1 })
    })

    describe('that are open', () => {
      const own = { team: 'T-open', user: 'U-asks' }
      const open = (user = own.user, limit = 5) => storage.listOpenCards({ team: own.team, user, limit, answers: 2 })
      const add = async (other: Partial<SavedCard> = {}) => {
        const card = aCard({ team: own.team, askedBy: own.user, ...other })
        await storage.addCard(card)
        return card
      }

      test('newest first, as many as are asked for, with how many there are', async () => {
        for (const createdAt of [1, 3, 2, 4]) await add({ askedBy: 'U-many', createdAt })
        const { cards, count } = await open('U-many', 3)
        expect(cards.map(({ card }) => card.createdAt)).toEqual([4, 3, 2])
        expect(count).toBe(4)
      })

      test('those of the person in the workspace that are posted and not closed', async () => {
        const card = await add({ address: 'https://maker.slack.com/archives/C1/p1' })
        const reopened = await add({ state: 'reopened', stateBy: 'U1', stateAt: 5, createdAt: 5 })
        await add({ state: 'closed', stateBy: 'U1', stateAt: 5 })
        await add({ messageTs: null })
        await add({ team: 'T-else' })
        await add({ askedBy: 'U-else' })
        const without = { answers: [], answerCount: 0 }
        expect(await open()).toEqual({
          cards: [
            { card, ...without },
            { card: reopened, ...without },
          ],
          count: 2,
        })
        expect(await open('U-none')).toEqual({ cards: [], count: 0 })
      })

      test('each with its newest answers and how many there are', async () => {
        const first = await add({ askedBy: 'U-answered', createdAt: 2 })
        const second = await add({ askedBy: 'U-answered', createdAt: 1 })
        for (const [card, user, createdAt] of [
          [first, 'U1', 30],
          [first, 'U2', 10],
          [first, 'U3', 20],
          [second, 'U4', 40],
        ] as const)
          await storage.answerCard({
            card: card.id,
            userTeam: 'TBUYER',
            recommendation: aRecommendation({ team: own.team, user, createdAt }),
          })
        const { cards } = await open('U-answered')
        expect(cards.map(({ answers, answerCount }) => [answers.map(({ user }) => user), answerCount])).toEqual([
          [['U3', 'U1'], 3],
          [['U4'], 1],
        ])
        expect(cards[1]?.answers).toEqual(await storage.listAnswers(second.id))
      })
    })

    describe('reminders', () => {
      const due = async (now: number, since = 0) => (await storage.listDueReminders({ now, since })).map(({ id }) => id)

      test('are due from their time on, within the range that is asked for, until they are sent', async () => {
        const card = aCard({ remindAt: 1000 })
        await storage.addCard(card)
        expect(await due(999)).not.toContain(card.id)
        expect(await due(1000)).toEqual([card.id])
        expect(await due(2000, 999)).toEqual([card.id])
        expect(await due(2000, 1000)).toEqual([])
        await storage.markReminded(card.id, 2000)
        expect(await due(2000)).toEqual([])
        expect(await storage.findCard(card.id)).toMatchObject({ remindedAt: 2000 })
        await storage.setReminder(card.id, 3000)
        expect(await due(2999)).toEqual([])
        expect(await due(3000)).toEqual([card.id])
        await storage.markReminded(card.id, 3000)
      })

      test.each<[string, (card: SavedCard) => Promise<unknown>]>([
        ['not for an answered card', (card) => storage.answerCard(answerOf(card.id, 'U1', 5))],
        [
          'not for a closed card',
          (card) => storage.setCardState(card.id, { state: 'closed', stateBy: 'U1', stateAt: 5 }),
        ],
        ['not if it was declined', (card) => storage.setReminder(card.id, null)],
      ])('%s', async (_name, change) => {
        const card = aCard({ remindAt: 1000 })
        await storage.addCard(card)
        await change(card)
        expect(await due(5000)).toEqual([])
      })

      test('not for a card that was never posted', async () => {
        await storage.addCard(aCard({ remindAt: 1000, messageTs: null }))
        expect(await due(5000)).toEqual([])
      })
    })
  })
