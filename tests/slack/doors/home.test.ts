import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Storage } from '../../../src/storage/storage.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { allConfirmed, prototypesBack } from '../../helpers/gates.ts'
import { away, enter, enterWith, fill, own } from '../../helpers/home-visits.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import {
  aButton,
  findButton,
  headlineOf,
  labelsOf,
  linesBelow,
  linesOf,
  namesOf,
  readText,
  textFrom,
  textsOf,
} from '../../helpers/seen.ts'
import { findHomeProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { colleague, formSubmission, homeOpened, seller, slashCommand, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(() => {
  vi.useRealTimers()
  stopWorkspace()
})

describe('Home is opened', () => {
  test('for the first time: what this is in three lines, and a button to start', async () => {
    const { open, published } = await enter()
    const home = await open(colleague.id)
    expect(published()).toMatchObject([{ user_id: colleague.id, view: { type: 'home' } }])
    expect(textFrom(home, 'Is an order prototyping').split('\n')).toHaveLength(3)
    expect(labelsOf(home)).toEqual(['Start a check'])
    expect(readText(home)).toContain('/stage help')
    expect(findHomeProblems(home)).toEqual([])
  })

  test('later: the person’s own checks, newest first, each with Open', async () => {
    const { send, open } = await enter()
    await send(slashCommand('40 housings for a pilot run, drawing frozen'))
    await wait(2)
    await send(slashCommand('3 brackets for a fit check, drawing not proven'))
    const home = await open()
    expect(namesOf(home)).toEqual(['brackets', 'housings'])
    expect(readText(home)).toContain('*Prototyping, clear*')
    expect(labelsOf(home).filter((label) => label === 'Open')).toHaveLength(2)
    expect(findHomeProblems(home)).toEqual([])
  })

  test('an admin has the settings there, and nobody else', async () => {
    const { open } = await enter()
    expect(labelsOf(await open(seller.id))).toEqual(['Start a check', 'Settings'])
    expect(labelsOf(await open(colleague.id))).toEqual(['Start a check'])
  })

  test('nothing of other people or of another workspace', async () => {
    const storage = await openFreshStorage()
    await storage.saveRecommendation(aRecommendation({ team: 'TSELLER', user: colleague.id }))
    await storage.saveRecommendation(aRecommendation({ team: 'TELSEWHERE', user: seller.id }))
    const home = await enterWith(storage).open()
    expect(readText(home)).toContain('Is an order prototyping or small batch manufacturing?')
    expect(namesOf(home)).toEqual([])
  })

  test.each(['invalid_arguments', 'internal_error', 'a_name_that_nobody_knows'])(
    '%s: Slack refuses it, and a plainer version says how to go on',
    async (error) => {
      const storage = await openFreshStorage()
      await fill(storage, 2)
      const { open, lines, published } = enterWith(storage, { 'views.publish': [error] })
      const home = await open()
      expect(published()).toHaveLength(2)
      expect(labelsOf(home)).toEqual([])
      expect(readText(home)).toContain('enquiry 2')
      expect(readText(home)).toContain('Type `/stage` to start a check')
      expect(findHomeProblems(home)).toEqual([])
      expect(lines).toEqual([`The Home of ${seller.id} could not be drawn: ${error}`])
    },
  )

  test('if it is refused twice, only what can be typed is left', async () => {
    const { open, published } = await enter({ 'views.publish': ['internal_error', 'internal_error'] })
    const home = await open()
    expect(published()).toHaveLength(3)
    expect(textsOf(home)).toEqual([expect.stringContaining('Type `/stage`')])
  })

  test('a tab other than Home: nothing is drawn', async () => {
    const { send, calls } = await enter()
    await send(homeOpened(seller.id, 'messages'))
    expect(calls).toEqual([])
    await send(homeOpened(seller.id, 'home'))
    expect(calls.map(({ method }) => method)).toContain('views.publish')
  })

  test('the store is away: Home says so, and a check can still be started', async () => {
    const { open } = enterWith({ ...(await openFreshStorage()), listRecommendations: away })
    const home = await open(colleague.id)
    expect(readText(home)).toContain('cannot be read just now')
    expect(labelsOf(home)).toEqual(['Start a check'])
    expect(findHomeProblems(home)).toEqual([])
  })

  test('Slack does not take it: it is logged, and nothing else happens', async () => {
    const { open, lines } = await enter({ 'views.publish': ['not_enabled'] })
    await open()
    expect(lines).toEqual([expect.stringContaining('not_enabled')])
  })
})

test('in an organisation, people who also belong to this workspace may press', async () => {
  const person = { id: colleague.id, team_id: 'TSIBLING', enterprise_user: { teams: ['TSIBLING', 'TSELLER'] } }
  const { press, callsTo } = await enter({ 'users.info': [{ status: 200, body: { ok: true, user: person } }] })
  await press(aButton('start_check', ''), { user: { ...colleague, team_id: 'TSIBLING' } })
  expect(callsTo('views.open')).toHaveLength(1)
})

describe('the road of a project', () => {
  const gate = prototypesBack(allConfirmed)
  const step = (id: string, createdAt: number, other: object = {}) =>
    aRecommendation({ ...own, id, createdAt, ...other })

  test('is in the line of each step after the first, even of an adjusted one', async () => {
    const storage = await openFreshStorage()
    const first = { stage: 'prototyping' as const, partName: 'first' }
    await storage.saveRecommendation(step('a', 1, first))
    await storage.saveRecommendation(step('b', 2, { ...first, partName: 'adjusted first', previousId: 'a' }))
    await storage.saveRecommendation(step('c', 3, { partName: 'batch', previousId: 'b', gate }))
    await storage.saveRecommendation(step('d', 4, { partName: 'adjusted batch', previousId: 'c' }))
    const { open, press, callsTo } = enterWith(storage)
    const home = await open()
    const road = /\nStep 2 of the road: prototyping → small batch$/
    expect(linesOf(home)).toEqual([
      { name: 'adjusted batch', says: expect.stringMatching(road) },
      { name: 'batch', says: expect.stringMatching(road) },
      { name: 'adjusted first', says: expect.stringMatching(/\*Prototyping, [a-z]+\*$/) },
      { name: 'first', says: expect.stringMatching(/\*Prototyping, [a-z]+\*$/) },
    ])
    expect(findHomeProblems(home)).toEqual([])

    const openAt = async (line: string) => {
      await press(findButton(home, 'Open', line))
      return callsTo('views.open').at(-1).view
    }
    for (const line of ['adjusted batch', 'batch']) {
      const view = await openAt(line)
      expect(linesBelow(view, 'The road so far')).toEqual([
        expect.stringMatching(/^1\. Prototyping.* →$/),
        expect.stringMatching(/^2\. Small batch/),
      ])
      expect(findViewProblems(view)).toEqual([])
    }
    const adjusted = await openAt('adjusted first')
    expect(headlineOf(adjusted)).toBe('Small batch manufacturing')
    expect(linesBelow(adjusted, 'The road so far')).toEqual([])
  })

  test('a long one is shown by its last steps, with their number', async () => {
    const storage = await openFreshStorage()
    for (let at = 1; at <= 5; at += 1)
      await storage.saveRecommendation(
        step(`s${at}`, at, { stage: at < 5 ? 'prototyping' : null, ...(at > 1 && { previousId: `s${at - 1}`, gate }) }),
      )
    const home = await enterWith(storage).open()
    expect(readText(home)).toContain('Step 5 of the road: … → prototyping → prototyping → not decided yet')
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
      await press(findButton(home(), label))
      expect(namesOf(home())).toEqual(pages[page])
      expect(findHomeProblems(home())).toEqual([])
    }
    await press(findButton(home(), 'Older'))
    expect(namesOf(home())).toEqual(pages[2])
    expect(labelsOf(home())).not.toContain('Older')
  })

  test('a long way back fits into a button, and ends at the first page', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 8 * 40)
    const { open, press, home } = enterWith(storage)
    await open()
    for (let page = 1; page < 40; page += 1) {
      await press(findButton(home(), 'Older'))
      expect(findHomeProblems(home())).toEqual([])
    }
    expect(namesOf(home()).at(-1)).toBe('enquiry 1')
    let back = 0
    for (; labelsOf(home()).includes('Newer'); back += 1) await press(findButton(home(), 'Newer'))
    expect(namesOf(home())[0]).toBe('enquiry 320')
    expect(back).toBeGreaterThan(15)
  })

  test('a button that cannot be read leads to the first page', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 9)
    const { press, home } = enterWith(storage)
    await press(aButton('older_home', 'of an old version'))
    expect(namesOf(home())[0]).toBe('enquiry 9')
  })

  test('the recommendations of a page were deleted meanwhile: it says so and leads back', async () => {
    const storage = await openFreshStorage()
    await fill(storage, 9)
    const { open, press, home } = enterWith(storage)
    const older = findButton(await open(), 'Older')
    await storage.forgetUser({ user: seller.id })
    await press(older)
    expect(readText(home())).toContain('nothing older')
    await press(findButton(home(), 'Newer'))
    expect(labelsOf(home())).toEqual(['Start a check', 'Settings'])
  })
})

describe('Start a check', () => {
  test('opens the form, and its result comes as a direct message', async () => {
    const { open, press, callsTo } = await enter()
    await press(findButton(await open(), 'Start a check'))
    const [{ view }] = callsTo('views.open')
    expect(view.callback_id).toBe('stage_form')
    expect(JSON.parse(view.private_metadata)).toEqual(expect.not.objectContaining({ channel: expect.anything() }))
  })

  test('the form does not open in time: a direct message says how to try again', async () => {
    const { press, callsTo } = await enter({ 'views.open': ['expired_trigger_id'] })
    await press(aButton('start_check', ''))
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ channel: seller.id })
    expect(callsTo('chat.postMessage')[0].text).toContain('Please try again')
  })
})

describe('after a change', () => {
  test('a Home that somebody has opened shows it, through whichever door it came', async () => {
    const { open, send, settle, home } = await enter()
    await open()
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(namesOf(home())).toEqual(['housings'])
    await wait(2)
    await send(formSubmission({ filled: { quantity: '3', partName: 'Cap' } }))
    await settle()
    expect(namesOf(home())).toEqual(['Cap', 'housings'])
  })

  test('nothing is drawn for those who never opened theirs', async () => {
    const { open, send, settle, published } = await enter()
    await open(colleague.id)
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(published().map(({ user_id }) => user_id)).toEqual([colleague.id])
  })

  test('nothing is drawn for those who opened theirs hours ago: it is drawn when they open it again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { open, send, settle, published } = await enter()
    await open()
    vi.advanceTimersByTime(3_600_001)
    await send(slashCommand('40 housings for a pilot run'))
    await settle()
    expect(published()).toHaveLength(1)
    expect(namesOf(await open())).toHaveLength(1)
  })

  test('what is saved late appears once it is saved', async () => {
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
    await expect.poll(() => namesOf(home())).toEqual(['housings'])
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
    expect(readText(home())).toContain('cannot be read just now')
  })
})
