import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Cursor, Storage } from '../../../src/storage/storage.ts'
import { prototypesBack } from '../../helpers/gates.ts'
import { aRecommendation, stageNames } from '../../helpers/recommendations.ts'

/** Any text that people could send, including half surrogate pairs and NULs. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('\0', 'a\0b', '\ud800', 'x\udc00y', '\u2028', '"', "'); drop table cards; --", '%_\\'),
)

export const historyContract = (newPlace: () => Promise<Place>) =>
  describe('what was recommended', () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await openStorage(await newPlace())
    })
    afterAll(() => storage.close())

    const allOf = async (
      query: { team: string; user: string; search?: { words: string; stageNames: typeof stageNames } },
      limit: number,
    ) => {
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

      test('nothing if there is none', async () => {
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

      test('what is not allowed is refused before it is saved', async () => {
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
        expect(await storage.listRoad({ id: 'third', team: 'T-road' })).toEqual(
          [first, second, third].map((step) => ({ ...step, shownIn: [] })),
        )
      })

      test('several at once, each separately, even if they share steps', async () => {
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

      test('is empty for another workspace, and if there is none', async () => {
        await save('foreign', null, { team: 'T-foreign' })
        const own = await save('own', 'foreign')
        expect(await storage.listRoad({ id: 'own', team: 'T-road' })).toEqual([{ ...own, shownIn: [] }])
        expect(await storage.listRoad({ id: 'foreign', team: 'T-road' })).toEqual([])
        expect(await storage.listRoad({ id: 'none', team: 'T-road' })).toEqual([])
      })

      test('ends even if it is a cycle: the newest 50', async () => {
        for (let step = 1; step <= 60; step += 1) await save(`step-${step}`, `step-${step === 1 ? 60 : step - 1}`)
        const road = await storage.listRoad({ id: 'step-55', team: 'T-road' })
        expect(road.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => `step-${index + 6}`))
        expect(await storage.listRoad({ id: 'step-5', team: 'T-road' })).toHaveLength(50)
      })
    })

    describe('history', () => {
      test.each([1, 2, 3, 7, 50])('newest first, each once, in pages of %i', async (limit) => {
        const user = `U-pages-${limit}`
        // Three have the same time each, so the id decides their order.
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

      test('only the person’s own, and only those of the workspace', async () => {
        const own = await storage.saveRecommendation(aRecommendation({ team: 'T-own', user: 'U-own' }))
        await storage.saveRecommendation(aRecommendation({ team: 'T-own', user: 'U-else' }))
        await storage.saveRecommendation(aRecommendation({ team: 'T-else', user: 'U-own' }))
        const page = await storage.listRecommendations({ team: 'T-own', user: 'U-own', limit: 5 })
        expect(page.recommendations).toEqual([own])
      })

      test('recommendations that come in while somebody turns pages do not shift them', async () => {
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
          const pages = await allOf({ team: 'T1', user: 'U-search', search: { words: search, stageNames } }, 1)
          expect(pages.flat().map(({ createdAt }) => createdAt)).toEqual(expected)
        })

        test('a stage is found by the names that the search is given', async () => {
          const german = { prototyping: 'Prototypenbau', small_batch: 'Kleinserie', undecided: 'Offen' }
          const find = async (words: string) =>
            (await allOf({ team: 'T1', user: 'U-search', search: { words, stageNames: german } }, 10))
              .flat()
              .map(({ createdAt }) => createdAt)
          expect(await find('kleinserie')).toEqual([3, 1])
          expect(await find('offen 外壳')).toEqual([4])
          expect(await find('manufacturing')).toEqual([])
        })

        test('any part of the words finds them', async () => {
          const query = fc.tuple(anyText, fc.nat(), fc.nat())
          await fc.assert(
            fc.asyncProperty(query, async ([text, from, length]) => {
              const points = [...text]
              const start = from % (points.length + 1)
              const words = points.slice(start, start + length).join('')
              const { id } = await storage.saveRecommendation(aRecommendation({ user: 'U-any', text }))
              const { recommendations } = await storage.listRecommendations({
                team: 'T1',
                user: 'U-any',
                search: { words, stageNames },
                limit: 100,
              })
              expect(recommendations.map((each) => each.id)).toContain(id)
            }),
            { numRuns: 60 },
          )
        })
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
  })
