import { afterEach, describe, expect, test } from 'vitest'
import { remindingOf } from '../../../src/slack/doors/acts.ts'
import type { SavedCard, Storage } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { away, buyersTeam, cardTs, pilotRun, posted, silent } from '../../helpers/posted-card.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard } from '../../helpers/recommendations.ts'
import { fieldOf, findButton, labelsOf, questionsOf, readText } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import {
  buttonPress,
  buyer,
  channel,
  colleague,
  formChange,
  seller,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

describe('Describe your project', () => {
  test('opens the form for a buyer of another company, filled in from the card', async () => {
    const { open, callsTo, metadata } = await posted({
      card: { profile: aProfile({ quantity: pieces(40), partName: 'Cap' }) },
    })
    expect(await open()).toEqual([undefined])
    const [{ view }] = callsTo('views.open')
    expect(view).toMatchObject({ callback_id: 'card_answer', title: { text: 'Describe your project' } })
    expect(JSON.parse(view.private_metadata)).toMatchObject(JSON.parse(metadata))
    expect([fieldOf(view, 'partName')?.typed, fieldOf(view, 'quantity')?.typed]).toEqual(['Cap', '40'])
    expect(questionsOf(view).at(-1)).toBe('Anything else we should know?')
    expect(findViewProblems(view)).toEqual([])
  })

  test('shows nobody the answers of another', async () => {
    const { open, submit, callsTo } = await posted()
    await submit({ ...pilotRun, partName: 'Secret part' }, colleague)
    await open()
    const [{ view }] = callsTo('views.open')
    expect(fieldOf(view, 'quantity')?.typed).toBe('40')
    expect(JSON.stringify(view)).not.toContain('Secret part')
  })

  test.each([
    ['away', away],
    ['silent', silent],
  ])('the store is %s: the form opens with what the button carries', async (_name, findCard) => {
    const clock = createTestClock()
    const { open, callsTo } = await posted({ change: (storage) => ({ ...storage, findCard }), clock })
    const opened = open()
    if (findCard === silent) await clock.elapse(500)
    await opened
    expect(JSON.stringify(callsTo('views.open')[0].view)).toContain('"initial_value":"40"')
  })

  test.each([
    ['closed', { state: 'closed' as const }, 'This card is closed.'],
    ['from an earlier version', null, 'from an earlier version'],
  ])('a card that is %s opens no form and tells the person why', async (_name, card, sentence) => {
    const { send, describeButton, callsTo, told } = await posted({ card: card ?? {} })
    await send(buttonPress({ ...describeButton, user: buyer, ...(card === null && { value: 'an old value' }) }))
    expect(callsTo('views.open')).toEqual([])
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain(sentence)
  })

  test('a card of another workspace does not exist for this one', async () => {
    const { open, callsTo, told } = await posted({ card: { team: 'T-other' } })
    await open()
    expect(callsTo('views.open')).toEqual([])
    expect(told().text).toContain('not kept any more')
  })

  test('a card that was deleted says who to ask', async () => {
    const { storage, card, open, callsTo, told } = await posted()
    await storage.removeCard(card.id)
    await open()
    expect(callsTo('views.open')).toEqual([])
    expect(told().text).toContain(`Ask <@${seller.id}> for a new one.`)
  })

  test('says so in words if the form does not open in time', async () => {
    const { open, told } = await posted({ answers: { 'views.open': ['expired_trigger_id'] } })
    await open()
    expect(told().text).toContain('Please press the button again.')
  })

  test('the line moves while a buyer on another Grid fills it in', async () => {
    const { send, callsTo, metadata } = await posted()
    const enterprise = { id: 'EBUYER', name: 'Buyer' }
    const team = { ...buyersTeam, enterprise_id: 'EBUYER' }
    await send(
      formChange({ filled: { quantity: '40' }, metadata, user: buyer, team, callbackId: 'card_answer', enterprise }),
    )
    const [{ view, team_id }] = callsTo('views.update')
    expect(team_id).toBe('TSELLER')
    expect(view.callback_id).toBe('card_answer')
    expect(JSON.parse(view.private_metadata)).toMatchObject(JSON.parse(metadata))
    expect(readText(view)).toContain('So far: Small batch manufacturing')
  })
})

describe('Close and Reopen', () => {
  const pressOn = (actionId: string, card: SavedCard, user = seller) =>
    buttonPress({ actionId, value: card.id, isEphemeral: false, message: { ts: cardTs }, user })

  test('closing asks for confirmation, and then says who and when', async () => {
    const { send, card, drawn, storage } = await posted()
    expect(await send(pressOn('close_card', card))).toEqual([undefined])
    expect(readText(drawn())).toMatch(/Closed by <@USELLER>, <!date\^/)
    expect(labelsOf(drawn())).toEqual(['Reopen'])
    expect(findMessageProblems(drawn())).toEqual([])
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed', stateBy: seller.id })

    await send(pressOn('reopen_card', card, colleague))
    expect(readText(drawn())).toMatch(/Reopened by <@UCOLLEAGUE>, <!date\^/)
    expect(labelsOf(drawn())).toEqual(['Describe your project', 'Close'])
    expect(findButton(drawn(), 'Close').confirm).toMatchObject({ title: { text: 'Close this card?' } })
    expect(findMessageProblems(drawn())).toEqual([])
  })

  test.each([
    ['of another workspace', { team: 'T-other' }, (_storage: Storage, _id: string) => Promise.resolve()],
    ['that is gone', {}, (storage: Storage, id: string) => storage.removeCard(id)],
  ])('a card %s stays as it is', async (_name, other, change) => {
    const { send, storage, calls, told, card } = await posted({ card: other })
    await change(storage, card.id)
    const before = await storage.findCard(card.id)
    await send(pressOn('close_card', card))
    expect(told().text).toContain('not kept any more')
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(await storage.findCard(card.id)).toEqual(before)
  })

  test.each([
    ['channel_not_found', 'type /invite @Stage Advisor here, then press again'],
    ['is_archived', 'The channel is archived.'],
    ['ratelimited', 'press again in a minute'],
  ])('%s: it is closed, and the person reads why the card does not show it', async (error, mend) => {
    const { send, card, told, storage, drawn } = await posted({ answers: { 'chat.update': [error] } })
    await send(pressOn('close_card', card))
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain('This card is closed now, but I could not change what stands here.')
    expect(told().text).toContain(mend)
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed' })
    await send(pressOn('close_card', card))
    expect(labelsOf(drawn())).toEqual(['Reopen'])
  })

  test('the store is away: the person reads what to do', async () => {
    const { send, card, told } = await posted({ change: (storage) => ({ ...storage, findCard: away }) })
    await send(pressOn('close_card', card))
    expect(told().text).toContain('Please press again in a minute.')
  })
})

describe('an outsider presses a button that is only for sales', () => {
  test.each([
    ['ask_buyer', JSON.stringify({ profile: {} })],
    ['post_card', JSON.stringify({ id: 'new', reminderHours: null, profile: {} })],
    ['change_card', JSON.stringify({ id: 'new', reminderHours: null, profile: {} })],
    ['choose_reminder_0', JSON.stringify({ id: 'new', reminderHours: 24, profile: {} })],
    ['cancel_card', 'new'],
    ['decline_reminder', null],
    ['close_card', null],
    ['reopen_card', null],
  ])('%s is refused privately, and changes nothing', async (actionId, value) => {
    const { send, calls, told, card, storage } = await posted({ card: { remindAt: 5 } })
    expect(await send(buttonPress({ actionId, value: value ?? card.id, isEphemeral: false, user: buyer }))).toEqual([
      undefined,
    ])
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain('This button is for people of the company that posted the card.')
    expect(told().text).not.toContain('40')
    expect(await storage.findCard(card.id)).toEqual(card)
    expect((await storage.countAll()).cards).toBe(1)
  })
})

describe('the reminder', () => {
  const due = { remindAt: 1000 }

  test('comes once, in the thread of the card, and names the person who was asked', async () => {
    const { remind, callsTo } = await posted({ card: due })
    await remind(999)
    expect(callsTo('chat.postMessage')).toEqual([])
    await Promise.all([remind(1000), remind(1000)])
    await remind(2000)
    const [reminder, ...more] = callsTo('chat.postMessage')
    expect(more).toEqual([])
    expect(reminder).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(reminder.text).toContain(`<@${buyer.id}>, <@${seller.id}> would still like to know more`)
    expect(findMessageProblems(reminder)).toEqual([])
  })

  test('names nobody if nobody was addressed', async () => {
    const { remind, callsTo } = await posted({ card: { ...due, addressedTo: null } })
    await remind(1000)
    expect(callsTo('chat.postMessage')[0].text).toMatch(/^<@USELLER> would still like/)
  })

  test('does not come after an answer or for a closed card, but does for a reopened one', async () => {
    const { remind, submit, callsTo, send, card, storage } = await posted({ card: due })
    const other = aCard({ team: 'TSELLER', channel: channel.id, ...due })
    await storage.addCard(other)
    await submit(pilotRun, seller)
    await send(buttonPress({ actionId: 'close_card', value: other.id, isEphemeral: false }))
    await remind(5000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    await send(buttonPress({ actionId: 'reopen_card', value: other.id, isEphemeral: false }))
    await remind(5000)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
    expect(card.id).not.toBe(other.id)
  })

  test('Slack is away: it is tried again, and comes once', async () => {
    const { remind, callsTo } = await posted({ card: due, answers: { 'chat.postMessage': ['ratelimited'] } })
    await remind(1000)
    await remind(61_000)
    await remind(121_000)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('the app or Slack was away: it comes late, but not after its last day', async () => {
    const day = 86_400_000
    const busy = ['ratelimited', 'ratelimited']
    const { remind, callsTo } = await posted({ card: due, answers: { 'chat.postMessage': busy } })
    await remind(due.remindAt + 3 * day - 2)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    await remind(due.remindAt + 3 * day - 1)
    await remind(due.remindAt + 3 * day)
    await remind(due.remindAt + 30 * day)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('two processes send one, and one that ends before it has sent it leaves it to the other', async () => {
    const clock = createTestClock()
    const { remind, callsTo, storage, card } = await posted({ card: due, clock })
    const other = startWorkspace({}, storage, clock)
    await storage.claim(remindingOf(card.id, due.remindAt), { at: clock.now(), lease: 1 })
    await Promise.all([remind(1000), other.remind(1000)])
    expect(callsTo('chat.postMessage')).toEqual([])
    clock.pass(120_000)
    await Promise.all([remind(121_000), other.remind(121_000), remind(121_000)])
    expect([...callsTo('chat.postMessage'), ...other.callsTo('chat.postMessage')]).toHaveLength(1)
  })

  test('the app may not write there: it is logged and not tried again', async () => {
    const { remind, callsTo, lines } = await posted({ card: due, answers: { 'chat.postMessage': ['is_archived'] } })
    await remind(1000)
    await remind(61_000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(lines.join()).toContain('could not be posted: archived')
  })

  test('the store is away: it is logged, and comes when the store is there', async () => {
    let isAway = true
    const { remind, callsTo, lines } = await posted({
      card: due,
      change: (storage) => ({
        ...storage,
        listDueReminders: (at) => (isAway ? away() : storage.listDueReminders(at)),
      }),
    })
    await remind(1000)
    expect(lines.join()).toContain('The reminders that are due could not be read.')
    isAway = false
    await remind(2000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })
})
