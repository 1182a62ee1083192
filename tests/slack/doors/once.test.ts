import type { ReceiverEvent } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { guideThresholds } from '../../../src/advice/thresholds.ts'
import {
  firstHomePlace,
  packCard,
  packCardDraft,
  packCarried,
  packGateOrigin,
  packHistoryPlace,
  packHomePlace,
  packOpened,
} from '../../../src/slack/carried.ts'
import { sharingOf } from '../../../src/slack/doors/acts.ts'
import type { CarrierName } from '../../../src/slack/doors/carriers.ts'
import { rows } from '../../../src/slack/doors/index.ts'
import type { Row } from '../../../src/slack/doors/row.ts'
import {
  actions,
  answerAction,
  answerActionPattern,
  openPartAction,
  openPartActionPattern,
  reminderAction,
  reminderActionPattern,
  views,
} from '../../../src/slack/ids.ts'
import { packPartPlace } from '../../../src/slack/part-place.ts'
import type { SavedPart, Storage } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { labelsOf, leadOf } from '../../helpers/seen.ts'
import { settingsSubmission } from '../../helpers/settings-form.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  buttonPress,
  channel,
  directMessage,
  formSubmission,
  gateSubmission,
  globalShortcut,
  mention,
  messageShortcut,
  newTs,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const profile = aProfile({ quantity: pieces(40), purposes: ['pilot_run'] })
/** The id of a recommendation and of a card in the store. */
const id = 'one'
/** The id of a list of parts in the store, and the text of one. */
const listId = 'list'
const listText = 'Part\tQty\nlid\t3\nbase\t90\ncover\t120'
const carried = { profile, quotes: [], id }
const draft = { id: 'two', addressedTo: null, text: null, reminderHours: 48, profile }

const values: Record<CarrierName, string> = {
  recommendation: packCarried(carried),
  made: packCarried(carried),
  draft: packCardDraft(draft),
  card: packCard({ id, askedBy: seller.id, profile }),
  historyPlace: packHistoryPlace({ search: '', before: { createdAt: 1_800_000_000_000, id: 'z' } }),
  homePlace: packHomePlace(firstHomePlace),
  part: packPartPlace({ id: listId, index: 0 }),
  id,
  nothing: '',
}

const numbered = new Map<string | RegExp, string>([
  [answerActionPattern, answerAction('question', 0)],
  [reminderActionPattern, reminderAction(0)],
  [openPartActionPattern, openPartAction(0)],
])

const form = (callbackId: string, metadata: object) =>
  formSubmission({ filled: { quantity: '40', destination: 'channel' }, callbackId, metadata: JSON.stringify(metadata) })

const place = { channel: channel.id, replaces: false }

/** Submits the window of an opened recommendation, to share it. */
const sharing = (metadata: string) => {
  const submission = formSubmission({ filled: {}, callbackId: views.opened, metadata })
  const state = {
    values: { share_in: { share_in: { type: 'conversations_select', selected_conversation: channel.id } } },
  }
  return { ...submission, view: { ...submission.view, state }, response_urls: [] }
}

const submissions: Record<string, () => Record<string, unknown>> = {
  [views.form]: () => form(views.form, place),
  [views.gate]: () =>
    gateSubmission({
      reported: { dimensions: 'confirmed', function: 'confirmed', appearance: 'confirmed', structure: 'confirmed' },
      metadata: packGateOrigin({
        carried: { profile: aProfile({ quantity: pieces(3) }), quotes: [], id },
        thresholds: guideThresholds,
        channel: channel.id,
        thread: '1700000000.000300',
      }),
    }),
  [views.cardAnswer]: () =>
    form(views.cardAnswer, { ...place, card: { id, askedBy: seller.id, threadTs: '1700000000.000300' } }),
  [views.cardDraft]: () => form(views.cardDraft, { ...place, draft }),
  [views.opened]: () => sharing(packOpened({ id })),
  [views.settings]: () => settingsSubmission({ announces: 'yes', announceChannel: channel.id }),
}

/** A choice in the menu of parts, which Slack sends in a different shape from a press. */
const menuChoice = (actionId: string, value: string) => {
  const press = buttonPress({ actionId, value: '', isEphemeral: false })
  const selected_option = { text: { type: 'plain_text', text: 'lid' }, value }
  const choice = { type: 'static_select', selected_option, value: undefined, text: undefined }
  return { ...press, actions: press.actions.map((each) => ({ ...each, ...choice })) }
}

/** An edit that adds the app's name to a message in a channel. */
const addedMention = () => mention('40 housings', { edited: { user: seller.id, ts: newTs() } })

type Case = { name: string; body: () => Record<string, unknown> }

/** What Slack sends to a door; null if doing it twice has the same effect as once, as for a redraw or a departure. */
const casesOf = (row: Row): Case[] | null => {
  switch (row.kind) {
    case 'command':
      return [
        '40 housings for a pilot run',
        listText,
        '',
        'help',
        'settings',
        'history',
        'export',
        'ask 40 housings',
      ].map((text) => ({
        name: `/stage ${text}`,
        body: () => slashCommand(text),
      }))
    case 'shortcut':
      return [{ name: row.id, body: () => globalShortcut(row.id) }]
    case 'message shortcut':
      return [
        { name: row.id, body: () => messageShortcut({ text: '40 housings' }) },
        { name: `${row.id}, several parts`, body: () => messageShortcut({ text: listText }) },
      ]
    case 'message':
      return row.id === 'app_mention'
        ? [
            { name: 'a mention', body: () => mention('40 housings') },
            { name: 'a mention of several parts', body: () => mention(listText) },
            { name: 'a mention that an edit adds', body: addedMention },
          ]
        : [{ name: 'a direct message', body: () => directMessage('40 housings') }]
    case 'submission': {
      const one = { name: `the form ${row.id}`, body: submissions[row.id] ?? (() => ({})) }
      const opened = [
        { name: 'an opened list', body: () => sharing(packOpened({ id: listId })) },
        { name: 'an opened part', body: () => sharing(packPartPlace({ id: listId, index: 0 })) },
      ]
      return row.id === views.opened ? [one, ...opened] : [one]
    }
    case 'press': {
      const actionId = numbered.get(row.id) ?? String(row.id)
      if (row.id === openPartActionPattern)
        return [{ name: actionId, body: () => menuChoice(actionId, values[row.carries]) }]
      const value = row.id === actions.shareParts ? listId : values[row.carries]
      const press = row.for === 'viewer' ? viewPress : buttonPress
      const isEphemeral = row.carries !== 'card'
      return [{ name: actionId, body: () => press({ actionId, value, isEphemeral }) }]
    }
    default:
      return null
  }
}

const cases = rows.flatMap((row) => casesOf(row) ?? [])

const partOf = (partName: string, quantity: number): SavedPart => {
  const own = aProfile({ partName, quantity: pieces(quantity) })
  return { count: 1, profile: own, quotes: [], doubt: [], stage: null, strength: 'likely' }
}

const openFilledStorage = async () => {
  const storage = await openFreshStorage()
  const whose = { team: 'TSELLER', user: seller.id }
  await storage.saveRecommendation(aRecommendation({ ...whose, id, profile }))
  await storage.saveRecommendation(
    aRecommendation({
      ...whose,
      id: listId,
      channel: channel.id,
      stage: null,
      parts: [partOf('lid', 3), partOf('base', 90)],
    }),
  )
  await storage.addCard(aCard({ id, team: 'TSELLER', askedBy: seller.id, channel: channel.id }))
  return storage
}

/** Two processes on one store, with all their calls to Slack and what they saved. */
const startTwo = async () => {
  const storage = await openFilledStorage()
  // Time stands still, so the store is always waited for, however busy the machine is.
  const clock = createTestClock()
  const processes = [startWorkspace({}, storage, clock), startWorkspace({}, storage, clock)]
  const seen = async () => {
    for (const { settle } of processes) await settle()
    const { recommendations, cards, answers } = await storage.countAll()
    const methods = processes.flatMap(({ calls }) => calls.map(({ method }) => method))
    return { methods: methods.sort(), recommendations, cards, answers }
  }
  return { processes, seen }
}

describe('delivered three times, to two processes, it is done once', () => {
  test.each(cases)('$name', async ({ body }) => {
    const one = await startTwo()
    expect(await one.processes[0]?.send(body())).toHaveLength(1)
    const once = await one.seen()
    expect(once.methods).not.toEqual([])
    stopWorkspace()

    const two = await startTwo()
    const again = body()
    const [first, second] = two.processes
    const acks = await Promise.all([first?.send(again), second?.send(again), first?.send(again)])
    acks.push(await second?.send(again))
    expect(acks.map((each) => each?.length)).toEqual([1, 1, 1, 1])
    expect(await two.seen()).toEqual(once)
  })
})

describe('the store does not say who was first', () => {
  /**
   * Not these: settings are saved before they are acknowledged, and edits are left alone, because most are of messages
   * that were already answered.
   */
  const others = [views.settings, 'an edit adds']
  const atOnce = cases.filter(({ name }) => !others.some((each) => name.includes(each)))

  test.each(atOnce)('$name is acknowledged before that, and still answered', async ({ body }) => {
    const clock = createTestClock()
    const storage: Storage = { ...(await openFilledStorage()), claim: () => new Promise(() => {}) }
    const { receiver, calls, lines } = startWorkspace({}, storage, clock)
    const { promise: acknowledged, resolve: ack } = Promise.withResolvers<void>()
    const answering = receiver.app?.processEvent({ body: body(), ack: async () => ack() } as ReceiverEvent)
    await acknowledged
    let isAnswered = false
    answering?.then(() => {
      isAnswered = true
    })
    await expect
      .poll(
        () => {
          clock.pass(200)
          return isAnswered
        },
        { interval: 5 },
      )
      .toBe(true)
    expect(calls).not.toEqual([])
    expect(lines.join()).toContain('was done before is not known, so it is done: the store does not answer in time')
  })
})

describe('the store does not say who was first, and Slack delivers to the same process three times', () => {
  const kinds = ['/stage 40 housings for a pilot run', 'a mention', `the form ${views.cardAnswer}`, actions.share]

  test.each(cases.filter(({ name }) => kinds.includes(name)))('$name is done once', async ({ body }) => {
    const deliver = async (times: number) => {
      const storage = await openFilledStorage()
      const claim = () => Promise.reject(new Error('away'))
      // Time stands still, so only the claim fails.
      const { send, settle, calls } = startWorkspace({}, { ...storage, claim }, createTestClock())
      const again = body()
      await Promise.all(Array.from({ length: times }, () => send(again)))
      await settle()
      stopWorkspace()
      const { recommendations, cards, answers } = await storage.countAll()
      return { methods: calls.map(({ method }) => method).sort(), recommendations, cards, answers }
    }
    const once = await deliver(1)
    expect(once.methods).not.toEqual([])
    expect(await deliver(3)).toEqual(once)
  })
})

test('the store does not say who was first: an edit is left alone, and a line says so', async () => {
  const clock = createTestClock()
  const storage: Storage = { ...(await openFilledStorage()), claim: () => Promise.reject(new Error('away')) }
  const { send, callsTo, lines } = startWorkspace({}, storage, clock)
  await send(addedMention())
  expect(callsTo('chat.postMessage')).toEqual([])
  expect(lines.join()).toContain('was done before is not known, so it is left alone')
  await send(mention('40 housings'))
  expect(callsTo('chat.postMessage')).toHaveLength(1)
})

test('a form that was rejected can be submitted again unchanged, and one that was accepted cannot', async () => {
  const { send, callsTo, settle } = startWorkspace({}, await openFreshStorage())
  const submit = (quantity: string) => send(formSubmission({ filled: { quantity }, hash: '1.once' }))
  expect(await submit('many')).toMatchObject([{ response_action: 'errors' }])
  expect(await submit('40')).toMatchObject([{ response_action: 'update' }])
  expect(await submit('40')).toMatchObject([{ response_action: 'update' }])
  await settle()
  expect(callsTo('chat.postMessage')).toHaveLength(1)
})

test('a process that ended before it had shared: the button works again after two minutes', async () => {
  const storage = await openFilledStorage()
  const clock = createTestClock()
  await storage.claim(sharingOf(id, channel.id), { at: clock.now() - 1_000, lease: 1 })
  const { send, callsTo } = startWorkspace({}, storage, clock)
  const press = () => send(buttonPress({ actionId: 'share_recommendation', value: values.recommendation }))
  await press()
  expect(callsTo('chat.postMessage')).toEqual([])
  expect(leadOf(callsTo('response_url')[0])).toContain('This is just being shared.')
  expect(labelsOf(callsTo('response_url')[0])).toContain('Share in channel')

  clock.pass(119_000)
  await press()
  expect(callsTo('chat.postMessage')).toHaveLength(1)
  expect(leadOf(callsTo('response_url')[1])).toBe('Shared in this channel.')
})
