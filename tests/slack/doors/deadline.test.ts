import { afterEach, describe, expect, test } from 'vitest'
import { packCarried } from '../../../src/slack/carried.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  formSubmission,
  globalShortcut,
  mention,
  slashCommand,
  startWorkspace,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** Slack does not answer during a test. */
const silent = { status: 200, delay: 60_000 }

/** In milliseconds, of Slack's 3,000. */
const wholeRequest = 2_500

const start = async (answers: Answers = {}, changes: object = {}) => {
  const clock = createTestClock()
  const workspace = startWorkspace(answers, { ...(await openFreshStorage()), ...changes }, clock)
  return { ...workspace, clock }
}

describe('if Slack does not say who somebody is', () => {
  test.each([
    ['/stage settings', () => slashCommand('settings')],
    ['the button Settings', () => buttonPress({ actionId: 'open_settings' })],
  ])(
    '%s: no window is opened after its trigger has expired, and a sentence says how to go on',
    async (_name, request) => {
      const { send, callsTo, clock } = await start({ 'users.info': [silent] })
      const sent = send(request())
      await clock.elapse(wholeRequest)
      await sent
      expect(callsTo('users.info')).toHaveLength(1)
      expect(callsTo('views.open')).toEqual([])
      expect(callsTo('response_url')[0].text).toContain('/stage settings')
    },
  )

  test('Home: a person who may be an outsider gets no window', async () => {
    const { send, callsTo, clock } = await start({ 'users.info': [silent] })
    const user = { id: 'USELLER', name: 'sam', team_id: 'TELSEWHERE' }
    const sent = send(viewPress({ actionId: 'start_check', user }))
    await clock.elapse(500)
    await sent
    expect(callsTo('views.publish')).toHaveLength(1)
    expect(callsTo('views.open')).toEqual([])
  })
})

describe('a form that Slack does not open in time', () => {
  const carried = packCarried({ profile: aProfile({ quantity: pieces(3) }), quotes: [], id: 'one' })
  test.each([
    ['/stage', () => slashCommand(''), 'response_url'],
    ['the shortcut', () => globalShortcut(), 'chat.postMessage'],
    ['Adjust answers', () => buttonPress({ actionId: 'adjust_answers', value: carried }), 'response_url'],
    ['Prototypes are back', () => buttonPress({ actionId: 'report_gate', value: carried }), 'response_url'],
    ['Start a check on Home', () => viewPress({ actionId: 'start_check' }), 'chat.postMessage'],
  ])('%s: the person is told so', async (_name, request, way) => {
    const { send, callsTo, clock } = await start({ 'views.open': [silent] })
    const sent = send(request())
    await clock.elapse(wholeRequest)
    await sent
    expect(callsTo('views.open')).toHaveLength(1)
    expect(callsTo(way).at(-1).text).toContain('could not be opened in time')
  })
})

test('a store that took all the time: the form is not opened any more, and the person is told so', async () => {
  const clock = createTestClock()
  const storage = await openFreshStorage()
  const readSettings: typeof storage.readSettings = (team) => {
    clock.pass(wholeRequest)
    return storage.readSettings(team)
  }
  const { send, callsTo } = startWorkspace({}, { ...storage, readSettings }, clock)
  await send(slashCommand(''))
  expect(callsTo('views.open')).toEqual([])
  expect(callsTo('response_url')[0].text).toContain('could not be opened in time')
})

test.each([
  ['an enquiry', () => slashCommand('40 housings'), 'response_url'],
  ['a mention', () => mention('40 housings'), 'chat.postMessage'],
  ['the form', () => formSubmission({ filled: { quantity: '40' } }), 'chat.postMessage'],
])('%s waits a second for the save, and is then given', async (_name, request, way) => {
  const { promise: asked, resolve: noteAsked } = Promise.withResolvers<void>()
  const saveRecommendation = () => {
    noteAsked()
    return new Promise(() => {})
  }
  const { send, callsTo, clock } = await start({}, { saveRecommendation })
  const sent = send(request())
  await asked
  await clock.elapse(1_000)
  await sent
  expect(JSON.stringify(callsTo(way)[0].blocks)).toContain('Small batch manufacturing')
})

test.each([
  ['waits as long as Slack asks', 30, 2],
  ['is not kept waiting for longer', 31, 1],
])('a person %s', async (_what, seconds, posts) => {
  const { send, callsTo, clock } = await start({
    'chat.postMessage': [{ status: 429, headers: { 'retry-after': `${seconds}` } }],
  })
  const sent = send(mention('good morning'))
  if (posts === 2) await clock.elapse(seconds * 1_000)
  await sent
  expect(callsTo('chat.postMessage')).toHaveLength(posts)
})
