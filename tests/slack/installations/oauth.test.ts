import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClearStateStore } from '@slack/oauth'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { deriveStateSecret } from '../../../src/slack/installations/seal.ts'
import { openStorage } from '../../../src/storage/open.ts'
import {
  client,
  installIn,
  newKey,
  type OAuthSlack,
  openBrowser,
  signingSecret,
  startOAuthSlack,
} from '../../helpers/oauth-slack.ts'
import { findFreePort, startProgram } from '../../helpers/program.ts'
import { labelsOf, placeOf } from '../../helpers/seen.ts'
import { slashCommand } from '../../helpers/workspace.ts'
import { newFolder } from '../../storage/folders.ts'

beforeAll(() => nock.restore())
afterAll(() => nock.activate())

const started: OAuthSlack[] = []
afterEach(() => {
  for (const slack of started.splice(0)) slack.stop()
})

const day = 86_400_000

/** The real program, ready to be installed in the playground's workspace. */
const start = async ({ rotates = false } = {}) => {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  const slack = await startOAuthSlack(address, { rotates })
  started.push(slack)
  const dataDir = newFolder()
  const key = newKey()
  const program = startProgram({
    SLACK_CLIENT_ID: client.clientId,
    SLACK_CLIENT_SECRET: client.clientSecret,
    STAGE_ENCRYPTION_KEYS: key.toString('base64'),
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    DATA_DIR: dataDir,
  })
  await program.says(`listening on port ${port}`)

  const sees = (team: string) => expect.poll(() => slack.world.views.map((view) => view.team)).toContain(team)
  /** An empty command opens the form, which only the token of the right workspace can do. */
  const opensForm = async (person: string, team: string) => {
    slack.world.views = []
    expect(await slack.act({ as: person, act: 'say', channel: 'CPARTS', text: '/stage' })).toBeNull()
    await sees(team)
    expect(slack.refusals()).toEqual([])
  }
  /** Reads the store while the program runs. */
  const inStore = async <Result>(read: (storage: Awaited<ReturnType<typeof openStorage>>) => Promise<Result>) => {
    const storage = await openStorage({ dataDir })
    const result = await read(storage)
    await storage.close()
    return result
  }
  const keysInStore = () => inStore(async (storage) => (await storage.listInstallations()).map((each) => each.key))
  const departuresBy = (at: number) => inStore((storage) => storage.listDepartures(at))
  return { address, slack, dataDir, key, program, opensForm, keysInStore, departuresBy, inStore }
}

/** Sends a command as Slack would, even if the app is not installed there. */
const sendCommand = (slack: OAuthSlack, team: string) =>
  slack.requests.sendCommand(
    slashCommand('40 housings', { team_id: team, response_url: `${slack.address}/response/x` }) as Record<
      string,
      string
    >,
  )

describe('several workspaces', () => {
  test('each is answered with its own token; one that leaves is not answered until it comes back', async () => {
    const { address, slack, program, opensForm, keysInStore, departuresBy } = await start()
    expect(await sendCommand(slack, 'TSELLER')).toMatchObject({ isTaken: false })

    const done = await installIn(address, 'TSELLER')
    expect(done.status).toBe(200)
    expect(done.html).toContain('Stage Advisor is installed in Keller Parts')
    expect(done.html).toContain('In Slack, type /stage 40 housings')
    await opensForm('USELLER', 'TSELLER')
    expect(await sendCommand(slack, 'TBUYER')).toMatchObject({ isTaken: false })

    expect((await installIn(address, 'TBUYER')).status).toBe(200)
    await opensForm('UBUYER', 'TBUYER')
    await opensForm('USELLER', 'TSELLER')

    await slack.uninstall('TSELLER')
    await expect.poll(keysInStore).toEqual(['TBUYER'])
    await expect.poll(() => departuresBy(Date.now() + 31 * day)).toEqual(['TSELLER'])
    expect(await departuresBy(Date.now() + 29 * day)).toEqual([])
    expect(await sendCommand(slack, 'TSELLER')).toMatchObject({ isTaken: false, error: 'dispatch_failed' })
    await opensForm('UBUYER', 'TBUYER')

    expect((await installIn(address, 'TSELLER')).status).toBe(200)
    expect(await departuresBy(Date.now() + 31 * day)).toEqual([])
    await opensForm('USELLER', 'TSELLER')
    expect(program.child.exitCode).toBeNull()
    expect(program.printed()).toContain('has removed the app')
    expect(slack.access.issued().length).toBeGreaterThan(0)
    for (const token of [...slack.access.issued(), client.clientSecret]) expect(program.printed()).not.toContain(token)
  })

  test('revoking the bot’s token removes it; revoking a person’s does not; a late event does not undo an installation', async () => {
    const { address, slack, opensForm, keysInStore } = await start()
    await installIn(address, 'TSELLER')
    await slack.tellApp('TSELLER', { type: 'tokens_revoked', tokens: { oauth: ['USELLER'], bot: [] } })
    await slack.tellApp('TSELLER', { type: 'app_uninstalled' }, Date.now() - 60_000)
    await opensForm('USELLER', 'TSELLER')
    await slack.tellApp('TSELLER', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } })
    await expect.poll(keysInStore).toEqual([])
  })

  test('no token is readable in the store’s file or in the log', async () => {
    const { address, slack, dataDir, key, inStore, opensForm } = await start({ rotates: true })
    await installIn(address, 'TSELLER')
    const secrets = [...slack.access.issued(), client.clientSecret, key.toString('base64'), key.toString('hex')]
    expect(slack.access.issued().map((token) => token.slice(0, 6))).toEqual(['xoxe.x', 'xoxe-1'])
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))
    expect(files.length).toBeGreaterThan(0)
    expect(Buffer.concat(files).includes('TSELLER')).toBe(true)
    for (const file of files) {
      for (const secret of secrets) expect(file.includes(secret)).toBe(false)
      for (const prefix of ['xoxe.', 'xoxe-', 'xoxb-', 'xoxp-']) expect(file.includes(prefix)).toBe(false)
      expect(file.includes(key)).toBe(false)
    }
    // A new token works for hours, so the first request does not exchange it.
    await opensForm('USELLER', 'TSELLER')
    expect(slack.world.traffic.filter(({ what }) => what === 'oauth.v2.access')).toHaveLength(1)
    const [kept] = await inStore((storage) => storage.listInstallations())
    expect(kept?.value).toMatch(/^v1\.[\w-]{100,}$/)
  })
})

describe('a whole organisation', () => {
  test('is installed once, and each of its workspaces is answered, and remembered as itself', async () => {
    const { address, slack, opensForm, keysInStore, departuresBy } = await start()
    slack.world.enterprises.set('TSELLER', 'ESELLER')
    const done = await installIn(address, 'ESELLER')
    expect(done.html).toContain('Stage Advisor is installed in ESELLER')
    await opensForm('USELLER', 'TSELLER')
    await expect.poll(keysInStore).toEqual(['ESELLER', 'TSELLER'])

    const [view] = slack.world.views
    const field = (value: string) => ({ question_quantity: { type: 'plain_text_input', value } })
    await slack.act({ as: 'USELLER', act: 'submit', viewId: view?.id ?? '', state: { question_quantity: field('40') } })
    await slack.act({ as: 'USELLER', act: 'say', channel: 'CPARTS', text: '/stage history' })
    await expect.poll(() => slack.world.messages.map(({ text }) => text).join()).toContain('Your recommendations')

    await slack.uninstall('ESELLER')
    await expect.poll(() => departuresBy(Date.now() + 31 * day)).toEqual(['ESELLER', 'TSELLER'])
    expect(await sendCommand(slack, 'TSELLER')).toMatchObject({ isTaken: false })

    await installIn(address, 'ESELLER')
    expect(await departuresBy(Date.now() + 31 * day)).toEqual([])
    await opensForm('USELLER', 'TSELLER')
  })

  test.each([
    ['that has no app', false],
    ['that has the app too', true],
  ])(
    'a buyer of another organisation %s fills in the seller’s form, with the seller’s token',
    async (_name, hasApp) => {
      const { address, slack, opensForm } = await start()
      slack.world.enterprises.set('TBUYER', 'EBUYER')
      await installIn(address, 'TSELLER')
      if (hasApp) {
        await installIn(address, 'EBUYER')
        await opensForm('UBUYER', 'TBUYER')
        slack.world.views = []
      }
      await slack.act({ as: 'USELLER', act: 'say', channel: 'CPARTS', text: '/stage 40 housings for a pilot run' })
      const press = async (as: string, label: string) => {
        const find = () =>
          slack.world.messages.findLast(
            (message) => labelsOf(message).includes(label) && (as === 'USELLER' || message.onlyFor === null),
          )
        await expect.poll(find).toBeDefined()
        const message = find()
        if (message === undefined) throw new Error(`There is no button ${label}.`)
        const { channel, ts } = message
        expect(await slack.act({ as, act: 'press', channel, ts, ...placeOf(message, label) })).toBeNull()
      }
      await press('USELLER', 'Share in channel')
      await press('UBUYER', 'Adjust answers')
      await expect.poll(() => slack.world.views.map(({ user, team }) => [user, team])).toEqual([['UBUYER', 'TSELLER']])
      const [view] = slack.world.views
      const state = { question_quantity: { question_quantity: { type: 'plain_text_input', value: '3' } } }
      const changed = {
        as: 'UBUYER',
        viewId: view?.id ?? '',
        blockId: 'question_quantity',
        actionId: 'question_quantity',
        state,
      }
      expect(await slack.act({ act: 'change', ...changed })).toBeNull()
      expect(await slack.act({ act: 'submit', as: 'UBUYER', viewId: view?.id ?? '', state })).toBeNull()
      await expect.poll(() => slack.world.messages.filter(({ onlyFor }) => onlyFor === 'UBUYER')).toHaveLength(1)
      expect(slack.refusals()).toEqual([])
    },
  )
})

describe('the pages', () => {
  test('cannot be cached or framed, and show nothing of their request', async () => {
    const { address } = await start()
    const given = encodeURIComponent('"><script>alert(1)</script>')
    for (const path of [
      `/slack/install?team=${given}`,
      `/slack/oauth_redirect?error=${given}&error_description=${given}`,
      `/slack/oauth_redirect?code=${given}&state=${given}`,
    ]) {
      const response = await fetch(address + path, { headers: { cookie: 'slack-app-oauth-state=alert' } })
      const headers = Object.fromEntries(response.headers)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      })
      expect(await response.text()).not.toContain('alert')
    }
  })

  test('the state is a cookie only for this browser and these pages, for ten minutes, and is gone once it was used', async () => {
    const { address } = await start()
    const { headers } = await fetch(`${address}/slack/install`)
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^slack-app-oauth-state=[\w.-]+; Secure; HttpOnly; Path=\/; Max-Age=600; SameSite=Lax$/),
    ])
    const back = await fetch(`${address}/slack/oauth_redirect?code=1&state=2`)
    expect(back.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /=deleted; Secure; HttpOnly; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax$/,
      ),
    ])
  })
})

describe('an installation that is not finished', () => {
  test('is explained in plain words with a way to start again, and nothing is saved', async () => {
    const { address, slack, key, keysInStore } = await start()
    const withState = (goTo: string, state: string | null) => {
      const url = new URL(goTo)
      if (state === null) url.searchParams.delete('state')
      else url.searchParams.set('state', state)
      return url.href
    }
    const forged = await new ClearStateStore('another secret').generateStateParam({ scopes: [] }, new Date())
    const stale = await new ClearStateStore(deriveStateSecret(key)).generateStateParam(
      { scopes: [] },
      new Date(Date.now() - 601_000),
    )
    const pageOf = async (state: string | null, { withCookie }: { withCookie: boolean }) => {
      const goTo = withState(await openBrowser(address).decide('TSELLER'), state)
      const headers = withCookie && state !== null ? { cookie: `slack-app-oauth-state=${state}` } : {}
      const response = await fetch(goTo, { headers })
      return { status: response.status, html: await response.text() }
    }
    const refused = 'This installation cannot be finished'
    for (const [page, words] of [
      [await pageOf(forged, { withCookie: true }), refused],
      [await pageOf(stale, { withCookie: true }), refused],
      [await pageOf('', { withCookie: false }), refused],
      [await pageOf(null, { withCookie: false }), refused],
      [await openBrowser(address).visit(await openBrowser(address).decide('TSELLER')), refused],
      [await openBrowser(address).visit(await openBrowser(address).decide('Cancel')), 'Nothing was installed'],
      [await openBrowser(address).visit(`${address}/slack/oauth_redirect`), 'This page comes after the installation'],
    ] as const) {
      expect(page.html).toContain(words)
      expect(page.status).toBe(400)
      expect(page.html).toContain('href="/slack/install"')
    }

    const browser = openBrowser(address)
    const goTo = await browser.decide('TSELLER')
    slack.faults.add('oauth.v2.access', { error: 'invalid_code' })
    const page = await browser.visit(goTo)
    expect([page.status, page.html]).toEqual([502, expect.stringContaining('Slack did not finish the installation')])
    expect(await keysInStore()).toEqual([])
  })
})
