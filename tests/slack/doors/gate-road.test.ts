import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { allBatch, allPrototypes, enter, onShared, prototypes, roadOf } from '../../helpers/gate-reports.ts'
import { prototypesBack } from '../../helpers/gates.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { headlineOf, labelsOf, leadOf } from '../../helpers/seen.ts'
import { findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import { buttonPress, buyer, formSubmission, seller, stopWorkspace } from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

describe('the road', () => {
  test('goes on over several gates and people; an adjustment replaces what it adjusts, and nothing else is in it', async () => {
    const { ask, openForm, press, report, send, callsTo } = await enter()
    await ask('900 secret flanges for a pilot run')
    const first = await ask(prototypes)
    await press(first, 'Adjust answers')
    const metadata = callsTo('views.open').at(-1).view.private_metadata
    await send(formSubmission({ filled: { quantity: '4', designStatus: 'unproven' }, metadata }))
    await wait(2)
    const adjusted = callsTo('response_url').at(-1)
    await press(adjusted, 'Share in channel')

    const failed = await openForm(adjusted, 'Prototypes are back', onShared())
    await report(failed, { ...allPrototypes, dimensions: 'not_confirmed', nextQuantity: '2' }, buyer)
    const second = callsTo('chat.postMessage').at(-1)
    const passed = await openForm(second, 'Prototypes are back', onShared(seller))
    await report(passed, { ...allPrototypes, nextQuantity: '40' })
    const third = callsTo('chat.postMessage').at(-1)
    expect(roadOf(third)).toEqual([
      '1. Prototyping, 4 parts, a day: dimensions not confirmed →',
      '2. Prototyping, 2 parts, a day: all confirmed →',
      '3. Small batch, 40 parts, a day',
    ])
    const held = await openForm(third, 'The batch is back', onShared())
    await report(held, { ...allBatch, nextQuantity: '3000' }, buyer)
    const fourth = callsTo('chat.postMessage').at(-1)
    expect(roadOf(fourth).slice(2)).toEqual([
      '3. Small batch, 40 parts, a day: all confirmed →',
      '4. Small batch, 3,000 parts, a day',
    ])
    expect(JSON.stringify(fourth)).not.toMatch(/900 parts|flange/)
  })

  test('is shown again with the button if a recommendation is opened from history', async () => {
    const { ask, openForm, press, report, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    await report(view, { ...allPrototypes, structure: 'not_checked', nextQuantity: '3' })
    await press(await ask('history'), 'Open')
    const opened = callsTo('response_url').at(-1)
    expect(leadOf(opened)).toMatch(/^From your history: .+\nAfter the prototypes: structure not checked/)
    expect(roadOf(opened)).toHaveLength(2)
    expect(labelsOf(opened)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'Prototypes are back'])
    expect(findMessageProblems(opened)).toEqual([])
  })

  test('is shared with the recommendation that it led to, as the person sees it', async () => {
    const { ask, openForm, press, report, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    await report(view, { ...allPrototypes, structure: 'not_confirmed', revisions: 'Thicker wall', nextQuantity: '3' })
    const own = callsTo('response_url').at(-1)
    await press(own, 'Share in channel')
    const [posted] = callsTo('chat.postMessage')
    const kept = callsTo('response_url').at(-1)
    expect(leadOf(posted)).toMatch(/^Shared by <@USELLER>\nAfter the prototypes: structure not confirmed/)
    expect(leadOf(kept)).toMatch(/^Shared in this channel\.\nAfter the prototypes: structure not confirmed/)
    for (const message of [posted, kept]) {
      expect(JSON.stringify(message.blocks)).toContain('Thicker wall')
      expect(roadOf(message)).toEqual(roadOf(own))
      expect(findMessageProblems(message)).toEqual([])
    }
  })

  test.each([
    ['another person', { user: buyer.id, team: 'TSELLER' }],
    ['another workspace', { user: seller.id, team: 'TELSEWHERE' }],
  ])('an id in a button does not share what %s reported', async (_name, whose) => {
    const store = await openFreshStorage()
    const gate = prototypesBack(['not_confirmed'], { revisions: 'Their own words' })
    await store.saveRecommendation(aRecommendation({ id: 'theirs', gate, ...whose }))
    const { send, callsTo } = await enter({}, store)
    const value = JSON.stringify({ profile: { quantity: { min: 3, max: 3 } }, id: 'theirs' })
    await send(buttonPress({ actionId: 'share_recommendation', value }))
    const [posted] = callsTo('chat.postMessage')
    expect(leadOf(posted)).toBe(`Shared by <@${seller.id}>`)
    expect(JSON.stringify(posted)).not.toContain('Their own words')
  })

  test('of another workspace is not shown', async () => {
    const store = await openFreshStorage()
    const foreign = aRecommendation({ id: 'foreign', team: 'TELSEWHERE', stage: 'prototyping' })
    await store.saveRecommendation(foreign)
    const { send, callsTo, report } = await enter({}, store)
    const value = JSON.stringify({ profile: { quantity: { min: 3, max: 3 }, designStatus: 'concept' }, id: 'foreign' })
    await send(buttonPress({ actionId: 'report_gate', value }))
    await report(callsTo('views.open')[0].view, allPrototypes)
    expect(roadOf(callsTo('response_url').at(-1))).toEqual([
      '1. Prototyping, 3 parts: all confirmed →',
      expect.stringMatching(/^2\. Small batch, a day$/),
    ])
  })

  test.each<[string, Storage['listRoad']]>([
    ['is away', () => Promise.reject(new StorageError('unreachable', 'localhost/stage'))],
    ['does not answer', () => new Promise(() => {})],
  ])('the store %s: the answer comes, and says that earlier steps are missing', async (how, listRoad) => {
    const clock = createTestClock()
    const store = await openFreshStorage()
    const { promise: asked, resolve: noteAsked } = Promise.withResolvers<void>()
    const askedRoad: Storage['listRoad'] = (newest) => {
      noteAsked()
      return listRoad(newest)
    }
    const { ask, openForm, report, callsTo } = await enter({}, { ...store, listRoad: askedRoad }, clock)
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    const reported = report(view, allPrototypes)
    await asked
    if (how === 'does not answer') await clock.elapse(1_000)
    await reported
    expect(roadOf(callsTo('response_url').at(-1))).toEqual([
      'Earlier steps cannot be read just now. They are kept.',
      '1. Prototyping, 3 parts: all confirmed →',
      '2. Small batch, a day',
    ])
  })

  test('the store is away altogether: the answer comes, and says that it is not saved yet', async () => {
    const store = await openFreshStorage()
    const away = async () => {
      throw new StorageError('unreachable', 'localhost/stage')
    }
    const { ask, openForm, report, callsTo } = await enter(
      {},
      { ...store, saveRecommendation: away, listRoad: away, readSettings: away },
    )
    const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
    await report(view, allPrototypes, buyer)
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
    expect(JSON.stringify(callsTo('chat.postMessage')[0])).not.toContain('could not be saved')
    expect(JSON.stringify(callsTo('views.update')[0].view)).toContain('could not be saved just now')
  })
})
