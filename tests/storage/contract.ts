import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../src/storage/open.ts'
import { type Cursor, type SavedCard, type Storage, usualSettings } from '../../src/storage/storage.ts'
import { prototypesBack } from '../helpers/gates.ts'
import { aProfile } from '../helpers/profiles.ts'
import { aCard, aRecommendation } from '../helpers/recommendations.ts'

const day = 86_400_000

/** Text as anybody may send it, half surrogate pairs and NULs included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('\0', 'a\0b', '\ud800', 'x\udc00y', '\u2028', '"', "'); drop table cards; --", '%_\\'),
)

/** What any store must do, whichever database is behind it. `newPlace` gives an empty one. */
export const storageContract = (name: string, newPlace: () => Promise<Place>) =>
  describe(name, () => {
    let place: Place
    let storage: Storage
    beforeAll(async () => {
      place = await newPlace()
      storage = await openStorage(place)
    })
    afterAll(() => storage.close())

    const allOf = async (query: { team: string; user: string; search?: string }, limit: number) => {
      const pages = []
      let before: Cursor | undefined
      for (;;) {
        const page = await storage.listRecommendations({ ...query, limit, ...(before && { before }) })
        pages.push(page.recommendations)
        if (page.next === null) return pages
        before = page.next
      }
    }

    describe('recommendations', () => {
      test('come back as they were saved, with an id', async () => {
        const given = aRecommendation({ partName: 'housing', previousId: 'an-earlier-one' })
        const saved = await storage.saveRecommendation(given)
        expect(saved).toEqual({ ...given, id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
        expect(await storage.findRecommendation(saved.id)).toEqual(saved)
      })

      test('nothing where there is none', async () => {
        expect(await storage.findRecommendation('none')).toBeNull()
        expect(await storage.listRecommendations({ team: 'T1', user: 'U-none', limit: 5 })).toEqual({
          recommendations: [],
          next: null,
        })
      })

      test('a save that is tried again with its id is kept once, as first saved', async () => {
        const first = await storage.saveRecommendation(aRecommendation({ id: 'again', user: 'U-again', text: 'first' }))
        await storage.saveRecommendation(aRecommendation({ id: 'again', user: 'U-again', text: 'second' }))
        const { recommendations } = await storage.listRecommendations({ team: 'T1', user: 'U-again', limit: 5 })
        expect(recommendations).toEqual([first])
      })

      test('what is not allowed is refused before it is kept', async () => {
        const wrong = aRecommendation({ user: 'U-wrong', createdAt: 1.5 })
        await expect(storage.saveRecommendation(wrong)).rejects.toThrow()
        expect((await storage.listRecommendations({ team: 'T1', user: 'U-wrong', limit: 5 })).recommendations).toEqual(
          [],
        )
      })

      test('any text comes back unchanged', async () => {
        await fc.assert(
          fc.asyncProperty(anyText, anyText, async (text, partName) => {
            const saved = await storage.saveRecommendation(aRecommendation({ user: 'U-text', text, partName }))
            const found = await storage.findRecommendation(saved.id)
            expect(found).toEqual({ ...saved, text, partName, profile: { ...saved.profile, partName } })
          }),
          { numRuns: 60 },
        )
      })

      test('in ids a NUL and half a surrogate pair become U+FFFD', async () => {
        const saved = await storage.saveRecommendation(
          aRecommendation({ id: 'id\0', team: 'T\0', user: 'U\ud800', channel: '\udc00', source: 'a\0b' }),
        )
        expect(saved).toMatchObject({ id: 'id�', team: 'T�', user: 'U�', channel: '�', source: 'a�b' })
        expect(await storage.findRecommendation('id\0')).toEqual(saved)
        const { recommendations } = await storage.listRecommendations({ team: 'T\0', user: 'U\ud800', limit: 5 })
        expect(recommendations).toEqual([saved])
      })
    })

    describe('the road', () => {
      const save = (id: string, previousId: string | null, other: Parameters<typeof aRecommendation>[0] = {}) =>
        storage.saveRecommendation(aRecommendation({ id, previousId, team: 'T-road', ...other }))

      test('what came back from the parts comes back as it was saved', async () => {
        const gate = prototypesBack(['confirmed', 'not_confirmed', 'not_checked', 'confirmed'], {
          revisions: 'thicker \0 wall \ud800 "x"',
          nextQuantity: { min: 3, max: 5 },
        })
        const saved = await save('with-gate', null, { gate })
        expect(saved.gate).toEqual(gate)
        expect(await storage.findRecommendation('with-gate')).toEqual(saved)
      })

      test('runs from the first to the one that is asked for, whoever took each step', async () => {
        const first = await save('first', null, { user: 'U-seller', createdAt: 9 })
        const second = await save('second', 'first', { user: 'U-seller', createdAt: 5 })
        const gate = prototypesBack(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
        const third = await save('third', 'second', { user: 'U-buyer', createdAt: 7, gate })
        await save('beside', 'first')
        await save('after', 'third')
        expect(await storage.listRoad({ id: 'third', team: 'T-road' })).toEqual([first, second, third])
      })

      test('several at once, each its own, also where they share steps', async () => {
        const gate = prototypesBack(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
        await save('r1', null)
        await save('r2', 'r1', { gate })
        await save('r3', 'r2', { gate })
        await save('alone', null)
        await save('of others', null, { team: 'T-foreign' })
        const ids = ['r2', 'r3', 'alone', 'none', 'of others']
        const roads = await storage.listRoads({ ids, team: 'T-road' })
        const idsOf = [...roads].map(([id, road]) => [id, road.map((each) => each.id)])
        expect(Object.fromEntries(idsOf)).toEqual({ r2: ['r1', 'r2'], r3: ['r1', 'r2', 'r3'], alone: ['alone'] })
        expect(await storage.listRoads({ ids: [], team: 'T-road' })).toEqual(new Map())
      })

      test('is not that of another workspace, and none where there is none', async () => {
        await save('foreign', null, { team: 'T-foreign' })
        const own = await save('own', 'foreign')
        expect(await storage.listRoad({ id: 'own', team: 'T-road' })).toEqual([own])
        expect(await storage.listRoad({ id: 'foreign', team: 'T-road' })).toEqual([])
        expect(await storage.listRoad({ id: 'none', team: 'T-road' })).toEqual([])
      })

      test('ends, even where it turns in a circle: the newest 50', async () => {
        for (let step = 1; step <= 60; step += 1) await save(`step-${step}`, `step-${step === 1 ? 60 : step - 1}`)
        const road = await storage.listRoad({ id: 'step-55', team: 'T-road' })
        expect(road.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => `step-${index + 6}`))
        expect(await storage.listRoad({ id: 'step-5', team: 'T-road' })).toHaveLength(50)
      })
    })

    describe('history', () => {
      test.each([1, 2, 3, 7, 50])('newest first, each once, in pages of %i', async (limit) => {
        const user = `U-pages-${limit}`
        // Three share each moment, so that the id decides among them.
        for (let index = 0; index < 9; index += 1)
          await storage.saveRecommendation(aRecommendation({ user, createdAt: 1000 + Math.floor(index / 3) }))
        const pages = await allOf({ team: 'T1', user }, limit)
        const listed = pages.flat()
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
        expect(new Set(listed.map(({ id }) => id)).size).toBe(9)
        expect(listed).toEqual(
          listed.toSorted((one, two) => two.createdAt - one.createdAt || (one.id < two.id ? 1 : -1)),
        )
      })

      test('only the own ones, and only those of the workspace', async () => {
        const own = await storage.saveRecommendation(aRecommendation({ team: 'T-own', user: 'U-own' }))
        await storage.saveRecommendation(aRecommendation({ team: 'T-own', user: 'U-else' }))
        await storage.saveRecommendation(aRecommendation({ team: 'T-else', user: 'U-own' }))
        const page = await storage.listRecommendations({ team: 'T-own', user: 'U-own', limit: 5 })
        expect(page.recommendations).toEqual([own])
      })

      test('what comes in while somebody turns pages moves nothing', async () => {
        const user = 'U-turning'
        for (const createdAt of [1, 2, 3, 4]) await storage.saveRecommendation(aRecommendation({ user, createdAt }))
        const first = await storage.listRecommendations({ team: 'T1', user, limit: 2 })
        await storage.saveRecommendation(aRecommendation({ user, createdAt: 5 }))
        const second = await storage.listRecommendations({ team: 'T1', user, limit: 2, before: first.next as Cursor })
        expect(second.recommendations.map(({ createdAt }) => createdAt)).toEqual([2, 1])
      })

      describe('search', () => {
        beforeAll(async () => {
          const kept = [
            { createdAt: 1, partName: 'Gehäuse', text: '40 Gehäuse für die Vorserie' },
            { createdAt: 2, partName: 'BRACKET, left', text: '3 brackets, fit check', stage: 'prototyping' as const },
            { createdAt: 3, partName: null, text: '100% of the_lids: "ﬁnal" \\ ΟΔΟΣ' },
            { createdAt: 4, partName: '外壳', text: null, stage: null, strength: 'undecided' as const },
          ]
          for (const each of kept) await storage.saveRecommendation(aRecommendation({ user: 'U-search', ...each }))
        })

        test.each([
          ['part name', 'bracket', [2]],
          ['any letter case', 'gEHÄUSE', [1]],
          ['without its accents', 'gehause', [1]],
          ['part of a word', 'housin', []],
          ['part of a word, in the middle', 'ehäus', [1]],
          ['all words, in any order', 'check brackets', [2]],
          ['words of which one is missing', 'check lids', []],
          ['a stage', 'prototyping', [2]],
          ['a stage of two words', 'Small Batch', [3, 1]],
          ['not decided', 'undecided', [4]],
          ['a percent sign is itself', '100%', [3]],
          ['an underline is itself', 'the_lids', [3]],
          ['an underline is no other letter', 'the_lid_', []],
          ['a backslash', '\\', [3]],
          ['a ligature', 'final', [3]],
          ['another alphabet', 'οδο', [3]],
          ['the last letter of a Greek word', 'οδοσ', [3]],
          ['Chinese', '外壳', [4]],
          ['nothing but space', '  ', [4, 3, 2, 1]],
          ['a NUL is a space', 'fit\0check', [2]],
          ['half a surrogate pair', '\ud800', []],
          ['SQL', "' or 1=1 --", []],
        ])('%s: %s', async (_name, search, expected) => {
          const pages = await allOf({ team: 'T1', user: 'U-search', search }, 1)
          expect(pages.flat().map(({ createdAt }) => createdAt)).toEqual(expected)
        })

        test('any part of the words finds them', async () => {
          const query = fc.tuple(anyText, fc.nat(), fc.nat())
          await fc.assert(
            fc.asyncProperty(query, async ([text, from, length]) => {
              const points = [...text]
              const start = from % (points.length + 1)
              const search = points.slice(start, start + length).join('')
              const { id } = await storage.saveRecommendation(aRecommendation({ user: 'U-any', text }))
              const { recommendations } = await storage.listRecommendations({
                team: 'T1',
                user: 'U-any',
                search,
                limit: 100,
              })
              expect(recommendations.map((each) => each.id)).toContain(id)
            }),
            { numRuns: 60 },
          )
        })
      })
    })

    describe('cards', () => {
      const answerOf = (card: string, user: string, createdAt: number) => ({
        card,
        userTeam: 'TBUYER',
        recommendation: aRecommendation({ id: `${card} ${user} ${createdAt}`, user, createdAt }),
      })

      test('come back as they were kept, and are kept once', async () => {
        const card = aCard({ text: 'a\0\ud800', profile: aProfile({ partName: '\0"' }), addressedTo: 'UBUYER' })
        expect(await storage.addCard(card)).toBe(true)
        expect(await storage.addCard({ ...card, askedBy: 'U-else' })).toBe(false)
        expect(await storage.findCard(card.id)).toEqual(card)
        expect(await storage.findCard('none')).toBeNull()
      })

      test('of several that add one at once, one does', async () => {
        const card = aCard()
        const added = await Promise.all(Array.from({ length: 5 }, () => storage.addCard(card)))
        expect(added.filter(Boolean)).toHaveLength(1)
      })

      test('are posted, closed and reopened, or taken back', async () => {
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

      test('that are gone lose no recommendation', async () => {
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
        const claimed = async (now: number) => (await storage.claimReminders(now)).map(({ id }) => id)

        test('are handed out once they are due, and once', async () => {
          const card = aCard({ remindAt: 1000 })
          await storage.addCard(card)
          expect(await claimed(999)).not.toContain(card.id)
          expect(await claimed(1000)).toEqual([card.id])
          expect(await claimed(2000)).toEqual([])
          expect(await storage.findCard(card.id)).toMatchObject({ remindedAt: 1000 })
          await storage.setReminder(card.id, 3000)
          expect(await claimed(2999)).toEqual([])
          expect(await claimed(3000)).toEqual([card.id])
        })

        test.each<[string, (card: SavedCard) => Promise<unknown>]>([
          ['not for an answered card', (card) => storage.answerCard(answerOf(card.id, 'U1', 5))],
          [
            'not for a closed card',
            (card) => storage.setCardState(card.id, { state: 'closed', stateBy: 'U1', stateAt: 5 }),
          ],
          ['not where it was declined', (card) => storage.setReminder(card.id, null)],
        ])('%s', async (_name, change) => {
          const card = aCard({ remindAt: 1000 })
          await storage.addCard(card)
          await change(card)
          expect(await claimed(5000)).toEqual([])
        })

        test('not for a card that was never posted', async () => {
          await storage.addCard(aCard({ remindAt: 1000, messageTs: null }))
          expect(await claimed(5000)).toEqual([])
        })

        test('each goes to one of two processes', async () => {
          const other = await openStorage(place)
          const cards = Array.from({ length: 20 }, () => aCard({ remindAt: 1000 }))
          for (const card of cards) await storage.addCard(card)
          const asked = Array.from({ length: 6 }, (_, index) => (index % 2 ? storage : other).claimReminders(5000))
          const handedOut = (await Promise.all(asked)).flat().map(({ id }) => id)
          expect(handedOut.toSorted()).toEqual(cards.map(({ id }) => id).toSorted())
          await other.close()
        })
      })
    })

    describe('settings', () => {
      test('are the usual ones until some are saved, and then those', async () => {
        expect(await storage.readSettings('T-set')).toEqual(usualSettings)
        const settings = {
          thresholds: { sampleEnds: 9, batchStarts: 40 },
          announceChannel: 'C9',
          keepDays: 30,
          reminderHours: 24,
        }
        await storage.saveSettings('T-set', { ...settings, keepDays: null })
        await storage.saveSettings('T-set', settings)
        expect(await storage.readSettings('T-set')).toEqual(settings)
        expect(await storage.readSettings('T-other')).toEqual(usualSettings)
      })

      test.each([
        ['edges that cross', { ...usualSettings, thresholds: { sampleEnds: 30, batchStarts: 24 } }],
        ['no days at all', { ...usualSettings, keepDays: 0 }],
      ])('%s are refused', async (_name, settings) => {
        await expect(storage.saveSettings('T-bad', settings)).rejects.toThrow()
        expect(await storage.readSettings('T-bad')).toEqual(usualSettings)
      })
    })

    test('installations are kept, replaced and deleted, as the text they are', async () => {
      expect(await storage.findInstallation('T-i')).toBeNull()
      await storage.saveInstallation('T-i', '{"first":1}')
      await storage.saveInstallation('T-i', 'any \0 \ud800 text')
      expect(await storage.findInstallation('T-i')).toBe('any \0 \ud800 text')
      await storage.deleteInstallation('T-i')
      await storage.deleteInstallation('T-i')
      expect(await storage.findInstallation('T-i')).toBeNull()
    })

    describe('an installation is replaced', () => {
      test('only in the place of the one that was read, and by one of several', async () => {
        await storage.saveInstallation('T-r', 'first')
        const other = await openStorage(place)
        const asked = Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? storage : other).replaceInstallation('T-r', { from: 'first', to: `second ${index}` }),
        )
        expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
        expect(await storage.findInstallation('T-r')).toMatch(/^second/)
        await other.close()
      })

      test('and never brought back', async () => {
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

    test('the workspaces that keep their history for some days are listed', async () => {
      await storage.saveSettings('T-k1', { ...usualSettings, keepDays: 30 })
      await storage.saveSettings('T-k2', usualSettings)
      const listed = await storage.listKeepDays()
      expect(listed).toContainEqual({ team: 'T-k1', keepDays: 30 })
      expect(listed.map(({ team }) => team)).not.toContain('T-k2')
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

      test('are cancelled, and by an installation too', async () => {
        await storage.saveDeparture('T-c1', 10)
        await storage.saveDeparture('T-c2', 10)
        await storage.cancelDeparture('T-c1')
        await storage.saveInstallation('T-c2', 'token')
        expect(await storage.listDepartures(10)).toEqual([])
      })

      test('what is due is deleted with all that belongs to it, once, and nothing else', async () => {
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

    describe('claims', () => {
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

    describe('a thread', () => {
      const place = { team: 'T-thread', channel: 'C1', threadTs: '1700000000.000100' }
      const note = (
        recommendationId: string,
        other: Partial<typeof place & { user: string; createdAt: number }> = {},
      ) => storage.saveThread({ ...place, user: 'U-t', createdAt: 10, recommendationId, ...other })

      test('knows the last recommendation that it has seen, and no other thread does', async () => {
        expect(await storage.findThread(place)).toBeNull()
        const first = await storage.saveRecommendation(aRecommendation({ team: 'T-thread', user: 'U-t' }))
        const second = await storage.saveRecommendation(aRecommendation({ team: 'T-thread', user: 'U-t' }))
        await note(first.id)
        expect(await storage.findThread(place)).toEqual(first)
        await note(second.id)
        expect(await storage.findThread(place)).toEqual(second)
        await note(first.id, { createdAt: 9 })
        expect(await storage.findThread(place)).toEqual(second)
        for (const other of [{ team: 'T-else' }, { channel: 'C2' }, { threadTs: '' }])
          expect(await storage.findThread({ ...place, ...other })).toBeNull()
      })

      test('finds a recommendation that is saved later than it was noted', async () => {
        const late = { ...place, threadTs: 'late' }
        await note('saved-later', late)
        expect(await storage.findThread(late)).toBeNull()
        const saved = await storage.saveRecommendation(aRecommendation({ id: 'saved-later' }))
        expect(await storage.findThread(late)).toEqual(saved)
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

    describe('forgetting', () => {
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

      test('what is old goes, and what is not stays', async () => {
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

      test('a person is taken off the cards of others, and their answers with them', async () => {
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

      test('a card that a forgotten person had answered is not reminded of', async () => {
        for (const user of ['U-answered', 'U-other']) {
          const card = aCard({ id: `of ${user}`, team: 'T-remind', remindAt: 1_000 })
          await storage.addCard(card)
          const recommendation = aRecommendation({ team: 'T-remind', user })
          await storage.answerCard({ card: card.id, userTeam: 'TBUYER', recommendation })
        }
        await storage.addCard(aCard({ id: 'unanswered', team: 'T-remind', remindAt: 1_000 }))
        await storage.forgetUser({ user: 'U-answered' })
        const due = await storage.claimReminders(1_001)
        expect(due.filter(({ team }) => team === 'T-remind').map(({ id }) => id)).toEqual(['unanswered'])
      })

      test('a card takes its answers along, and leaves what was recommended to others', async () => {
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

      test('more than are deleted at once', async () => {
        const many = Array.from({ length: 4_100 }, (_, createdAt) =>
          storage.saveRecommendation(aRecommendation({ team: 'T-many', user: 'U-many', createdAt })),
        )
        await Promise.all(many)
        expect((await storage.forgetTeam('T-many')).recommendations).toBe(4_100)
      })
    })

    test('many at once are all kept, and all are counted', async () => {
      const before = await storage.countAll()
      await Promise.all(
        Array.from({ length: 200 }, () => storage.saveRecommendation(aRecommendation({ user: 'U-many' }))),
      )
      expect(await storage.countAll()).toEqual({ ...before, recommendations: before.recommendations + 200 })
      expect((await allOf({ team: 'T1', user: 'U-many' }, 30)).flat()).toHaveLength(200)
    })

    test('closing waits for what is under way', async () => {
      const other = await openStorage(place)
      const saves = Array.from({ length: 30 }, () => other.saveRecommendation(aRecommendation()))
      await other.close()
      for (const { id } of await Promise.all(saves)) expect(await storage.findRecommendation(id)).not.toBeNull()
    })

    test('what was saved is there after the store was closed and opened again', async () => {
      const other = await openStorage(place)
      const saved = await other.saveRecommendation(aRecommendation())
      await other.close()
      const again = await openStorage(place)
      expect(await again.findRecommendation(saved.id)).toEqual(saved)
      await again.close()
    })
  })
