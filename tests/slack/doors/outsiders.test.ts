import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import { packCarried } from '../../../src/slack/carried.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { sharing } from '../../helpers/home-visits.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { headlineOf, labelsOf, readText } from '../../helpers/seen.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  formSubmission,
  homeOpened,
  mention,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
  viewPress,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** A person as Slack sends them if it leaves out their workspace. */
const unnamed = ({ id, name }: typeof seller) => ({ id, name }) as typeof seller

const carried = packCarried({ profile: aProfile({ quantity: pieces(40), notes: null }), quotes: [] })

const isFor = 'is for people of the company'
const isUnknown = 'Slack did not say in time whether you belong to the company'

const says = (user: object) => ({ status: 200, body: { ok: true, user: { team_id: 'TSELLER', ...user } } })

const share = async (who: typeof seller, answers: Answers = {}) => {
  const { send, callsTo } = startWorkspace(answers, await openFreshStorage())
  await send(buttonPress({ actionId: 'share_recommendation', value: carried, user: who }))
  const asked = callsTo('users.info').map(({ user }) => user)
  return { asked, posted: callsTo('chat.postMessage'), told: callsTo('response_url').at(-1) }
}

describe('Slack is asked whether somebody belongs to the company', () => {
  test.each([
    ['names their workspace', seller],
    ['leaves their workspace out', unnamed(seller)],
  ])('if it %s: one of the company may share', async (_name, who) => {
    const { asked, posted } = await share(who)
    expect(asked).toEqual([seller.id])
    expect(posted).toMatchObject([{ channel: 'CPARTS', text: expect.stringContaining(`Shared by <@${seller.id}>`) }])
  })

  test.each<[string, typeof seller, Answers, string]>([
    ['somebody of another company', unnamed(buyer), {}, isFor],
    ['a guest', seller, { 'users.info': [says({ is_restricted: true })] }, isFor],
    [
      'a guest of one channel',
      seller,
      { 'users.info': [says({ is_restricted: true, is_ultra_restricted: true })] },
      isFor,
    ],
    ['anybody Slack says nothing about', seller, { 'users.info': ['user_not_found'] }, isUnknown],
    ['anybody if the scope to ask is missing', seller, { 'users.info': ['missing_scope'] }, isUnknown],
  ])('%s may not, and is told why', async (_name, who, answers, sentence) => {
    const { asked, posted, told } = await share(who, answers)
    expect(asked).toEqual([who.id])
    expect(told.text).toContain(sentence)
    expect(posted).toEqual([])
  })

  test('but not if the request says that they are of another company', async () => {
    const { asked, posted, told } = await share(buyer)
    expect(asked).toEqual([])
    expect(told.text).toContain(isFor)
    expect(posted).toEqual([])
  })
})

const guest = { id: 'UGUEST', name: 'gus', team_id: 'TSELLER' }
const isGuest = says({ id: guest.id, is_restricted: true })

/** A workspace with a guest, who has a recommendation, and with an open card in the channel. */
const enter = async (answers: Answers = { 'users.info': Array(9).fill(isGuest) }, clock?: Clock) => {
  const storage = await openFreshStorage()
  const card = aCard({ team: 'TSELLER', channel: channel.id, askedBy: seller.id })
  await storage.addCard(card)
  const { id } = await storage.saveRecommendation(
    aRecommendation({ team: 'TSELLER', user: guest.id, text: '40 secret flanges' }),
  )
  return { ...startWorkspace(answers, storage, clock), storage, card, id }
}

type Entered = Awaited<ReturnType<typeof enter>>

const onCard = { isEphemeral: false, user: guest }
const byGuest = { user_id: guest.id }

/** Every way in that is only for the company's own people, tried by a guest. */
const ways: Array<[string, (entered: Entered) => object]> = [
  ['Share in channel', () => buttonPress({ actionId: 'share_recommendation', value: carried, user: guest })],
  ['Ask the buyer', () => buttonPress({ actionId: 'ask_buyer', value: carried, user: guest })],
  ['Close on a card', ({ card }) => buttonPress({ ...onCard, actionId: 'close_card', value: card.id })],
  ['Reopen on a card', ({ card }) => buttonPress({ ...onCard, actionId: 'reopen_card', value: card.id })],
  ['No reminder', ({ card }) => buttonPress({ actionId: 'decline_reminder', value: card.id, user: guest })],
  ['Open in history', ({ id }) => buttonPress({ actionId: 'open_recommendation', value: id, user: guest })],
  [
    'Older in history',
    () => {
      const value = JSON.stringify({ search: '', before: { createdAt: 9e12, id: 'z' } })
      return buttonPress({ actionId: 'older_history', value, user: guest })
    },
  ],
  ['/stage history', () => slashCommand('history', byGuest)],
  ['/stage export', () => slashCommand('export', byGuest)],
  ['/stage ask', () => slashCommand('ask 40 housings', byGuest)],
]

/** What a press could change in the store. Claims are left out: every press makes one, whoever it is by. */
const standing = async ({ storage, card }: Entered) => {
  const { claims: _claims, ...counts } = await storage.countAll()
  return [counts, await storage.findCard(card.id)]
}

describe('a guest of the workspace is an outsider', () => {
  test.each(ways)('%s: nothing happens, and a sentence says who it is for', async (_name, request) => {
    const entered = await enter()
    const before = await standing(entered)
    await entered.send(request(entered) as Record<string, unknown>)
    const told = entered.callsTo('response_url')
    expect(told).toHaveLength(1)
    expect(told[0].text).toMatch(/for people of the company/)
    expect(JSON.stringify(told)).not.toContain('flanges')
    expect(entered.calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(await standing(entered)).toEqual(before)
  })

  test('Home shows nobody’s data, and its buttons do nothing', async () => {
    const entered = await enter()
    const before = await standing(entered)
    await entered.send(homeOpened(guest.id))
    for (const [actionId, value] of [
      ['close_card_from_home', entered.card.id],
      ['open_from_home', entered.id],
      ['start_check', ''],
    ])
      await entered.send(viewPress({ actionId: actionId ?? '', value: value ?? '', user: guest }))
    await entered.settle()
    expect(new Set(entered.calls.map(({ method }) => method))).toEqual(new Set(['views.publish']))
    for (const { view } of entered.callsTo('views.publish'))
      expect(readText(view)).toMatch(/^Stage Advisor says whether[^\n]+\nIt works for the people of the company[^\n]+$/)
    expect(await standing(entered)).toEqual(before)
  })

  test('a window that was opened before shares nothing', async () => {
    const { send, callsTo, id } = await enter()
    await send(sharing(id, { user: guest }))
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(JSON.stringify(callsTo('views.update').at(-1).view)).toContain('not among yours')
  })

  test('they see their own answers, but cannot share them', async () => {
    const { send, callsTo } = await enter()
    await send(slashCommand('40 housings for a pilot run', byGuest))
    await send(formSubmission({ filled: { quantity: '3', designStatus: 'concept' }, user: guest }))
    const [own] = callsTo('response_url')
    const [direct] = callsTo('chat.postMessage')
    expect([headlineOf(own), headlineOf(direct)]).toEqual(['Small batch manufacturing', 'Prototyping'])
    expect(labelsOf(own)).toEqual(['Adjust answers', 'The batch is back'])
  })

  test.each([
    ['does not tell them', isGuest, false],
    ['tells others', says({}), true],
  ])('the app %s of its shortcuts', async (_name, answer, isTold) => {
    const { send, callsTo } = startWorkspace({ 'users.info': [answer] })
    await send(mention('help', { team: 'TSELLER' }))
    const [{ text }] = callsTo('chat.postMessage')
    expect(text).toContain('prototyping or small batch manufacturing?')
    expect(text.includes('Check this request')).toBe(isTold)
  })
})

const silent = { status: 200, delay: 60_000 }

describe('if Slack does not say in time who somebody is', () => {
  test.each(ways)(
    '%s: nobody waits longer than half a second, nothing happens, and a sentence says why',
    async (_n, request) => {
      const clock = createTestClock()
      const entered = await enter({ 'users.info': [silent] }, clock)
      const before = await standing(entered)
      const sent = entered.send(request(entered) as Record<string, unknown>)
      await clock.elapse(500)
      await sent
      expect(entered.callsTo('response_url').map(({ text }) => text)).toEqual([expect.stringContaining(isUnknown)])
      expect(await standing(entered)).toEqual(before)
    },
  )

  test('their answer still comes', async () => {
    const clock = createTestClock()
    const { send, callsTo } = await enter({ 'users.info': [silent] }, clock)
    const sent = send(slashCommand('40 housings for a pilot run', byGuest))
    await clock.elapse(500)
    await sent
    expect(headlineOf(callsTo('response_url')[0])).toBe('Small batch manufacturing')
  })
})

describe('Slack is not asked again and again', () => {
  const look = async (answers: Answers, changes: Partial<Storage> = {}) => {
    const clock = createTestClock()
    const storage = { ...(await openFreshStorage()), ...changes }
    const { send, callsTo } = startWorkspace(answers, storage, clock)
    const press = async () => {
      await send(buttonPress({ actionId: 'share_recommendation', value: carried }))
      return callsTo('users.info').length
    }
    return { clock, press }
  }

  test('within five minutes, but after that it is', async () => {
    const { clock, press } = await look({})
    expect([await press(), await press()]).toEqual([1, 1])
    clock.pass(300_001)
    expect(await press()).toBe(2)
  })

  test('if it did not say, it is asked again at once', async () => {
    const { press } = await look({ 'users.info': ['internal_error'] })
    expect([await press(), await press(), await press()]).toEqual([1, 2, 2])
  })
})
