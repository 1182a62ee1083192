import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTestClock } from '../../helpers/clock.ts'
import { away, enter, enterWith, fill, own, sharing } from '../../helpers/home-visits.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { aButton, findButton, headlineOf, leadOf, namesOf, readText, textsOf } from '../../helpers/seen.ts'
import { findHomeProblems, findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buyer,
  colleague,
  formSubmission,
  gateSubmission,
  seller,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(() => {
  vi.useRealTimers()
  stopWorkspace()
})

describe('people of another company', () => {
  const outsiderLines = [
    expect.stringMatching(/^Stage Advisor says whether an order/),
    expect.stringContaining('ask your contact'),
  ]

  test('get two neutral lines, without buttons and without history', async () => {
    const storage = await openFreshStorage()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: buyer.id }))
    const home = await enterWith(storage).open(buyer.id)
    expect(textsOf(home)).toEqual(outsiderLines)
    expect(findHomeProblems(home)).toEqual([])
  })

  test('Slack does not say who somebody is: the same, and a line to try again', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 1)
    const home = await enterWith(storage, { 'users.info': ['internal_error'] }).open()
    expect(textsOf(home)).toEqual([...outsiderLines, expect.stringContaining('open Home again')])
  })

  test('see no card, not even their own', async () => {
    const storage = await openFreshStorage()
    await storage.addCard(aCard({ team: 'TSELLER', askedBy: buyer.id }))
    expect(textsOf(await enterWith(storage).open(buyer.id))).toEqual(outsiderLines)
  })

  test.each([
    'start_check',
    'open_from_home',
    'older_home',
    'newer_home',
    'adjust_opened',
    'report_gate_opened',
    'close_card_from_home',
  ])('who press %s anyway only get their own Home', async (actionId) => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(own))
    const { send, callsTo, calls, home, settle } = enterWith(storage)
    expect(await send(viewPress({ actionId, value: id, user: buyer }))).toEqual([undefined])
    await settle()
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['views.publish']))
    expect(callsTo('views.publish')[0].user_id).toBe(buyer.id)
    expect(textsOf(home())).toEqual(outsiderLines)
  })

  test('who submit the window anyway share nothing', async () => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(own))
    const { send, callsTo } = enterWith(storage)
    await send(sharing(id, { user: buyer }))
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(readText(callsTo('views.update')[0].view)).toContain('not among yours')
  })
})

describe('Open', () => {
  const openOne = async (answers: Answers = {}) => {
    const storage = await openFreshStorage()
    const thresholds = { sampleEnds: 50, batchStarts: 100 }
    const profile = { ...aRecommendation().profile, purposes: [] }
    const { id } = await storage.saveRecommendation(aRecommendation({ ...own, profile, thresholds }))
    const entered = enterWith(storage, answers)
    await entered.press(findButton(await entered.open(), 'Open'))
    return { ...entered, storage, id }
  }

  test('shows it in a window, with the thresholds that it was made with', async () => {
    const { callsTo } = await openOne()
    const [{ view }] = callsTo('views.open')
    expect(headlineOf(view)).toBe('Prototyping')
    expect(leadOf(view)).toContain('Only you see this')
    expect(findViewProblems(view)).toEqual([])
  })

  test('Adjust answers: the form replaces the window, and its result refers to the first recommendation', async () => {
    const { callsTo, press, send, storage, id, settle, home } = await openOne()
    const adjust = findButton(callsTo('views.open')[0].view, 'Adjust answers')
    await press(adjust, { viewId: 'VOPENED', viewType: 'modal' })
    const [{ view_id, view }] = callsTo('views.update')
    expect(view_id).toBe('VOPENED')
    expect(view.callback_id).toBe('stage_form')
    expect(findViewProblems(view)).toEqual([])

    await send(formSubmission({ filled: { quantity: '60', partName: 'Cap' }, metadata: view.private_metadata }))
    await settle()
    const { recommendations } = await storage.listRecommendations({ ...own, limit: 1 })
    expect(recommendations[0]).toMatchObject({ partName: 'Cap', previousId: id })
    expect(namesOf(home())[0]).toBe('Cap')
  })

  test('Prototypes are back: the form replaces the window, and its result shows the report when opened and shared', async () => {
    const { callsTo, press, send, settle, open, published } = await openOne()
    const back = findButton(callsTo('views.open')[0].view, 'Prototypes are back')
    await press(back, { viewId: 'VOPENED', viewType: 'modal' })
    const [{ view_id, view }] = callsTo('views.update')
    expect([view_id, view.callback_id, view.title.text]).toEqual(['VOPENED', 'stage_gate', 'Prototypes are back'])
    expect(findViewProblems(view)).toEqual([])

    const held = { structure: 'confirmed', dimensions: 'confirmed', function: 'confirmed' }
    const reported = { ...held, appearance: 'not_confirmed', nextQuantity: '200' }
    await send(gateSubmission({ reported, metadata: view.private_metadata }))
    await settle()
    const [direct] = callsTo('chat.postMessage')
    expect(direct).toMatchObject({ channel: seller.id })
    expect(direct.text).toContain('the way to a small batch is open')
    expect(published().length).toBeGreaterThan(1)

    await press(findButton(await open(), 'Open'))
    const opened = callsTo('views.open').at(-1).view
    for (const words of ['After the prototypes: structure confirmed', 'Appearance: not confirmed', 'The road so far'])
      expect(JSON.stringify(opened)).toContain(words)
    expect(findViewProblems(opened)).toEqual([])

    const { id, road } = JSON.parse(opened.private_metadata)
    await send(sharing(id, { road }))
    const shared = callsTo('chat.postMessage').at(-1)
    expect(shared.text).toMatch(/^Shared by <@USELLER>\nAfter the prototypes: structure confirmed/)
    expect(findMessageProblems(shared)).toEqual([])
  })

  test('a button about what came back that cannot be read says to start again', async () => {
    const { press, callsTo } = await enter()
    await press(aButton('report_gate_opened', 'old'), { viewId: 'VOPENED', viewType: 'modal' })
    expect(JSON.stringify(callsTo('views.update')[0].view)).toContain('start again with /stage')
  })

  test('Share in channel: posted with the person’s name, and the window says where', async () => {
    const { send, callsTo, id } = await openOne()
    const [ack]: any[] = await send(sharing(id))
    expect(ack.response_action).toBe('update')
    expect(findViewProblems(ack.view)).toEqual([])
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: 'CPARTS', text: expect.stringContaining('Shared by <@USELLER>') })
    expect(findMessageProblems(posted)).toEqual([])
    expect(readText(callsTo('views.update')[0].view)).toContain('Shared in <#CPARTS>')
  })

  test('Share in channel a second time: it is posted once in each channel', async () => {
    const { send, callsTo, id } = await openOne()
    await send(sharing(id))
    await send(sharing(id))
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(readText(callsTo('views.update').at(-1).view)).toContain('shared in <#CPARTS> already')
    await send(sharing(id, { channel: 'COTHER' }))
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('Share in channel without the app: in the person’s name', async () => {
    const { send, callsTo, id } = await openOne({ 'chat.postMessage': ['not_in_channel'] })
    await send(sharing(id))
    expect(callsTo('response_url')[0]).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(readText(callsTo('views.update')[0].view)).toContain('Shared in <#CPARTS>')
  })

  test('Share in channel is refused: the window says why and what to do, and can be sent again', async () => {
    const { send, callsTo, id } = await openOne({ 'chat.postMessage': ['is_archived'] })
    await send(sharing(id))
    const [{ view }] = callsTo('views.update')
    expect(leadOf(view)).toContain('Choose another one')
    expect(JSON.parse(view.private_metadata).id).toBe(id)
    expect(findViewProblems(view)).toEqual([])
  })

  test('no channel was chosen: it is said at the field', async () => {
    const { send, id, callsTo } = await openOne()
    const acks = await send(sharing(id, { channel: null }))
    expect(acks).toMatchObject([{ response_action: 'errors', errors: { share_in: expect.any(String) } }])
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test.each([
    ['a colleague', { team: 'TSELLER', user: colleague.id }],
    ['the same person elsewhere', { team: 'TELSEWHERE', user: seller.id }],
  ])('an id of %s shows nothing and cannot be shared', async (_whose, whose) => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(whose))
    const { press, send, callsTo } = enterWith(storage)
    await press(aButton('open_from_home', id))
    const [{ view }] = callsTo('views.open')
    expect(readText(view)).toContain('not among yours')
    expect(readText(view)).not.toContain('Small batch')
    expect(findViewProblems(view)).toEqual([])
    await send(sharing(id))
    expect(readText(callsTo('views.update')[0].view)).toContain('not among yours')
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('the store is away: the window says so', async () => {
    const { press, callsTo } = enterWith({ ...(await openFreshStorage()), findRecommendation: away })
    await press(aButton('open_from_home', 'any'))
    expect(readText(callsTo('views.open')[0].view)).toContain('try again in a minute')
  })

  test('a store that does not answer is given up before the trigger expires', async () => {
    const silent = () => new Promise<never>(() => {})
    const clock = createTestClock()
    const storage = { ...(await openFreshStorage()), findRecommendation: silent }
    const { send, callsTo } = enterWith(storage, {}, clock)
    const sent = send(viewPress({ actionId: 'open_from_home', value: 'any' }))
    await clock.elapse(1_000)
    await sent
    expect(readText(callsTo('views.open')[0].view)).toContain('try again in a minute')
  })
})
