import { afterEach, describe, expect, test } from 'vitest'
import { packFormOrigin } from '../../../src/slack/carried.ts'
import { fieldOf, headlineOf, leadOf, plainTextsOf, questionsOf, readText, understoodOf } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import {
  buyer,
  channel,
  formChange,
  formSubmission,
  globalShortcut,
  responseUrl,
  seller,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const fromChannel = packFormOrigin({ channel: channel.id, responseUrl, replaces: false })
const pilotRun = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated' }

describe('the form while it is filled in', () => {
  test.each([
    ['a quantity', { quantity: '40' }, 'So far: Small batch manufacturing, likely'],
    ['a quantity and an open design', { quantity: '40', designStatus: 'concept' }, 'So far: Prototyping, likely'],
    ['a purpose', { purposes: ['fit_form_check'] }, 'So far: Prototyping, clear'],
    ['nothing yet', {}, 'So far: not decided yet'],
    ['a quantity that cannot be read', { quantity: 'ten-ish' }, 'The quantity cannot be read yet'],
  ])('%s updates the line', async (_name, filled, line) => {
    const { send, callsTo } = startWorkspace()
    expect(await send(formChange({ filled, metadata: fromChannel, hash: '1.abc' }))).toEqual([undefined])
    const [update] = callsTo('views.update')
    expect(update).toMatchObject({ view_id: 'V1', hash: '1.abc' })
    expect(readText(update.view)).toContain(line)
    expect(findViewProblems(update.view)).toEqual([])
  })

  test('what was typed and chosen stays as it is', async () => {
    const { send, callsTo } = startWorkspace()
    const filled = { ...pilotRun, notes: 'two lines\n& more <b>', partName: 'Cap', destination: 'channel' as const }
    await send(formChange({ filled, metadata: fromChannel, hash: '1.abc' }))
    const { view } = callsTo('views.update')[0]
    expect(fieldOf(view, 'quantity')?.typed).toBe('40')
    expect(fieldOf(view, 'notes')?.typed).toBe('two lines\n& more <b>')
    expect(fieldOf(view, 'purposes')?.chosen).toEqual(['pilot_run'])
    expect(fieldOf(view, 'designStatus')?.chosen).toEqual(['validated'])
    expect(fieldOf(view, 'destination')?.chosen).toEqual(['channel'])
    expect(view.private_metadata).toBe(fromChannel)
  })

  test('another change was faster: it is redrawn, so that the last answer counts', async () => {
    const { send, callsTo } = startWorkspace({ 'views.update': ['hash_conflict'] })
    await send(formChange({ filled: { quantity: '40' }, hash: '1.abc' }))
    expect(callsTo('views.update').map(({ hash }) => hash)).toEqual(['1.abc', undefined])
  })

  test('a change that arrives late does not overwrite a later one', async () => {
    const { send, callsTo } = startWorkspace({
      'views.update': [{ status: 200, body: { ok: true } }, 'hash_conflict'],
    })
    const change = (quantity: string, action_ts: string) => {
      const { actions, ...payload } = formChange({ filled: { quantity }, hash: '1.abc' })
      return { ...payload, actions: actions.map((each) => ({ ...each, action_ts })) }
    }
    await send(change('40', '1700000000.000002'))
    await send(change('4', '1700000000.000001'))
    const updates = callsTo('views.update')
    expect(updates.map(({ hash }) => hash)).toEqual(['1.abc', '1.abc'])
  })

  test('the form is gone: it is logged, and nothing else happens', async () => {
    const { send, lines } = startWorkspace({ 'views.update': ['not_found'] })
    expect(await send(formChange({ filled: { quantity: '40' }, hash: '1.abc' }))).toEqual([undefined])
    expect(lines.join()).toContain('not_found')
  })
})

describe('a mistake is shown at its field', () => {
  test.each([
    ['0', 'An order has at least 1 part. Write a whole number, such as 40.'],
    ['-5', 'An order has at least 1 part. Write a whole number, such as 40.'],
    ['2.5', 'Parts come whole. Write a whole number, such as 40, or a range, such as 50-100.'],
    ['1e9', 'Write the number out, such as 40 or 1,200, up to 1,000,000.'],
    ['ten-ish', 'Write a whole number, such as 40, a range, such as 50-100, or 3 dozen.'],
    ['100-50', 'Write the smaller number first, such as 50-100.'],
    ['1000001', 'That is more than this advice covers. Write a number up to 1,000,000.'],
    ['5-2000000', 'That is more than this advice covers. Write a number up to 1,000,000.'],
    ['0-10', 'An order has at least 1 part. Write a whole number, such as 40.'],
    ['M6', 'Write a whole number, such as 40, a range, such as 50-100, or 3 dozen.'],
    ['40 mm', 'Write a whole number, such as 40, a range, such as 50-100, or 3 dozen.'],
  ])('quantity %j', async (quantity, words) => {
    const { send, calls } = startWorkspace()
    const acks = await send(formSubmission({ filled: { ...pilotRun, quantity }, metadata: fromChannel }))
    expect(acks).toEqual([{ response_action: 'errors', errors: { question_quantity: words } }])
    expect(calls).toEqual([])
  })

  test('two mistakes are shown together', async () => {
    const { send } = startWorkspace()
    const [ack] = await send(formSubmission({ filled: { quantity: 'many', laterQuantity: '9-3' } }))
    expect(Object.keys((ack as any).errors)).toEqual(['question_quantity', 'question_laterQuantity'])
  })

  test.each([
    ['40', '40 parts'],
    ['1,200', '1,200 parts'],
    ['50-100', '50–100 parts'],
    ['50 – 100', '50–100 parts'],
    ['3 dozen', '36 parts'],
    ['４０', '40 parts'],
    ['', 'Quantity: not said'],
  ])('quantity %j is read as %s', async (quantity, shown) => {
    const { send } = startWorkspace()
    const [ack] = await send(formSubmission({ filled: { ...pilotRun, quantity } }))
    expect(JSON.stringify(ack)).toContain(shown)
  })
})

describe('the form is submitted', () => {
  test('only to me: the answer is in the form at once, and comes in full as an ephemeral message in the channel', async () => {
    const { send, callsTo } = startWorkspace()
    const acks = await send(formSubmission({ filled: { ...pilotRun, destination: 'private' }, metadata: fromChannel }))

    expect(acks).toHaveLength(1)
    const { response_action, view } = acks[0] as any
    expect(response_action).toBe('update')
    expect(JSON.stringify(view)).toContain('Small batch manufacturing')
    expect(JSON.stringify(view)).toContain('visible only to you')
    expect(findViewProblems(view)).toEqual([])
    expect(callsTo('response_url')[0]).toMatchObject({ response_type: 'ephemeral' })
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('to this channel: it is posted there with the name of the person who asked', async () => {
    const { send, callsTo } = startWorkspace()
    await send(formSubmission({ filled: { ...pilotRun, destination: 'channel' }, metadata: fromChannel }))
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id })
    expect(leadOf(posted)).toBe(`Checked by <@${seller.id}>`)
    expect(findMessageProblems(posted)).toEqual([])
    expect(callsTo('response_url')).toEqual([])
  })

  test.each([
    ['not_in_channel', '/invite @Stage Advisor'],
    ['channel_not_found', '/invite @Stage Advisor'],
    ['is_archived', 'the channel is archived'],
    ['restricted_action_read_only_channel', 'Ask its owner'],
    ['token_revoked', 'install me again'],
  ])('to this channel, and Slack says %s: the result comes privately and says what to do', async (error, mend) => {
    const { send, callsTo } = startWorkspace({ 'chat.postMessage': [error] })
    await send(formSubmission({ filled: { ...pilotRun, destination: 'channel' }, metadata: fromChannel }))
    const [reply] = callsTo('response_url')
    expect(leadOf(reply)).toContain(mend)
    expect(JSON.stringify(reply.blocks)).toContain('Share in channel')
    expect(JSON.stringify(callsTo('views.update')[0].view)).toContain(mend)
  })

  test('nothing can be delivered: the form shows the answer and says what to do', async () => {
    const { send, callsTo } = startWorkspace({
      response_url: ['used_url'],
      'chat.postEphemeral': ['not_in_channel'],
      'chat.postMessage': ['messages_tab_disabled'],
    })
    await send(formSubmission({ filled: pilotRun, metadata: fromChannel }))
    const shown = JSON.stringify(callsTo('views.update')[0].view)
    expect(shown).toContain('could not deliver')
    expect(shown).toContain('Small batch manufacturing')
  })

  test('an empty form gets a result too: one answer is missing', async () => {
    const { send, callsTo } = startWorkspace()
    await send(formSubmission({ filled: {}, metadata: fromChannel }))
    expect(headlineOf(callsTo('response_url')[0])).toBe('One answer is missing')
  })

  test('everything that was typed is shown back, escaped', async () => {
    const { send, callsTo } = startWorkspace()
    const filled = {
      ...pilotRun,
      partName: '<!channel> *Cap*',
      process: 'CNC & turning',
      material: '<https://evil.example|PEEK>',
      neededBy: 'KW 12 @here',
      notes: 'x'.repeat(500),
      laterQuantity: '500',
    }
    await send(formSubmission({ filled, metadata: fromChannel }))
    const [reply] = callsTo('response_url')
    const said = understoodOf(reply)
    expect(plainTextsOf(reply)).toContain(said)
    for (const words of ['&lt;!channel&gt; *Cap*', 'CNC &amp; turning', 'KW 12', '500 parts later'])
      expect(said).toContain(words)
    expect(findMessageProblems(reply)).toEqual([])
  })
})

describe('the global shortcut', () => {
  test('opens the form, and the result comes as a direct message', async () => {
    const { send, callsTo } = startWorkspace()
    expect(await send(globalShortcut())).toEqual([undefined])
    const [opened] = callsTo('views.open')
    expect(questionsOf(opened.view).at(-1)).toBe('Anything else we should know?')

    await send(formSubmission({ filled: pilotRun, metadata: opened.view.private_metadata }))
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ channel: seller.id })
  })

  test('the form cannot be opened: a direct message says how to try again', async () => {
    const { send, callsTo } = startWorkspace({ 'views.open': ['expired_trigger_id'] })
    await send(globalShortcut())
    expect(callsTo('chat.postMessage')[0].text).toContain('/stage')
  })
})

test('a buyer of another company fills in the form: the line is updated with the token of the app’s workspace', async () => {
  const { send, callsTo } = startWorkspace()
  await send(formChange({ filled: { quantity: '40' }, user: buyer, team: { id: 'TBUYER', domain: 'buyer' } }))
  expect(callsTo('views.update').map(({ team_id }) => team_id)).toEqual(['TSELLER'])
})
