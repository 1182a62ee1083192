import { afterEach, describe, expect, test } from 'vitest'
import { postingOf } from '../../../src/slack/doors/acts.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { StorageError } from '../../../src/storage/storage-error.ts'
import { aCard } from '../../helpers/recommendations.ts'
import { fieldOf, headlineOf, labelsOf, pressOf, readText } from '../../helpers/seen.ts'
import { findMessageProblems, findViewProblems } from '../../helpers/slack-limits.ts'
import { openFreshStorage } from '../../helpers/storage.ts'
import {
  type Answers,
  buttonPress,
  buyer,
  channel,
  colleague,
  formSubmission,
  responseUrl,
  seller,
  slashCommand,
  startWorkspace,
  stopWorkspace,
} from '../../helpers/workspace.ts'

afterEach(stopWorkspace)

/** The preview that `/stage ask …` shows, and the workspace in which its buttons are pressed. */
const preview = async (asked = 'ask <@UBUYER|bo> 40 housings for a pilot run', answers: Answers = {}) => {
  const storage = await openFreshStorage()
  const first = startWorkspace({}, storage)
  await first.send(slashCommand(asked))
  const [shown] = first.callsTo('response_url')
  const showing = first.calls.map(({ method }) => method)
  stopWorkspace()
  const workspace = startWorkspace(answers, storage)
  const press = (label: string, changes: object = {}) =>
    workspace.send(buttonPress({ ...pressOf(shown, label), ...changes }))
  const told = () => workspace.callsTo('response_url').at(-1)
  return { ...workspace, storage, shown, showing, press, told }
}

/** A store in which these methods fail. */
const failing = (storage: Storage, ...methods: Array<keyof Storage>): Storage => ({
  ...storage,
  ...Object.fromEntries(methods.map((method) => [method, () => Promise.reject(new StorageError('unreachable', 'db'))])),
})

describe('/stage ask', () => {
  test('shows the card only to the salesperson, and posts nothing', async () => {
    const { shown, showing } = await preview()
    expect(shown).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    const text = readText(shown)
    expect(text).toContain('nothing is posted yet')
    expect(text).toContain(`*<@${buyer.id}>, <@${seller.id}> asks you to describe your project.*`)
    expect(text).toContain('Known so far, and filled in: 40 parts · pilot run')
    expect(text).toContain('one reminder comes in its thread')
    expect(labelsOf(shown)).toEqual([
      'Remind after 1 day',
      'Remind after 1 week',
      'No reminder',
      'Post it here',
      'Change what is known',
      'Cancel',
    ])
    expect(findMessageProblems(shown)).toEqual([])
    expect(showing).toEqual(['response_url'])
  })

  test.each([
    ['ask', '<@USELLER> asks: please describe your project.', false],
    ['ASK 40 housings', '<@USELLER> asks: please', true],
    ['ask <@UBUYER>', '<@UBUYER>, <@USELLER> asks', false],
    ['ask <@WBUYER|bo.ortiz>  40 pcs', '<@WBUYER>, <@USELLER> asks', true],
    ['ask 40 pcs for <@UBUYER|bo>', '<@USELLER> asks: please', true],
  ])('%s', async (command, sentence, isKnown) => {
    const { shown } = await preview(command)
    expect(readText(shown)).toContain(sentence)
    expect(readText(shown).includes('Known so far')).toBe(isKnown)
  })

  test.each(['asking price for 40 housings', 'ask-for 40 housings'])('%s is an enquiry', async (text) => {
    const { shown } = await preview(text)
    expect(headlineOf(shown)).toBe('Small batch manufacturing')
  })

  test('in a direct message, says where to ask', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('ask 40 housings', { channel_id: 'D1' }))
    expect(callsTo('response_url')[0].text).toContain('A card needs a channel that you share with the buyer.')
  })

  test('nobody’s words become a mention', async () => {
    const { shown } = await preview('ask 40 housings &lt;!channel&gt; for a pilot run')
    expect(findMessageProblems(shown)).toEqual([])
  })

  test('the time of the reminder is the workspace’s until another is chosen', async () => {
    const storage = await openFreshStorage()
    await storage.saveSettings('TSELLER', { ...(await storage.readSettings('TSELLER')), reminderHours: 72 })
    const { send, callsTo } = startWorkspace({}, storage)
    await send(slashCommand('ask'))
    const [shown] = callsTo('response_url')
    expect(readText(shown)).toContain('after 3 days, one reminder')
    await send(buttonPress(pressOf(shown, 'Remind after 1 week')))
    const chosen = callsTo('response_url').at(-1)
    expect(chosen).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(readText(chosen)).toContain('after 1 week, one reminder')
    await send(buttonPress(pressOf(chosen, 'No reminder')))
    expect(readText(callsTo('response_url').at(-1))).toContain('There will be no reminder.')
    expect(callsTo('chat.postMessage')).toEqual([])
  })
})

describe('Ask the buyer, on a recommendation', () => {
  test('shows the card with what is known, next to the recommendation, without the notes', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('40 housings for a pilot run'))
    const { actionId, value } = pressOf(callsTo('response_url')[0], 'Ask the buyer')
    const carried = JSON.parse(value)
    const noted = { ...carried, profile: { ...carried.profile, notes: 'Pays late.', partName: 'Cap' } }
    await send(buttonPress({ actionId, value: JSON.stringify(noted) }))
    const shown = callsTo('response_url').at(-1)
    expect(shown).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(readText(shown)).toContain('40 parts · pilot run · Part: Cap')
    expect(JSON.stringify(shown)).not.toContain('Pays late')
    await send(buttonPress(pressOf(shown, 'Post it here')))
    expect(JSON.stringify(callsTo('chat.postMessage')[0])).not.toContain('Pays late')
  })

  test('stays after the recommendation was shared', async () => {
    const { send, callsTo } = startWorkspace()
    await send(slashCommand('40 housings for a pilot run, drawing frozen'))
    await send(buttonPress(pressOf(callsTo('response_url')[0], 'Share in channel')))
    expect(labelsOf(callsTo('response_url').at(-1))).toEqual(['Adjust answers', 'Ask the buyer', 'The batch is back'])
    expect(labelsOf(callsTo('chat.postMessage')[0])).not.toContain('Ask the buyer')
  })

  test('a button that cannot be read says to start again', async () => {
    const { send, callsTo } = startWorkspace()
    await send(buttonPress({ actionId: 'ask_buyer', value: '{' }))
    expect(callsTo('response_url')[0].text).toContain('start again with /stage')
  })

  describe('is not offered to people of another company, and neither is Share', () => {
    test('after the form', async () => {
      const { send, callsTo } = startWorkspace()
      const metadata = JSON.stringify({ channel: channel.id, responseUrl })
      await send(formSubmission({ filled: { quantity: '3', designStatus: 'concept' }, user: buyer, metadata }))
      expect(labelsOf(callsTo('response_url')[0])).toEqual(['Adjust answers', 'Prototypes are back'])
    })

    test('after an answer to a shared question', async () => {
      const asking = startWorkspace()
      await asking.send(slashCommand('12 pcs'))
      const press = pressOf(asking.callsTo('response_url')[0], 'Change the drawing')
      stopWorkspace()
      const { send, callsTo } = startWorkspace({ 'chat.postMessage': ['not_in_channel'] })
      await send(buttonPress({ ...press, isEphemeral: false, user: buyer }))
      expect(labelsOf(callsTo('response_url')[0])).toContain('Adjust answers')
      expect(labelsOf(callsTo('response_url')[0])).not.toContain('Ask the buyer')
      expect(labelsOf(callsTo('response_url')[0])).not.toContain('Share in channel')
    })
  })
})

describe('Change what is known', () => {
  test('opens the form without notes, and its answers change the card', async () => {
    const { press, callsTo, send, told } = await preview()
    await press('Change what is known')
    const [{ view }] = callsTo('views.open')
    expect(view.callback_id).toBe('card_draft')
    expect(fieldOf(view, 'quantity')?.typed).toBe('40')
    expect([fieldOf(view, 'notes'), fieldOf(view, 'destination')]).toEqual([undefined, undefined])
    expect(findViewProblems(view)).toEqual([])

    const metadata = view.private_metadata
    const wrong = { quantity: 'many' }
    const [refusal] = await send(formSubmission({ filled: wrong, metadata, callbackId: 'card_draft' }))
    expect(refusal).toMatchObject({ response_action: 'errors' })
    const filled = { quantity: '60', partName: 'Cap <b>' }
    expect(await send(formSubmission({ filled, metadata, callbackId: 'card_draft' }))).toEqual([undefined])
    const again = told()
    expect(again).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(readText(again)).toContain(`<@${buyer.id}>, <@${seller.id}>`)
    expect(readText(again)).toContain('60 parts · Part: Cap &lt;b&gt;')
    await send(buttonPress(pressOf(again, 'Post it here')))
    expect(readText(callsTo('chat.postMessage')[0])).toContain('60 parts · Part: Cap &lt;b&gt;')
  })

  test('says so in words if the form does not open in time', async () => {
    const { press, told } = await preview('ask', { 'views.open': ['expired_trigger_id'] })
    await press('Change what is known')
    expect(told()).toMatchObject({ replace_original: false, text: expect.stringContaining('press the button again') })
  })
})

describe('Post it here', () => {
  test('posts the card, stores it, and tells the salesperson', async () => {
    const { press, callsTo, told, storage } = await preview()
    const before = Date.now()
    expect(await press('Post it here')).toEqual([undefined])
    const [posted] = callsTo('chat.postMessage')
    expect(posted).toMatchObject({ channel: channel.id })
    expect(posted.thread_ts).toBeUndefined()
    expect(readText(posted)).toContain(`<@${buyer.id}>, <@${seller.id}> asks you to describe your project.`)
    expect(readText(posted)).toContain('Known so far, and filled in: 40 parts · pilot run')
    expect(posted.text).toContain(`<@${buyer.id}>`)
    expect(labelsOf(posted)).toEqual(['Describe your project', 'Close'])
    expect(findMessageProblems(posted)).toEqual([])
    const { id } = JSON.parse(pressOf(posted, 'Describe your project').value)
    const card = await storage.findCard(id)
    expect(card).toMatchObject({
      team: 'TSELLER',
      channel: channel.id,
      messageTs: '1700000000.000100',
      askedBy: seller.id,
      addressedTo: buyer.id,
      text: '40 housings for a pilot run',
      state: 'open',
      profile: { quantity: { min: 40, max: 40 } },
    })
    expect((card?.remindAt ?? 0) - (card?.createdAt ?? 0)).toBe(48 * 3_600_000)
    expect(card?.createdAt).toBeGreaterThanOrEqual(before)
    expect(told()).toMatchObject({ replace_original: true, text: expect.stringContaining('The card is posted') })
    expect(labelsOf(told())).toEqual(['No reminder'])
  })

  test('two presses post one card', async () => {
    const { press, callsTo, told } = await preview()
    await Promise.all([press('Post it here'), press('Post it here')])
    await press('Post it here')
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(told().text).toContain('posted already')
  })

  test.each([
    ['not_in_channel', 'Type /invite @Stage Advisor here'],
    ['channel_not_found', 'If it is private, type /invite @Stage Advisor here'],
    ['is_archived', 'this channel is archived'],
    ['no_permission', 'Ask its owner to let apps post'],
    ['restricted_action', 'Ask its owner to let apps post'],
    ['restricted_action_read_only_channel', 'Ask its owner to let apps post'],
    ['restricted_action_thread_only_channel', 'Ask its owner to let apps post'],
    ['restricted_action_non_threadable_channel', 'Ask its owner to let apps post'],
    ['restricted_action_thread_locked', 'Ask its owner to let apps post'],
    ['messages_tab_disabled', 'Ask its owner to let apps post'],
    ['ekm_access_denied', 'Ask its owner to let apps post'],
    ['team_access_not_granted', 'Ask an admin of the organisation to add me'],
    ['token_expired', 'install me again'],
    ['token_revoked', 'install me again'],
    ['account_inactive', 'install me again'],
    ['ratelimited', 'press Post it here again in a minute'],
    ['rate_limited', 'press Post it here again in a minute'],
    ['ratelimited', 'press Post it here again in a minute'],
  ])(
    '%s: nothing is posted, the preview stays and says what to do, and the button works again',
    async (error, mend) => {
      const { press, callsTo, told, storage, send } = await preview(undefined, { 'chat.postMessage': [error] })
      await press('Post it here')
      const kept = told()
      expect(kept).toMatchObject({ response_type: 'ephemeral', replace_original: true })
      expect(readText(kept)).toContain(mend)
      expect(readText(kept)).toContain('40 parts · pilot run')
      expect(findMessageProblems(kept)).toEqual([])
      expect(callsTo('response_url').map(({ response_type }) => response_type)).not.toContain('in_channel')
      expect((await storage.countAll()).cards).toBe(0)

      await send(buttonPress(pressOf(kept, 'Post it here')))
      expect(callsTo('chat.postMessage')).toHaveLength(2)
      expect(told().text).toContain('The card is posted')
      expect((await storage.countAll()).cards).toBe(1)
    },
  )

  test.each(['msg_blocks_too_long', 'invalid_blocks'])('%s: only the text is posted', async (error) => {
    const { press, callsTo, told } = await preview(undefined, { 'chat.postMessage': [error] })
    await press('Post it here')
    expect(callsTo('chat.postMessage')[1].text).toContain('asks you to describe your project')
    expect(told().text).toContain('The card is posted')
  })

  test('the store is away: nothing is posted, and the preview says so', async () => {
    const { shown, storage } = await preview()
    stopWorkspace()
    const { send, callsTo } = startWorkspace({}, failing(storage, 'addCard'))
    await send(buttonPress(pressOf(shown, 'Post it here')))
    expect(callsTo('chat.postMessage')).toEqual([])
    expect(readText(callsTo('response_url')[0])).toContain('Please press Post it here again in a minute')
    expect(labelsOf(callsTo('response_url')[0])).toContain('Post it here')
  })

  /** Stores what a process leaves behind if it ends before it posts. */
  const leaveUnposted = async (storage: Storage, shown: any, claimedAt: number) => {
    const { text: _text, reminderHours: _hours, ...draft } = JSON.parse(pressOf(shown, 'Post it here').value)
    await storage.claim(postingOf(draft.id), { at: claimedAt, lease: 1 })
    await storage.addCard(aCard({ ...draft, team: 'TSELLER', messageTs: null }))
    return draft
  }

  test('a card that another process has started to post is left to it', async () => {
    const { shown, storage, press, callsTo, told } = await preview()
    await leaveUnposted(storage, shown, Date.now() - 100_000)
    await press('Post it here')
    expect(told().text).toContain('posted already')
    expect(callsTo('chat.postMessage')).toEqual([])
  })

  test('a card can be posted even if a process ended while it posted it', async () => {
    const { shown, storage, press, callsTo } = await preview()
    const draft = await leaveUnposted(storage, shown, Date.now() - 121_000)
    await press('Post it here')
    expect(callsTo('chat.postMessage')).toHaveLength(1)
    expect(await storage.findCard(draft.id)).toMatchObject({ messageTs: '1700000000.000100' })
  })
})

test('Cancel posts nothing and keeps nothing', async () => {
  const { press, told, calls, storage } = await preview()
  await press('Cancel')
  expect(told()).toMatchObject({ replace_original: true, text: 'Nothing was posted.' })
  expect(calls.map(({ method }) => method)).toEqual(['response_url'])
  expect((await storage.countAll()).cards).toBe(0)
})

describe('No reminder, after the card was posted', () => {
  test('there will be none', async () => {
    const { press, told, send, remind, callsTo } = await preview()
    await press('Post it here')
    await send(buttonPress(pressOf(told(), 'No reminder')))
    expect(told().text).toBe('There will be no reminder for this card.')
    await remind(Date.now() + 30 * 86_400_000)
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })

  test('a card of another workspace is left alone', async () => {
    const { send, told, storage } = await preview()
    const card = aCard({ team: 'T-other', remindAt: 5 })
    await storage.addCard(card)
    await send(buttonPress({ actionId: 'decline_reminder', value: card.id }))
    expect(await storage.findCard(card.id)).toEqual(card)
    expect(told().text).toContain('not kept any more')
  })
})

describe('who is not an outsider', () => {
  test('a colleague', async () => {
    const { press, callsTo } = await preview()
    await press('Post it here', { user: colleague })
    expect(callsTo('chat.postMessage')).toHaveLength(1)
  })

  const sibling = { id: 'USIBLING', name: 'sib', team_id: 'TSIBLING' }
  const inGrid = { enterprise_id: 'EMAKER' }
  const known = (user: object) => ({ status: 200, body: { ok: true, user } })

  test.each([
    [
      'somebody of the same organisation',
      known({ team_id: 'TSIBLING', enterprise_user: { enterprise_id: 'EMAKER' } }),
      1,
    ],
    ['somebody of another one', known({ team_id: 'TSIBLING', enterprise_user: { enterprise_id: 'EOTHER' } }), 0],
    ['a stranger', known({ team_id: 'TSIBLING', is_stranger: true }), 0],
    ['where Slack does not say', 'user_not_found', 0],
  ])('on Enterprise Grid, %s', async (_name, answer, posts) => {
    const { press, callsTo, told } = await preview(undefined, { 'users.info': [answer] })
    await press('Post it here', { user: sibling, inTeam: inGrid })
    expect(callsTo('chat.postMessage')).toHaveLength(posts)
    const isAnswered = answer !== 'user_not_found'
    const refusal = isAnswered
      ? 'people of the company that posted the card'
      : 'Slack did not say in time whether you belong'
    expect(told().text).toContain(posts === 1 ? 'The card is posted' : refusal)
  })
})
