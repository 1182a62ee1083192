import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shares } from '../../../src/keeping/deadline.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { headlineOf, leadOf, pressOf, readText, understoodOf } from '../../helpers/seen.ts'
import { findMessageProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  appMention,
  buttonPress,
  buyer,
  channel,
  directMessage,
  mention,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

const storage = await openFreshStorage()
let others = 0
beforeEach(() => {
  others += 1
})
afterEach(() => {
  stopWorkspace()
  vi.useRealTimers()
})

/** A thread that no other test uses. */
const newThread = () => `1600000000.${String(others).padStart(6, '0')}`

const start = (answers: Parameters<typeof startWorkspace>[0] = {}) => startWorkspace(answers, storage)

describe('a mention', () => {
  test('is answered in its thread, for everybody to see', async () => {
    const { send, callsTo } = start()
    expect(await send(mention('40 housings for a pilot run', { ts: '1.1' }))).toEqual([undefined])
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id, thread_ts: '1.1' })
    expect(headlineOf(posted)).toBe('Small batch manufacturing')
    expect(JSON.stringify(posted.blocks)).toContain('“40 housings”')
    expect(JSON.stringify(posted)).not.toContain(appMention)
    expect(JSON.stringify(posted.blocks)).not.toContain('Share in channel')
    expect(findMessageProblems(posted)).toEqual([])
  })

  test('within a thread is answered there', async () => {
    const { send, callsTo } = start()
    await send(mention('40 housings', { thread_ts: '1.0' }))
    expect(callsTo('chat.postMessage')[0].thread_ts).toBe('1.0')
  })

  test('says how the open question can be answered in a channel', async () => {
    const { send, callsTo } = start()
    await send(mention('12 pcs'))
    expect(JSON.stringify(callsTo('chat.postMessage')[0].blocks)).toContain('mention me with your answer')
  })

  test('by a buyer is answered in the same way, and saved under the app’s workspace', async () => {
    const { send, callsTo } = start()
    await send(mention('40 housings', { user: buyer.id, team: 'TBUYER', user_team: 'TBUYER' }))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: buyer.id, limit: 1 })
    expect(recommendations).toMatchObject([{ text: '40 housings', source: 'conversation', channel: channel.id }])
  })
})

describe('a mention that says nothing about an order gets short help', () => {
  test.each([
    ['for sales, with the shortcut', { user: seller.id, team: 'TSELLER' }, true],
    ['for a buyer, without it', { user: buyer.id, team: 'TBUYER' }, false],
  ])('%s', async (_name, who, knowsShortcut) => {
    const { send, callsTo } = start()
    await send(mention('good morning :100:', who))
    const [posted] = callsTo('chat.postMessage')
    expect(posted.text).toMatch(/^This text orders no parts .*\nIs an order .* Mention me with the enquiry/)
    expect(posted.text.includes('Check this request')).toBe(knowsShortcut)
    expect(findMessageProblems(posted)).toEqual([])
  })
})

describe('a conversation goes on', () => {
  test('each message changes the answers before it, and says what changed', async () => {
    const { send, callsTo } = start()
    const thread_ts = newThread()
    const turns: Array<[said: string, told: string, stage: string]> = [
      ['40 housings', '', 'Small batch manufacturing'],
      ['make that 4', 'Changed: Quantity: 40 → 4', 'Prototyping'],
      ['the design is frozen now', 'Changed: Design: not said → proven', 'Prototyping'],
      ['it’s for customer testing too', 'Changed: Purpose: customer testing added', 'Small batch manufacturing'],
      ['no, 50-100', 'Changed: Quantity: 4 → 50–100', 'Small batch manufacturing'],
      ['not for customer testing', 'Changed: Purpose: customer testing removed', 'Small batch manufacturing'],
      ['50-100 of them', 'That changes nothing: I had it so already.', 'Small batch manufacturing'],
    ]
    for (const [said, told, stage] of turns) {
      await send(mention(said, { thread_ts }))
      const posted = callsTo('chat.postMessage').at(-1)
      if (told !== '') expect(leadOf(posted)).toBe(told)
      expect(headlineOf(posted), said).toBe(stage)
      expect(findMessageProblems(posted)).toEqual([])
    }
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: seller.id, limit: 2 })
    const [last, beforeLast] = recommendations
    expect(last?.previousId).toBe(beforeLast?.id)
    expect(last?.text).toMatch(/^40 housings\nmake that 4\n/)
  })

  test('in a new process as well', async () => {
    const thread_ts = newThread()
    await start().send(mention('40 housings', { thread_ts }))
    stopWorkspace()
    const { send, callsTo } = start()
    await send(mention('make that 200', { thread_ts }))
    expect(leadOf(callsTo('chat.postMessage')[0])).toBe('Changed: Quantity: 40 → 200')
  })

  test('a typed answer counts like the button', async () => {
    const { send, callsTo } = start()
    const thread_ts = newThread()
    await send(mention('12 pcs', { thread_ts }))
    await send(mention('we would only reject the batch', { thread_ts }))
    expect(leadOf(callsTo('chat.postMessage')[1])).toBe('Changed: Design: not said → proven')
  })

  test('after a button was pressed in the thread', async () => {
    const { send, callsTo } = start()
    const thread_ts = newThread()
    await send(mention('12 pcs', { thread_ts }))
    const change = pressOf(callsTo('chat.postMessage')[0], 'Change the drawing')
    const press = buttonPress({ ...change, isEphemeral: false })
    await send({ ...press, message: { ...press.message, thread_ts } })
    expect(callsTo('chat.postMessage')[1].thread_ts).toBe(thread_ts)
    await send(mention('frozen now', { thread_ts }))
    expect(leadOf(callsTo('chat.postMessage')[2])).toBe('Changed: Design: not proven yet → proven')
  })

  test('another part is a new request, and that is said', async () => {
    const { send, callsTo } = start()
    const thread_ts = newThread()
    await send(mention('40 housings for a pilot run', { thread_ts }))
    await send(mention('12 brackets for a fit check', { thread_ts }))
    const posted = callsTo('chat.postMessage')[1]
    expect(leadOf(posted)).toBe('Read as a new request: what was said before is left out.')
    expect(JSON.stringify(posted.blocks)).not.toContain('pilot run')
  })

  test('nothing is understood: the open question is repeated', async () => {
    const { send, callsTo } = start()
    const thread_ts = newThread()
    await send(mention('12 pcs', { thread_ts }))
    await send(mention('thanks', { thread_ts }))
    expect(callsTo('chat.postMessage')[1].text).toMatch(/^I read nothing in this .* would you change the drawing/)
  })

  test('under a recommendation that was shared in the channel', async () => {
    const { send, callsTo } = start()
    await send(slashCommand('40 housings for a pilot run'))
    await send(buttonPress(pressOf(callsTo('response_url')[0], 'Share in channel')))
    await send(mention('make that 200', { user: buyer.id, thread_ts: '1700000000.000100' }))
    expect(leadOf(callsTo('chat.postMessage').at(-1))).toBe('Changed: Quantity: 40 → 200')
    const { recommendations } = await storage.listRecommendations({ team: 'TSELLER', user: buyer.id, limit: 1 })
    // What the seller typed was private.
    expect(recommendations[0]?.text).toBe('make that 200')
  })

  test('and knows nothing of what somebody was told privately', async () => {
    const { send, callsTo } = start()
    await send(slashCommand('40 housings for a pilot run'))
    await send(mention('make that 200', { thread_ts: newThread() }))
    const posted = callsTo('chat.postMessage')[0]
    expect(understoodOf(posted)).toContain('200 parts')
    expect(JSON.stringify(posted)).not.toContain('pilot run')
    expect(leadOf(posted)).not.toContain('Changed')
  })
})

describe('a direct message', () => {
  test('is answered in its thread, and goes on there without a mention', async () => {
    const { send, callsTo } = start()
    const ts = newThread()
    await send(directMessage('12 pcs of the sensor cap', { ts }))
    await send(directMessage('not yet', { thread_ts: ts }))
    const [first, second] = callsTo('chat.postMessage')
    expect(first).toMatchObject({ channel: 'DSELLER', thread_ts: ts })
    expect(JSON.stringify(first.blocks)).toContain('write your answer here')
    expect(second).toMatchObject({ channel: 'DSELLER', thread_ts: ts })
    expect(leadOf(second)).toBe('Changed: Design: not said → not proven yet')
  })

  test.each([
    ['a change counts for the last answer', 'make that 200', 'Changed: Quantity: 40 → 200'],
    ['an answer too', 'frozen', 'Changed: Design: not said → proven'],
    ['a quantity of its own is a new enquiry', '12 pcs of the sensor cap', ''],
    ['and so is one of the same part', '12 housings for a fit check', ''],
  ])('outside the thread: %s', async (_name, said, told) => {
    const { send, callsTo } = start()
    const place = { channel: `DBESIDE${others}` }
    await send(directMessage('40 housings', place))
    const message = directMessage(said, place)
    await send(message)
    const posted = callsTo('chat.postMessage')[1]
    expect(posted.thread_ts).toBe(Object(message.event).ts)
    expect(leadOf(posted)).toBe(told)
  })

  test('outside the thread, half an hour later, is a new enquiry', async () => {
    const { send, callsTo } = start()
    const place = { channel: 'DLATER' }
    await send(directMessage('40 housings', place))
    const half = 30 * 60_000 + 1_000
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + half })
    await send(directMessage('make that 200', place))
    expect(leadOf(callsTo('chat.postMessage')[1])).toBe('')
  })

  test('goes on from the answer to a command there, which has no button to share it', async () => {
    const { send, callsTo } = start()
    const place = { channel: `DCOMMAND${others}` }
    await send(slashCommand('40 housings', { channel_id: place.channel }))
    expect(JSON.stringify(callsTo('response_url')[0].blocks)).toContain('Adjust answers')
    expect(JSON.stringify(callsTo('response_url')[0].blocks)).not.toContain('Share in channel')
    await send(directMessage('make that 200', place))
    expect(leadOf(callsTo('chat.postMessage')[0])).toBe('Changed: Quantity: 40 → 200')
  })

  test.each([
    ['a greeting', { text: 'hello' }, /^This text orders no parts .*\nIs an order prototyping or small batch/],
    ['an emoji', { text: ':wave:' }, /^Is an order/],
    ['a call for help', { text: 'help' }, /^Is an order/],
    ['nothing', { text: '' }, /^Is an order/],
    ['only a file', { text: '', subtype: 'file_share', files: [{ id: 'F1' }] }, /^I read the words .* not its files\./],
  ])('%s gets short help, with a way to the form', async (_name, event, words) => {
    const { send, callsTo } = start()
    await send(directMessage('', { channel: `DHELP${others}`, ...event }))
    const [posted] = callsTo('chat.postMessage')
    expect(posted.text).toMatch(words)
    expect(findMessageProblems(posted)).toEqual([])
    const press = buttonPress({ ...pressOf(posted, 'Fill in the form'), isEphemeral: false })
    await send({ ...press, channel: { id: 'DHELP', name: 'directmessage' } })
    expect(callsTo('views.open')[0].view.title.text).toBe('Describe your project')
  })

  test('a file with words is read by its words', async () => {
    const { send, callsTo } = start()
    await send(directMessage('40 housings', { subtype: 'file_share', files: [{ id: 'F1' }], channel: 'DFILE' }))
    expect(headlineOf(callsTo('chat.postMessage')[0])).toBe('Small batch manufacturing')
  })
})

describe('is answered once', () => {
  test.each([
    ['a mention', () => mention('40 housings')],
    ['a direct message', () => directMessage('hello')],
  ])('%s that is delivered three times at once', async (_name, newEvent) => {
    const { send, callsTo } = start()
    const event = newEvent()
    await Promise.all([event, event, event].map((each) => send(each)))
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })

  test('a message for which Slack sends two events', async () => {
    const { send, callsTo } = start()
    const ts = newThread()
    await send(directMessage(`${appMention} 40 housings`, { ts, channel: 'DBOTH' }))
    await send(mention('40 housings', { ts, channel: 'DBOTH' }))
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })

  test('the app’s own messages and those of other apps and Slack are not', async () => {
    const { send, callsTo } = start()
    const unfolded = { message: { text: '50 housings', user: seller.id, ts: '2.1' }, previous_message: { text: '50' } }
    const events = [
      directMessage('40 housings', { bot_id: 'B1', app_id: 'A1', user: 'UAPP' }),
      directMessage('40 housings', { user: 'UAPP' }),
      directMessage('40 housings', { subtype: 'bot_message', bot_id: 'B2', user: undefined }),
      directMessage('', { subtype: 'message_changed', hidden: true, user: undefined, ...unfolded }),
      directMessage('', { subtype: 'message_deleted', hidden: true, user: undefined }),
      directMessage('40 housings', { subtype: 'channel_topic' }),
      directMessage('40 housings', { channel_type: 'channel', channel: channel.id }),
      mention('40 housings', { bot_id: 'B2', user: 'UOTHERBOT' }),
    ]
    for (const event of events) expect(await send(event)).toEqual([undefined])
    await send(directMessage('60 housings', { channel: 'DSPOKEN' }))
    expect(callsTo('chat.postMessage').map(({ channel: place }) => place)).toEqual(['DSPOKEN'])
  })
})

describe('a message that was edited', () => {
  const ts = '1700000050.000100'
  const edited = { user: seller.id, ts: '1700000090.000000' }
  const changedTo = (text: string, before: string, place: Record<string, unknown>) =>
    directMessage('', {
      subtype: 'message_changed',
      hidden: true,
      user: undefined,
      ts: '1700000090.000100',
      message: { type: 'message', user: seller.id, text, ts, edited },
      previous_message: { text: before },
      ...place,
    })
  const inChannel = { channel_type: 'channel', channel: 'CEDITS' }

  test('so that it mentions the app is answered in its thread, once', async () => {
    const { send, callsTo } = start()
    const added = mention('40 housings for a pilot run', { ts, edited })
    await send(added)
    await send({ ...added, event_id: 'Ev-again' })
    await send(mention('50 housings', { ts, edited: { ...edited, ts: '1700000099.000000' } }))
    const posted = callsTo('chat.postMessage')
    expect(posted).toHaveLength(1)
    expect(posted[0]).toMatchObject({ thread_ts: ts })
    expect(understoodOf(posted[0])).toContain('40 parts')
  })

  test('after it was answered is not answered again', async () => {
    const { send, callsTo } = start()
    await send(mention('40 housings', { ts, channel: 'CANSWERED' }))
    await send(mention('50 housings', { ts, channel: 'CANSWERED', edited }))
    await send(directMessage('40 housings', { ts, channel: 'DANSWERED' }))
    await send(changedTo('50 housings', '40 housings', { channel: 'DANSWERED' }))
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('is read from Slack’s change events, in a direct message and if the change adds the mention', async () => {
    const { send, callsTo } = start()
    await send(changedTo('40 housings', '40', { channel: 'DCHANGED' }))
    await send(changedTo(`${appMention} 50 housings`, '50 housings', inChannel))
    await send(changedTo(`${appMention} 60 housings`, `${appMention} 50`, { ...inChannel, channel: 'COTHER' }))
    await send(changedTo('70 housings', '60', { ...inChannel, channel: 'COTHER' }))
    expect(callsTo('chat.postMessage').map(({ channel: place }) => place)).toEqual(['DCHANGED', 'CEDITS'])
  })

  test('more than a day later is left alone: it is no longer known whether it was answered', async () => {
    const { send, callsTo } = start()
    await send(mention('40 housings', { ts, channel: 'CLATE', edited: { ...edited, ts: '1700086451.000000' } }))
    await send(mention('50 housings', { ts, channel: 'CSOON', edited: { ...edited, ts: '1700086449.000000' } }))
    expect(callsTo('chat.postMessage').map(({ channel: place }) => place)).toEqual(['CSOON'])
  })

  test('while the store is away is left alone, because it was probably answered', async () => {
    const claim = async () => {
      throw new StorageError('unreachable', 'localhost/stage')
    }
    const { send, callsTo } = startWorkspace({}, { ...(await openFreshStorage()), claim })
    await send(mention('40 housings', { edited, ts }))
    await send(mention('50 housings', { ts: '1700000051.000100' }))
    expect(callsTo('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual(['1700000051.000100'])
  })
})

test('a message or an e-mail that is forwarded to the app is read', async () => {
  const { send, callsTo } = startWorkspace()
  const forwarded = {
    is_share: true,
    from_url: 'https://maker.slack.com/archives/C1/p1',
    text: '40 housings for a pilot run',
  }
  await send(directMessage('', { channel: 'DFORWARD', attachments: [forwarded] }))
  await send(
    directMessage('', {
      channel: 'DMAIL',
      subtype: 'file_share',
      files: [{ filetype: 'email', subject: 'RFQ', plain_text: '3 brackets for a fit check' }],
    }),
  )
  const [first, second] = callsTo('chat.postMessage')
  expect(understoodOf(first)).toContain('40 parts')
  expect(understoodOf(second)).toContain('3 parts')
})

describe('Slack does not take the answer', () => {
  test.each([
    ['not_in_channel', '/invite @Stage Advisor'],
    ['channel_not_found', '/invite @Stage Advisor'],
    ['is_archived', 'the channel is archived'],
    ['restricted_action', 'Ask the channel’s owner'],
    ['restricted_action_thread_only_channel', 'Ask the channel’s owner'],
    ['restricted_action_non_threadable_channel', 'Ask the channel’s owner'],
    ['restricted_action_thread_locked', 'Ask the channel’s owner'],
    ['no_permission', 'Ask the channel’s owner'],
    ['ekm_access_denied', 'Ask the channel’s owner'],
    ['team_access_not_granted', 'Ask an admin of the organisation to add me'],
    ['ratelimited', 'in a minute'],
    ['account_inactive', 'install me again'],
    ['restricted_action_read_only_channel', 'Ask the channel’s owner'],
    ['token_revoked', 'install me again'],
  ])('%s: it comes as a direct message that says what to do', async (error, mend) => {
    const { send, callsTo } = start({ 'chat.postMessage': [error] })
    await send(mention('40 housings', { user: buyer.id }))
    const [, direct] = callsTo('chat.postMessage')
    expect(direct).toMatchObject({ channel: buyer.id })
    expect(leadOf(direct)).toContain(mend)
    expect(headlineOf(direct)).toBe('Small batch manufacturing')
  })

  test('the next message in a thread is not read as a follow-up to an answer that the thread has not seen', async () => {
    const { send, callsTo } = start({ 'chat.postMessage': ['not_in_channel'] })
    const thread_ts = newThread()
    await send(mention('40 housings for a pilot run', { thread_ts }))
    await send(mention('make that 200', { thread_ts }))
    const posted = callsTo('chat.postMessage').at(-1)
    expect(posted.thread_ts).toBe(thread_ts)
    expect(leadOf(posted)).not.toContain('Changed')
  })

  test('not even directly: it is logged, and nothing crashes', async () => {
    const { send, lines } = start({ 'chat.postMessage': ['messages_tab_disabled'] })
    expect(await send(directMessage('40 housings', { channel: 'DOFF' }))).toEqual([undefined])
    expect(lines.join()).toMatch(/Recommendation \S+ reached nobody: not_allowed/)
  })

  test('a refused table: the same facts come as fields', async () => {
    const { send, callsTo } = start({ 'chat.postMessage': ['invalid_blocks', 'invalid_blocks'] })
    await send(mention('40 housings'))
    expect(JSON.stringify(callsTo('chat.postMessage')[2].blocks)).toContain('Delivery focus')
  })
})

describe('the store is away', () => {
  const away = async (): Promise<never> => {
    throw new Error('away')
  }
  const never = () => new Promise<never>(() => {})

  test.each([
    ['and says so', away],
    ['and says nothing', never],
  ])('%s: everything is still answered, and the answers say what is missing', async (_name, answer) => {
    const broken = {
      ...storage,
      claim: answer,
      findThread: answer,
      saveThread: answer,
      saveRecommendation: answer,
      readSettings: answer,
    }
    const clock = createTestClock()
    const { send, callsTo } = startWorkspace({}, broken, clock)
    /** With a silent store, each of the given waits for it has to pass. */
    const say = async (event: Record<string, unknown>, waits: number[]) => {
      const sent = send(event)
      if (answer === never) for (const wait of waits) await clock.elapse(wait)
      await sent
    }
    const place = { channel: 'DAWAY' }
    await say(directMessage('40 housings', { ...place, thread_ts: newThread() }), [shares.answer, 0, 0, 0])
    const [posted] = callsTo('chat.postMessage')
    expect(leadOf(posted)).toContain('cannot be read just now')
    expect(JSON.stringify(posted.blocks)).toContain('could not be saved just now')

    await say(mention('40 housings'), [shares.answer, 0, 0])
    const openly = callsTo('chat.postMessage')[1]
    expect(headlineOf(openly)).toBe('Small batch manufacturing')
    expect(readText(openly)).not.toContain('could not be saved')
    expect(callsTo('chat.postEphemeral')[0]).toMatchObject({ user: seller.id })
    expect(callsTo('chat.postEphemeral')[0].text).toContain('could not be saved just now')
  })
})
