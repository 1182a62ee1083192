import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Act, Snapshot, ViewState } from '../../../playground/protocol.ts'
import { type Playground, startWorkspace } from '../../../playground/workspace/start.ts'
import { namesOf, placeOf, plainTextsOf } from '../../helpers/seen.ts'

let playground: Playground

beforeAll(() => nock.restore())
beforeEach(async () => {
  playground = await startWorkspace({ port: 0, pageFolder: '/nonexistent' })
})
afterEach(() => playground.stop())
afterAll(() => nock.activate())

const snapshotOf = async (as: string): Promise<Snapshot> =>
  (await fetch(`${playground.address}/page/snapshot?as=${as}`)).json() as Promise<Snapshot>

const act = async (doing: Act): Promise<{ ok: boolean; error?: string }> =>
  (await fetch(`${playground.address}/page/act`, { method: 'POST', body: JSON.stringify(doing) })).json() as any

const say = (text: string, as = 'USELLER', channel = 'CPARTS') => act({ as, act: 'say', channel, text })

/** Waits for a message with these words, and returns the last one that the person sees. */
const seeMessage = async (as: string, channel: string, words: string) => {
  const find = async () =>
    (await snapshotOf(as)).messages.findLast((message) => message.channel === channel && message.text.includes(words))
  await expect.poll(find).toBeDefined()
  return (await find()) as Snapshot['messages'][number]
}

const press = async (message: Snapshot['messages'][number], label: string, as = 'USELLER') =>
  act({ as, act: 'press', channel: message.channel, ts: message.ts, ...placeOf(message, label) })

const seeForm = async (as = 'USELLER') => {
  await expect.poll(async () => (await snapshotOf(as)).views.length).toBe(1)
  const [view] = (await snapshotOf(as)).views
  if (!view) throw new Error('no form')
  return view
}

const plain = (text: string) => ({ type: 'plain_text' as const, text })

const typed = (answers: Record<string, string>): ViewState =>
  Object.fromEntries(
    Object.entries(answers).map(([answer, value]) => [
      `question_${answer}`,
      { [`question_${answer}`]: { type: 'plain_text_input', value } },
    ]),
  )

describe('sales asks', () => {
  test('in free text, and only they see the answer', async () => {
    expect(await say('/stage 40 housings for a pilot run, drawing frozen')).toEqual({ ok: true })
    const reply = await seeMessage('USELLER', 'CPARTS', 'Small batch manufacturing')
    expect(reply.onlyFor).toBe('USELLER')
    expect((await snapshotOf('UBUYER')).messages).toEqual([])
  })

  test('and shares: the buyer of the other company sees it', async () => {
    await say('/stage 40 housings for a pilot run')
    await press(await seeMessage('USELLER', 'CPARTS', 'Small batch'), 'Share in channel')
    const shared = await seeMessage('UBUYER', 'CPARTS', 'Shared by <@USELLER>')
    expect(shared.onlyFor).toBeNull()
    await expect
      .poll(async () => (await snapshotOf('USELLER')).messages.filter(({ onlyFor }) => onlyFor !== null))
      .toMatchObject([{ text: expect.stringContaining('Shared in this channel.') }])
  })

  test('and answers the open question: the answer replaces the question', async () => {
    await say('/stage 12 pcs')
    await press(await seeMessage('USELLER', 'CPARTS', 'One answer is missing'), 'Change the drawing')
    await seeMessage('USELLER', 'CPARTS', 'Prototyping')
    expect((await snapshotOf('USELLER')).messages).toHaveLength(1)
  })

  test('in a channel without the app: it answers, and shares in the person’s name', async () => {
    await say('/stage 40 housings', 'USELLER', 'CQUOTES')
    await press(await seeMessage('USELLER', 'CQUOTES', 'Small batch'), 'Share in channel')
    expect((await seeMessage('USELLER', 'CQUOTES', 'Shared by')).onlyFor).toBeNull()
  })

  test('with the form: a mistake is shown at its field, the corrected answer gets a result', async () => {
    await say('/stage')
    const form = await seeForm()
    await act({ as: 'USELLER', act: 'submit', viewId: form.id, state: typed({ quantity: '0' }) })
    expect((await seeForm()).errors).toEqual({ question_quantity: expect.stringContaining('at least 1 part') })

    await act({ as: 'USELLER', act: 'submit', viewId: form.id, state: typed({ quantity: '40', notes: 'a & b' }) })
    const reply = await seeMessage('USELLER', 'CPARTS', 'Small batch')
    expect(JSON.stringify(reply.blocks)).toContain('a &amp; b')
    expect((await seeForm()).view.title.text).toBe('Your stage')
  })

  test('and finds it again: history lists it, and Open shows it only to them', async () => {
    await say('/stage 40 housings for a pilot run')
    await seeMessage('USELLER', 'CPARTS', 'Small batch manufacturing')
    await expect
      .poll(async () => {
        await say('/stage history housings')
        return (await snapshotOf('USELLER')).messages.at(-1)?.text
      })
      .toContain('Your recommendations, newest first')
    const list = await seeMessage('USELLER', 'CPARTS', 'newest first')
    expect(list.onlyFor).toBe('USELLER')
    expect(namesOf(list)).toEqual(['housings'])
    expect(plainTextsOf(list)).toContain('housings')

    await press(list, 'Open')
    const opened = await seeMessage('USELLER', 'CPARTS', 'From your history')
    expect(opened.onlyFor).toBe('USELLER')
    expect((await snapshotOf('UBUYER')).messages).toEqual([])
  })

  test('with the form: the line is updated as answers change', async () => {
    await say('/stage')
    const { id } = await seeForm()
    const field = { blockId: 'question_quantity', actionId: 'question_quantity' }
    await act({ as: 'USELLER', act: 'change', viewId: id, ...field, state: typed({ quantity: '40' }) })
    await expect
      .poll(async () => JSON.stringify((await seeForm()).view))
      .toContain('So far: Small batch manufacturing, likely')
  })

  test('with the shortcut: the result comes as a direct message', async () => {
    await act({ as: 'USELLER', act: 'shortcut', callbackId: 'start_stage_check' })
    const form = await seeForm()
    await act({ as: 'USELLER', act: 'submit', viewId: form.id, state: typed({ quantity: '3' }) })
    await seeMessage('USELLER', 'DSELLER', 'Prototyping')
  })
})

describe('people talk to the app', () => {
  const talk = (text: string, as: string, channel: string, threadTs: string) =>
    act({ as, act: 'say', channel, text, threadTs })

  test('a buyer by mentions in a thread: the answers build on each other', async () => {
    await say('@Stage Advisor 40 housings', 'UBUYER')
    const first = await seeMessage('USELLER', 'CPARTS', 'Small batch manufacturing')
    const root = first.threadTs ?? ''
    expect(root).toBe((await snapshotOf('UBUYER')).messages[0]?.ts)
    await talk('@Stage Advisor make that 4', 'UBUYER', 'CPARTS', root)
    await seeMessage('UBUYER', 'CPARTS', 'Changed: Quantity: 40 → 4')
    await talk('nobody asks the app now', 'UBUYER', 'CPARTS', root)
    await press(await seeMessage('UBUYER', 'CPARTS', 'Changed: Quantity'), 'Change the drawing', 'UBUYER')
    const answered = await seeMessage('USELLER', 'CPARTS', 'answered: Change the drawing')
    expect(answered.threadTs).toBe(root)
    expect((await snapshotOf('USELLER')).messages).toHaveLength(6)
  })

  test('in a direct message without a mention; the app does not answer itself', async () => {
    await say('hello', 'UBUYER', 'DBUYER')
    await seeMessage('UBUYER', 'DBUYER', 'Send me the enquiry')
    await say('12 pcs of the sensor cap', 'UBUYER', 'DBUYER')
    const asked = await seeMessage('UBUYER', 'DBUYER', 'One answer is missing')
    await talk('not yet', 'UBUYER', 'DBUYER', asked.threadTs ?? '')
    await seeMessage('UBUYER', 'DBUYER', 'Changed: Design: not said → not proven yet')
    const { messages, traffic } = await snapshotOf('UBUYER')
    expect(messages).toHaveLength(6)
    expect(traffic.filter(({ what }) => what === 'message')).toHaveLength(6)
    expect(traffic.filter(({ problem }) => problem !== null)).toEqual([])
  })

  test('in a channel without the app, it gets no event, and the person is told so', async () => {
    await say('@Stage Advisor 40 housings', 'USELLER', 'CQUOTES')
    const { messages, notices, traffic } = await snapshotOf('USELLER')
    expect(messages.map(({ text }) => text)).toEqual(['<@UBOT> 40 housings'])
    expect(notices.map(({ text }) => text)).toEqual([expect.stringContaining('not in this channel')])
    expect(traffic).toEqual([])
  })

  test.each([
    ['answers in its thread', 'CPARTS', false],
    ['answers privately in a channel without the app', 'CQUOTES', true],
  ])('the message shortcut %s', async (_name, channel, isPrivate) => {
    await say('could you do 40 housings for a pilot run?', 'USELLER', channel)
    const { ts } = await seeMessage('USELLER', channel, 'could you do')
    expect(
      await act({ as: 'USELLER', act: 'message_shortcut', callbackId: 'check_this_request', channel, ts }),
    ).toEqual({
      ok: true,
    })
    const form = await seeForm()
    expect(JSON.stringify(form.view)).toContain('Read from: “could you do 40 housings for a pilot run?”')
    const destination = { type: 'radio_buttons', selected_option: { value: 'channel', text: plain('x') } }
    const state = { ...typed({ quantity: '40' }), destination: { destination } }
    await act({ as: 'USELLER', act: 'submit', viewId: form.id, state })
    const result = await seeMessage('USELLER', channel, 'Small batch manufacturing')
    expect([result.threadTs, result.onlyFor]).toEqual(isPrivate ? [null, 'USELLER'] : [ts, null])
    expect(result.text.includes(`/p${ts.replace('.', '')}|this message>`)).toBe(!isPrivate)
    expect(result.text.includes('/invite @Stage Advisor')).toBe(isPrivate)
  })
})

describe('as strict as Slack', () => {
  test('people of another company use neither commands nor shortcuts', async () => {
    expect(await say('/stage 40', 'UBUYER')).toMatchObject({
      ok: false,
      error: expect.stringContaining('another company'),
    })
    expect(await act({ as: 'UBUYER', act: 'shortcut', callbackId: 'start_stage_check' })).toMatchObject({ ok: false })
  })

  test('an unknown command is not valid', async () => {
    expect(await say('/other')).toEqual({ ok: false, error: '/other is not a valid command.' })
  })

  const call = async (method: string, args: Record<string, unknown>, token = 'wrong') => {
    const body = new URLSearchParams(
      Object.entries(args).map(([key, value]): [string, string] => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    )
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`${playground.address}/api/${method}`, { method: 'POST', body, headers })).json()
  }

  test('a person who is mentioned in a command is sent by id', async () => {
    await say('/stage ask @Bea Ortiz 40 housings')
    const { text } = await seeMessage('USELLER', 'CPARTS', 'nothing is posted yet')
    expect(text).not.toContain('Bea Ortiz')
    const { traffic } = await snapshotOf('USELLER')
    expect(traffic[0]?.request).toMatchObject({ text: 'ask <@UBUYER|bea.ortiz> 40 housings' })
  })

  test('a wrong token is refused', async () => {
    expect(await call('auth.test', {})).toEqual({ ok: false, error: 'invalid_auth' })
  })

  test('a refused table: the same facts arrive as fields', async () => {
    playground.workspace.faults.add('response_url', { error: 'invalid_blocks' }, { error: 'invalid_blocks' })
    await say('/stage 40 housings for a pilot run')
    const reply = await seeMessage('USELLER', 'CPARTS', 'Small batch')
    expect(JSON.stringify(reply.blocks)).toContain('Delivery focus')
    expect(reply.blocks.map(({ type }) => type)).not.toContain('data_table')
  })

  test.each([
    ['an error', { error: 'channel_not_found' }],
    ['a 503', { status: 503 }],
    ['a broken connection', { drop: true } as const],
  ])('%s of the response URL: the answer still comes', async (_name, fault) => {
    playground.workspace.faults.add('response_url', fault)
    await say('/stage 40 housings')
    await seeMessage('USELLER', 'CPARTS', 'Small batch')
  })

  test('a form that cannot be opened: a notice says how to try again', async () => {
    playground.workspace.faults.add('views.open', { error: 'expired_trigger_id' })
    await say('/stage')
    await seeMessage('USELLER', 'CPARTS', 'Please try again: /stage')
  })

  test('the inspector sees both directions', async () => {
    await say('/stage 40 housings')
    await seeMessage('USELLER', 'CPARTS', 'Small batch')
    const { traffic } = await snapshotOf('USELLER')
    expect(traffic.map(({ from, what, problem }) => [from, what, problem])).toEqual([
      ['workspace', '/stage 40 housings', null],
      ['app', 'users.info', null],
      ['app', 'response_url', null],
    ])
  })
})
