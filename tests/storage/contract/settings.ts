import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import { type Storage, usualSettings } from '../../../src/storage/storage.ts'

export const settingsContract = (newPlace: () => Promise<Place>) =>
  describe('what a workspace chose', () => {
    let storage: Storage
    beforeAll(async () => {
      storage = await openStorage(await newPlace())
    })
    afterAll(() => storage.close())

    describe('settings', () => {
      test('are the usual ones until others are saved', async () => {
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

    test('the workspaces that keep their history for some days are listed', async () => {
      await storage.saveSettings('T-k1', { ...usualSettings, keepDays: 30 })
      await storage.saveSettings('T-k2', usualSettings)
      const listed = await storage.listKeepDays()
      expect(listed).toContainEqual({ team: 'T-k1', keepDays: 30 })
      expect(listed.map(({ team }) => team)).not.toContain('T-k2')
    })
  })
