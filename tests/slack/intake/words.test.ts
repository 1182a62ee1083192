import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords } from '../../../src/slack/intake/words.ts'

const rich = (...elements: object[]) => ({ type: 'rich_text', elements })
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const words = (text: string, style = {}) => ({ type: 'text', text, style })
const standIn = "This content can't be displayed."
const byProgram = { bot_id: 'B2' }

describe('the words of a message are read', () => {
  test.each<[string, object, string]>([
    ['in its text', { text: '40 *housings*' }, '40 housings'],
    [
      'once, if a person’s blocks say the same',
      { text: '40 housings\n• black', blocks: [rich(line(words('40 housings')), line(words('black')))] },
      '40 housings\n• black',
    ],
    [
      'in a section',
      { ...byProgram, text: standIn, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*40* housings' } }] },
      '40 housings',
    ],
    [
      'in fields, a header and small print',
      {
        ...byProgram,
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Enquiry' } },
          {
            type: 'section',
            fields: [
              { type: 'mrkdwn', text: '40 pcs' },
              { type: 'plain_text', text: 'ABS' },
            ],
          },
          {
            type: 'context',
            elements: [
              { type: 'image', alt_text: 'logo' },
              { type: 'mrkdwn', text: 'for a pilot run' },
            ],
          },
        ],
      },
      'Enquiry\n40 pcs\nABS\nfor a pilot run',
    ],
    [
      'in rich text, without who is mentioned and what is struck out',
      {
        text: standIn,
        blocks: [
          rich(
            line(
              { type: 'user', user_id: 'U1' },
              words(' 40 '),
              words('60 ', { strike: true }),
              { type: 'link', url: 'https://x.example', text: 'housings' },
              { type: 'emoji', name: 'wave' },
            ),
            { type: 'rich_text_list', style: 'ordered', elements: [line(words('black')), line(words('ABS'))] },
            { type: 'rich_text_quote', elements: [words('drawing frozen')] },
          ),
        ],
      },
      '40 housings\n1. black\n2. ABS\ndrawing frozen',
    ],
    [
      'in a table',
      {
        ...byProgram,
        blocks: [
          {
            type: 'table',
            rows: [
              [
                { type: 'raw_text', text: 'housing' },
                { type: 'raw_text', text: '40 pcs' },
              ],
            ],
          },
        ],
      },
      'housing\t40 pcs',
    ],
    [
      'beside a program’s summary',
      {
        ...byProgram,
        text: 'New enquiry',
        blocks: [{ type: 'section', text: { type: 'plain_text', text: '40 housings' } }],
      },
      'New enquiry\n40 housings',
    ],
    [
      'in an attachment',
      {
        attachments: [
          {
            fallback: 'x',
            pretext: 'Web form',
            title: 'Housing',
            text: '40 pcs',
            fields: [{ title: 'Material', value: 'ABS' }],
          },
        ],
      },
      'Web form\nHousing\n40 pcs\nMaterial\nABS',
    ],
    [
      'in an attachment that has no more than its fallback',
      { attachments: [{ fallback: '40 housings' }] },
      '40 housings',
    ],
    [
      'in blocks of an attachment',
      {
        attachments: [
          {
            fallback: '[no preview available]',
            blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '40 housings' } }],
          },
        ],
      },
      '40 housings',
    ],
    [
      'in a forwarded message, once',
      {
        text: 'see below',
        attachments: [
          {
            is_share: true,
            is_msg_unfurl: true,
            from_url: 'https://maker.slack.com/archives/C1/p1',
            author_name: 'Bo',
            fallback: '[today] bo: 40 housings',
            text: '40 housings',
            message_blocks: [{ team: 'T1', message: { blocks: [rich(line(words('40 housings')))] } }],
          },
        ],
      },
      'see below\n40 housings',
    ],
    [
      'in a forwarded e-mail',
      {
        text: '',
        files: [
          {
            id: 'F1',
            filetype: 'email',
            mode: 'email',
            subject: 'RFQ housing',
            plain_text: '40 pcs, pilot run',
            title: 'RFQ housing',
          },
        ],
      },
      'RFQ housing\n40 pcs, pilot run',
    ],
    [
      'in an e-mail of which there is only a preview',
      { files: [{ mode: 'email', title: 'RFQ', preview_plain_text: '40 pcs' }] },
      'RFQ\n40 pcs',
    ],
    [
      'in an e-mail within a forwarded message',
      {
        attachments: [
          {
            is_share: true,
            from_url: 'https://x',
            files: [{ filetype: 'email', subject: 'RFQ', plain_text: '40 pcs' }],
          },
        ],
      },
      'RFQ\n40 pcs',
    ],
  ])('%s', (_where, message, read) => {
    expect(readWords(message)).toBe(read)
  })

  test.each<[string, object]>([
    ['Slack’s stand-in', { text: standIn }],
    ['the same with a typographic apostrophe', { text: 'This content can’t be displayed' }],
    [
      'the preview of a page that is linked',
      { text: '', attachments: [{ from_url: 'https://shop.example', title: '40 housings' }] },
    ],
    [
      'buttons and pictures',
      {
        ...byProgram,
        blocks: [
          { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: '40' } }] },
          { type: 'image', alt_text: '40' },
        ],
      },
    ],
    ['a file that is no e-mail', { files: [{ filetype: 'pdf', title: '40.pdf', plain_text: '40' }] }],
  ])('and nobody says %s', (_what, message) => {
    expect(readWords(message)).toBe('')
  })
})

describe('whatever Slack sends', () => {
  const types = [
    'rich_text',
    'rich_text_section',
    'rich_text_list',
    'section',
    'context',
    'table',
    'container',
    'mrkdwn',
    'text',
    '__proto__',
    'constructor',
  ]
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.anything(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record(
        {
          type: fc.constantFrom(...types),
          text: tie('node'),
          elements: tie('node'),
          rows: tie('node'),
          fields: tie('node'),
          blocks: tie('node'),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  }))

  test('reading it never fails', () => {
    fc.assert(
      fc.property(node, node, node, node, (text, blocks, attachments, files) => {
        expect(typeof readWords({ text, blocks, attachments, files })).toBe('string')
        expect(
          typeof readWords({ attachments: [attachments, { is_share: true, message_blocks: blocks, fields: files }] }),
        ).toBe('string')
      }),
      { numRuns: 500 },
    )
  })

  test('a message that contains itself endlessly comes to an end', () => {
    let nested: object = { text: 'deepest' }
    for (let depth = 0; depth < 5_000; depth += 1) nested = { is_share: true, text: `${depth}`, attachments: [nested] }
    const read = readWords({ text: '40 housings', attachments: [nested] })
    expect(read).toContain('40 housings')
    expect(read).not.toContain('deepest')
  })
})
