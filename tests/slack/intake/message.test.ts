import { describe, expect, test } from 'vitest'
import { readMessageEvent } from '../../../src/slack/intake/message.ts'
import { readMessageText } from '../../../src/slack/intake/words.ts'

describe('the words of a message', () => {
  test.each([
    ['<@UAPP> 40 housings', '40 housings'],
    ['40 housings <@UAPP|stage>', '40 housings stage'],
    ['for <#C1|parts> and <!subteam^S1|@buyers>', 'for parts and @buyers'],
    ['<!channel> 40', '40'],
    ['see <https://example.com/40?a=1&amp;b=2|the drawing>', 'see the drawing'],
    ['<https://example.com/40>', 'https://example.com/40'],
    ['Ø &lt; 40 &amp; &gt; 3', 'Ø < 40 & > 3'],
    ['&lt;@U1&gt; stays words', '<@U1> stays words'],
    ['two\nlines   here ', 'two\nlines   here'],
    ['Part\tQty\nlid\t3', 'Part\tQty\nlid\t3'],
    ['<unclosed', '<unclosed'],
    ['qty: *40*, _pilot run_, `frozen`', 'qty: 40, pilot run, frozen'],
    ['~40~ 50 housings, not ~ frozen', '50 housings, not ~ frozen'],
    ['5*40*3 and M_1_2', '5*40*3 and M_1_2'],
    [':wave: hello :100: :+1:', 'hello'],
    ['at 12:30:45, scale 1:10:2', 'at 12:30:45, scale 1:10:2'],
    ['', ''],
  ])('%j is read as %j', (text, words) => {
    expect(readMessageText(text)).toBe(words)
  })
})

describe('what needs no answer', () => {
  const event = { user: 'U1', text: '40 housings', ts: '1.1', channel: 'C1' }

  test.each([
    ['the app itself', { user: 'UAPP' }],
    ['another program', { bot_id: 'B1' }],
    ['nobody in particular', { user: undefined }],
    ['somebody who has edited it after a day', { edited: { user: 'U1', ts: '86402.2' } }],
    ['Slack, about a change', { subtype: 'message_changed' }],
    ['Slack, about a channel', { subtype: 'channel_topic' }],
  ])('includes a message by %s', (_name, other) => {
    expect(readMessageEvent(event, 'UAPP')?.text).toBe('40 housings')
    expect(readMessageEvent({ ...event, ...other }, 'UAPP')).toBeNull()
  })

  test.each(['file_share', 'thread_broadcast', 'me_message'])(
    'does not include a %s message, which a person wrote',
    (subtype) => {
      expect(readMessageEvent({ ...event, subtype }, 'UAPP')).toMatchObject({ user: 'U1', text: '40 housings' })
    },
  )
})

test.each([
  ['of the workspace', { team: 'T1' }, 'T1'],
  ['of another company, in a shared channel', { team: 'T1', user_team: 'T2' }, 'T2'],
  ['whose workspace Slack does not name', {}, null],
])('somebody %s', (_name, teams, company) => {
  const event = { user: 'U1', text: '40', ts: '1.1', channel: 'C1', ...teams }
  expect(readMessageEvent(event, 'UAPP')).toMatchObject({ company, threadTs: null, hasFiles: false })
})

test('a message is read with who said what, and where', () => {
  const event = { user: 'U1', text: '<@UAPP> 40', ts: '1.1', thread_ts: '1.0', channel: 'C1', files: [{}], team: 'T1' }
  expect(readMessageEvent(event, 'UAPP')).toEqual({
    user: 'U1',
    company: 'T1',
    text: '40',
    ts: '1.1',
    saidAt: '1.1',
    threadTs: '1.0',
    channel: 'C1',
    hasFiles: true,
    isEdited: false,
  })
})
