import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import { packCard, packCarried } from '../../../src/slack/carried.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard } from '../../helpers/recommendations.ts'
import { fieldOf, headlineOf, readText } from '../../helpers/seen.ts'
import { type FilledSettings, settingsSubmission } from '../../helpers/settings-form.ts'
import { findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  colleague,
  formChange,
  formSubmission,
  globalShortcut,
  messageShortcut,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const enter = async (answers: Answers = {}, changes: Partial<Storage> = {}, clock?: Clock) => {
  const storage = { ...(await openFreshStorage()), ...changes }
  const workspace = startWorkspace(answers, storage, clock)
  const { send, callsTo } = workspace
  const save = async (filled: FilledSettings): Promise<any> => (await send(settingsSubmission(filled)))[0]
  const told = () => callsTo('response_url').at(-1)?.text
  return { ...workspace, storage, save, told }
}

describe('who sees the settings', () => {
  test('an admin of the workspace gets the form with the current settings', async () => {
    const { send, callsTo, save } = await enter()
    await save({ sampleEnds: '8', batchStarts: '50', keepDays: '365' })
    expect(await send(slashCommand('Settings'))).toEqual([undefined])
    const opened = callsTo('views.open')
    expect(findViewProblems(opened[0].view)).toEqual([])
    expect(fieldOf(opened[0].view, 'sampleEnds')?.typed).toBe('8')
    expect(fieldOf(opened[0].view, 'batchStarts')?.typed).toBe('50')
    expect(fieldOf(opened[0].view, 'keepDays')?.typed).toBe('365')
    expect(fieldOf(opened[0].view, 'announces')?.chosen).toEqual(['no'])
  })

  test('it has the chosen channel, and does not offer channels that other companies see', async () => {
    const { send, callsTo, save } = await enter()
    await save({ announces: 'yes', announceChannel: 'CSALES' })
    await send(slashCommand('settings'))
    const [{ view }] = callsTo('views.open')
    expect(fieldOf(view, 'announces')?.chosen).toEqual(['yes'])
    expect(fieldOf(view, 'announceChannel')).toMatchObject({
      typed: 'CSALES',
      filter: { exclude_external_shared_channels: true },
    })
  })

  test('a colleague who is not an admin can read them, but not change them', async () => {
    const { send, callsTo, told } = await enter()
    await send(slashCommand('settings', { user_id: colleague.id }))
    expect(callsTo('views.open')).toEqual([])
    expect(told()).toContain('Settings are changed by admins of this workspace')
    expect(told()).toContain('Up to 5 parts look like prototypes, 24 parts and more like small batch.')
    expect(told()).toContain('History is kept until somebody deletes it.')
  })

  const isForMembers = 'Settings are for the people of the company'
  const isUnknown = 'Slack did not say whether you are an admin'
  test.each([
    ['somebody of another company', isForMembers, { user: buyer }, {}],
    ['somebody Slack does not know', isUnknown, {}, { 'users.info': ['user_not_found'] }],
    ['anybody if the scope to ask is missing', isUnknown, {}, { 'users.info': ['missing_scope'] }],
    [
      'a stranger',
      isForMembers,
      {},
      {
        'users.info': [
          { status: 200, body: { ok: true, user: { team_id: 'TSELLER', is_admin: true, is_stranger: true } } },
        ],
      },
    ],
  ])('%s cannot read them', async (_who, sentence, changes, answers: Answers) => {
    const { send, callsTo, told } = await enter(answers)
    await send({ ...buttonPress({ actionId: 'open_settings' }), ...changes })
    expect(callsTo('views.open')).toEqual([])
    expect(told()).toContain(sentence)
    expect(told()).not.toContain('prototypes')
  })

  test('the form could not be opened in time: a sentence says how to go on', async () => {
    const { send, told } = await enter({ 'views.open': ['expired_trigger_id'] })
    await send(slashCommand('settings'))
    expect(told()).toContain('try again: /stage settings')
  })
})

describe('mistakes are shown at their fields, and nothing is saved', () => {
  test.each<[FilledSettings, string, string]>([
    [{ sampleEnds: 'none' }, 'sampleEnds', 'Write a whole number of parts'],
    [{ sampleEnds: '30', batchStarts: '24' }, 'batchStarts', 'Small batch starts above the prototypes'],
    [{ keepDays: '1.5' }, 'keepDays', 'Write a whole number of days'],
    [{ announces: 'yes' }, 'announceChannel', 'Choose the channel'],
  ])('%j', async (filled, field, sentence) => {
    const { save, storage } = await enter()
    const { response_action, errors } = await save(filled)
    expect(response_action).toBe('errors')
    expect(errors[`settings_${field}`]).toContain(sentence)
    expect((await storage.countAll()).settings).toBe(0)
  })

  test.each([
    ['not_in_channel', '/invite @Stage Advisor there'],
    ['channel_not_found', 'I cannot see this channel'],
    ['is_archived', 'archived'],
    ['restricted_action', 'I may not post in this channel'],
    ['token_revoked', 'install me again'],
    ['ratelimited', 'Slack did not answer in time'],
  ])('the app cannot post in the channel (%s)', async (error, sentence) => {
    const { save, storage } = await enter({ 'chat.postMessage': [error] })
    const { errors } = await save({ announces: 'yes', announceChannel: 'CSALES' })
    expect(errors.settings_announceChannel).toContain(sentence)
    expect((await storage.countAll()).settings).toBe(0)
  })

  test('the store is away: the form stays as it is and says so', async () => {
    const saveSettings = async () => {
      throw new StorageError('unreachable', 'localhost/stage')
    }
    const { save, lines } = await enter({}, { saveSettings })
    const { response_action, errors } = await save({})
    expect(response_action).toBe('errors')
    expect(Object.values(errors).join()).toContain('could not be saved just now')
    expect(lines).toHaveLength(1)
  })

  test('the store does not answer: the same, in time for Slack', async () => {
    const clock = createTestClock()
    const { save } = await enter({}, { saveSettings: () => new Promise(() => {}) }, clock)
    const saved = save({})
    await clock.elapse(2_500)
    expect((await saved).response_action).toBe('errors')
  })
})

describe('who may change the settings is asked again when they are saved', () => {
  const info = (user: object) => [{ status: 200, body: { ok: true, user: { team_id: 'TSELLER', ...user } } }]
  test.each<[string, Answers, string]>([
    ['an admin no more', { 'users.info': info({ is_admin: false }) }, 'you are none any more'],
    ['a guest', { 'users.info': info({ is_admin: true, is_restricted: true }) }, 'Settings are for the people of the'],
    ['somebody of another company', { 'users.info': info({ team_id: 'TBUYER', is_admin: true }) }, 'Settings are for'],
    ['where Slack does not say', { 'users.info': ['internal_error'] }, 'Slack did not say whether you are an admin'],
  ])('%s', async (_who, answers, sentence) => {
    const { save, storage, callsTo } = await enter(answers)
    const { response_action, errors } = await save({ announces: 'yes', announceChannel: 'CSALES' })
    expect(response_action).toBe('errors')
    expect(Object.values(errors).join()).toContain(sentence)
    expect((await storage.countAll()).settings).toBe(0)
    expect(callsTo('chat.postMessage')).toEqual([])
    expect((await save({})).response_action).toBe('update')
  })

  test('if Slack does not answer, the form says so in time, and stays', async () => {
    const clock = createTestClock()
    const { save } = await enter({ 'users.info': [{ status: 200, delay: 60_000 }] }, {}, clock)
    const saved = save({})
    await clock.elapse(1_500)
    const { response_action, errors } = await saved
    expect(response_action).toBe('errors')
    expect(Object.values(errors).join()).toContain('Slack did not say whether you are an admin')
  })
})

describe('saved settings hold from then on', () => {
  test('they are shown in place of the form', async () => {
    const { save } = await enter()
    const { response_action, view } = await save({ sampleEnds: '8', batchStarts: '50', keepDays: '1' })
    expect(response_action).toBe('update')
    expect(findViewProblems(view)).toEqual([])
    expect(JSON.stringify(view)).toContain('Up to 8 parts look like prototypes, 50 parts and more like small batch.')
    expect(JSON.stringify(view)).toContain('History is kept for 1 day, then deleted.')
  })

  test('an enquiry is decided with the thresholds, and keeps them', async () => {
    const { save, send, callsTo, storage } = await enter()
    const headline = () => headlineOf(callsTo('response_url').at(-1))
    await send(slashCommand('20 housings, drawing frozen'))
    await save({ sampleEnds: '20', batchStarts: '100' })
    await send(slashCommand('20 housings, drawing frozen'))
    expect(headline()).toBe('Prototyping')
    await save({})
    await send(slashCommand('20 housings, drawing frozen'))
    expect(headline()).toBe('Small batch manufacturing')

    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: 'USELLER', limit: 9 })
    expect(recommendations.map(({ thresholds }) => thresholds.sampleEnds)).toEqual([5, 20, 5])
  })

  test('a form uses those of when it was opened, so its line and its result agree', async () => {
    const { save, send, callsTo } = await enter()
    await save({ sampleEnds: '20', batchStarts: '100' })
    await send(globalShortcut())
    const { private_metadata: metadata } = callsTo('views.open')[0].view
    const filled = { quantity: '20', designStatus: 'validated' }
    await send(formChange({ filled, metadata }))
    expect(JSON.stringify(callsTo('views.update').at(-1))).toContain('So far: Prototyping')
    await save({})
    const [ack]: any[] = await send(formSubmission({ filled, metadata }))
    expect(JSON.stringify(ack.view)).toContain('"Prototyping"')
  })

  test('an adjusted answer is decided with today’s thresholds', async () => {
    const { save, send, callsTo } = await enter()
    await save({ sampleEnds: '20', batchStarts: '100' })
    await send(buttonPress({ actionId: 'adjust_answers', value: '{"profile":{"quantity":{"min":20,"max":20}}}' }))
    expect(JSON.stringify(callsTo('views.open')[0].view)).toContain('So far: Prototyping')
  })

  test.each([
    ['', null, 'There will be no reminder.'],
    ['24', 24, 'after 1 day, one reminder'],
  ])('a card’s reminder begins with “%s” hours', async (reminderHours, hours, sentence) => {
    const { save, send, storage, callsTo } = await enter()
    const { view } = await save({ reminderHours })
    expect(JSON.stringify(view)).toContain(hours === null ? 'not reminded of' : 'reminded of after 1 day')
    expect((await storage.readSettings('TSELLER')).reminderHours).toBe(hours)
    await send(slashCommand('ask 40 housings'))
    expect(JSON.stringify(callsTo('response_url').at(-1))).toContain(sentence)
  })

  test('one workspace’s settings are not another’s', async () => {
    const { save, send, callsTo } = await enter()
    await save({ sampleEnds: '20', batchStarts: '100' })
    await send(slashCommand('20 housings, drawing frozen', { team_id: 'TOTHER' }))
    expect(headlineOf(callsTo('response_url').at(-1))).toBe('Small batch manufacturing')
  })

  test('while the store is away, what was last known holds', async () => {
    const storage = await openFreshStorage()
    let isAway = false
    const readSettings: Storage['readSettings'] = async (team) => {
      if (isAway) throw new StorageError('unreachable', 'localhost/stage')
      return storage.readSettings(team)
    }
    const { send, callsTo } = startWorkspace({}, { ...storage, readSettings })
    await send(settingsSubmission({ sampleEnds: '20', batchStarts: '100' }))
    isAway = true
    await send(slashCommand('20 housings, drawing frozen'))
    expect(headlineOf(callsTo('response_url').at(-1))).toBe('Prototyping')
  })
})

describe('announcing', () => {
  const announced = { announces: 'yes', announceChannel: 'CSALES' } as const
  const postedIn = (callsTo: (method: string) => any[], id: string) =>
    callsTo('chat.postMessage').filter(({ channel }) => channel === id)

  test('it is off unless somebody chose a channel', async () => {
    const { send, callsTo } = await enter()
    await send(slashCommand('40 housings for a pilot run'))
    expect(headlineOf(callsTo('response_url').at(-1))).toBe('Small batch manufacturing')
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('the channel is told who chose it, once', async () => {
    const { save, callsTo } = await enter()
    await save(announced)
    await save({ ...announced, keepDays: '30' })
    const posts = postedIn(callsTo, 'CSALES')
    expect(posts).toHaveLength(1)
    expect(posts[0].text).toContain('<@USELLER> chose this channel')
  })

  test('a private recommendation is announced in a short version', async () => {
    const { save, send, callsTo } = await enter()
    await save(announced)
    await send(slashCommand('40 housings <!channel> for a pilot run'))
    const [, post] = postedIn(callsTo, 'CSALES')
    expect(post.text).toContain('New recommendation for <@USELLER>\nSmall batch manufacturing')
    expect(JSON.stringify(post.blocks)).toContain('40 parts')
    expect(JSON.stringify(post.blocks)).not.toContain('<!channel>')
  })

  test('it leaves out notes, and has everything else that was understood', async () => {
    const { save, send, callsTo } = await enter()
    await save(announced)
    const filled = { quantity: '40', partName: 'Valve cap', material: 'PA12', notes: 'Margin is thin' }
    await send(formSubmission({ filled, metadata: '{"channel":"CPARTS"}' }))
    const [own] = callsTo('chat.postEphemeral')
    const [, post] = postedIn(callsTo, 'CSALES')
    expect(readText(own)).toContain('Margin is thin')
    expect(readText(post)).toMatch(/40 parts.*Valve cap.*PA12/)
    expect(JSON.stringify(post)).not.toContain('Margin is thin')
  })

  const line = 'The result is also announced in <#CSALES>, without the notes.'
  const card = packCard({ id: 'card', askedBy: 'USELLER', profile: aProfile({ quantity: pieces(40) }) })
  const made = packCarried({ profile: aProfile({ quantity: pieces(3), designStatus: 'concept' }), quotes: [] })
  const shared = { isEphemeral: false, user: buyer }
  const onCardMessage = { ...shared, message: { ts: '1700000000.000300' } }
  const opening: Array<[string, object]> = [
    ['/stage', slashCommand('')],
    ['the shortcut', globalShortcut()],
    ['Check this request', messageShortcut({ text: '40 housings' })],
    ['Adjust answers', buttonPress({ actionId: 'adjust_answers', value: made })],
    ['Adjust answers, by a buyer', buttonPress({ ...shared, actionId: 'adjust_answers', value: made })],
    ['Prototypes are back', buttonPress({ actionId: 'report_gate', value: made })],
    ['Describe your project', buttonPress({ ...onCardMessage, actionId: 'answer_card', value: card })],
  ]
  const withCard = async () => {
    const entered = await enter()
    await entered.storage.addCard(aCard({ id: 'card', team: 'TSELLER', channel: 'CPARTS' }))
    return entered
  }

  test.each(opening)('the form says where: %s', async (_name, request) => {
    const { save, send, callsTo } = await withCard()
    await send(request as Record<string, unknown>)
    expect(readText(callsTo('views.open')[0].view)).not.toContain('announced')
    await save(announced)
    await send({ ...request, trigger_id: 'again' })
    const { view } = callsTo('views.open')[1]
    expect(findViewProblems(view)).toEqual([])
    expect(readText(view)).toContain(line)
  })

  test('the form still says so after an answer in it has changed', async () => {
    const { save, send, callsTo } = await enter()
    await save(announced)
    await send(slashCommand(''))
    const { private_metadata: metadata } = callsTo('views.open')[0].view
    await send(formChange({ filled: { quantity: '40' }, metadata }))
    expect(readText(callsTo('views.update')[0].view)).toContain(line)
  })

  test('what is posted in that channel anyway is not announced', async () => {
    const { save, send, callsTo } = await enter()
    await save(announced)
    await send(formSubmission({ filled: { quantity: '40', destination: 'channel' }, metadata: '{"channel":"CSALES"}' }))
    expect(postedIn(callsTo, 'CSALES')).toHaveLength(2)
  })

  test('a channel that the app was removed from does not affect the answer', async () => {
    const { save, send, callsTo, lines } = await enter({
      'chat.postMessage': [{ status: 200, body: { ok: true, ts: '1.1' } }, 'not_in_channel'],
    })
    await save(announced)
    await send(slashCommand('40 housings for a pilot run'))
    expect(headlineOf(callsTo('response_url').at(-1))).toBe('Small batch manufacturing')
    expect(lines.join('\n')).toMatch(/^Recommendation \S+ could not be announced in CSALES: not_member$/m)
  })
})
