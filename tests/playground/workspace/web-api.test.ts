import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import nock from 'nock'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAppRequests } from '../../../playground/workspace/app-requests.ts'
import { makeResponseUrl, makeTrigger, postMessage } from '../../../playground/workspace/posting.ts'
import { answerResponseUrl, createWebApi, takeUpload } from '../../../playground/workspace/web-api.ts'
import { createWorld, type World } from '../../../playground/workspace/world.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const modal = { type: 'modal', title: plain('A form'), blocks: [{ type: 'section', text: plain('Hello') }] }

/** The app's token in the workspace that has installed it. */
const caller = { place: 'TSELLER', isOrg: false, teams: ['TSELLER'], botUser: 'UBOT' }

let world: World
let call: (method: string, args: object) => any

beforeEach(() => {
  world = createWorld()
  const api = createWebApi(world)
  call = (method, args) => api[method]?.(args, caller).body
})

describe('a trigger', () => {
  test('opens one view, once', () => {
    const trigger_id = makeTrigger(world, 'USELLER')
    expect(call('views.open', { trigger_id, view: modal })).toMatchObject({
      ok: true,
      view: { id: expect.stringMatching(/^V/) },
    })
    expect(call('views.open', { trigger_id, view: modal })).toEqual({ ok: false, error: 'exchanged_trigger_id' })
  })

  test('lives for 3 seconds', () => {
    vi.useFakeTimers()
    const trigger_id = makeTrigger(world, 'USELLER')
    vi.advanceTimersByTime(3001)
    expect(call('views.open', { trigger_id, view: modal })).toEqual({ ok: false, error: 'expired_trigger_id' })
    vi.useRealTimers()
  })

  test('cannot be invented', () => {
    expect(call('views.open', { trigger_id: '1.2.3', view: modal })).toEqual({ ok: false, error: 'invalid_trigger_id' })
  })
})

describe('a view', () => {
  const open = () => call('views.open', { trigger_id: makeTrigger(world, 'USELLER'), view: modal }).view

  test('is updated with its hash or without one, and refused with a stale one', () => {
    const { id, hash } = open()
    expect(call('views.update', { view_id: id, hash, view: modal }).ok).toBe(true)
    expect(call('views.update', { view_id: id, hash, view: modal })).toEqual({ ok: false, error: 'hash_conflict' })
    expect(call('views.update', { view_id: id, view: modal }).ok).toBe(true)
    expect(call('views.update', { view_id: 'V0', view: modal })).toEqual({ ok: false, error: 'not_found' })
  })

  test.each([
    ['a title of 25 characters', { ...modal, title: plain('x'.repeat(25)) }],
    [
      'inputs without a submit button',
      { ...modal, blocks: [{ type: 'input', label: plain('A'), element: { type: 'plain_text_input' } }] },
    ],
    ['a table', { ...modal, blocks: [{ type: 'table', rows: [[], []] }] }],
    ['metadata of 3,001 characters', { ...modal, private_metadata: 'x'.repeat(3001) }],
  ])('with %s is refused, with the path of what is wrong', (_name, view) => {
    const answer = call('views.open', { trigger_id: makeTrigger(world, 'USELLER'), view })
    expect(answer).toMatchObject({ ok: false, error: 'invalid_arguments' })
    expect(answer.response_metadata.messages[0]).toContain('json-pointer:/')
  })
})

describe('a message', () => {
  test.each([
    ['to nowhere', { channel: 'CGONE', text: 'x' }, 'channel_not_found'],
    ['where the app is not', { channel: 'CQUOTES', text: 'x' }, 'not_in_channel'],
    ['that says nothing', { channel: 'CPARTS' }, 'no_text'],
    ['without text beside its blocks', { channel: 'CPARTS', blocks: [{ type: 'divider' }] }, 'invalid_blocks'],
    ['with 51 blocks', { channel: 'CPARTS', text: 'x', blocks: Array(51).fill({ type: 'divider' }) }, 'invalid_blocks'],
    ['with an input', { channel: 'CPARTS', text: 'x', blocks: [{ type: 'input' }] }, 'invalid_blocks'],
    [
      'with a confirmation of 31 characters on its button',
      {
        channel: 'CPARTS',
        text: 'x',
        blocks: [
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'a',
                text: plain('Close'),
                confirm: { title: plain('?'), text: plain('?'), confirm: plain('x'.repeat(31)), deny: plain('No') },
              },
            ],
          },
        ],
      },
      'invalid_blocks',
    ],
    ['with an empty section', { channel: 'CPARTS', text: 'x', blocks: [{ type: 'section' }] }, 'invalid_blocks'],
  ])('%s is refused', (_name, args, error) => {
    expect(call('chat.postMessage', args)).toMatchObject({ ok: false, error })
  })

  test('to a person is a direct message', () => {
    call('chat.postMessage', { channel: 'USELLER', text: 'x' })
    expect(world.messages[0]?.channel).toBe('DSELLER')
  })

  test('that only one person sees needs that person in the channel', () => {
    const args = { channel: 'DSELLER', text: 'x' }
    expect(call('chat.postEphemeral', { ...args, user: 'UBUYER' })).toMatchObject({ error: 'user_not_in_channel' })
    expect(call('chat.postEphemeral', { ...args, user: 'USELLER' })).toMatchObject({ ok: true })
  })

  test('has a link, unless only one person sees it or the app is not there', () => {
    const { ts } = postMessage(world, { channel: 'CPARTS', user: 'USELLER', text: 'x' })
    const own = postMessage(world, { channel: 'CPARTS', user: 'UBOT', text: 'x', onlyFor: 'USELLER' })
    const addressOf = (channel: string, message_ts: string) => call('chat.getPermalink', { channel, message_ts })
    expect(addressOf('CPARTS', ts)).toMatchObject({ ok: true, permalink: expect.stringContaining(ts.replace('.', '')) })
    expect(addressOf('CPARTS', own.ts)).toEqual({ ok: false, error: 'message_not_found' })
    expect(addressOf('CQUOTES', ts)).toEqual({ ok: false, error: 'channel_not_found' })
  })

  test('of a person cannot be updated by the app', () => {
    const { ts } = postMessage(world, { channel: 'CPARTS', user: 'USELLER', text: 'x' })
    expect(call('chat.update', { channel: 'CPARTS', ts, text: 'y' })).toMatchObject({ error: 'cant_update_message' })
  })
})

describe('a file', () => {
  const ask = (length = 3) => call('files.getUploadURLExternal', { filename: 'a.csv', length })
  const complete = (id: string, args: object = {}) =>
    call('files.completeUploadExternal', { files: [{ id, title: 'A' }], channel_id: 'DSELLER', ...args })

  test('goes to its upload address once, whole, and is then shared once', () => {
    const { file_id: id, upload_url } = ask()
    expect(upload_url).toMatch(/\/upload\/F\d+$/)
    expect(complete(id)).toEqual({ ok: false, error: 'file_not_found' })
    expect(takeUpload(world, id, Buffer.from('four')).status).toBe(400)
    expect(takeUpload(world, id, Buffer.from('abc')).status).toBe(200)
    expect(takeUpload(world, id, Buffer.from('abc')).status).toBe(404)
    expect(complete(id).ok).toBe(true)
    expect(world.messages).toMatchObject([{ channel: 'DSELLER', files: [{ id, name: 'a.csv', title: 'A', size: 3 }] }])
    expect(complete(id)).toEqual({ ok: false, error: 'file_not_found' })
  })

  test.each([
    ['to a person instead of a conversation', 'USELLER', 'channel_not_found'],
    ['to nowhere', undefined, 'channel_not_found'],
    ['where the app is not', 'CQUOTES', 'not_in_channel'],
  ])('%s is refused', (_name, channel_id, error) => {
    const { file_id: id } = ask()
    takeUpload(world, id, Buffer.from('abc'))
    expect(complete(id, { channel_id })).toEqual({ ok: false, error })
    expect(world.messages).toEqual([])
  })

  test('without bytes or without a name is refused', () => {
    expect(ask(0).error).toBe('invalid_arguments')
    expect(call('files.getUploadURLExternal', { length: 3 }).error).toBe('invalid_arguments')
  })
})

describe('a message is deleted', () => {
  test('if it is the app’s own', () => {
    const own = call('chat.postMessage', { channel: 'USELLER', text: 'x' })
    expect(call('chat.delete', { channel: 'DSELLER', ts: own.ts }).ok).toBe(true)
    expect(world.messages).toEqual([])
    const { ts } = postMessage(world, { channel: 'CPARTS', user: 'USELLER', text: 'x' })
    expect(call('chat.delete', { channel: 'CPARTS', ts })).toMatchObject({ error: 'cant_delete_message' })
    expect(call('chat.delete', { channel: 'CPARTS', ts: '1.1' })).toMatchObject({ error: 'message_not_found' })
  })
})

describe('Home', () => {
  const home = { type: 'home', blocks: [{ type: 'section', text: plain('Hello') }] }
  const publish = (args: object) => call('views.publish', { user_id: 'USELLER', view: home, ...args })

  test('is drawn for one person', () => {
    expect(publish({}).ok).toBe(true)
    expect([...world.homes.keys()]).toEqual(['USELLER'])
  })

  test.each([
    ['for nobody', { user_id: 'UNOBODY' }, 'user_not_found'],
    ['that is no Home', { view: modal }, 'invalid_arguments'],
    ['with a table', { view: { ...home, blocks: [{ type: 'table', rows: [[], []] }] } }, 'invalid_arguments'],
    [
      'with a button whose value is empty',
      {
        view: {
          ...home,
          blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: plain('A'), value: '' }] }],
        },
      },
      'invalid_arguments',
    ],
    ['of 101 blocks', { view: { ...home, blocks: Array(101).fill({ type: 'divider' }) } }, 'invalid_arguments'],
  ])('%s is refused', (_name, args, error) => {
    expect(publish(args)).toMatchObject({ ok: false, error })
  })

  test('is refused if the app declares none', () => {
    world.declared.hasHome = false
    expect(publish({})).toEqual({ ok: false, error: 'not_enabled' })
  })
})

describe('a response URL', () => {
  const make = (message: string | null = null) => {
    const url = makeResponseUrl(world, 'http://x', 'CQUOTES', 'USELLER', message)
    return world.responseUrls.get(url.split('/').at(-1) ?? '')
  }

  test('posts 5 times, even if the app is not a member', () => {
    const url = make()
    const statuses = Array.from({ length: 6 }, () => answerResponseUrl(world, url, { text: 'x' }).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    expect(world.messages.every(({ onlyFor }) => onlyFor === 'USELLER')).toBe(true)
  })

  test('lives for 30 minutes', () => {
    vi.useFakeTimers()
    const url = make()
    vi.advanceTimersByTime(30 * 60 * 1000 + 1)
    expect(answerResponseUrl(world, url, { text: 'x' }).status).toBe(404)
    vi.useRealTimers()
  })

  test('replaces the message that was acted on', () => {
    const { ts } = postMessage(world, { channel: 'CQUOTES', user: 'UBOT', text: 'old', onlyFor: 'USELLER' })
    answerResponseUrl(world, make(ts), { text: 'new', replace_original: true })
    expect(world.messages.map(({ text }) => text)).toEqual(['new'])
  })
})

describe('an app that is late', () => {
  beforeAll(() => nock.restore())
  afterAll(() => nock.activate())

  test('gets operation_timeout after 3 seconds, and the inspector says so', async () => {
    const patience = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(patience.signal)
    // The 3 seconds are over as soon as the app has the request.
    const isOver = new DOMException('It took too long.', 'TimeoutError')
    const silent = createServer(() => patience.abort(isOver)).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const appUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const { sendCommand } = createAppRequests(world, { appUrl, signingSecret: 's' })
    expect(await sendCommand({ command: '/stage', text: '' })).toEqual({ isTaken: false, error: 'operation_timeout' })
    expect(world.traffic[0]?.problem).toBe('operation_timeout')
    expect(timeout).toHaveBeenCalledWith(3000)
    timeout.mockRestore()
    silent.closeAllConnections()
    silent.close()
  })
})
