import type { Receiver, ReceiverEvent } from '@slack/bolt'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { en } from '../../src/copy/en.ts'
import { createLogger } from '../../src/logger.ts'
import { createApp } from '../../src/slack/app.ts'
import { createOneWorkspace } from '../../src/slack/installations/one-workspace.ts'
import { createTestClock } from '../helpers/clock.ts'
import { openFreshStorage } from '../helpers/storage.ts'
import {
  buttonPress,
  formChange,
  formSubmission,
  globalShortcut,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../helpers/workspace.ts'

afterEach(() => {
  stopWorkspace()
  vi.unstubAllGlobals()
})

const doors: Array<[string, Record<string, unknown>]> = [
  ['an enquiry', slashCommand('40 housings')],
  ['an empty command', slashCommand('')],
  ['help', slashCommand('help')],
  ['the global shortcut', globalShortcut()],
  ['a change in the form', formChange({ filled: { quantity: '40' } })],
  ['the form', formSubmission({ filled: { quantity: '40' } })],
  ['Share', buttonPress({ actionId: 'share_recommendation', value: '{"profile":{}}' })],
  ['Adjust', buttonPress({ actionId: 'adjust_answers', value: '{"profile":{}}' })],
  ['history', slashCommand('history')],
  ['Open', buttonPress({ actionId: 'open_recommendation', value: 'gone' })],
  ['Older', buttonPress({ actionId: 'older_history', value: '{"search":"","before":{"createdAt":1,"id":"1"}}' })],
  ['an answer', buttonPress({ actionId: 'answer_question_0', value: '{"profile":{}}' })],
]

const storage = await openFreshStorage()

/** An app with a Slack that accepts every call and never answers. */
const startWithSilentSlack = () => {
  let processEvent: ((event: ReceiverEvent) => Promise<void>) | undefined
  const receiver: Receiver = {
    init: (app) => {
      processEvent = (event) => app.processEvent(event)
    },
    start: async () => {},
    stop: async () => {},
  }
  vi.stubGlobal('fetch', () => new Promise<Response>(() => {}))
  createApp({
    receiver,
    installations: createOneWorkspace({ botToken: 'xoxb-test' }),
    command: '/stage',
    copy: en,
    logger: createLogger([]),
    storage,
    // Time stands still, so that nothing is tried again while a later test plays Slack.
    clock: createTestClock(),
  })
  return (event: ReceiverEvent) => processEvent?.(event)
}

describe('acknowledgement', () => {
  test.each(doors)('%s is acknowledged before anything that waits for Slack', async (_name, body) => {
    const process = startWithSilentSlack()
    const acknowledged = new Promise<boolean>((resolve) => {
      void process({ body, ack: async () => resolve(true) })
    })
    // If it waits for Slack, it waits for ever.
    expect(await acknowledged).toBe(true)
  })

  test.each(doors)('%s is acknowledged exactly once', async (_name, body) => {
    const { send } = startWorkspace()
    expect(await send(body)).toHaveLength(1)
  })

  test.each<[string, Record<string, unknown>]>([
    ['action', buttonPress({ actionId: 'of_an_old_version' })],
    [
      'form',
      { ...formSubmission({ filled: {} }), view: { ...formSubmission({ filled: {} }).view, callback_id: 'old' } },
    ],
    ['shortcut', globalShortcut('old_shortcut')],
    ['command', slashCommand('40', { command: '/other' })],
    ['kind of request', { type: 'something_new', team: { id: 'TSELLER' }, user: { id: 'U1' } }],
  ])('an unknown %s is acknowledged and logged', async (_name, body) => {
    const { send, lines, calls } = startWorkspace()
    expect(await send(body)).toEqual([undefined])
    expect(lines.join()).toContain('Nothing listens to this')
    expect(calls).toEqual([])
  })
})

test('settle waits for pending work', async () => {
  const clock = createTestClock()
  const limited = { 'chat.postEphemeral': [{ status: 429, headers: { 'retry-after': '4' } }] }
  const { send, settle, callsTo } = startWorkspace({ response_url: ['expired_url'], ...limited }, undefined, clock)
  void send(slashCommand('40 housings'))
  const settled = settle()
  await clock.elapse(4_000)
  await settled
  expect(callsTo('chat.postEphemeral')).toHaveLength(2)
})

describe('if the app is not installed', () => {
  test.each(doors)(
    '%s is never acknowledged, because that would close a form as if it had been accepted',
    async (_name, body) => {
      let processEvent: ((event: ReceiverEvent) => Promise<void>) | undefined
      const receiver: Receiver = {
        init: (app) => {
          processEvent = (event) => app.processEvent(event)
        },
        start: async () => {},
        stop: async () => {},
      }
      const logger = createLogger([])
      logger.warn = () => {}
      const authorize = async () => {
        throw new Error('The app is not installed in TSELLER.')
      }
      const installations = { ...createOneWorkspace({ botToken: 'xoxb-test' }), authorize }
      createApp({ receiver, installations, command: '/stage', copy: en, logger, storage })
      const ack = vi.fn(async () => {})
      const event = { body, ack }
      await expect(processEvent?.(event)).rejects.toMatchObject({
        code: 'slack_bolt_authorization_error',
        message: expect.stringContaining('not installed in TSELLER'),
      })
      expect(ack).not.toHaveBeenCalled()
    },
  )
})
