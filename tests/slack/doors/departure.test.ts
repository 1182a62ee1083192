import { afterEach, describe, expect, test } from 'vitest'
import { usualSettings } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { startWorkspace, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const day = 86_400_000
const at = 1_800_000_000

const eventOf = (event: { type: string } & Record<string, unknown>) => ({
  type: 'event_callback',
  event_id: 'Ev1',
  event_time: at,
  team_id: 'TSELLER',
  api_app_id: 'A1',
  authorizations: [
    { enterprise_id: null, team_id: 'TSELLER', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
  ],
  event,
})

test('a channel has a new id: its data is moved, even if the store is away at first', async () => {
  const storage = await openFreshStorage()
  await storage.saveSettings('TSELLER', { ...usualSettings, announceChannel: 'G012Y48650T' })
  let isAway = true
  const moveChannel: typeof storage.moveChannel = async (move) => {
    if (isAway) throw new StorageError('unreachable', 'localhost/stage')
    return storage.moveChannel(move)
  }
  const clock = createTestClock()
  const { send, settle, lines } = startWorkspace({}, { ...storage, moveChannel }, clock)
  const event = { type: 'channel_id_changed', old_channel_id: 'G012Y48650T', new_channel_id: 'C012Y48650T' }
  expect(await send(eventOf(event))).toHaveLength(1)
  await settle()
  expect(lines.join()).toContain('The new id of channel G012Y48650T, C012Y48650T: the store does not answer')
  isAway = false
  await clock.elapse(1000)
  await expect.poll(async () => (await storage.readSettings('TSELLER')).announceChannel).toBe('C012Y48650T')
})

describe('one workspace with a bot token', () => {
  test.each([
    ['is uninstalled', { type: 'app_uninstalled' }, ['TSELLER']],
    ['loses the bot’s token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }, ['TSELLER']],
  ])('%s: acknowledged, and its data is due in 30 days', async (_name, event, noted) => {
    const storage = await openFreshStorage()
    const { send, settle, calls } = startWorkspace({}, storage)
    expect(await send(eventOf(event))).toHaveLength(1)
    await settle()
    await expect.poll(() => storage.listDepartures((at + 1) * 1000 + 30 * day)).toEqual(noted)
    expect(await storage.listDepartures(at * 1000 + 30 * day - 1)).toEqual([])
    expect(calls).toEqual([])
  })

  test('revokes a person’s token: nothing is noted, unlike for the bot’s', async () => {
    const storage = await openFreshStorage()
    const { send, settle } = startWorkspace({}, storage)
    const revoked = (tokens: object) => send(eventOf({ type: 'tokens_revoked', tokens }))
    expect(await revoked({ oauth: ['U1'] })).toHaveLength(1)
    await settle()
    expect(await storage.listDepartures((at + 1) * 1000 + 30 * day)).toEqual([])
    await revoked({ oauth: ['U1'], bot: ['UBOT'] })
    await expect.poll(() => storage.listDepartures((at + 1) * 1000 + 30 * day)).toEqual(['TSELLER'])
  })
})
