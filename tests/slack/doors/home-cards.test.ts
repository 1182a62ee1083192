import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SavedCard, Storage } from '../../../src/storage/storage.ts'
import { away, enterWith, fill, own } from '../../helpers/home-visits.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { aButton, findButton, labelsOf, namesOf, readText, textsOf } from '../../helpers/seen.ts'
import { findHomeProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  colleague,
  formSubmission,
  seller,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(() => {
  vi.useRealTimers()
  stopWorkspace()
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

  test('are above the recommendations: where, when, for whom, which project, and that nobody has answered', async () => {
    const profile = { ...ownCard().profile, partName: 'Gear <housing>' }
    const { open, storage } = await enterWithCards([ownCard({ profile })])
    await storage.saveRecommendation(aRecommendation(own))
    const home = await open()
    const words = readText(home)
    expect(words).toMatch(/<!date\^\d+\^\{date_short_pretty\}\|14 Nov 2023> · <#CPARTS> · for <@UBUYER>/)
    expect(words).toContain('Nobody has answered yet.')
    expect(words).not.toContain('more open card')
    expect(namesOf(home)).toEqual(['Gear &lt;housing&gt;', '40 housings for a pilot run'])
    expect(words.indexOf('Open cards')).toBeLessThan(words.indexOf('Your recommendations'))
    expect(findButton(home, 'Go to card')).toMatchObject({ url: address })
    expect(findButton(home, 'Close').confirm?.title.text).toBe('Close this card?')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('are there even before the first recommendation, named by the first words of the enquiry', async () => {
    const { open } = await enterWithCards([ownCard({ text: '40 housings, frozen' })])
    const home = await open()
    expect(readText(home)).toContain('Is an order prototyping or small batch manufacturing?')
    expect(namesOf(home)).toEqual(['40 housings, frozen'])
  })

  test('say who answered, when, and with which stage; if there are many, the newest', async () => {
    const [card, busy] = [ownCard({ createdAt: 2 }), ownCard({ createdAt: 1 })]
    const { open, storage } = await enterWithCards([card, busy])
    await storage.answerCard(answerTo(card))
    for (let at = 1; at <= 5; at += 1) await storage.answerCard(answerTo(busy, at))
    const home = await open()
    const [ofOne = '', ofMany = ''] = textsOf(home).filter((text) => text.startsWith('•'))
    expect(ofOne).toMatch(/^• <@UBUYER>, <!date\^[^>]+>: Small batch manufacturing, clear$/)
    expect(ofMany.split('\n')).toHaveLength(4)
    expect(ofMany).toContain('and 2 earlier, on the card')
    expect(readText(home)).not.toContain('Nobody has answered')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('of seven, the first page shows the five newest and counts the rest', async () => {
    const cards = Array.from({ length: 7 }, (_, index) => ownCard({ createdAt: index + 1, text: `card ${index + 1}` }))
    const { open, press, home, storage } = await enterWithCards(cards)
    await fill(storage, 9)
    const first = await open()
    expect(namesOf(first).slice(0, 6)).toEqual(['card 7', 'card 6', 'card 5', 'card 4', 'card 3', 'enquiry 9'])
    expect(readText(first)).toContain('and 2 more open cards, each in its channel')
    expect(findHomeProblems(first)).toEqual([])
    await press(findButton(first, 'Older'))
    expect(namesOf(home())).toEqual(['enquiry 1'])
    expect(readText(home())).not.toContain('Open cards')
  })

  test('do not include those of others, of another workspace, closed, or never posted', async () => {
    const { open } = await enterWithCards([
      ownCard({ askedBy: colleague.id }),
      ownCard({ team: 'TELSEWHERE' }),
      ownCard({ state: 'closed', stateBy: seller.id, stateAt: 5 }),
      ownCard({ messageTs: null }),
      ownCard({ text: 'the only one' }),
    ])
    expect(namesOf(await open())).toEqual(['the only one'])
  })

  test('a card without a link has no button for it, but its channel is a link', async () => {
    const { open } = await enterWithCards([ownCard({ address: null })])
    expect(labelsOf(await open())).toEqual(['Start a check', 'Settings', 'Close'])
  })

  test('Go to card: Slack follows the link, and the app does nothing', async () => {
    const { open, send, calls, lines } = await enterWithCards([ownCard()])
    const { action_id, value } = findButton(await open(), 'Go to card')
    const before = calls.length
    expect(await send(viewPress({ actionId: action_id, value }))).toEqual([undefined])
    expect(calls).toHaveLength(before)
    expect(lines).toEqual([])
  })

  test('Close does what it does on the card, and the card is gone from Home', async () => {
    const card = ownCard()
    const { open, press, callsTo, home, storage, published } = await enterWithCards([card])
    await press(findButton(await open(), 'Close'))
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed', stateBy: seller.id })
    expect(callsTo('chat.update')).toMatchObject([{ channel: channel.id, ts: card.messageTs }])
    expect(JSON.stringify(callsTo('chat.update')[0].blocks)).toContain('Closed by <@USELLER>')
    expect(published()).toHaveLength(2)
    expect(readText(home())).not.toContain('Open cards')
  })

  test('Close redraws a Home even if it has been open for hours', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { open, press, home, published } = await enterWithCards([ownCard()])
    const close = findButton(await open(), 'Close')
    vi.advanceTimersByTime(3_600_001)
    await press(close)
    expect(published()).toHaveLength(2)
    expect(readText(home())).not.toContain('Open cards')
  })

  test.each([
    ['of another workspace', { team: 'TELSEWHERE' }, 'not kept any more'],
    ['that the store cannot reach', {}, 'Please press again in a minute'],
  ])('Close on a card %s: a window says so, and it stays as it is', async (_name, other, words) => {
    const card = ownCard(other)
    const { press, callsTo, storage } = await enterWithCards([card], (store) =>
      'team' in other ? store : { ...store, findCard: away },
    )
    await press(aButton('close_card_from_home', card.id))
    const [{ view }] = callsTo('views.open')
    expect(readText(view)).toContain(words)
    expect(findViewProblems(view)).toEqual([])
    expect(callsTo('chat.update')).toEqual([])
    expect(await storage.findCard(card.id)).toEqual(card)
  })

  test('that window does not open in time: a direct message says the same', async () => {
    const { press, callsTo } = await enterWithCards([], undefined, { 'views.open': ['expired_trigger_id'] })
    await press(aButton('close_card_from_home', 'gone'))
    expect(callsTo('chat.postMessage')).toMatchObject([{ channel: seller.id }])
    expect(callsTo('chat.postMessage')[0].text).toContain('not kept any more')
  })

  test('the store cannot say which are open: Home says so', async () => {
    const { open } = await enterWithCards([], (storage) => ({ ...storage, listOpenCards: away }))
    expect(readText(await open())).toContain('cannot be read just now')
  })

  test('posted, answered, closed and reopened: the asker’s Home follows', async () => {
    const permalink = { 'chat.getPermalink': [{ status: 200, body: { ok: true, permalink: address } }] }
    const { open, send, settle, home, storage } = await enterWithCards([], undefined, permalink)
    await open()
    const draft = { id: 'c1', reminderHours: null, profile: { partName: 'Cap' } }
    await send(buttonPress({ actionId: 'post_card', value: JSON.stringify(draft) }))
    await settle()
    expect(namesOf(home())).toEqual(['Cap'])
    expect(findButton(home(), 'Go to card').url).toBe(address)

    const { messageTs } = (await storage.findCard('c1')) ?? {}
    const metadata = JSON.stringify({
      channel: channel.id,
      card: { id: 'c1', askedBy: seller.id, threadTs: messageTs },
    })
    const answer = { filled: { quantity: '60', designStatus: 'validated' }, metadata, callbackId: 'card_answer' }
    await send(formSubmission({ ...answer, user: buyer, team: { id: buyer.team_id, domain: 'buyer' } }))
    await settle()
    expect(readText(home())).toMatch(/• <@UBUYER>, .*: Small batch manufacturing/)

    const pressOnCard = async (actionId: string) => {
      await send(buttonPress({ actionId, value: 'c1', isEphemeral: false, user: colleague }))
      await settle()
    }
    await pressOnCard('close_card')
    expect(readText(home())).not.toContain('Open cards')
    await pressOnCard('reopen_card')
    expect(readText(home())).toContain('Open cards')
  })
})
