import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { prototypesBack } from '../../helpers/gates.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  formSubmission,
  gateSubmission,
  type Reported,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const prototypes = '3 brackets for a fit check, drawing not proven'
const batch = '40 housings for a pilot run, drawing frozen'

const allPrototypes = {
  structure: 'confirmed',
  dimensions: 'confirmed',
  appearance: 'confirmed',
  function: 'confirmed',
}
const allBatch = {
  dimensions: 'confirmed',
  material_performance: 'confirmed',
  finish: 'confirmed',
  inspection_results: 'confirmed',
}

const sharedTs = '1700000000.000200'

const labelsOf = (message: any): string[] =>
  message.blocks.flatMap((block: any) =>
    block.type === 'actions' ? block.elements.map((each: any) => each.text.text) : [],
  )

const leadOf = (message: any): string => message.blocks[0].elements[0].text

const headlineOf = (message: any): string => message.blocks.find(({ type }: any) => type === 'header').text.text

/** The lines below a bold title, such as the steps of the road. */
const linesBelow = (message: any, title: string): string[] => {
  const found = message.blocks.find((block: any) => block.text?.text?.startsWith(`*${title}*\n`))
  return found?.text.text.split('\n').slice(1) ?? []
}

const day = /<!date\^\d+\^\{date_short_pretty\}\|[^>]+>/g
const roadOf = (message: any) => linesBelow(message, 'The road so far').map((line) => line.replaceAll(day, 'a day'))

/** A workspace in which somebody asks, presses the button on the answer, and says what came back. */
const enter = async (answers: Answers = {}, storage?: Storage, clock?: Clock) => {
  const store = storage ?? (await openFreshStorage())
  const workspace = startWorkspace(answers, store, clock)
  const { send, callsTo, settle } = workspace
  const buttonOf = (message: any, label: string) => {
    for (const block of message.blocks)
      for (const element of [block.accessory, ...(block.elements ?? [])])
        if (element?.text?.text === label) return element
    throw new Error(`no button ${label}`)
  }
  const press = async (message: any, label: string, changes: Record<string, unknown> = {}) => {
    const { action_id: actionId, value } = buttonOf(message, label)
    const acks = await send({ ...buttonPress({ actionId, value, text: label }), ...changes })
    await settle()
    // No two recommendations of one test are of the same millisecond.
    await wait(2)
    return acks
  }
  const ask = async (enquiry: string) => {
    await send(slashCommand(enquiry))
    await settle()
    await wait(2)
    return callsTo('response_url').at(-1)
  }
  const openForm = async (message: any, label: string, changes: Record<string, unknown> = {}) => {
    await press(message, label, changes)
    return callsTo('views.open').at(-1)?.view
  }
  const report = async (view: any, reported: Reported, user = seller) => {
    const acks: any[] = await send(gateSubmission({ reported, metadata: view.private_metadata, user }))
    await settle()
    await wait(2)
    return acks
  }
  return { ...workspace, store, ask, press, openForm, report }
}

/** The press of the button on a message that everybody in the channel sees. */
const onShared = (by = buyer, message: Record<string, unknown> = {}) => ({
  user: by,
  container: { type: 'message', message_ts: sharedTs, channel_id: channel.id, is_ephemeral: false },
  message: { ts: sharedTs, text: 'shared', type: 'message', ...message },
})

describe('the button', () => {
  test.each([
    [prototypes, 'Prototypes are back'],
    [batch, 'The batch is back'],
  ])('%s: %s opens a form of that name', async (enquiry, label) => {
    const { ask, openForm } = await enter()
    const view = await openForm(await ask(enquiry), label)
    expect(view.title.text).toBe(label)
    expect(view.blocks.map((block: any) => [block.element.type, block.optional])).toEqual([
      ...Array.from({ length: 4 }, () => ['radio_buttons', false]),
      ['plain_text_input', true],
      ['plain_text_input', true],
    ])
    expect(findViewProblems(view)).toEqual([])
  })

  test('is not there while no stage is named', async () => {
    const { ask } = await enter()
    expect(labelsOf(await ask('12 pcs')).filter((label) => label.endsWith('back'))).toEqual([])
  })

  test('the form cannot be opened: a notice names the button to press again, and the message stays', async () => {
    const { ask, press, callsTo } = await enter({ 'views.open': ['expired_trigger_id'] })
    expect(await press(await ask(prototypes), 'Prototypes are back')).toEqual([undefined])
    const notice = callsTo('response_url').at(-1)
    expect(notice).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(notice.text).toBe('The form could not be opened in time. Please press Prototypes are back again.')
  })

  test('of an earlier version, or without a stage, says to start again', async () => {
    const { send, callsTo } = await enter()
    for (const value of ['not json', '{"profile":{}}'])
      expect(await send(buttonPress({ actionId: 'report_gate', value }))).toEqual([undefined])
    for (const { text } of callsTo('response_url')) expect(text).toContain('start again with /stage')
    expect(callsTo('response_url')).toHaveLength(2)
  })
})

describe('a wrong answer is told at its field, and nothing else happens', () => {
  test.each([
    [{ ...allPrototypes, nextQuantity: 'ten-ish' }, { gate_nextQuantity: /^Write a whole number, such as 40/ }],
    [{ ...allPrototypes, nextQuantity: '0' }, { gate_nextQuantity: /^An order has at least 1 part/ }],
    [
      { structure: 'confirmed', dimensions: 'fine' },
      {
        gate_dimensions: /^Choose one/,
        gate_appearance: /^Choose one/,
        gate_function: /^Choose one/,
      },
    ],
    [{ ...allPrototypes, revisions: 'x'.repeat(501) }, { gate_revisions: /keep this to 500 characters/ }],
  ])('%j', async (reported, expected) => {
    const { ask, openForm, report, store, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    const before = callsTo('response_url').length
    const [ack] = await report(view, reported)
    expect(ack.response_action).toBe('errors')
    expect(Object.keys(ack.errors)).toEqual(Object.keys(expected))
    for (const [block, words] of Object.entries(expected)) expect(ack.errors[block]).toMatch(words)
    expect(callsTo('response_url')).toHaveLength(before)
    expect((await store.countAll()).recommendations).toBe(1)
  })

  test('a form of an earlier version stays open, with what was typed', async () => {
    const { send } = await enter()
    for (const metadata of ['', '{"carried":{"profile":{}}}']) {
      const [ack]: any[] = await send(gateSubmission({ reported: allPrototypes, metadata }))
      expect(ack).toEqual({
        response_action: 'errors',
        errors: { gate_nextQuantity: expect.stringContaining('from an earlier version') },
      })
    }
  })
})

describe('on a message that others see', () => {
  test('a buyer of another company reports, and the thread gets the next recommendation', async () => {
    const { ask, openForm, report, store, callsTo } = await enter()
    const asked = await ask(prototypes)
    const view = await openForm(asked, 'Prototypes are back', onShared())
    const acks = await report(
      view,
      {
        ...allPrototypes,
        dimensions: 'not_checked',
        function: 'not_confirmed',
        revisions: 'Snap hook <!channel> breaks &amp; *bends*\nat the root',
        nextQuantity: '5',
      },
      buyer,
    )
    expect(acks).toHaveLength(1)
    expect(acks[0].response_action).toBe('update')
    expect(JSON.stringify(acks[0].view)).toContain('on its way to the thread')
    expect(findViewProblems(acks[0].view)).toEqual([])

    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id, thread_ts: sharedTs })
    expect(findMessageProblems(posted)).toEqual([])
    expect(leadOf(posted)).toBe(
      `After the prototypes: structure confirmed, dimensions not checked, appearance confirmed, function not confirmed. Reported by <@${buyer.id}>.`,
    )
    expect(headlineOf(posted)).toBe('Prototyping')
    expect(linesBelow(posted, 'Still open')).toEqual([
      '• Dimensions: not checked. Check this on the parts you have before the next step.',
      '• Function: not confirmed. Revise the design, then check this again on new parts.',
    ])
    const said = posted.blocks.find((block: any) => block.text?.text?.includes('Snap hook'))
    expect(said.text).toMatchObject({
      type: 'plain_text',
      text: 'Snap hook &lt;!channel&gt; breaks &amp; *bends* at the root',
    })
    expect(roadOf(posted)).toEqual([
      '1. Prototyping, 3 parts, a day: dimensions not checked, function not confirmed →',
      '2. Prototyping, 5 parts, a day',
    ])
    for (const words of ['function not confirmed', 'Snap hook &lt;!channel&gt;', 'The road so far'])
      expect(posted.text).toContain(words)
    // What came back is what the person wants to know first; the comparison they know already.
    const blocks = JSON.stringify(posted.blocks)
    expect(blocks.indexOf('Still open')).toBeLessThan(blocks.indexOf('*Why*'))
    expect(posted.text.indexOf('The road so far')).toBeLessThan(posted.text.indexOf('Main purpose'))
    expect(labelsOf(posted)).toEqual(['Adjust answers', 'Prototypes are back'])
    expect(callsTo('response_url')).toHaveLength(1)

    const { recommendations } = await store.listRecommendations({ team: 'TSELLER', user: buyer.id, limit: 5 })
    const [first] = (await store.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 5 })).recommendations
    expect(recommendations).toEqual([
      expect.objectContaining({
        source: 'gate',
        channel: channel.id,
        stage: 'prototyping',
        previousId: first?.id,
        gate: expect.objectContaining({ nextQuantity: { min: 5, max: 5 } }),
      }),
    ])
  })

  test('that stands in a thread itself, the same thread goes on', async () => {
    const { ask, openForm, report, callsTo, store } = await enter()
    const message = onShared(seller, { thread_ts: '1600000000.000100' })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', message)
    await report(view, allPrototypes)
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ thread_ts: '1600000000.000100' })
    // What is said there next changes the newest recommendation.
    const thread = { team: 'TSELLER', channel: channel.id, threadTs: '1600000000.000100' }
    expect(await store.findThread(thread)).toMatchObject({ source: 'gate', stage: 'small_batch' })
  })

  test.each(['not_in_channel', 'channel_not_found'])(
    '%s: the thread gets it through the person’s own press',
    async (error) => {
      const { ask, openForm, report, callsTo } = await enter({ 'chat.postMessage': [error] })
      const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
      await report(view, allPrototypes, buyer)
      expect(callsTo('response_url').at(-1)).toMatchObject({
        response_type: 'in_channel',
        replace_original: false,
        thread_ts: sharedTs,
      })
    },
  )

  test.each([
    ['is_archived', 'the channel is archived'],
    ['restricted_action_thread_locked', 'Ask its owner'],
    ['no_permission', 'Ask its owner'],
    ['ekm_access_denied', 'Ask its owner'],
    ['token_revoked', 'install me again'],
    ['internal_error', 'Slack did not take the message'],
  ])('and Slack says %s: the person gets it alone, with how to mend it', async (error, mend) => {
    const { ask, openForm, report, callsTo } = await enter({ 'chat.postMessage': [error] })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
    await report(view, { ...allPrototypes, revisions: 'Thicker wall' }, buyer)
    const own = callsTo('response_url').at(-1)
    expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(leadOf(own)).toContain(mend)
    expect(leadOf(own)).toContain('After the prototypes: structure confirmed')
    expect(JSON.stringify(own.blocks)).toContain('Thicker wall')
    expect(findMessageProblems(own)).toEqual([])
    expect(JSON.stringify(callsTo('views.update')[0].view)).toContain(mend)
  })

  test('nothing can be delivered: the form keeps the answer and what was said', async () => {
    const { ask, openForm, report, callsTo } = await enter({
      response_url: [{ status: 200, body: { ok: true } }, { status: 500 }],
      'chat.postMessage': ['is_archived', 'messages_tab_disabled'],
      'chat.postEphemeral': ['user_not_in_channel'],
    })
    const view = await openForm(await ask(prototypes), 'Prototypes are back', onShared())
    await report(view, { ...allPrototypes, revisions: 'Thicker wall' }, buyer)
    const shown = JSON.stringify(callsTo('views.update')[0].view)
    for (const words of ['could not deliver', 'Small batch manufacturing', 'Thicker wall'])
      expect(shown).toContain(words)
  })
})

describe('for one person alone', () => {
  test('the result comes to them, beside the message that it came from', async () => {
    const { ask, openForm, report, callsTo } = await enter()
    const view = await openForm(await ask(prototypes), 'Prototypes are back')
    const [ack] = await report(view, { ...allPrototypes, appearance: 'not_checked', nextQuantity: '40' })
    expect(JSON.stringify(ack.view)).toContain('visible only to you')
    const own = callsTo('response_url').at(-1)
    expect(own).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(headlineOf(own)).toBe('Small batch manufacturing')
    expect(linesBelow(own, 'Still open')).toEqual([
      '• Appearance: not checked. Check this on the parts you have; it does not hold back a small batch.',
    ])
    expect(JSON.stringify(own.blocks)).toContain('the way to a small batch is open')
    expect(labelsOf(own)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('in a direct message, it comes as one that stays', async () => {
    const { ask, openForm, report, callsTo, store } = await enter()
    const direct = {
      channel: { id: 'DSELLER', name: 'directmessage' },
      container: { type: 'message', message_ts: sharedTs, channel_id: 'DSELLER', is_ephemeral: false },
    }
    const view = await openForm(await ask(prototypes), 'Prototypes are back', direct)
    await report(view, allPrototypes)
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: seller.id })
    expect(posted.thread_ts).toBeUndefined()
    expect(roadOf(posted)).toHaveLength(2)
    expect(callsTo('response_url')).toHaveLength(1)
    const whole = { team: 'TSELLER', channel: 'DSELLER', threadTs: '' }
    expect(await store.findThread(whole)).toMatchObject({ source: 'gate' })
  })
})

describe('after the batch', () => {
  test.each([
    ['all four held', allBatch, 'The batch held on all four: it is ready for a wider production model.', 0],
    [
      'the finish did not hold',
      { ...allBatch, finish: 'not_confirmed' },
      'The batch is not ready for a wider production model yet: all four must be confirmed.',
      1,
    ],
    [
      'one was not checked',
      { ...allBatch, inspection_results: 'not_checked' },
      'The batch is not ready for a wider production model yet: all four must be confirmed.',
      1,
    ],
  ])('%s', async (_name, reported, verdict, open) => {
    const { ask, openForm, report, callsTo } = await enter()
    const view = await openForm(await ask(batch), 'The batch is back')
    await report(view, { ...reported, nextQuantity: '2000' })
    const own = callsTo('response_url').at(-1)
    expect(leadOf(own)).toMatch(/^After the batch: dimensions confirmed, material performance confirmed/)
    expect(JSON.stringify(own.blocks)).toContain(verdict)
    expect(own.text).toContain(verdict)
    expect(linesBelow(own, 'Still open')).toHaveLength(open)
    expect(headlineOf(own)).toBe('Small batch manufacturing')
  })
})

describe('the road', () => {
  test('goes on over several gates and people, an adjustment takes the place of what it adjusts, and nothing else is in it', async () => {
    const { ask, openForm, press, report, send, callsTo } = await enter()
    await ask('900 secret flanges for a pilot run')
    const first = await ask(prototypes)
    await press(first, 'Adjust answers')
    const metadata = callsTo('views.open').at(-1).view.private_metadata
    await send(formSubmission({ filled: { quantity: '4', designStatus: 'unproven' }, metadata }))
    await wait(2)
    const adjusted = callsTo('response_url').at(-1)

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

  test('is told again where a recommendation is opened from history, with the button', async () => {
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
  ])('what %s reported is not shared by an id in a button', async (_name, whose) => {
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

test('the next recommendation rests on the settings of today, the form on those that the last one was made with', async () => {
  const store = await openFreshStorage()
  const { ask, openForm, report, callsTo } = await enter({}, store)
  const asked = await ask('30 pcs')
  expect(headlineOf(asked)).toBe('Small batch manufacturing')
  const settings = {
    thresholds: { sampleEnds: 50, batchStarts: 100 },
    announceChannel: null,
    keepDays: null,
    reminderHours: null,
  }
  await store.saveSettings('TSELLER', settings)
  const view = await openForm(asked, 'The batch is back')
  await report(view, { ...allBatch, nextQuantity: '30' })
  const own = callsTo('response_url').at(-1)
  expect(leadOf(own)).toContain('After the batch')
  expect(headlineOf(own)).toBe('Prototyping')
})
