import { createHmac } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Receiver } from '@slack/bolt'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/copy/en.ts'
import { createLogger } from '../../src/logger.ts'
import { createApp } from '../../src/slack/app.ts'
import { createHttpReceiver } from '../../src/slack/http.ts'
import { createOneWorkspace } from '../../src/slack/installations/one-workspace.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import {
  buttonPress,
  formSubmission,
  globalShortcut,
  mention,
  messageShortcut,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../helpers/workspace.ts'

const signingSecret = 'f00d'
let receiver: Receiver
let address: string

const logger = createLogger([])
logger.warn = () => {}

beforeAll(async () => {
  receiver = createHttpReceiver({ signingSecret, port: 0, pages: [], logger })
  const installations = createOneWorkspace({ botToken: 'xoxb-test' })
  createApp({ receiver, installations, command: '/stage', copy: en, logger, storage: await openFreshStorage() })
  const server = (await receiver.start()) as Server
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  nock.enableNetConnect('127.0.0.1')
})
afterEach(stopWorkspace)
afterAll(() => {
  void receiver.stop()
  nock.disableNetConnect()
})

const now = () => Math.floor(Date.now() / 1000)

/** Posts a request with Slack's signature; another `secret` or `sentAt` (in seconds) makes it forged or stale. */
const post = (body: string, { secret = signingSecret, sentAt = now() } = {}) =>
  fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${sentAt}:${body}`).digest('hex')}`,
    },
    body,
  })

const asCommand = (text: string) => new URLSearchParams(slashCommand(text)).toString()
const asInteraction = (payload: object) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString()

describe('requests over HTTP', () => {
  test('a signed command is acknowledged and answered', async () => {
    const { callsTo } = startWorkspace()
    const response = await post(asCommand('40 housings for a pilot run'))
    expect([response.status, await response.text()]).toEqual([200, ''])
    await expect.poll(() => callsTo('response_url').length).toBe(1)
  })

  test.each([
    ['with another secret', { secret: 'stolen' }],
    ['400 seconds old', { sentAt: now() - 400 }],
  ])('a request %s is refused with 401, and nothing is answered', async (_name, forgery) => {
    const { callsTo } = startWorkspace()
    expect((await post(asCommand('40 housings'), forgery)).status).toBe(401)
    expect((await post(asCommand('50 brackets'))).status).toBe(200)
    await expect
      .poll(() => callsTo('response_url').map(({ text }) => text))
      .toEqual([expect.stringContaining('50 parts')])
  })

  test('a request without a signature is refused with 401', async () => {
    expect((await fetch(address, { method: 'POST', body: asCommand('40') })).status).toBe(401)
  })

  test('Slack’s certificate check gets its 200', async () => {
    expect((await post('ssl_check=1&token=legacy')).status).toBe(200)
  })

  test('a mistake in the form comes back in the response to the request', async () => {
    const response = await post(asInteraction(formSubmission({ filled: { quantity: '0' } })))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      response_action: 'errors',
      errors: { question_quantity: expect.stringContaining('at least 1 part') },
    })
  })

  test('an unknown action gets its 200 at once', async () => {
    const response = await post(asInteraction(buttonPress({ actionId: 'of_an_old_version' })))
    expect(response.status).toBe(200)
  })
})

describe('a signed request that Slack does not send', () => {
  const postJson = (body: string) => {
    const sentAt = now()
    const signed = createHmac('sha256', signingSecret).update(`v0:${sentAt}:${body}`).digest('hex')
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${signed}`,
    }
    return fetch(address, { method: 'POST', headers, body })
  }

  test.each(['null', '1', '"text"', '[]'])(
    'a body of %s is refused, and the next request is answered',
    async (body) => {
      const { callsTo } = startWorkspace()
      expect((await postJson(body)).status).toBe(400)
      expect((await post(`payload=${encodeURIComponent(body)}`)).status).toBe(400)
      expect((await post(asCommand('40 housings'))).status).toBe(200)
      await expect.poll(() => callsTo('response_url').length).toBe(1)
    },
  )

  const press = buttonPress({ actionId: 'share_recommendation', value: '{"profile":{}}' })
  const form = formSubmission({ filled: { quantity: '40' } })
  const event = mention('40 housings')
  const odd: Array<[string, object, number]> = [
    ['a press by nobody', { ...press, user: null }, 400],
    ['a press by a number', { ...press, user: { id: 7 } }, 400],
    ['a press of nothing', { ...press, actions: [] }, 400],
    ['a press of null', { ...press, actions: [null] }, 400],
    ['a press in a number', { ...press, channel: 5 }, 400],
    ['a press in a place of another kind', { ...press, container: 'message' }, 400],
    ['a press in a workspace whose name means something to JavaScript', { ...press, team: { id: '__proto__' } }, 400],
    ['a shortcut without a trigger', { ...globalShortcut(), trigger_id: null }, 400],
    ['a shortcut on no message', { ...messageShortcut({}), message: null }, 400],
    ['a form without a view', { ...form, view: null }, 400],
    ['a form whose fields are a list', { ...form, view: { ...form.view, state: { values: [[]] } } }, 400],
    [
      'a form with a number in a field',
      {
        ...form,
        view: { ...form.view, state: { values: { question_quantity: { question_quantity: { value: 4 } } } } },
      },
      400,
    ],
    ['a form of a kind that nobody knows', { type: 'view_opened', user: null }, 200],
    ['a question for options by nobody', { type: 'block_suggestion' }, 200],
    ['a shortcut with actions, which Bolt takes for a press', { ...messageShortcut({}), actions: 'all' }, 200],
    ['a workspace named like a part of every object', { ...press, team: { id: 'constructor' } }, 400],
    ['a shortcut with response URLs of null', { ...globalShortcut(), response_urls: [null] }, 400],
    ['a message of a moment that fits into no form', { ...messageShortcut({}), message_ts: '1'.repeat(3000) }, 400],
    ['an empty object', {}, 200],
  ]
  test.each(odd)('%s is refused or acknowledged, and the next request is answered', async (_name, body, status) => {
    const { callsTo } = startWorkspace()
    expect((await post(asInteraction(body))).status).toBe(status)
    expect((await post(asCommand('40 housings'))).status).toBe(200)
    await expect.poll(() => callsTo('response_url').length).toBe(1)
  })

  test.each([
    ['no event', { ...event, event: null }],
    ['response URLs of null', { ...event, response_urls: [null] }],
    ['an event that is a word', { ...event, event: 'app_mention' }],
    ['an event of no kind', { ...event, event: {} }],
    ['a channel of another kind', { ...event, event: { ...event.event, channel: [] } }],
    ['text of another kind', { ...event, event: { ...event.event, text: { is: 'odd' } } }],
    ['files of another kind', { ...event, event: { ...event.event, files: 'many' } }],
    ['authorizations that are a word', { ...event, authorizations: 'mine' }],
    ['an authorization of null', { ...event, authorizations: [null] }],
    ['an item of null, of a kind that nobody listens to', { ...event, event: { type: 'star_added', item: 4 } }],
    ['tokens of another kind', { ...event, event: { type: 'tokens_revoked', tokens: 'all' } }],
  ])('an event with %s is acknowledged, so that it is not sent again', async (_name, body) => {
    const { callsTo } = startWorkspace()
    expect((await postJson(JSON.stringify(body))).status).toBe(200)
    expect((await postJson(JSON.stringify(mention('50 brackets')))).status).toBe(200)
    await expect.poll(() => callsTo('chat.postMessage').length).toBe(1)
    expect(callsTo('chat.postMessage')[0].text).toContain('50 parts')
  })

  test.each([
    ['everything that there is not', { enterprise: null, response_url: null, view: null, function_data: null }],
    ['a workspace, as in an organisation', { team: null }],
  ])('null for %s, which Slack does send, is answered', async (name, nothing) => {
    const { callsTo } = startWorkspace()
    const value = JSON.stringify({ id: name, profile: {} })
    const press = buttonPress({ actionId: 'share_recommendation', value })
    expect((await post(asInteraction({ ...press, ...nothing }))).status).toBe(200)
    await expect.poll(() => callsTo('chat.postMessage').length).toBe(1)
  })

  test('a body with two commands is refused', async () => {
    startWorkspace()
    expect((await post(`${asCommand('40')}&text=50`)).status).toBe(400)
  })
})
