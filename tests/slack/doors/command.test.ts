import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createTestClock } from '../../helpers/clock.ts'
import {
  headlineOf,
  labelsOf,
  pressOf,
  questionsOf,
  readText,
  tableOf,
  understoodOf,
  verdictOf,
} from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import {
  buttonPress,
  channel,
  responseUrl,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const kinds = (blocks: Array<{ type: string }>) => blocks.map(({ type }) => type)

describe('/stage with an enquiry', () => {
  test('answers privately, with everything in the promised order', async () => {
    const { send, callsTo } = startWorkspace()
    const acks = await send(slashCommand('40 housings for a pilot run, drawing frozen'))

    expect(acks).toEqual([undefined])
    const [reply] = callsTo('response_url')
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(headlineOf(reply)).toBe('Small batch manufacturing')
    expect(verdictOf(reply)).toBe('*Clear: dozens of parts for a pilot run, design proven.*')
    expect(understoodOf(reply)).toMatch(
      /40 parts \(“40 housings”\).*pilot run \(“[^”]*pilot run[^”]*”\).*design proven \(“[^”]*drawing frozen”\)/,
    )
    expect(kinds(reply.blocks)).toContain('data_table')
    expect(labelsOf(reply)).toEqual(['Share in channel', 'Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(findMessageProblems(reply)).toEqual([])
  })

  test('the plain text says the stage, the strength and the four rows', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('40 housings for a pilot run'))
    const text = callsTo('response_url')[0].text
    for (const said of [
      'Small batch manufacturing',
      'Clear',
      'Main purpose',
      'Typical quantity',
      'Quality focus',
      'Delivery focus',
      '40 parts',
    ])
      expect(text).toContain(said)
  })

  test('the table marks the recommended column in words and shows the own project', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('3 pcs for a fit check'))
    const [titles, ...rows] = tableOf(callsTo('response_url')[0])
    expect(titles).toEqual(['Compared by', 'Prototyping (recommended)', 'Small batch manufacturing', 'Your project'])
    expect(rows.map((cells) => [cells.at(0), cells.at(-1)])).toEqual([
      ['Main purpose', 'Fit and form check'],
      ['Typical quantity', '3 parts'],
      ['Quality focus', 'Not said'],
      ['Delivery focus', 'Not said'],
    ])
  })

  test('nothing usable: asks for one missing answer, with buttons', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('we need housings in 316L'))
    const [reply] = callsTo('response_url')
    expect(headlineOf(reply)).toBe('One answer is missing')
    expect(labelsOf(reply)).toEqual([
      'Change the drawing',
      'Accept or reject the batch',
      'There is no drawing yet',
      'Share in channel',
      'Adjust answers',
      'Ask the buyer',
    ])
  })

  test('asks about a quantity that could be another one, with a button for each', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('we need 40. The other team needs 400.'))
    const [reply] = callsTo('response_url')
    expect(JSON.stringify(reply.blocks)).toContain('Read as 40 parts. Is that the quantity of this order?')
    expect(labelsOf(reply).slice(0, 3)).toEqual(['40 parts', '400 parts', 'Another number'])

    await send(buttonPress(pressOf(reply, '400 parts')))
    const answered = callsTo('response_url').at(-1)
    expect(understoodOf(answered)).toContain('400 parts')
    expect(readText(answered)).not.toContain('Is that the quantity')
  })

  test('a quantity that is sure is not asked about', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('40 housings for a pilot run'))
    const [reply] = callsTo('response_url')
    expect(understoodOf(reply)).toContain('40 parts')
    expect(readText(reply)).not.toContain('Is that the quantity')
  })

  test('says what was read as the later quantity, with its words', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('50 pcs for the pilot run, then 500/month'))
    expect(understoodOf(callsTo('response_url')[0])).toMatch(/500 parts later \(“500[^”]*”\)/)
  })

  test.each([
    ['mentions', '<!channel> <@U012ABC> <#C1|x> 40 parts'],
    ['formatting', '*40* _parts_ ~for~ `a` ```pilot``` run > now'],
    ['entities', '40 &lt;parts&gt; &amp; more'],
    ['a forged link', '<https://evil.example|40 parts> for a pilot run'],
    ['only emoji', '🎉🎉🎉 :tada:'],
    ['right to left', 'אני צריך 40 חלקים \u202eevil\u202c for a pilot run'],
    ['zero-width and control characters', '4\u200b0 par\u0000ts\u0007 for\u00ad a pilot run'],
    ['lone surrogates', '40 \ud83d parts'],
    ['over-long', `40 housings ${'for a pilot run '.repeat(2000)}`],
    ['one long word', 'x'.repeat(20_000)],
  ])('%s: answered, nothing pinged, every limit kept', async (_name, text) => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand(text))
    const replies = callsTo('response_url')
    expect(replies).toHaveLength(1)
    expect(findMessageProblems(replies[0])).toEqual([])
  })
})

describe('if Slack refuses', () => {
  test.each([
    ['the newest table', ['invalid_blocks'], 'table'],
    ['both tables', ['invalid_blocks', { status: 400, body: { ok: false } }], 'section'],
  ])('%s: the same facts come plainer, and the person sees no error', async (_name, refusals, kind) => {
    const { send, callsTo } = startWorkspace({ response_url: refusals })
    await send(slashCommand('40 housings for a pilot run'))
    const last = callsTo('response_url').at(-1)
    expect(callsTo('response_url')).toHaveLength(refusals.length + 1)
    expect(kinds(last.blocks)).not.toContain('data_table')
    expect(kinds(last.blocks)).toContain(kind)
    expect(JSON.stringify(last.blocks)).toContain('Delivery focus')
    expect(findMessageProblems(last)).toEqual([])
  })

  test('every kind of block: only the text, which says everything', async () => {
    const { send, callsTo } = startWorkspace({ response_url: Array(3).fill('invalid_blocks') })
    await send(slashCommand('40 housings for a pilot run'))
    const last = callsTo('response_url').at(-1)
    expect(last.blocks).toEqual([])
    expect(last.text).toContain('Small batch manufacturing')
  })

  test.each([
    ['is used up', [{ status: 404, body: { ok: false, error: 'used_url' } }]],
    ['fails', Array(4).fill({ status: 500 })],
  ])('the response URL %s: the answer comes as an ephemeral message in the channel', async (_name, response_url) => {
    const { send, callsTo } = startWorkspace({ response_url })
    await send(slashCommand('40 housings'))
    expect(callsTo('chat.postEphemeral')[0]).toMatchObject({ channel: channel.id, user: seller.id })
  })

  test('the app is not in the channel either: the answer comes as a direct message, which cannot be shared from there', async () => {
    const { send, callsTo } = startWorkspace({
      response_url: ['expired_url'],
      'chat.postEphemeral': ['not_in_channel'],
    })
    await send(slashCommand('40 housings'))
    const [direct] = callsTo('chat.postMessage')
    expect(direct).toMatchObject({ channel: seller.id })
    expect(labelsOf(direct).slice(-2)).toEqual(['Adjust answers', 'The batch is back'])
    expect(labelsOf(direct)).not.toContain('Share in channel')
  })

  test('no way is open at all: nothing crashes', async () => {
    const { send } = startWorkspace({
      response_url: Array(2).fill({ status: 503 }),
      'chat.postEphemeral': Array(2).fill({ status: 503 }),
      'chat.postMessage': Array(2).fill({ status: 503 }),
    })
    expect(await send(slashCommand('40 housings'))).toEqual([undefined])
  })

  test('the response URL does not answer within 5 seconds: the answer comes another way', async () => {
    const { send, callsTo } = startWorkspace()
    // So that the app already knows who the person is.
    await send(slashCommand('40 housings'))
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() => AbortSignal.abort())
    onTestFinished(() => timeout.mockRestore())
    await send(slashCommand('40 housings'))
    expect(timeout.mock.calls.at(0)).toEqual([5_000])
    expect(callsTo('chat.postEphemeral')).toHaveLength(1)
  })

  test('Slack asks to wait: it waits, and the answer comes', async () => {
    const clock = createTestClock()
    const limited = { 'chat.postEphemeral': [{ status: 429, headers: { 'retry-after': '7' } }] }
    const { send, callsTo } = startWorkspace({ response_url: ['expired_url'], ...limited }, undefined, clock)
    const sent = send(slashCommand('40 housings'))
    await clock.elapse(7_000)
    await sent
    expect(callsTo('chat.postEphemeral')).toHaveLength(2)
    expect(callsTo('chat.postMessage')).toHaveLength(0)
  })
})

describe('/stage without an enquiry', () => {
  test.each(['', '   ', '\u200b\u200b'])('%j opens the form', async (text) => {
    const { send, callsTo } = startWorkspace()
    const command = slashCommand(text)
    expect(await send(command)).toEqual([undefined])
    const [opened] = callsTo('views.open')
    expect(opened.trigger_id).toBe(command.trigger_id)
    expect(opened.view.title.text).toBe('Describe your project')
    expect(JSON.parse(opened.view.private_metadata)).toMatchObject({ channel: channel.id, responseUrl })
    expect(findViewProblems(opened.view)).toEqual([])
  })

  test('the form asks its questions in order, and says where the result can go and the stage so far', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand(''))
    const { view } = callsTo('views.open')[0]
    expect(questionsOf(view)).toEqual([
      'What is the part called?',
      'How many parts do you need in this order?',
      'What will the parts be used for?',
      'Is the design proven?',
      'Will you need more later?',
      'Which process?',
      'Which material?',
      'When are the parts needed?',
      'Anything else we should know?',
      'Where should the result go?',
    ])
    expect(readText(view)).toContain('So far: not decided yet')
  })

  test.each(['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id', 'invalid_trigger_id'])(
    '%s: a notice says how to try again',
    async (error) => {
      const { send, callsTo } = startWorkspace({ 'views.open': [error] })
      await send(slashCommand(''))
      expect(callsTo('response_url')[0].text).toBe('The form could not be opened in time. Please try again: /stage')
    },
  )

  test('Slack asks to wait: the trigger would be dead by then, so the person is told to try again at once', async () => {
    const { send, callsTo } = startWorkspace({ 'views.open': [{ status: 429, headers: { 'retry-after': '1' } }] })
    await send(slashCommand(''))
    expect(callsTo('response_url')[0].text).toBe('The form could not be opened in time. Please try again: /stage')
    expect(callsTo('views.open')).toHaveLength(1)
  })

  test.each(['help', 'HELP', ' help '])('%j shows how it is used', async (text) => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand(text))
    const [reply] = callsTo('response_url')
    expect(reply.text).toContain('/stage 40 housings for a pilot run')
    expect(JSON.stringify(reply.blocks)).toContain('Main goal')
    expect(findMessageProblems(reply)).toEqual([])
  })
})
