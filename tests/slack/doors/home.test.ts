import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import type { SavedCard, Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { allConfirmed, prototypesBack } from '../../helpers/gates.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { findHomeProblems, findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  colleague,
  formSubmission,
  gateSubmission,
  homeOpened,
  responseUrl,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(() => {
  vi.useRealTimers()
  stopWorkspace()
})

const own = { team: 'TSELLER', user: seller.id }

const away = async () => {
  throw new StorageError('unreachable', 'localhost/stage')
}

const enterWith = (storage: Storage, answers: Answers = {}, clock?: Clock) => {
  const workspace = startWorkspace(answers, storage, clock)
  const { send, settle, callsTo } = workspace
  const published = () => callsTo('views.publish')
  const home = () => published().at(-1)?.view
  const open = async (user = seller.id) => {
    await send(homeOpened(user))
    await settle()
    return home()
  }
  const press = async (button: any, changes: Partial<Parameters<typeof viewPress>[0]> = {}) => {
    await send(viewPress({ actionId: button.action_id, value: button.value, ...changes }))
    await settle()
  }
  return { ...workspace, published, home, open, press }
}

const enter = async (answers: Answers = {}) => enterWith(await openFreshStorage(), answers)

const fill = async (storage: Storage, count: number) => {
  for (let number = 1; number <= count; number += 1)
    await storage.saveRecommendation(aRecommendation({ ...own, createdAt: number, text: `enquiry ${number}` }))
}

const buttonsOf = (view: any): any[] =>
  view.blocks.flatMap(({ accessory, elements = [] }: any) =>
    [accessory, ...elements].filter((each) => each?.type === 'button'),
  )
const labelsOf = (view: any) => buttonsOf(view).map(({ text }) => text.text)
const buttonOf = (view: any, label: string) => {
  const found = buttonsOf(view).find(({ text }) => text.text === label)
  if (found === undefined) throw new Error(`no button ${label}`)
  return found
}
const namesOf = (view: any) => view.blocks.flatMap(({ fields }: any) => (fields ? [fields[0].text] : []))
const wordsOf = (view: any) => JSON.stringify(view.blocks)

describe('Home is opened', () => {
  test('for the first time: what this is in three lines, and a button to start', async () => {
    const { open, published } = await enter()
    const home = await open(colleague.id)
    expect(published()).toMatchObject([{ user_id: colleague.id, view: { type: 'home' } }])
    expect(home.blocks[1].text.text.split('\n')).toHaveLength(3)
    expect(labelsOf(home)).toEqual(['Start a check'])
    expect(wordsOf(home)).toContain('/stage help')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('later: the person’s own checks, newest first, each with Open', async () => {
    const { send, open } = await enter()
    await send(slashCommand('40 housings for a pilot run, drawing frozen'))
    await wait(2)
    await send(slashCommand('3 brackets for a fit check, drawing not proven'))
    const home = await open()
    expect(namesOf(home)).toEqual([
      '3 brackets for a fit check, drawing not proven',
      '40 housings for a pilot run, drawing frozen',
    ])
    expect(wordsOf(home)).toContain('*Prototyping, clear*')
    expect(labelsOf(home).filter((label) => label === 'Open')).toHaveLength(2)
    expect(findHomeProblems(home)).toEqual([])
  })

  test('an admin has the settings there, and nobody else', async () => {
    const { open } = await enter()
    expect(labelsOf(await open(seller.id))).toEqual(['Start a check', 'Settings'])
    expect(labelsOf(await open(colleague.id))).toEqual(['Start a check'])
  })

  test('nothing of other people’s, nor of another workspace', async () => {
    const storage = await openFreshStorage()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: colleague.id }))
    await storage.saveRecommendation(aRecommendation({ team: 'TELSEWHERE', user: seller.id }))
    const home = await enterWith(storage).open()
    expect(namesOf(home)).toEqual([])
  })

  test('another tab than Home: nothing is drawn', async () => {
    const { send, calls } = await enter()
    await send(homeOpened(seller.id, 'messages'))
    expect(calls).toEqual([])
  })

  test('the store is away: Home says so, and a check can still be started', async () => {
    const { open } = enterWith({ ...(await openFreshStorage()), listRecommendations: away })
    const home = await open(colleague.id)
    expect(wordsOf(home)).toContain('cannot be read just now')
    expect(labelsOf(home)).toEqual(['Start a check'])
    expect(findHomeProblems(home)).toEqual([])
  })

  test('Slack does not take it: it is logged, and nothing else happens', async () => {
    const { open, lines } = await enter({ 'views.publish': ['not_enabled'] })
    await open()
    expect(lines).toEqual([expect.stringContaining('not_enabled')])
  })
})

test('in an organisation, whoever belongs to this workspace too may press', async () => {
  const person = { id: colleague.id, team_id: 'TSIBLING', enterprise_user: { teams: ['TSIBLING', 'TSELLER'] } }
  const { press, callsTo } = await enter({ 'users.info': [{ status: 200, body: { ok: true, user: person } }] })
  await press({ action_id: 'start_check', value: '' }, { user: { ...colleague, team_id: 'TSIBLING' } })
  expect(callsTo('views.open')).toHaveLength(1)
})

describe('people of another company', () => {
  test('get two neutral lines, without buttons and without history', async () => {
    const storage = await openFreshStorage()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: buyer.id }))
    const home = await enterWith(storage).open(buyer.id)
    expect(home.blocks).toHaveLength(2)
    expect(home.blocks[1].text.text).toContain('ask your contact')
    expect(buttonsOf(home)).toEqual([])
    expect(wordsOf(home)).not.toContain('housings')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('Slack does not say who somebody is: the same, and a line to try again', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 1)
    const home = await enterWith(storage, { 'users.info': ['internal_error'] }).open()
    expect(buttonsOf(home)).toEqual([])
    expect(wordsOf(home)).not.toContain('enquiry')
    expect(home.blocks).toHaveLength(3)
    expect(home.blocks[2].text.text).toContain('open Home again')
  })

  test('see no card, not even their own', async () => {
    const storage = await openFreshStorage()
    await storage.addCard(aCard({ team: 'TSELLER', askedBy: buyer.id }))
    expect((await enterWith(storage).open(buyer.id)).blocks).toHaveLength(2)
  })

  test.each([
    'start_check',
    'open_from_home',
    'older_home',
    'newer_home',
    'adjust_opened',
    'report_gate_opened',
    'close_card_from_home',
  ])('who press %s all the same get nothing but their own Home', async (actionId) => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(own))
    const { send, callsTo, calls, home, settle } = enterWith(storage)
    expect(await send(viewPress({ actionId, value: id, user: buyer }))).toEqual([undefined])
    await settle()
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['users.info', 'views.publish']))
    expect(callsTo('views.publish')[0].user_id).toBe(buyer.id)
    expect(buttonsOf(home())).toEqual([])
  })

  test('who submit the window all the same share nothing', async () => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(own))
    const { send, callsTo } = enterWith(storage)
    await send(sharing(id, { user: buyer }))
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(wordsOf(callsTo('views.update')[0].view)).toContain('not among yours')
  })
})

/** The window of an opened recommendation is submitted, to share it. */
const sharing = (id: string, { user = seller, channel = 'CPARTS' as string | null } = {}) => ({
  ...formSubmission({ filled: {}, metadata: id, user }),
  view: {
    ...formSubmission({ filled: {}, metadata: id }).view,
    callback_id: 'stage_opened',
    state: { values: { share_in: { share_in: { type: 'conversations_select', selected_conversation: channel } } } },
  },
  response_urls: [{ block_id: 'share_in', action_id: 'share_in', channel_id: channel, response_url: responseUrl }],
})

describe('open cards', () => {
  const address = 'https://maker.slack.com/archives/CPARTS/p1700000000000300'
  const ownCard = (other: Partial<SavedCard> = {}) =>
    aCard({ team: own.team, askedBy: own.user, channel: channel.id, addressedTo: buyer.id, address, ...other })
  const answerTo = (card: SavedCard, createdAt = 5, user = buyer.id) => ({
    card: card.id,
    userTeam: buyer.team_id,
    recommendation: aRecommendation({ team: own.team, user, createdAt }),
  })
  const enterWithCards = async (cards: SavedCard[], change = (storage: Storage) => storage, answers: Answers = {}) => {
    const storage = await openFreshStorage()
    for (const card of cards) await storage.addCard(card)
    return { ...enterWith(change(storage), answers), storage }
  }

  test('stand above one’s recommendations: where, when, for whom, which project, and that nobody has answered', async () => {
    const profile = { ...ownCard().profile, partName: 'Gear <housing>' }
    const { open, storage } = await enterWithCards([ownCard({ profile })])
    await storage.saveRecommendation(aRecommendation(own))
    const home = await open()
    const words = wordsOf(home)
    expect(words).toMatch(/<!date\^\d+\^\{date_short_pretty\}\|14 Nov 2023> · <#CPARTS> · for <@UBUYER>/)
    expect(words).toContain('Nobody has answered yet.')
    expect(namesOf(home)).toEqual(['Gear &lt;housing&gt;', '40 housings for a pilot run'])
    expect(words.indexOf('Open cards')).toBeLessThan(words.indexOf('Your recommendations'))
    expect(buttonOf(home, 'Go to card')).toMatchObject({ url: address })
    expect(buttonOf(home, 'Close').confirm.title.text).toBe('Close this card?')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('also where nothing was recommended yet, and by the first words of the enquiry', async () => {
    const { open } = await enterWithCards([ownCard({ text: '40 housings, frozen' })])
    const home = await open()
    expect(wordsOf(home)).toContain('Is an order prototyping or small batch manufacturing?')
    expect(namesOf(home)).toEqual(['40 housings, frozen'])
  })

  test('say who answered, when, and with which stage; of many the newest', async () => {
    const [card, busy] = [ownCard({ createdAt: 2 }), ownCard({ createdAt: 1 })]
    const { open, storage } = await enterWithCards([card, busy])
    await storage.answerCard(answerTo(card))
    for (let at = 1; at <= 5; at += 1) await storage.answerCard(answerTo(busy, at))
    const home = await open()
    const [ofOne, ofMany] = home.blocks.flatMap(({ type, elements }: any) =>
      type === 'context' && elements[0].text.startsWith('•') ? [elements[0].text] : [],
    )
    expect(ofOne).toMatch(/^• <@UBUYER>, <!date\^[^>]+>: Small batch manufacturing, clear$/)
    expect(ofMany.split('\n')).toHaveLength(4)
    expect(ofMany).toContain('and 2 earlier, on the card')
    expect(wordsOf(home)).not.toContain('Nobody has answered')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('of seven the five newest stand there, on the first page alone, and the rest are counted', async () => {
    const cards = Array.from({ length: 7 }, (_, index) => ownCard({ createdAt: index + 1, text: `card ${index + 1}` }))
    const { open, press, home, storage } = await enterWithCards(cards)
    await fill(storage, 9)
    const first = await open()
    expect(namesOf(first).slice(0, 6)).toEqual(['card 7', 'card 6', 'card 5', 'card 4', 'card 3', 'enquiry 9'])
    expect(wordsOf(first)).toContain('and 2 more open cards, each in its channel')
    expect(findHomeProblems(first)).toEqual([])
    await press(buttonOf(first, 'Older'))
    expect(wordsOf(home())).not.toContain('Open cards')
  })

  test('not those of others, of another workspace, closed, or never posted', async () => {
    const { open } = await enterWithCards([
      ownCard({ askedBy: colleague.id }),
      ownCard({ team: 'TELSEWHERE' }),
      ownCard({ state: 'closed', stateBy: seller.id, stateAt: 5 }),
      ownCard({ messageTs: null }),
    ])
    expect(wordsOf(await open())).not.toContain('Open cards')
  })

  test('a card without a link has no button for it: its channel leads there', async () => {
    const { open } = await enterWithCards([ownCard({ address: null })])
    expect(labelsOf(await open())).toEqual(['Start a check', 'Settings', 'Close'])
  })

  test('Go to card: Slack follows the link, and the app does nothing', async () => {
    const { open, send, calls, lines } = await enterWithCards([ownCard()])
    const { action_id, value } = buttonOf(await open(), 'Go to card')
    const before = calls.length
    expect(await send(viewPress({ actionId: action_id, value }))).toEqual([undefined])
    expect(calls).toHaveLength(before)
    expect(lines).toEqual([])
  })

  test('Close does what it does on the card, and the card is gone from Home', async () => {
    const card = ownCard()
    const { open, press, callsTo, home, storage, published } = await enterWithCards([card])
    await press(buttonOf(await open(), 'Close'))
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed', stateBy: seller.id })
    expect(callsTo('chat.update')).toMatchObject([{ channel: channel.id, ts: card.messageTs }])
    expect(JSON.stringify(callsTo('chat.update')[0].blocks)).toContain('Closed by <@USELLER>')
    expect(published()).toHaveLength(2)
    expect(wordsOf(home())).not.toContain('Open cards')
  })

  test('Close on a Home that stood open for hours draws it anew too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { open, press, home } = await enterWithCards([ownCard()])
    const close = buttonOf(await open(), 'Close')
    vi.advanceTimersByTime(3_600_001)
    await press(close)
    expect(wordsOf(home())).not.toContain('Open cards')
  })

  test.each([
    ['of another workspace', { team: 'TELSEWHERE' }, 'not kept any more'],
    ['that the store cannot reach', {}, 'Please press again in a minute'],
  ])('Close on a card %s: a window says so, and it stays as it is', async (_name, other, words) => {
    const card = ownCard(other)
    const { press, callsTo, storage } = await enterWithCards([card], (store) =>
      'team' in other ? store : { ...store, findCard: away },
    )
    await press({ action_id: 'close_card_from_home', value: card.id })
    const [{ view }] = callsTo('views.open')
    expect(wordsOf(view)).toContain(words)
    expect(findViewProblems(view)).toEqual([])
    expect(callsTo('chat.update')).toEqual([])
    expect(await storage.findCard(card.id)).toEqual(card)
  })

  test('that window does not open in time: a direct message says the same', async () => {
    const { press, callsTo } = await enterWithCards([], undefined, { 'views.open': ['expired_trigger_id'] })
    await press({ action_id: 'close_card_from_home', value: 'gone' })
    expect(callsTo('chat.postMessage')).toMatchObject([{ channel: seller.id }])
    expect(callsTo('chat.postMessage')[0].text).toContain('not kept any more')
  })

  test('the store cannot say which are open: Home says so', async () => {
    const { open } = await enterWithCards([], (storage) => ({ ...storage, listOpenCards: away }))
    expect(wordsOf(await open())).toContain('cannot be read just now')
  })

  test('posted, answered, closed and reopened: the Home of who asked follows', async () => {
    const permalink = { 'chat.getPermalink': [{ status: 200, body: { ok: true, permalink: address } }] }
    const { open, send, settle, home, storage } = await enterWithCards([], undefined, permalink)
    await open()
    const draft = { id: 'c1', reminderHours: null, profile: { partName: 'Cap' } }
    await send(buttonPress({ actionId: 'post_card', value: JSON.stringify(draft) }))
    await settle()
    expect(namesOf(home())).toEqual(['Cap'])
    expect(buttonOf(home(), 'Go to card').url).toBe(address)

    const { messageTs } = (await storage.findCard('c1')) ?? {}
    const metadata = JSON.stringify({
      channel: channel.id,
      card: { id: 'c1', askedBy: seller.id, threadTs: messageTs },
    })
    const answer = { filled: { quantity: '60', designStatus: 'validated' }, metadata, callbackId: 'card_answer' }
    await send(formSubmission({ ...answer, user: buyer, team: { id: buyer.team_id, domain: 'buyer' } }))
    await settle()
    expect(wordsOf(home())).toMatch(/• <@UBUYER>, .*: Small batch manufacturing/)

    const pressOnCard = async (actionId: string) => {
      await send(buttonPress({ actionId, value: 'c1', isEphemeral: false, user: colleague }))
      await settle()
    }
    await pressOnCard('close_card')
    expect(wordsOf(home())).not.toContain('Open cards')
    await pressOnCard('reopen_card')
    expect(wordsOf(home())).toContain('Open cards')
  })
})

describe('the road of a project', () => {
  const gate = prototypesBack(allConfirmed)
  const step = (id: string, createdAt: number, other: object = {}) =>
    aRecommendation({ ...own, id, createdAt, ...other })

  test('stands in the line of each step after the first, also of one that was adjusted', async () => {
    const storage = await openFreshStorage()
    const first = { stage: 'prototyping' as const, partName: 'first' }
    await storage.saveRecommendation(step('a', 1, first))
    await storage.saveRecommendation(step('b', 2, { ...first, partName: 'adjusted first', previousId: 'a' }))
    await storage.saveRecommendation(step('c', 3, { partName: 'batch', previousId: 'b', gate }))
    await storage.saveRecommendation(step('d', 4, { partName: 'adjusted batch', previousId: 'c' }))
    const { open, press, callsTo } = enterWith(storage)
    const home = await open()
    const lines = home.blocks.flatMap(({ fields, text }: any) => (fields ? [[fields[0].text, text.text]] : []))
    const road = /\nStep 2 of the road: prototyping → small batch$/
    expect(lines).toEqual([
      ['adjusted batch', expect.stringMatching(road)],
      ['batch', expect.stringMatching(road)],
      ['adjusted first', expect.not.stringContaining('road')],
      ['first', expect.not.stringContaining('road')],
    ])
    expect(findHomeProblems(home)).toEqual([])

    const openAt = async (line: number) => {
      await press(buttonsOf(home).filter(({ text }) => text.text === 'Open')[line])
      return callsTo('views.open').at(-1).view
    }
    for (const line of [0, 1]) {
      const view = await openAt(line)
      expect(wordsOf(view)).toMatch(/The road so far\*\\n1\. Prototyping.* →\\n2\. Small batch/)
      expect(findViewProblems(view)).toEqual([])
    }
    expect(wordsOf(await openAt(2))).not.toContain('The road so far')
  })

  test('a long one is told from its last steps, with its number', async () => {
    const storage = await openFreshStorage()
    for (let at = 1; at <= 5; at += 1)
      await storage.saveRecommendation(
        step(`s${at}`, at, { stage: at < 5 ? 'prototyping' : null, ...(at > 1 && { previousId: `s${at - 1}`, gate }) }),
      )
    const home = await enterWith(storage).open()
    expect(wordsOf(home)).toContain('Step 5 of the road: … → prototyping → prototyping → not decided yet')
  })
})

describe('the pages of Home', () => {
  test('lead to older ones and back again', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 18)
    const { open, press, home } = enterWith(storage)
    const pages = [
      [18, 17, 16, 15, 14, 13, 12, 11],
      [10, 9, 8, 7, 6, 5, 4, 3],
      [2, 1],
    ].map((page) => page.map((number) => `enquiry ${number}`))
    await open()
    expect(namesOf(home())).toEqual(pages[0])
    expect(labelsOf(home())).not.toContain('Newer')
    for (const [label, page] of [
      ['Older', 1],
      ['Older', 2],
      ['Newer', 1],
      ['Newer', 0],
      ['Older', 1],
    ] as const) {
      await press(buttonOf(home(), label))
      expect(namesOf(home())).toEqual(pages[page])
      expect(findHomeProblems(home())).toEqual([])
    }
    await press(buttonOf(home(), 'Older'))
    expect(labelsOf(home())).not.toContain('Older')
  })

  test('a long way back keeps within what a button carries, and ends at the first page', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 8 * 40)
    const { open, press, home } = enterWith(storage)
    await open()
    for (let page = 1; page < 40; page += 1) {
      await press(buttonOf(home(), 'Older'))
      expect(findHomeProblems(home())).toEqual([])
    }
    expect(namesOf(home()).at(-1)).toBe('enquiry 1')
    let back = 0
    for (; labelsOf(home()).includes('Newer'); back += 1) await press(buttonOf(home(), 'Newer'))
    expect(namesOf(home())[0]).toBe('enquiry 320')
    expect(back).toBeGreaterThan(15)
  })

  test('a button that cannot be read leads to the first page', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 9)
    const { press, home } = enterWith(storage)
    await press({ action_id: 'older_home', value: 'of an old version' })
    expect(namesOf(home())[0]).toBe('enquiry 9')
  })

  test('what stood on a page was deleted meanwhile: it says so and leads back', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 9)
    const { open, press, home } = enterWith(storage)
    const older = buttonOf(await open(), 'Older')
    await storage.forgetUser({ user: seller.id })
    await press(older)
    expect(wordsOf(home())).toContain('nothing older')
    await press(buttonOf(home(), 'Newer'))
    expect(labelsOf(home())).toEqual(['Start a check', 'Settings'])
  })
})

describe('Start a check', () => {
  test('opens the form, and its result comes directly', async () => {
    const { open, press, callsTo } = await enter()
    await press(buttonOf(await open(), 'Start a check'))
    const [{ view }] = callsTo('views.open')
    expect(view.callback_id).toBe('stage_form')
    expect(JSON.parse(view.private_metadata)).toEqual(expect.not.objectContaining({ channel: expect.anything() }))
  })

  test('the form does not open in time: a direct message says how to try again', async () => {
    const { press, callsTo } = await enter({ 'views.open': ['expired_trigger_id'] })
    await press({ action_id: 'start_check', value: '' })
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ channel: seller.id })
    expect(callsTo('chat.postMessage')[0].text).toContain('Please try again')
  })
})

describe('Open', () => {
  const openOne = async (answers: Answers = {}) => {
    const storage = await openFreshStorage()
    const thresholds = { sampleEnds: 50, batchStarts: 100 }
    const profile = { ...aRecommendation().profile, purposes: [] }
    const { id } = await storage.saveRecommendation(aRecommendation({ ...own, profile, thresholds }))
    const entered = enterWith(storage, answers)
    await entered.press(buttonOf(await entered.open(), 'Open'))
    return { ...entered, storage, id }
  }

  test('shows it in a window, with the thresholds that it was made with', async () => {
    const { callsTo } = await openOne()
    const [{ view }] = callsTo('views.open')
    expect(view.blocks[1].text.text).toBe('Prototyping')
    expect(view.blocks[0].elements[0].text).toContain('Only you see this')
    expect(findViewProblems(view)).toEqual([])
  })

  test('Adjust answers: the form takes over the window, and its result points to the first', async () => {
    const { callsTo, press, send, storage, id, settle, home } = await openOne()
    const adjust = buttonOf(callsTo('views.open')[0].view, 'Adjust answers')
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

  test('Prototypes are back: the form takes over the window, and its result says where it came from when opened and shared', async () => {
    const { callsTo, press, send, settle, open, published } = await openOne()
    const back = buttonOf(callsTo('views.open')[0].view, 'Prototypes are back')
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

    await press(buttonOf(await open(), 'Open'))
    const opened = callsTo('views.open').at(-1).view
    for (const words of ['After the prototypes: structure confirmed', 'Appearance: not confirmed', 'The road so far'])
      expect(JSON.stringify(opened)).toContain(words)
    expect(findViewProblems(opened)).toEqual([])

    await send(sharing(opened.private_metadata))
    const shared = callsTo('chat.postMessage').at(-1)
    expect(shared.text).toMatch(/^Shared by <@USELLER>\nAfter the prototypes: structure confirmed/)
    expect(findMessageProblems(shared)).toEqual([])
  })

  test('a button about what came back that cannot be read says to start again', async () => {
    const { press, callsTo } = await enter()
    await press({ action_id: 'report_gate_opened', value: 'old' }, { viewId: 'VOPENED', viewType: 'modal' })
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
    expect(wordsOf(callsTo('views.update')[0].view)).toContain('Shared in <#CPARTS>')
  })

  test('Share in channel a second time: it is posted once in each channel', async () => {
    const { send, callsTo, id } = await openOne()
    await send(sharing(id))
    await send(sharing(id))
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(wordsOf(callsTo('views.update').at(-1).view)).toContain('shared in <#CPARTS> already')
    await send(sharing(id, { channel: 'COTHER' }))
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('Share in channel, where the app is not: in the person’s name', async () => {
    const { send, callsTo, id } = await openOne({ 'chat.postMessage': ['not_in_channel'] })
    await send(sharing(id))
    expect(callsTo('response_url')[0]).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(wordsOf(callsTo('views.update')[0].view)).toContain('Shared in <#CPARTS>')
  })

  test('Share in channel is refused: the window says why and what to do, and can be sent again', async () => {
    const { send, callsTo, id } = await openOne({ 'chat.postMessage': ['is_archived'] })
    await send(sharing(id))
    const [{ view }] = callsTo('views.update')
    expect(view.blocks[0].elements[0].text).toContain('Choose another one')
    expect(view.private_metadata).toBe(id)
    expect(findViewProblems(view)).toEqual([])
  })

  test('no channel was chosen: it is told at the field', async () => {
    const { send, id, callsTo } = await openOne()
    const acks = await send(sharing(id, { channel: null }))
    expect(acks).toMatchObject([{ response_action: 'errors', errors: { share_in: expect.any(String) } }])
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test.each([
    ['a colleague', { team: 'TSELLER', user: colleague.id }],
    ['the same person elsewhere', { team: 'TELSEWHERE', user: seller.id }],
  ])('an id of %s shows nothing, nor can it be shared', async (_whose, whose) => {
    const storage = await openFreshStorage()
    const { id } = await storage.saveRecommendation(aRecommendation(whose))
    const { press, send, callsTo } = enterWith(storage)
    await press({ action_id: 'open_from_home', value: id })
    const [{ view }] = callsTo('views.open')
    expect(wordsOf(view)).toContain('not among yours')
    expect(wordsOf(view)).not.toContain('Small batch')
    expect(findViewProblems(view)).toEqual([])
    await send(sharing(id))
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('the store is away: the window says so', async () => {
    const { press, callsTo } = enterWith({ ...(await openFreshStorage()), findRecommendation: away })
    await press({ action_id: 'open_from_home', value: 'any' })
    expect(wordsOf(callsTo('views.open')[0].view)).toContain('try again in a minute')
  })

  test('a store that does not answer is given up before the press runs out', async () => {
    const silent = () => new Promise<never>(() => {})
    const clock = createTestClock()
    const storage = { ...(await openFreshStorage()), findRecommendation: silent }
    const { send, callsTo } = enterWith(storage, {}, clock)
    const sent = send(viewPress({ actionId: 'open_from_home', value: 'any' }))
    await clock.elapse(1_000)
    await sent
    expect(wordsOf(callsTo('views.open')[0].view)).toContain('try again in a minute')
  })
})

describe('after a change', () => {
  test('the Home that somebody has opened shows it, by whichever door it came', async () => {
    const { open, send, settle, home } = await enter()
    await open()
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(namesOf(home())).toEqual(['40 housings for a pilot run'])
    await wait(2)
    await send(formSubmission({ filled: { quantity: '3', partName: 'Cap' } }))
    await settle()
    expect(namesOf(home())).toEqual(['Cap', '40 housings for a pilot run'])
  })

  test('nothing is drawn for those who never opened theirs', async () => {
    const { open, send, settle, published } = await enter()
    await open(colleague.id)
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(published().map(({ user_id }) => user_id)).toEqual([colleague.id])
  })

  test('nor for those who opened it hours ago: it is drawn when they open it again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { open, send, settle, published } = await enter()
    await open()
    vi.advanceTimersByTime(3_600_001)
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(published()).toHaveLength(1)
    expect(namesOf(await open())).toHaveLength(1)
  })

  test('what could be saved only later appears when it is saved', async () => {
    const storage = await openFreshStorage()
    let tries = 0
    const saveRecommendation: Storage['saveRecommendation'] = async (recommendation) => {
      tries += 1
      return tries < 3 ? away() : storage.saveRecommendation(recommendation)
    }
    const clock = createTestClock()
    const { open, send, home } = enterWith({ ...storage, saveRecommendation }, {}, clock)
    await open()
    await send(slashCommand('40 housings'))
    await clock.elapse(250)
    await clock.elapse(500)
    await expect.poll(() => namesOf(home())).toEqual(['40 housings'])
  })

  test('the answer does not wait for Home', async () => {
    const storage = await openFreshStorage()
    let isSlow = false
    const listRecommendations: Storage['listRecommendations'] = (query) =>
      isSlow ? new Promise(() => {}) : storage.listRecommendations(query)
    const clock = createTestClock()
    const slow = { ...storage, listRecommendations }
    const { open, send, callsTo, settle, home, published } = enterWith(slow, {}, clock)
    await open()
    isSlow = true
    await send(slashCommand('40 housings for a pilot run'))
    expect(callsTo('response_url')).toHaveLength(1)
    expect(published()).toHaveLength(1)
    const settled = settle()
    await clock.elapse(2_500)
    await settled
    expect(wordsOf(home())).toContain('cannot be read just now')
  })
})
