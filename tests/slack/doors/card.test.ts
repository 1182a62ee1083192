import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../../../src/keeping/deadline.ts'
import { packCard } from '../../../src/slack/carried.ts'
import type { SavedCard, Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { buttonsOf, labelsOf, pressOf, readText } from '../../helpers/cards.ts'
import { createTestClock } from '../../helpers/clock.ts'
import { aProfile, pieces } from '../../helpers/profiles.ts'
import { aCard, aRecommendation } from '../../helpers/recommendations.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  colleague,
  type Filled,
  formChange,
  formSubmission,
  gateSubmission,
  mention,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

const permalink = 'https://maker.slack.com/archives/C1/p1'
const cardTs = '1700000000.000300'
const buyersTeam = { id: 'TBUYER', domain: 'buyer' }
const pilotRun = { quantity: '40', purposes: ['pilot_run'], designStatus: 'validated' }

/** A card that stands in the channel, and the workspace around it. */
const posted = async ({
  answers = {},
  card: changes = {},
  change = (storage) => storage,
  clock,
}: {
  answers?: Answers
  card?: Partial<SavedCard>
  change?: (storage: Storage) => Storage
  clock?: Clock
} = {}) => {
  const storage = await openFreshStorage()
  const card = aCard({ team: 'TSELLER', channel: channel.id, askedBy: seller.id, addressedTo: buyer.id, ...changes })
  await storage.addCard(card)
  const linked = { 'chat.getPermalink': [{ status: 200, body: { ok: true, permalink } }], ...answers }
  const workspace = startWorkspace(linked, change(storage), clock)
  const describeButton = {
    actionId: 'answer_card',
    value: packCard({ id: card.id, askedBy: card.askedBy, profile: card.profile }),
    isEphemeral: false,
    message: { ts: cardTs },
  }
  const open = (user = buyer) => workspace.send(buttonPress({ ...describeButton, user }))
  const metadata = JSON.stringify({
    channel: channel.id,
    responseUrl: 'https://hooks.slack.com/commands/T1/1/secret',
    card: { id: card.id, askedBy: card.askedBy, threadTs: cardTs },
  })
  const submit = (filled: Filled, user = buyer, changed: object = {}) =>
    workspace.send(formSubmission({ filled, metadata, user, team: buyersTeam, callbackId: 'card_answer', ...changed }))
  const drawn = () => workspace.callsTo('chat.update').at(-1)
  const told = () => workspace.callsTo('response_url').at(-1)
  return { ...workspace, storage, card, describeButton, open, submit, metadata, drawn, told }
}

const away = () => Promise.reject(new StorageError('unreachable', 'db'))
const silent = () => new Promise<never>(() => {})

describe('Describe your project', () => {
  test('opens the form for a buyer of another company, with what stands on the card', async () => {
    const { open, callsTo, metadata } = await posted({
      card: { profile: aProfile({ quantity: pieces(40), partName: 'Cap' }) },
    })
    expect(await open()).toEqual([undefined])
    const [{ view }] = callsTo('views.open')
    expect(view).toMatchObject({ callback_id: 'card_answer', title: { text: 'Describe your project' } })
    expect(JSON.parse(view.private_metadata)).toMatchObject(JSON.parse(metadata))
    const inputs = view.blocks.filter(({ type }: any) => type === 'input')
    expect(inputs.map(({ element }: any) => element.initial_value).slice(0, 2)).toEqual(['Cap', '40'])
    expect(inputs.at(-1).block_id).toBe('question_notes')
    expect(readText(view)).not.toContain('Where should the result go?')
    expect(findViewProblems(view)).toEqual([])
  })

  test('shows nobody the answers of another', async () => {
    const { open, submit, callsTo } = await posted()
    await submit({ ...pilotRun, partName: 'Secret part' }, colleague)
    await open()
    expect(JSON.stringify(callsTo('views.open'))).not.toContain('Secret part')
  })

  test.each([
    ['away', away],
    ['silent', silent],
  ])('the store is %s: the form opens with what the button carries', async (_name, findCard) => {
    const clock = createTestClock()
    const { open, callsTo } = await posted({ change: (storage) => ({ ...storage, findCard }), clock })
    const opened = open()
    if (findCard === silent) await clock.elapse(500)
    await opened
    expect(JSON.stringify(callsTo('views.open')[0].view)).toContain('"initial_value":"40"')
  })

  test.each([
    ['closed', { state: 'closed' as const }, 'This card is closed.'],
    ['from an earlier version', null, 'from an earlier version'],
  ])('a card that is %s opens no form and says why, to the person alone', async (_name, card, sentence) => {
    const { send, describeButton, callsTo, told } = await posted({ card: card ?? {} })
    await send(buttonPress({ ...describeButton, user: buyer, ...(card === null && { value: 'an old value' }) }))
    expect(callsTo('views.open')).toEqual([])
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain(sentence)
  })

  test('a card of another workspace is none of this one', async () => {
    const { open, callsTo, told } = await posted({ card: { team: 'T-other' } })
    await open()
    expect(callsTo('views.open')).toEqual([])
    expect(told().text).toContain('not kept any more')
  })

  test('a card that was deleted says whom to ask', async () => {
    const { storage, card, open, callsTo, told } = await posted()
    await storage.removeCard(card.id)
    await open()
    expect(callsTo('views.open')).toEqual([])
    expect(told().text).toContain(`Ask <@${seller.id}> for a new one.`)
  })

  test('a form that does not open in time is told in words', async () => {
    const { open, told } = await posted({ answers: { 'views.open': ['expired_trigger_id'] } })
    await open()
    expect(told().text).toContain('Please press the button again.')
  })

  test('the line moves while a buyer on another Grid fills it in', async () => {
    const { send, callsTo, metadata } = await posted()
    const enterprise = { id: 'EBUYER', name: 'Buyer' }
    const team = { ...buyersTeam, enterprise_id: 'EBUYER' }
    await send(
      formChange({ filled: { quantity: '40' }, metadata, user: buyer, team, callbackId: 'card_answer', enterprise }),
    )
    const [{ view, team_id }] = callsTo('views.update')
    expect(team_id).toBe('TSELLER')
    expect(view.callback_id).toBe('card_answer')
    expect(JSON.parse(view.private_metadata)).toMatchObject(JSON.parse(metadata))
    expect(readText(view)).toContain('So far: Small batch manufacturing')
  })
})

describe('a buyer submits', () => {
  test('a wrong answer is told at its field, and nothing is kept or posted', async () => {
    const { submit, calls, storage, card } = await posted()
    expect(await submit({ quantity: '40.5' })).toEqual([
      { response_action: 'errors', errors: { question_quantity: expect.stringContaining('Parts come whole.') } },
    ])
    expect(calls).toEqual([])
    expect(await storage.listAnswers(card.id)).toEqual([])
  })

  test('the result stands in the form, in the thread and on the card, and the salesperson is told with a link', async () => {
    const { submit, callsTo, drawn, storage, card } = await posted()
    const acks = await submit({ ...pilotRun, partName: '<!channel> Cap', notes: 'Two *colours*' })
    expect(acks).toEqual([{ response_action: 'update', view: expect.anything() }])
    expect(readText((acks[0] as any).view)).toContain('on their way to the thread')
    expect(findViewProblems((acks[0] as any).view)).toEqual([])

    const [inThread, direct] = callsTo('chat.postMessage')
    expect(inThread).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(readText(inThread)).toContain(`<@${buyer.id}> answered`)
    expect(readText(inThread)).toContain('Part: &lt;!channel&gt; Cap')
    expect(readText(inThread)).toContain('Notes: Two *colours*')
    expect(labelsOf(inThread)).toEqual(['Adjust answers', 'The batch is back'])
    expect(findMessageProblems(inThread)).toEqual([])

    expect(callsTo('chat.update')).toHaveLength(1)
    expect(drawn()).toMatchObject({ channel: channel.id, ts: cardTs })
    expect(readText(drawn())).toMatch(
      /• <@UBUYER>, <!date\^\d+\^\{date_short_pretty\} \{time\}\|[^>]+>: Small batch manufacturing, clear/,
    )
    expect(drawn().text).toContain('Small batch manufacturing, clear')
    expect(labelsOf(drawn())).toEqual(['Answer again', 'Close'])
    expect(findMessageProblems(drawn())).toEqual([])

    expect(callsTo('chat.getPermalink')).toEqual([expect.objectContaining({ message_ts: '1700000000.000100' })])
    expect(direct).toMatchObject({ channel: seller.id })
    expect(direct.text).toBe(
      `<@${buyer.id}> answered your card in <#${channel.id}>: Small batch manufacturing, clear. <https://maker.slack.com/archives/C1/p1|Open the answer>`,
    )
    expect(findMessageProblems(direct)).toEqual([])

    const [answer] = await storage.listAnswers(card.id)
    expect(answer).toMatchObject({ user: buyer.id, userTeam: 'TBUYER', team: 'TSELLER', stage: 'small_batch' })
    expect(await storage.findRecommendation(answer?.id ?? '')).toMatchObject({
      team: 'TSELLER',
      user: buyer.id,
      source: 'card',
      profile: { partName: '<!channel> Cap' },
    })
  })

  test('the workspace’s own thresholds decide, as they were when the form opened', async () => {
    const { storage, open, send, callsTo } = await posted()
    await storage.saveSettings('TSELLER', {
      ...(await storage.readSettings('TSELLER')),
      thresholds: { sampleEnds: 50, batchStarts: 60 },
    })
    await open()
    const metadata = callsTo('views.open')[0].view.private_metadata
    await send(
      formSubmission({
        filled: { quantity: '40' },
        metadata,
        user: buyer,
        team: buyersTeam,
        callbackId: 'card_answer',
      }),
    )
    expect(readText(callsTo('chat.postMessage')[0])).toContain('Prototyping')
  })

  test('Slack gives no link: the salesperson is told without one', async () => {
    const { submit, callsTo } = await posted({ answers: { 'chat.getPermalink': ['message_not_found'] } })
    await submit(pilotRun)
    expect(callsTo('chat.postMessage')[1].text).toMatch(/Small batch manufacturing, clear\.$/)
  })

  test('the salesperson answers for the buyer: nobody is told of their own act', async () => {
    const { submit, callsTo, drawn } = await posted()
    await submit(pilotRun, seller)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(readText(drawn())).toContain(`• <@${seller.id}>`)
  })

  test('a buyer of another Grid is answered in the workspace of the card', async () => {
    const { submit, storage, card, callsTo } = await posted()
    const enterprise = { id: 'EBUYER', name: 'Buyer' }
    await submit(pilotRun, buyer, { enterprise, team: { ...buyersTeam, enterprise_id: 'EBUYER' } })
    expect(await storage.listAnswers(card.id)).toMatchObject([{ team: 'TSELLER', userTeam: 'TBUYER' }])
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('a card that was closed meanwhile takes the answer all the same', async () => {
    const { submit, drawn, callsTo } = await posted({ card: { state: 'closed', stateBy: seller.id, stateAt: 5 } })
    await submit(pilotRun)
    expect(callsTo('chat.postMessage')[0]).toMatchObject({ thread_ts: cardTs })
    expect(readText(drawn())).toContain(`• <@${buyer.id}>`)
    expect(labelsOf(drawn())).toEqual(['Reopen'])
  })

  test.each([
    ['not_in_channel', 'Type /invite @Stage Advisor there'],
    ['channel_not_found', 'I cannot see the channel'],
    ['is_archived', 'the channel is archived'],
    ['restricted_action_thread_locked', 'does not let me write'],
    ['internal_error', 'Slack did not take the message'],
  ])('%s: the salesperson gets the answer directly, and the buyer reads so', async (error, mend) => {
    const { submit, callsTo, storage, card } = await posted({ answers: { 'chat.postMessage': [error] } })
    await submit({ ...pilotRun, partName: 'Valve cap' })
    const [, direct] = callsTo('chat.postMessage')
    expect(direct).toMatchObject({ channel: seller.id })
    expect(readText(direct)).toContain(mend)
    expect(readText(direct)).toContain('Part: Valve cap')
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain(`I sent your answers to <@${seller.id}> directly.`)
    expect(form).toContain('Part: Valve cap')
    expect(form).not.toContain('/invite')
    expect(await storage.listAnswers(card.id)).toHaveLength(1)
  })

  test('nothing can be posted at all: the form shows the answers and says what to do', async () => {
    const { submit, callsTo, lines, storage, card } = await posted({
      answers: { 'chat.postMessage': ['token_revoked', 'token_revoked'] },
    })
    await submit({ ...pilotRun, partName: 'Valve cap' })
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain(`Please write to <@${seller.id}> in the channel`)
    expect(form).toContain('Part: Valve cap')
    expect(lines.join()).toContain('reached nobody')
    expect(await storage.listAnswers(card.id)).toHaveLength(1)
  })

  test('a form of an earlier version, which names no card, keeps the answers in sight and says what to do', async () => {
    const { send, callsTo } = await posted()
    const filled = { ...pilotRun, partName: 'Valve cap' }
    await send(formSubmission({ filled, metadata: '{}', user: buyer, team: buyersTeam, callbackId: 'card_answer' }))
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain('Please press Describe your project again')
    expect(form).toContain('Part: Valve cap')
  })

  test('the store is away: the answer is posted at once, saved later, and then stands on the card', async () => {
    let isAway = true
    const { submit, callsTo, drawn, storage, card } = await posted({
      change: (storage) => ({
        ...storage,
        answerCard: (answer) => (isAway ? away() : storage.answerCard(answer)),
        findCard: (id) => (isAway ? away() : storage.findCard(id)),
      }),
    })
    await submit(pilotRun)
    expect(callsTo('chat.postMessage').map(({ channel: to }) => to)).toEqual([channel.id, seller.id])
    expect(callsTo('chat.update')).toEqual([])
    isAway = false
    await vi.waitFor(() => expect(readText(drawn())).toContain(`• <@${buyer.id}>`), 5_000)
    expect(await storage.listAnswers(card.id)).toHaveLength(1)
  })

  test('a card whose posting could not be noted is found by its first answer', async () => {
    const { submit, drawn, storage, card } = await posted({ card: { messageTs: null } })
    await submit(pilotRun)
    expect(drawn()).toMatchObject({ channel: channel.id, ts: cardTs })
    expect(await storage.findCard(card.id)).toMatchObject({ messageTs: cardTs })
  })

  test('the card cannot be redrawn: it is logged, and everything else is done', async () => {
    const { submit, callsTo, lines } = await posted({ answers: { 'chat.update': ['edit_window_closed'] } })
    await submit(pilotRun)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
    expect(lines.join()).toContain('could not be redrawn: edit_window_closed')
  })

  test('the answer cannot be saved yet: it is posted, and the buyer reads that the card does not show it', async () => {
    const clock = createTestClock()
    const { submit, callsTo } = await posted({ change: (storage) => ({ ...storage, answerCard: silent }), clock })
    const submitted = submit(pilotRun)
    await clock.elapse(1_000)
    await submitted
    expect(callsTo('chat.postMessage')).toHaveLength(2)
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain('the card does not show them yet')
    expect(form).toContain('Small batch manufacturing')
  })
})

describe('answered more than once', () => {
  test('two at the same moment: both are kept, and the card as it was drawn last shows both', async () => {
    const { submit, drawn, storage, card, callsTo } = await posted()
    await Promise.all([submit(pilotRun), submit({ quantity: '3', designStatus: 'concept' }, colleague)])
    expect(await storage.listAnswers(card.id)).toHaveLength(2)
    expect(readText(drawn())).toMatch(/• <@UBUYER>.*: Small batch manufacturing, clear/)
    expect(readText(drawn())).toMatch(/• <@UCOLLEAGUE>.*: Prototyping, clear/)
    expect(callsTo('chat.postMessage').filter(({ thread_ts }) => thread_ts === cardTs)).toHaveLength(2)
  })

  test('an answer that comes in while the card is drawn is drawn too, even if the older drawing arrives last', async () => {
    let readings = 0
    const { submit, drawn, card, callsTo } = await posted({
      change: (storage) => ({
        ...storage,
        listAnswers: async (id) => {
          const listed = await storage.listAnswers(id)
          readings += 1
          // Another process keeps an answer after this one has looked, and draws before this one's drawing arrives.
          if (readings === 1)
            await storage.answerCard({
              card: id,
              userTeam: 'TSELLER',
              recommendation: aRecommendation({ team: 'TSELLER', user: 'UELSEWHERE' }),
            })
          return listed
        },
      }),
    })
    await submit(pilotRun)
    expect(card.id).not.toBe('')
    expect(callsTo('chat.update')).toHaveLength(2)
    expect(readText(drawn())).toContain('• <@UELSEWHERE>')
    expect(readText(drawn())).toContain('• <@UBUYER>')
  })

  test('by the same person: both stay', async () => {
    const { submit, drawn, storage, card } = await posted()
    await submit(pilotRun)
    await submit({ quantity: '3', designStatus: 'concept' })
    expect(await storage.listAnswers(card.id)).toHaveLength(2)
    expect(readText(drawn()).match(/• <@UBUYER>/g)).toHaveLength(2)
  })

  test('eight answers: the five newest stand there, and the rest are counted', async () => {
    const { submit, drawn } = await posted()
    for (let quantity = 1; quantity <= 8; quantity += 1) await submit({ quantity: String(quantity) })
    expect(readText(drawn()).match(/• /g)).toHaveLength(5)
    expect(readText(drawn())).toContain('and 3 more, in the thread')
    expect(findMessageProblems(drawn())).toEqual([])
  })

  test('the open question, answered in the thread, is one more answer, and stays in the thread', async () => {
    const { submit, send, callsTo, drawn, storage, card } = await posted()
    await submit({ quantity: '12' })
    const [inThread] = callsTo('chat.postMessage')
    expect(readText(drawn())).toContain('Not decided yet')
    const message = { ts: '1700000000.000400', thread_ts: cardTs }
    const press = pressOf(inThread, 'Accept or reject the batch')
    await send(buttonPress({ ...press, isEphemeral: false, user: buyer, message }))
    const [, , answered, told] = callsTo('chat.postMessage')
    expect(answered).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(told).toMatchObject({
      channel: seller.id,
      text: expect.stringContaining('Small batch manufacturing, likely'),
    })
    expect(readText(drawn())).toContain('Small batch manufacturing, likely')
    const [first, second] = await storage.listAnswers(card.id)
    expect(await storage.findRecommendation(second?.id ?? '')).toMatchObject({ previousId: first?.id })
  })
})

test('an answer in a thread leaves the card of another workspace alone', async () => {
  const { send, storage, card, calls, callsTo } = await posted({ card: { team: 'T-other' } })
  const recommendation = aRecommendation({ id: 'theirs', team: 'T-other' })
  await storage.answerCard({ card: card.id, userTeam: 'T-other', recommendation })
  const value = JSON.stringify({ profile: { quantity: { min: 12, max: 12 } }, id: 'theirs' })
  const message = { ts: '1700000000.000400', thread_ts: cardTs }
  await send(buttonPress({ actionId: 'answer_question_0', value, isEphemeral: false, message }))
  expect(calls.map(({ method }) => method)).toEqual(['chat.postMessage'])
  expect(callsTo('chat.postMessage')[0]).toMatchObject({ channel: channel.id })
  expect(await storage.listAnswers(card.id)).toHaveLength(1)
})

describe('a mention in the thread of a card', () => {
  const inThread = { user: buyer.id, team: 'TBUYER', user_team: 'TBUYER', thread_ts: cardTs }
  const leadOf = (message: any) => message.blocks[0].elements[0].text

  test('changes the answer there, is one more answer to the card, and the salesperson is told', async () => {
    const { submit, send, callsTo, drawn, storage, card } = await posted()
    await submit({ quantity: '3', designStatus: 'concept' })
    await send(mention('make that 200, the design is frozen now', inThread))
    const [, , answered, told, ...more] = callsTo('chat.postMessage')
    expect(more).toEqual([])
    expect(answered).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(leadOf(answered)).toBe('Changed: Quantity: 3 → 200 · Design: an idea so far → proven')
    expect(told).toMatchObject({ channel: seller.id, text: expect.stringContaining('answered your card') })
    expect(readText(drawn())).toMatch(/Prototyping.*\n• <@UBUYER>.*: Small batch manufacturing/)
    const [first, second] = await storage.listAnswers(card.id)
    expect(second).toMatchObject({ user: buyer.id, userTeam: 'TBUYER' })
    expect(await storage.findRecommendation(second?.id ?? '')).toMatchObject({ previousId: first?.id })
  })

  test('that nobody has answered yet goes on from what is known on it', async () => {
    const { send, callsTo, drawn, storage, card } = await posted()
    await send(mention('make that 200', inThread))
    expect(leadOf(callsTo('chat.postMessage')[0])).toBe('Changed: Quantity: 40 → 200')
    expect(readText(drawn())).toContain(`• <@${buyer.id}>`)
    expect(await storage.listAnswers(card.id)).toHaveLength(1)
  })

  test.each<[string, string, Partial<SavedCard>]>([
    ['is a new request', '12 brackets for a fit check', { text: '40 housings for a pilot run' }],
    ['stands under a closed card', 'make that 200', { state: 'closed' }],
    ['says nothing of an order', 'thank you', {}],
    ['stands under a card of another workspace', 'make that 200', { team: 'T-other' }],
  ])('that %s leaves the card as it is', async (_name, said, changes) => {
    const { send, callsTo, storage, card } = await posted({ card: changes })
    await send(mention(said, inThread))
    expect(callsTo('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual([cardTs])
    expect(JSON.stringify(callsTo('chat.postMessage'))).not.toContain('Changed')
    expect(callsTo('chat.update')).toEqual([])
    expect(await storage.listAnswers(card.id)).toEqual([])
  })

  test('where the answer cannot be posted, both people get it directly', async () => {
    const { send, callsTo } = await posted({ answers: { 'chat.postMessage': ['restricted_action_thread_locked'] } })
    await send(mention('make that 200', inThread))
    expect(callsTo('chat.postMessage').map(({ channel: to }) => to)).toEqual([channel.id, buyer.id, seller.id])
    expect(readText(callsTo('chat.postMessage')[1])).toContain('200 parts')
  })
})

test('what came back from the parts is reported on an answer in the thread: the road starts there, the card stays', async () => {
  const { submit, send, callsTo, storage, card } = await posted()
  await submit({ quantity: '3', designStatus: 'concept', partName: 'Snap hook' })
  const message = { ts: '1700000000.000400', thread_ts: cardTs }
  const press = pressOf(callsTo('chat.postMessage')[0], 'Prototypes are back')
  await send(buttonPress({ ...press, isEphemeral: false, user: colleague, message }))
  const reported = { structure: 'confirmed', dimensions: 'confirmed', appearance: 'confirmed', function: 'confirmed' }
  const metadata = callsTo('views.open')[0].view.private_metadata
  await send(gateSubmission({ reported: { ...reported, nextQuantity: '40' }, metadata, user: colleague }))
  const next = callsTo('chat.postMessage').at(-1)
  expect(next).toMatchObject({ channel: channel.id, thread_ts: cardTs })
  expect(readText(next)).toMatch(/1\. Prototyping, 3 parts, .*: all confirmed →\n2\. Small batch, 40 parts/)
  expect(await storage.listAnswers(card.id)).toHaveLength(1)

  // Whoever reported it finds it among their own, and may go on from there.
  await send(slashCommand('history snap hook', { user_id: colleague.id }))
  const open = callsTo('response_url')
    .at(-1)
    .blocks.find(({ accessory }: any) => accessory)?.accessory
  await send(buttonPress({ actionId: open.action_id, value: open.value, user: colleague }))
  expect(readText(callsTo('response_url').at(-1))).toContain('After the prototypes: structure confirmed')
  // And the thread goes on from it, as another order than the one that the card asked for.
  await send(mention('make that 60', { thread_ts: cardTs }))
  expect(callsTo('chat.postMessage').at(-1).blocks[0].elements[0].text).toBe('Changed: Quantity: 40 → 60')
  expect(await storage.listAnswers(card.id)).toHaveLength(1)
})

describe('Adjust answers, on an answer in the thread', () => {
  const adjust = async (card: Partial<SavedCard> = {}) => {
    const workspace = await posted({ card })
    await workspace.submit({ quantity: '12', notes: 'Two colours' })
    const message = { ts: '1700000000.000400', thread_ts: cardTs }
    const press = pressOf(workspace.callsTo('chat.postMessage')[0], 'Adjust answers')
    await workspace.send(buttonPress({ ...press, isEphemeral: false, user: buyer, message }))
    return { ...workspace, view: workspace.callsTo('views.open')[0].view }
  }

  test('is one more answer to the card, with what was answered filled in', async () => {
    const { view, send, callsTo, drawn, storage, card } = await adjust()
    expect(view.callback_id).toBe('card_answer')
    expect(JSON.stringify(view)).toContain('"initial_value":"Two colours"')
    const metadata = view.private_metadata
    await send(formSubmission({ filled: pilotRun, metadata, user: buyer, team: buyersTeam, callbackId: 'card_answer' }))
    expect(callsTo('chat.postMessage').filter(({ thread_ts }) => thread_ts === cardTs)).toHaveLength(2)
    expect(readText(drawn())).toContain('Small batch manufacturing, clear')
    const [first, second] = await storage.listAnswers(card.id)
    expect(await storage.findRecommendation(second?.id ?? '')).toMatchObject({ previousId: first?.id })
  })

  test('is for the person alone once the card is closed', async () => {
    const { view } = await adjust({ state: 'closed' })
    expect(view.callback_id).toBe('stage_form')
  })
})

describe('Close and Reopen', () => {
  const pressOn = (actionId: string, card: SavedCard, user = seller) =>
    buttonPress({ actionId, value: card.id, isEphemeral: false, message: { ts: cardTs }, user })

  test('closing is asked about once more, and then says who and when', async () => {
    const { send, card, drawn, storage } = await posted()
    expect(await send(pressOn('close_card', card))).toEqual([undefined])
    expect(readText(drawn())).toMatch(/Closed by <@USELLER>, <!date\^/)
    expect(labelsOf(drawn())).toEqual(['Reopen'])
    expect(findMessageProblems(drawn())).toEqual([])
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed', stateBy: seller.id })

    await send(pressOn('reopen_card', card, colleague))
    expect(readText(drawn())).toMatch(/Reopened by <@UCOLLEAGUE>, <!date\^/)
    expect(labelsOf(drawn())).toEqual(['Describe your project', 'Close'])
    const close = buttonsOf(drawn()).find(({ text }) => text.text === 'Close')
    expect(close?.confirm).toMatchObject({ title: { text: 'Close this card?' } })
    expect(findMessageProblems(drawn())).toEqual([])
  })

  test.each([
    ['of another workspace', { team: 'T-other' }, (_storage: Storage, _id: string) => Promise.resolve()],
    ['that is gone', {}, (storage: Storage, id: string) => storage.removeCard(id)],
  ])('a card %s stays as it is', async (_name, other, change) => {
    const { send, storage, calls, told, card } = await posted({ card: other })
    await change(storage, card.id)
    const before = await storage.findCard(card.id)
    await send(pressOn('close_card', card))
    expect(told().text).toContain('not kept any more')
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(await storage.findCard(card.id)).toEqual(before)
  })

  test.each([
    ['channel_not_found', 'type /invite @Stage Advisor here, then press again'],
    ['is_archived', 'The channel is archived.'],
    ['internal_error', 'press again in a minute'],
  ])('%s: it is closed, and the person reads why the card does not show it', async (error, mend) => {
    const { send, card, told, storage, drawn } = await posted({ answers: { 'chat.update': [error] } })
    await send(pressOn('close_card', card))
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain('This card is closed now, but I could not change what stands here.')
    expect(told().text).toContain(mend)
    expect(await storage.findCard(card.id)).toMatchObject({ state: 'closed' })
    await send(pressOn('close_card', card))
    expect(labelsOf(drawn())).toEqual(['Reopen'])
  })

  test('the store is away: the person reads what to do', async () => {
    const { send, card, told } = await posted({ change: (storage) => ({ ...storage, findCard: away }) })
    await send(pressOn('close_card', card))
    expect(told().text).toContain('Please press again in a minute.')
  })
})

describe('an outsider presses what is for sales alone', () => {
  test.each([
    ['ask_buyer', JSON.stringify({ profile: {} })],
    ['post_card', JSON.stringify({ id: 'new', reminderHours: null, profile: {} })],
    ['change_card', JSON.stringify({ id: 'new', reminderHours: null, profile: {} })],
    ['choose_reminder_0', JSON.stringify({ id: 'new', reminderHours: 24, profile: {} })],
    ['cancel_card', 'new'],
    ['decline_reminder', null],
    ['close_card', null],
    ['reopen_card', null],
  ])('%s is refused in words, seen by nobody else, and changes nothing', async (actionId, value) => {
    const { send, calls, told, card, storage } = await posted({ card: { remindAt: 5 } })
    expect(await send(buttonPress({ actionId, value: value ?? card.id, isEphemeral: false, user: buyer }))).toEqual([
      undefined,
    ])
    expect(calls.map(({ method }) => method)).toEqual(['response_url'])
    expect(told()).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(told().text).toContain('This button is for people of the company that posted the card.')
    expect(told().text).not.toContain('40')
    expect(await storage.findCard(card.id)).toEqual(card)
    expect((await storage.countAll()).cards).toBe(1)
  })
})

describe('the reminder', () => {
  const due = { remindAt: 1000 }

  test('comes once, in the thread of the card, and names who is asked', async () => {
    const { remind, callsTo } = await posted({ card: due })
    await remind(999)
    expect(callsTo('chat.postMessage')).toEqual([])
    await Promise.all([remind(1000), remind(1000)])
    await remind(2000)
    const [reminder, ...more] = callsTo('chat.postMessage')
    expect(more).toEqual([])
    expect(reminder).toMatchObject({ channel: channel.id, thread_ts: cardTs })
    expect(reminder.text).toContain(`<@${buyer.id}>, <@${seller.id}> would still like to know more`)
    expect(findMessageProblems(reminder)).toEqual([])
  })

  test('names nobody where nobody was addressed', async () => {
    const { remind, callsTo } = await posted({ card: { ...due, addressedTo: null } })
    await remind(1000)
    expect(callsTo('chat.postMessage')[0].text).toMatch(/^<@USELLER> would still like/)
  })

  test('does not come after an answer, nor for a closed card; for a reopened one it does', async () => {
    const { remind, submit, callsTo, send, card, storage } = await posted({ card: due })
    const other = aCard({ team: 'TSELLER', channel: channel.id, ...due })
    await storage.addCard(other)
    await submit(pilotRun, seller)
    await send(buttonPress({ actionId: 'close_card', value: other.id, isEphemeral: false }))
    await remind(5000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    await send(buttonPress({ actionId: 'reopen_card', value: other.id, isEphemeral: false }))
    await remind(5000)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
    expect(card.id).not.toBe(other.id)
  })

  test('Slack is away: it is tried again, and comes once', async () => {
    const { remind, callsTo } = await posted({ card: due, answers: { 'chat.postMessage': ['internal_error'] } })
    await remind(1000)
    await remind(61_000)
    await remind(121_000)
    expect(callsTo('chat.postMessage')).toHaveLength(2)
  })

  test('the app may not write there: it is logged and not tried again', async () => {
    const { remind, callsTo, lines } = await posted({ card: due, answers: { 'chat.postMessage': ['is_archived'] } })
    await remind(1000)
    await remind(61_000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(lines.join()).toContain('could not be posted: archived')
  })

  test('the store is away: it is logged, and comes when the store is there', async () => {
    let isAway = true
    const { remind, callsTo, lines } = await posted({
      card: due,
      change: (storage) => ({ ...storage, claimReminders: (now) => (isAway ? away() : storage.claimReminders(now)) }),
    })
    await remind(1000)
    expect(lines.join()).toContain('A reminder could not be sent.')
    isAway = false
    await remind(2000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })
})
