import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../../../src/logger.ts'
import { createManyWorkspaces } from '../../../src/slack/installations/many-workspaces.ts'
import { openStorage, type Place } from '../../../src/storage/open.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { newDatabase } from '../../helpers/database.ts'
import { client, newKey, startOAuthSlack } from '../../helpers/oauth-slack.ts'
import { newFolder } from '../../storage/folders.ts'

beforeAll(() => nock.restore())
afterAll(() => nock.activate())

const toClose: Array<() => unknown> = []
afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close()
})

const hour = 3_600_000
const appAddress = 'http://127.0.0.1:9'

const onSqlite = async (): Promise<Place> => ({ dataDir: newFolder() })
const onPostgres = async (): Promise<Place> => ({ databaseUrl: await newDatabase(), dataDir: 'unused' })

/** Processes on one store, with a Slack that rotates tokens and a test clock. */
const start = async (place: Place, { processes = 1, rotates = true } = {}) => {
  const clock = createTestClock()
  const slack = await startOAuthSlack(appAddress, { rotates, now: clock.now })
  toClose.push(slack.stop)
  const key = newKey()
  const lines: string[] = []
  const open = async (encryptionKeys = [key], wrap = (storage: Storage) => storage) => {
    const opened = await openStorage(place)
    const logger = createLogger([])
    logger.warn = (...parts) => lines.push(parts.join(' '))
    logger.error = logger.warn
    const parts = { ...client, slackApiUrl: slack.apiUrl, logger, clock }
    const many = createManyWorkspaces({ ...parts, storage: wrap(opened), encryptionKeys })
    toClose.push(async () => {
      await clock.passWhile(many.settle(), 250)
      await opened.close()
    })
    return { ...many, storage: opened }
  }
  const apps = [await open()]
  while (apps.length < processes) apps.push(await open())
  const [app] = apps
  if (!app) throw new Error('no process')

  /** Installs the app without the browser, which has its own tests. */
  const install = async (team: string, on: Pick<typeof app, 'install'> = app) => {
    const query = new URLSearchParams({ client_id: client.clientId, scope: 'commands', state: 's' })
    const decided = slack.access.authorize(query, team)
    const code = 'goTo' in decided ? new URL(decided.goTo).searchParams.get('code') : null
    const { body } = slack.access.redeem({ client_id: client.clientId, client_secret: client.clientSecret, code })
    const { access_token, refresh_token, expires_in } = body as Record<string, any>
    await on.install(
      {
        kind: 'installation',
        isOrg: false,
        enterprise: null,
        installedAt: clock.now(),
        appId: 'A1',
        scopes: ['commands'],
        botToken: access_token,
        botId: 'B1',
        botUserId: 'UBOT',
        refreshToken: refresh_token ?? null,
        expiresAt: expires_in === undefined ? null : clock.now() + expires_in * 1000,
      },
      team,
    )
    return access_token as string
  }
  const tokenFor = async (team: string, of = app) => {
    const source = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }
    return (await of.authorize(source)).botToken ?? ''
  }
  const works = (token: string) => typeof slack.access.callerOf(token) === 'object'
  const exchanges = () => slack.world.traffic.filter(({ what }) => what === 'oauth.v2.access').length
  return { clock, slack, key, lines, open, app, apps, install, tokenFor, works, exchanges }
}

test('without rotation nothing is ever exchanged', async () => {
  const { clock, install, tokenFor, exchanges } = await start(await onSqlite(), { rotates: false })
  const token = await install('TSELLER')
  clock.pass(1000 * hour)
  expect(await tokenFor('TSELLER')).toBe(token)
  expect(exchanges()).toBe(0)
})

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('two processes on one store in %s', (_name, newPlace) => {
  test('before a token expires, one of them exchanges it, and nobody waits', async () => {
    const { clock, slack, apps, install, tokenFor, works, exchanges } = await start(await newPlace(), { processes: 2 })
    const first = await install('TSELLER')
    clock.pass(9 * hour)
    expect(await tokenFor('TSELLER')).toBe(first)
    expect(exchanges()).toBe(0)

    clock.pass(1.5 * hour)
    slack.faults.add('oauth.v2.access', { delay: 300 })
    const asked = await Promise.all(Array.from({ length: 20 }, (_, index) => tokenFor('TSELLER', apps[index % 2])))
    expect(new Set(asked)).toEqual(new Set([first]))
    for (const app of apps) await app.settle()
    expect(exchanges()).toBe(1)

    clock.pass(2 * hour)
    const [here, there] = [await tokenFor('TSELLER', apps[0]), await tokenFor('TSELLER', apps[1])]
    expect(here).not.toBe(first)
    expect(there).toBe(here)
    expect(works(here)).toBe(true)
    expect(works(first)).toBe(false)
    expect(exchanges()).toBe(1)
  })

  test('after a token has expired, one of them exchanges it, and the others wait for it', async () => {
    const { clock, slack, apps, install, tokenFor, works, exchanges } = await start(await newPlace(), { processes: 2 })
    await install('TSELLER')
    clock.pass(13 * hour)
    slack.faults.add('oauth.v2.access', { delay: 300 })
    const asking = Promise.all(Array.from({ length: 20 }, (_, index) => tokenFor('TSELLER', apps[index % 2])))
    await expect.poll(clock.waits).toContain(100)
    for (const app of apps) await app.settle()
    await clock.passWhile(asking, 100)
    const asked = await asking
    expect(new Set(asked).size).toBe(1)
    expect(works(asked[0] ?? '')).toBe(true)
    expect(exchanges()).toBe(1)
  })
})

test('over days, every request has a working token, with one exchange for each that expires', async () => {
  const { clock, app, apps, install, tokenFor, works, exchanges } = await start(await onSqlite(), { processes: 2 })
  await install('TSELLER')
  for (let hours = 0; hours < 120; hours += 1) {
    clock.pass(hour)
    expect(works(await tokenFor('TSELLER', apps[hours % 2]))).toBe(true)
    await app.settle()
    await apps[1]?.settle()
  }
  // A token is exchanged in its 10th hour.
  expect(exchanges()).toBe(12)
})

test('if Slack refuses, requests are not authorised, and it is only asked again after a minute', async () => {
  const { clock, slack, install, tokenFor, works, exchanges, lines } = await start(await onSqlite())
  await install('TSELLER')
  clock.pass(13 * hour)
  slack.faults.add('oauth.v2.access', { error: 'invalid_refresh_token' })
  for (const _press of [1, 2]) {
    const refused = expect(tokenFor('TSELLER')).rejects.toThrow('in time')
    await clock.passWhile(refused, 100)
    await refused
  }
  expect(exchanges()).toBe(1)
  expect(lines.join()).toContain('The token of TSELLER could not be refreshed')
  clock.pass(120_000)
  expect(works(await tokenFor('TSELLER'))).toBe(true)
  expect(exchanges()).toBe(2)
})

test('an app that is removed while its token is exchanged does not come back', async () => {
  const { clock, app, open, install, tokenFor, exchanges } = await start(await onSqlite())
  await install('TSELLER')
  clock.pass(11 * hour)
  const departed = { team: 'TSELLER', enterprise: undefined, isOrg: false, at: clock.now() }
  const other = await open(undefined, (storage) => ({
    ...storage,
    replaceInstallation: async (...given) => {
      expect(await app.remove(departed)).toEqual(['TSELLER'])
      return storage.replaceInstallation(...given)
    },
  }))
  await tokenFor('TSELLER', other)
  await other.settle()
  expect(exchanges()).toBe(1)
  expect(await app.storage.findInstallation('TSELLER')).toBeNull()
  await expect(tokenFor('TSELLER', other)).rejects.toThrow('not installed in TSELLER')
})

test('while one process exchanges a token, no other does for a minute', async () => {
  const { clock, slack, open, apps, install, tokenFor, exchanges } = await start(await onSqlite())
  const { promise: claimed, resolve: noteClaimed } = Promise.withResolvers<void>()
  const first = await open(undefined, (storage) => ({
    ...storage,
    claim: async (...given) => {
      const claiming = await storage.claim(...given)
      noteClaimed()
      return claiming
    },
  }))
  await install('TSELLER')
  clock.pass(11 * hour)
  slack.faults.add('oauth.v2.access', { delay: 300 })
  await tokenFor('TSELLER', first)
  await claimed
  clock.pass(59_999)
  await tokenFor('TSELLER', apps[0])
  await first.settle()
  await apps[0]?.settle()
  expect(exchanges()).toBe(1)
})

test('an app that is installed again while its old token is exchanged keeps its new one', async () => {
  const { clock, open, install, tokenFor, exchanges } = await start(await onSqlite())
  await install('TSELLER')
  clock.pass(11 * hour)
  let anew = ''
  const other = await open(undefined, (storage) => ({
    ...storage,
    replaceInstallation: async (...given) => {
      if (anew === '') anew = await install('TSELLER')
      return storage.replaceInstallation(...given)
    },
  }))
  await tokenFor('TSELLER', other)
  await other.settle()
  expect(exchanges()).toBe(1)
  expect(anew).not.toBe('')
  expect(await tokenFor('TSELLER', other)).toBe(anew)
})

test('a new token that is not saved yet gives way to that of a new installation', async () => {
  const { clock, open, install, tokenFor, exchanges, key } = await start(await onSqlite())
  const away = await open([key], (storage) => ({
    ...storage,
    replaceInstallation: () => Promise.reject(new Error('away')),
  }))
  await install('TSELLER')
  clock.pass(13 * hour)
  const unsaved = await tokenFor('TSELLER', away)
  expect(exchanges()).toBe(1)
  const anew = await install('TSELLER', away)
  expect(await tokenFor('TSELLER', away)).toBe(anew)
  expect(anew).not.toBe(unsaved)
})

test('a new token that cannot be saved at once is used, and saved later', async () => {
  const { clock, open, install, tokenFor, works, exchanges } = await start(await onSqlite())
  let isAway = true
  const app = await open(undefined, (storage) => ({
    ...storage,
    replaceInstallation: (...given) =>
      isAway ? Promise.reject(new Error('away')) : storage.replaceInstallation(...given),
  }))
  await install('TSELLER')
  clock.pass(13 * hour)
  const fresh = await tokenFor('TSELLER', app)
  expect(works(fresh)).toBe(true)
  expect(await tokenFor('TSELLER', app)).toBe(fresh)
  isAway = false
  await clock.elapse(250)
  await app.settle()
  expect(await tokenFor('TSELLER')).toBe(fresh)
  expect(exchanges()).toBe(1)
})

test('while the store is away, the last known installation is used', async () => {
  const { clock, open, install, tokenFor, lines } = await start(await onSqlite())
  let answer: 'as usual' | 'fails' | 'never' = 'as usual'
  const app = await open(undefined, (storage) => ({
    ...storage,
    findInstallation: (team) => {
      if (answer === 'never') return new Promise(() => {})
      return answer === 'fails' ? Promise.reject(new Error('away')) : storage.findInstallation(team)
    },
  }))
  const token = await install('TSELLER')
  expect(await tokenFor('TSELLER', app)).toBe(token)
  answer = 'fails'
  expect(await tokenFor('TSELLER', app)).toBe(token)
  answer = 'never'
  const known = tokenFor('TSELLER', app)
  await clock.elapse(1000)
  expect(await known).toBe(token)
  const unknown = expect(tokenFor('TBUYER', app)).rejects.toThrow('no answer in time')
  await clock.elapse(1000)
  await unknown
  expect(lines.join()).toContain('The installation of TSELLER could not be read')
})

describe('the key changes', () => {
  test('what is read with an old key is encrypted again; after that the new key is enough', async () => {
    const { key, open, install, tokenFor } = await start(await onSqlite())
    const token = await install('TSELLER')
    const newest = newKey()
    const both = await open([newest, key])
    expect(await tokenFor('TSELLER', both)).toBe(token)
    await both.settle()
    expect(await tokenFor('TSELLER', await open([newest]))).toBe(token)
    await expect(tokenFor('TSELLER', await open([key]))).rejects.toThrow('STAGE_ENCRYPTION_KEYS')
  })

  test('at the start all are encrypted again, and those that no key opens are named', async () => {
    const { key, open, install, tokenFor, lines } = await start(await onSqlite())
    await install('TSELLER')
    const token = await install('TBUYER')
    const newest = newKey()
    await (await open([newest, key])).renew()
    expect(await tokenFor('TBUYER', await open([newest]))).toBe(token)
    expect(lines).toEqual([])
    await (await open([newKey()])).renew()
    expect(lines.join()).toMatch(/No key of STAGE_ENCRYPTION_KEYS opens the installations of TBUYER, TSELLER\./)
  })
})

test('a record that somebody moved to another workspace cannot be opened there', async () => {
  const { app, install, tokenFor } = await start(await onSqlite())
  await install('TSELLER')
  await app.storage.saveInstallation('TBUYER', (await app.storage.findInstallation('TSELLER')) ?? '')
  await expect(tokenFor('TBUYER')).rejects.toThrow('STAGE_ENCRYPTION_KEYS')
})
