import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import { type Storage, usualSettings } from '../../../src/storage/storage.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'

export const channelsContract = (newPlace: () => Promise<Place>) =>
  describe('a channel has a new id', () => {
    const [from, to] = ['G012Y48650T', 'C012Y48650T']
    const [team, user] = ['T-moved', 'U1']
    const address = (channel: string) => `https://maker.slack.com/archives/${channel}/p1700000000000300`
    const thread = { team, channel: from, threadTs: '1.1' }
    let storage: Storage

    beforeAll(async () => {
      storage = await openStorage(await newPlace())
      for (const [id, of, channel] of [
        ['moved', team, from],
        ['longer', team, `${from}X`],
        ['of another workspace', 'T-other', from],
      ] as const) {
        await storage.saveRecommendation(aRecommendation({ id, team: of, user, channel, text: `sent to ${from}` }))
        await storage.addCard(aCard({ id, team: of, channel, address: address(channel) }))
        await storage.saveThread({
          team: of,
          channel,
          threadTs: '1.1',
          user,
          createdAt: 5,
          ts: '1.2',
          recommendationId: id,
        })
        await storage.saveSettings(of, { ...usualSettings, announceChannel: channel })
        await storage.noteShown({ team: of, user, createdAt: 5, channel, ids: [id] })
        await storage.finishClaim(`message ${of} ${channel} 1.1`, 5)
        await storage.finishClaim(`share ${id} ${channel}`, 5)
      }
      await storage.saveSettings(team, { ...usualSettings, announceChannel: from })
      await storage.moveChannel({ team, from, to })
    })
    afterAll(() => storage.close())

    const shownIn = async (id: string, of: string) =>
      (await storage.listRoad({ id, team: of })).map((step) => step.shownIn)

    test('recommendations, showings, cards and their links, threads, settings and claims follow', async () => {
      expect(await storage.findRecommendation('moved')).toMatchObject({ channel: to, text: `sent to ${from}` })
      expect(await shownIn('moved', team)).toEqual([[to]])
      expect(await storage.findCard('moved')).toMatchObject({ channel: to, address: address(to) })
      expect(await storage.findThread({ ...thread, channel: to })).toMatchObject({ recommendation: { id: 'moved' } })
      expect(await storage.findThread(thread)).toBeNull()
      expect((await storage.readSettings(team)).announceChannel).toBe(to)
      expect(await storage.claim(`message ${team} ${to} 1.1`, { at: 6, lease: 1 })).toBe('done')
      expect(await storage.claim(`share moved ${to}`, { at: 6, lease: 1 })).toBe('done')
    })

    test('a channel with an id that only begins like it, and another workspace, stay as they are', async () => {
      for (const [id, of, channel] of [
        ['longer', team, `${from}X`],
        ['of another workspace', 'T-other', from],
      ] as const) {
        expect(await storage.findRecommendation(id)).toMatchObject({ channel })
        expect(await shownIn(id, of)).toEqual([[channel]])
        expect(await storage.findCard(id)).toMatchObject({ channel, address: address(channel) })
        expect(await storage.findThread({ ...thread, team: of, channel })).toMatchObject({ recommendation: { id } })
      }
      expect((await storage.readSettings('T-other')).announceChannel).toBe(from)
    })

    test('rows that already have the new id stay; a second call changes nothing', async () => {
      const later = { team, threadTs: '2.2', user, createdAt: 5, ts: '2.3' }
      await storage.saveThread({ ...later, channel: from, recommendationId: 'longer' })
      await storage.saveThread({ ...later, channel: to, recommendationId: 'moved' })
      await storage.moveChannel({ team, from, to })
      await storage.moveChannel({ team, from, to })
      expect(await storage.findThread({ team, channel: to, threadTs: '2.2' })).toMatchObject({
        recommendation: { id: 'moved' },
      })
    })
  })
