import { afterEach, describe, expect, test } from 'vitest'
import type { SavedCard } from '../../../src/storage/storage.ts'
import { buyersTeam, cardTs, pilotRun, posted } from '../../helpers/posted-card.ts'
import { leadOf, pressOf, readText } from '../../helpers/seen.ts'
import {
  buttonPress,
  buyer,
  channel,
  colleague,
  formSubmission,
  gateSubmission,
  mention,
  seller,
  slashCommand,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

describe('a mention in the thread of a card', () => {
  const inThread = { user: buyer.id, team: 'TBUYER', user_team: 'TBUYER', thread_ts: cardTs }

  test('changes the answer there, is one more answer to the card, and the salesperson is told', async () => {
    const { submit, send, callsTo, drawn, storage, card } = await posted()
    await submit({ quantity: '3', designStatus: 'concept' })
    await send(mention('make that 200, the design is frozen now', inThread))
    const [, , answered, told, ...more] = callsTo('chat.postMessage')
    expect(more).toEqual([])
    expect(answered).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(leadOf(answered)).toBe('Changed: Quantity: 3 → 200 · Design: an idea so far → proven')
    expect(told).toMatchObject({ channel: seller.id, text: expect.stringContaining('answered your card') })
    expect(readText(drawn())).toMatch(/Prototyping.*\n• <@UBUYER>.*: Small batch manufacturing/)
    const [first, second] = await storage.listAnswers(card.id)
    expect(second).toMatchObject({ user: buyer.id, userTeam: 'TBUYER' })
    expect(await storage.findRecommendation(second?.id ?? '')).toMatchObject({ previousId: first?.id })
  })

  test('goes on from what the card shows if nobody has answered yet', async () => {
    const { send, callsTo, drawn, storage, card } = await posted()
    await send(mention('make that 200', inThread))
    expect(leadOf(callsTo('chat.postMessage')[0])).toBe('Changed: Quantity: 40 → 200')
    expect(readText(drawn())).toContain(`• <@${buyer.id}>`)
    expect(await storage.listAnswers(card.id)).toHaveLength(1)
  })

  test.each<[string, string, Partial<SavedCard>]>([
    ['is a new request', '12 brackets for a fit check', { text: '40 housings for a pilot run' }],
    ['is in the thread of a closed card', 'make that 200', { state: 'closed' }],
    ['says nothing about an order', 'thank you', {}],
    ['is in the thread of another workspace’s card', 'make that 200', { team: 'T-other' }],
  ])('does not change the card if it %s', async (_name, said, changes) => {
    const { send, callsTo, storage, card } = await posted({ card: changes })
    await send(mention(said, inThread))
    expect(callsTo('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual([cardTs])
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain('Changed')
    expect(callsTo('chat.update')).toEqual([])
    expect(await storage.listAnswers(card.id)).toEqual([])
  })

  test('sends both people the answer directly if it cannot be posted', async () => {
    const { send, callsTo } = await posted({ answers: { 'chat.postMessage': ['restricted_action_thread_locked'] } })
    await send(mention('make that 200', inThread))
    expect(callsTo('chat.postMessage').map(({ channel: to }) => to)).toEqual([channel.id, buyer.id, seller.id])
    expect(readText(callsTo('chat.postMessage')[1])).toContain('200 parts')
  })
})

test('what came back from the parts is reported on an answer in the thread: the road starts there, the card stays', async () => {
  const { submit, send, callsTo, storage, card } = await posted()
  await submit({ quantity: '3', designStatus: 'concept', partName: 'Snap hook' })
  const message = { ts: '1700000000.000400', thread_ts: cardTs }
  const press = pressOf(callsTo('chat.postMessage')[0], 'Prototypes are back')
  await send(buttonPress({ ...press, isEphemeral: false, user: colleague, message }))
  const reported = { structure: 'confirmed', dimensions: 'confirmed', appearance: 'confirmed', function: 'confirmed' }
  const metadata = callsTo('views.open')[0].view.private_metadata
  await send(gateSubmission({ reported: { ...reported, nextQuantity: '40' }, metadata, user: colleague }))
  const next = callsTo('chat.postMessage').at(-1)
  expect(next).toMatchObject({ channel: channel.id, thread_ts: cardTs })
  expect(readText(next)).toMatch(/1\. Prototyping, 3 parts, .*: all confirmed →\n2\. Small batch, 40 parts/)
  expect(await storage.listAnswers(card.id)).toHaveLength(1)

  // The person who reported it finds it in their own history, and can go on from there.
  await send(slashCommand('history snap hook', { user_id: colleague.id }))
  await send(buttonPress({ ...pressOf(callsTo('response_url').at(-1), 'Open'), user: colleague }))
  expect(readText(callsTo('response_url').at(-1))).toContain('After the prototypes: structure confirmed')
  // The thread goes on from it too, as a different order from the one that the card asked about.
  await send(mention('make that 60', { thread_ts: cardTs }))
  expect(leadOf(callsTo('chat.postMessage').at(-1))).toBe('Changed: Quantity: 40 → 60')
  expect(await storage.listAnswers(card.id)).toHaveLength(1)
})

describe('Adjust answers, on an answer in the thread', () => {
  const adjust = async (card: Partial<SavedCard> = {}) => {
    const workspace = await posted({ card })
    await workspace.submit({ quantity: '12', notes: 'Two colours' })
    const message = { ts: '1700000000.000400', thread_ts: cardTs }
    const press = pressOf(workspace.callsTo('chat.postMessage')[0], 'Adjust answers')
    await workspace.send(buttonPress({ ...press, isEphemeral: false, user: buyer, message }))
    return { ...workspace, view: workspace.callsTo('views.open')[0].view }
  }

  test('is one more answer to the card, with what was answered filled in', async () => {
    const { view, send, callsTo, drawn, storage, card } = await adjust()
    expect(view.callback_id).toBe('card_answer')
    expect(JSON.stringify(view)).toContain('"initial_value":"Two colours"')
    const metadata = view.private_metadata
    await send(formSubmission({ filled: pilotRun, metadata, user: buyer, team: buyersTeam, callbackId: 'card_answer' }))
    expect(callsTo('chat.postMessage').filter(({ thread_ts }) => thread_ts === cardTs)).toHaveLength(2)
    expect(readText(drawn())).toContain('Small batch manufacturing, clear')
    const [first, second] = await storage.listAnswers(card.id)
    expect(await storage.findRecommendation(second?.id ?? '')).toMatchObject({ previousId: first?.id })
  })

  test('is only for the person once the card is closed', async () => {
    const { view } = await adjust({ state: 'closed' })
    expect(view.callback_id).toBe('stage_form')
  })
})
