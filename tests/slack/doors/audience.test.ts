import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { usualSettings } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { allBatch, allPrototypes, roadOf } from '../../helpers/gate-reports.ts'
import { sharing } from '../../helpers/home-visits.ts'
import { cardTs } from '../../helpers/posted-card.ts'
import { headlineOf, leadOf, linesOf, pressOf, readText } from '../../helpers/seen.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  colleague,
  type Filled,
  formSubmission,
  gateSubmission,
  homeOpened,
  mention,
  type Reported,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** Everything that a call or an answer shows, in one text. */
const all = (drawn: unknown) => JSON.stringify(drawn)

type Who = typeof seller

/**
 * Sales ask about 7 brackets, privately report that they must be revised, adjust the next recommendation to 40 parts
 * for a pilot run, and share that.
 */
const enter = async (answers: Answers = {}) => {
  const storage = await openFreshStorage()
  const workspace = startWorkspace(answers, storage)
  const { send, settle, callsTo } = workspace
  const act = async (body: object) => {
    const acks: any[] = await send(body as Record<string, unknown>)
    await settle()
    // No two recommendations of a test may have the same time.
    await wait(2)
    return acks
  }
  const told = () => callsTo('response_url').at(-1)
  const posted = () => callsTo('chat.postMessage').at(-1)
  const window = () => callsTo('views.open').at(-1).view
  const press = async (message: any, label: string, changes: object = {}) =>
    act({ ...buttonPress(pressOf(message, label)), ...changes })
  const fill = (filled: Filled, other: object = {}) =>
    act(formSubmission({ filled, metadata: window().private_metadata, ...other }))
  const report = async (reported: Reported, by: Who = seller) =>
    act(gateSubmission({ reported, metadata: window().private_metadata, user: by }))

  await act(slashCommand('7 brackets for a fit check, drawing not proven'))
  await press(told(), 'Prototypes are back')
  await report({ ...allPrototypes, dimensions: 'not_confirmed', revisions: 'Thicker wall', nextQuantity: '9' })
  const gate = told()
  await press(gate, 'Adjust answers')
  await fill({ quantity: '40', purposes: ['pilot_run'], designStatus: 'validated', destination: 'private' })
  const adjusted = told()

  const onPost = (by: Who = buyer) => ({
    ...buttonPress({ actionId: '', isEphemeral: false, user: by, message: { ts: '1700000000.000100' } }),
    actions: [],
  })
  /** Presses a button on the message that everybody in the channel sees. */
  const pressPost = async (label: string, by: Who = buyer, post = posted()) => {
    const { actions: _actions, ...where } = onPost(by)
    const { actionId, value, text } = { ...pressOf(post, label), text: label }
    await act({ ...where, actions: buttonPress({ actionId, value, text }).actions })
  }
  const share = () => press(adjusted, 'Share in channel')
  return { ...workspace, storage, act, told, posted, window, press, pressPost, fill, report, share, gate, adjusted }
}

type Entered = Awaited<ReturnType<typeof enter>>

/** What only the first person has seen. */
const isPrivate = /\b[79] parts|brackets|Thicker wall|dimensions not|min\W+[79]\b|Reported by <@USELLER>/i

const shared = async (answers: Answers = {}) => {
  const entered = await enter(answers)
  await entered.share()
  return entered
}

/** A colleague reports in the thread of the shared recommendation that the batch held. */
const goneOn = async (by: Who = colleague) => {
  const entered = await shared()
  await entered.pressPost('The batch is back', by)
  await entered.report({ ...allBatch, nextQuantity: '2000' }, by)
  return entered
}

const openHome = async ({ act, callsTo }: Entered, who: Who) => {
  await act(homeOpened(who.id))
  return callsTo('views.publish').at(-1).view
}

const openedOnHome = async (entered: Entered, who: Who) => {
  const home = await openHome(entered, who)
  const { actionId, value } = pressOf(home, 'Open')
  await entered.act(viewPress({ actionId, value, user: who }))
  return entered.window()
}

const openedFromHistory = async ({ act, told, press }: Entered, who: Who) => {
  await act(slashCommand('history', { user_id: who.id }))
  await press(told(), 'Open', { user: who })
  return told()
}

/** The recommendation that everybody in the channel was shown, and the step after it. */
const seenRoad = ['1. Small batch, 40 parts, a day: all confirmed →', '2. Small batch, 2,000 parts, a day']

describe('the person whose road it is sees all of it', () => {
  test.each<[string, (entered: Entered) => Promise<unknown>]>([
    ['their own message', async ({ gate }) => gate],
    ['history', (entered) => openedFromHistory(entered, seller)],
    ['the window from Home', (entered) => openedOnHome(entered, seller)],
  ])('%s', async (_road, open) => {
    expect(all(await open(await shared()))).toMatch(/7 parts/)
  })

  test('Home has a line with its steps', async () => {
    const [newest] = linesOf(await openHome(await shared(), seller))
    expect(newest?.says).toContain('→')
  })
})

/** Every way in which a private road leaked or could leak: what others see there, and what it must contain. */
const roadsOut: Array<[string, () => Promise<{ seen: unknown; holds: string | RegExp }>]> = [
  ['the post itself', async () => ({ seen: (await shared()).posted(), holds: '40 parts' })],
  [
    'what was announced of it',
    async () => {
      const entered = await enter()
      await entered.storage.saveSettings('TSELLER', { ...usualSettings, announceChannel: 'CSALES' })
      await entered.share()
      await entered.pressPost('The batch is back')
      await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      const announced = entered.callsTo('chat.postMessage').filter((post) => post.channel === 'CSALES')
      return { seen: announced, holds: '2,000 parts' }
    },
  ],
  [
    'the form for what came back, opened by a buyer',
    async () => {
      const entered = await shared()
      await entered.pressPost('The batch is back')
      return { seen: entered.window(), holds: 'The batch is back' }
    },
  ],
  [
    'the answer in that form',
    async () => {
      const entered = await shared()
      await entered.pressPost('The batch is back')
      const [ack] = await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      return { seen: ack, holds: '2,000 parts' }
    },
  ],
  ['a buyer’s gate on it, in the thread', async () => ({ seen: (await goneOn(buyer)).posted(), holds: '40 parts' })],
  [
    'a buyer’s gate on it that could not be posted, only for the buyer',
    async () => {
      const entered = await shared({ 'chat.postMessage': [{ status: 200, body: { ok: true } }, 'is_archived'] })
      await entered.pressPost('The batch is back')
      await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      expect(leadOf(entered.told())).toContain('the channel is archived')
      return { seen: entered.told(), holds: '40 parts' }
    },
  ],
  [
    'the buyer’s own adjustment of it, and a gate on that',
    async () => {
      const entered = await shared()
      await entered.pressPost('Adjust answers')
      await entered.fill({ quantity: '60', purposes: ['pilot_run'], designStatus: 'validated' }, { user: buyer })
      const own = entered.callsTo('response_url').at(-1)
      await entered.press(own, 'The batch is back', { user: buyer })
      await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      return { seen: [own, entered.told()], holds: '60 parts' }
    },
  ],
  [
    'a mention in its thread, and a gate on that',
    async () => {
      const entered = await shared()
      const thread = { thread_ts: '1700000000.000100', user: buyer.id, team: 'TBUYER' }
      await entered.act(mention('make that 200', thread))
      const changed = entered.posted()
      await entered.pressPost('The batch is back')
      await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      return { seen: [changed, entered.posted()], holds: '200 parts' }
    },
  ],
  [
    'a colleague’s history',
    async () => {
      const entered = await goneOn()
      await entered.act(slashCommand('history', { user_id: colleague.id }))
      return { seen: entered.told(), holds: 'Open' }
    },
  ],
  [
    'what a colleague opens in history',
    async () => ({ seen: await openedFromHistory(await goneOn(), colleague), holds: '2,000 parts' }),
  ],
  [
    'a colleague’s Home',
    async () => {
      const home = await openHome(await goneOn(), colleague)
      const [newest] = linesOf(home)
      expect(newest?.says).not.toMatch(/prototyp/i)
      return { seen: home, holds: /batch →/i }
    },
  ],
  [
    'what a colleague opens on Home',
    async () => ({ seen: await openedOnHome(await goneOn(), colleague), holds: '2,000 parts' }),
  ],
  [
    'what a colleague shares in a second channel',
    async () => {
      const entered = await goneOn()
      const { private_metadata: metadata } = await openedOnHome(entered, colleague)
      const { id, road } = JSON.parse(metadata)
      await entered.act(sharing(id, { user: colleague, channel: 'CSECOND', road }))
      expect(entered.posted().channel).toBe('CSECOND')
      return { seen: entered.posted(), holds: '40 parts' }
    },
  ],
  [
    'a gate on that, in the second channel',
    async () => {
      const entered = await goneOn()
      const { private_metadata: metadata } = await openedOnHome(entered, colleague)
      const { id, road } = JSON.parse(metadata)
      await entered.act(sharing(id, { user: colleague, channel: 'CSECOND', road }))
      const post = entered.posted()
      const place = { id: 'CSECOND', name: 'second' }
      const message = { ts: '1700000000.000100', text: 'shared', type: 'message' }
      const container = { type: 'message', message_ts: message.ts, channel_id: place.id, is_ephemeral: false }
      await entered.press(post, 'The batch is back', { channel: place, container, message, user: buyer })
      await entered.report({ ...allBatch, nextQuantity: '3000' }, buyer)
      expect(entered.posted().channel).toBe('CSECOND')
      expect(roadOf(entered.posted())).toHaveLength(3)
      return { seen: entered.posted(), holds: '40 parts' }
    },
  ],
  [
    'a colleague’s export',
    async () => {
      const entered = await goneOn()
      await entered.act(slashCommand('export', { user_id: colleague.id }))
      return { seen: entered.callsTo('upload'), holds: '2000' }
    },
  ],
  [
    'a card that asks the buyer, its form, its answer, its window and a gate on that',
    async () => {
      const entered = await enter()
      await entered.press(entered.adjusted, 'Ask the buyer')
      await entered.press(entered.told(), 'Post it here')
      const card = entered.posted()
      const onCard = { isEphemeral: false, user: buyer, message: { ts: cardTs } }
      await entered.act(buttonPress({ ...pressOf(card, 'Describe your project'), ...onCard }))
      const form = entered.window()
      const [window] = await entered.fill(
        { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated' },
        { user: buyer, callbackId: 'card_answer' },
      )
      const answer = entered.callsTo('chat.postMessage').find(({ text }) => text.includes(`<@${buyer.id}> answered\n`))
      await entered.pressPost('The batch is back', buyer, answer)
      await entered.report({ ...allBatch, nextQuantity: '2000' }, buyer)
      return {
        seen: [card, form, window, answer, entered.posted(), entered.callsTo('chat.update')],
        holds: '2,000 parts',
      }
    },
  ],
]

describe('others are only shown the part of a road that they have seen', () => {
  test.each(roadsOut)('%s', async (_road, walk) => {
    const { seen, holds } = await walk()
    expect(all(seen)).toMatch(holds)
    expect(all(seen)).not.toMatch(isPrivate)
  })

  test('from there on, everybody who was there sees it', async () => {
    const entered = await goneOn()
    expect(roadOf(entered.posted())).toEqual(seenRoad)
    expect(roadOf(await openedFromHistory(entered, colleague))).toEqual(seenRoad)
    expect(roadOf(await openedOnHome(entered, colleague))).toEqual(seenRoad)
  })
})

describe('Share posts what its own message showed', () => {
  test('for a gate, with the road that it showed; its readers are then shown that road', async () => {
    const entered = await enter()
    await entered.press(entered.gate, 'Share in channel')
    expect(roadOf(entered.posted())).toEqual(roadOf(entered.gate))
    expect(leadOf(entered.posted())).toContain('dimensions not confirmed')
    expect(readText(entered.posted())).toContain('Thicker wall')

    await entered.pressPost('Prototypes are back')
    await entered.report({ ...allPrototypes, nextQuantity: '30' }, buyer)
    expect(roadOf(entered.posted())).toHaveLength(3)
    expect(roadOf(entered.posted())[0]).toContain('1. Prototyping, 7 parts')
  })

  test('for an adjusted gate, without a road, and the person’s own message stays the same', async () => {
    const entered = await shared()
    expect(roadOf(entered.adjusted)).toEqual([])
    for (const message of [entered.posted(), entered.told()]) expect(all(message)).not.toMatch(isPrivate)
    expect(leadOf(entered.told())).toBe('Shared in this channel.')
  })

  test('opened from history, with the road that it showed', async () => {
    const entered = await enter()
    const opened = await openedFromHistory(entered, seller)
    await entered.press(opened, 'Share in channel')
    expect(roadOf(opened)).toHaveLength(2)
    expect(roadOf(entered.posted())).toEqual(roadOf(opened))
  })

  test('no more than it showed, even if the person has seen more since', async () => {
    const entered = await goneOn()
    const opened = await openedFromHistory(entered, colleague)
    // The first person shares the rest of the road too.
    await entered.press(entered.gate, 'Share in channel')
    expect(readText(entered.posted())).toContain('7 parts')
    await entered.press(opened, 'Share in channel', { user: colleague })
    expect(leadOf(entered.posted())).toContain(`Shared by <@${colleague.id}>`)
    expect(roadOf(entered.posted())).toEqual(seenRoad)
  })

  test('including the notes, as it showed them', async () => {
    const entered = await enter()
    await entered.press(entered.adjusted, 'Adjust answers')
    await entered.fill({ quantity: '40', notes: 'Ask for the mould', destination: 'private' })
    const own = entered.told()
    expect(readText(own)).toContain('Ask for the mould')
    await entered.press(own, 'Share in channel')
    expect(readText(entered.posted())).toContain('Ask for the mould')
  })
})

describe('what could not be noted is not shown', () => {
  test.each(['not posted', 'the store is away'])('%s', async (why) => {
    const storage = await openFreshStorage()
    const clock = createTestClock()
    const noteShown = () => Promise.reject(new TypeError('away'))
    const { send, settle, callsTo } = startWorkspace(
      why === 'not posted' ? { 'chat.postMessage': ['is_archived'] } : {},
      why === 'not posted' ? storage : { ...storage, noteShown },
      clock,
    )
    await send(slashCommand('40 housings for a pilot run, drawing frozen'))
    await send(buttonPress(pressOf(callsTo('response_url')[0], 'Share in channel')))
    await settle()
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 1 })
    const road = await storage.listRoad({ id: recommendations[0]?.id ?? '', team: 'TSELLER' })
    expect(road.map(({ shownIn }) => shownIn)).toEqual([[]])
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })

  test('a gate on it still shows what its message said', async () => {
    const storage = await openFreshStorage()
    const noteShown = () => Promise.reject(new TypeError('away'))
    const { send, callsTo } = startWorkspace({}, { ...storage, noteShown }, createTestClock())
    await send(slashCommand('40 housings for a pilot run, drawing frozen'))
    await send(buttonPress(pressOf(callsTo('response_url')[0], 'Share in channel')))
    const [post] = callsTo('chat.postMessage')
    await send(buttonPress({ ...pressOf(post, 'The batch is back'), isEphemeral: false, user: buyer }))
    const { private_metadata: metadata } = callsTo('views.open')[0].view
    await send(gateSubmission({ reported: { ...allBatch, nextQuantity: '2000' }, metadata, user: buyer }))
    expect(headlineOf(callsTo('chat.postMessage')[1])).toBe('Small batch manufacturing')
    expect(roadOf(callsTo('chat.postMessage')[1])).toEqual([
      '1. Small batch, 40 parts: all confirmed →',
      '2. Small batch, 2,000 parts, a day',
    ])
  })
})
