import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTestClock } from '../../helpers/clock.ts'
import { away, buyersTeam, cardTs, pilotRun, posted, silent } from '../../helpers/posted-card.ts'
import { aRecommendation } from '../../helpers/recommendations.ts'
import { labelsOf, pressOf, questionsOf, readText } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import {
  buttonPress,
  buyer,
  channel,
  colleague,
  formSubmission,
  seller,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

describe('a buyer submits', () => {
  test('a mistake is shown at its field, and nothing is saved or posted', async () => {
    const { submit, calls, storage, card } = await posted()
    expect(await submit({ quantity: '40.5' })).toEqual([
      { response_action: 'errors', errors: { question_quantity: expect.stringContaining('Parts come whole.') } },
    ])
    expect(calls).toEqual([])
    expect(await storage.listAnswers(card.id)).toEqual([])
  })

  test('the result is shown in the form, in the thread and on the card, and the salesperson is told with a link', async () => {
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

  test('a card that was closed meanwhile still takes the answer', async () => {
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
    ['ratelimited', 'Slack did not take the message'],
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

  test('a form of an earlier version, which names no card, keeps showing the answers and says what to do', async () => {
    const { send, callsTo } = await posted()
    const filled = { ...pilotRun, partName: 'Valve cap' }
    await send(formSubmission({ filled, metadata: '{}', user: buyer, team: buyersTeam, callbackId: 'card_answer' }))
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain('Please press Describe your project again')
    expect(form).toContain('Part: Valve cap')
  })

  test('the store is away: the answer is posted at once, saved later, and then shown on the card', async () => {
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
    const { promise: asked, resolve: noteAsked } = Promise.withResolvers<void>()
    const answerCard = () => {
      noteAsked()
      return silent()
    }
    const { submit, callsTo } = await posted({ change: (storage) => ({ ...storage, answerCard }), clock })
    const submitted = submit(pilotRun)
    await asked
    await clock.elapse(1_000)
    await submitted
    expect(callsTo('chat.postMessage')).toHaveLength(2)
    const form = readText(callsTo('views.update')[0].view)
    expect(form).toContain('the card does not show them yet')
    expect(form).toContain('Small batch manufacturing')
  })
})

describe('answered more than once', () => {
  test('two at the same moment: both are kept, and the last drawing of the card shows both', async () => {
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
          // Another process saves an answer after this one has read, and draws before this one's drawing arrives.
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

  test('eight answers: the five newest are shown, and the rest are counted', async () => {
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

test('the form says who will read the answers, notes included', async () => {
  const { open, callsTo } = await posted()
  await open()
  const { view } = callsTo('views.open')[0]
  expect(questionsOf(view)).toContain('Anything else we should know?')
  expect(readText(view)).toContain('Everybody in this channel reads your answers, notes included')
})

test('an answer in a thread does not change the card of another workspace', async () => {
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
