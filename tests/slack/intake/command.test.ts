import { expect, test } from 'vitest'
import { readCommand } from '../../../src/slack/intake/command.ts'

test.each([
  ['', { kind: 'form' }],
  [' \u200b ', { kind: 'form' }],
  ['Help', { kind: 'help' }],
  ['help me with 40 housings', { kind: 'enquiry' }],
  ['EXPORT', { kind: 'export' }],
  ['settings ', { kind: 'settings' }],
  ['history', { kind: 'history', search: '' }],
  ['history  R&amp;D cap', { kind: 'history', search: 'R&D cap' }],
  ['historical 40', { kind: 'enquiry' }],
  ['ask', { kind: 'ask', addressedTo: null, text: '' }],
  ['ask <@W1|bo> 40 &lt; 50', { kind: 'ask', addressedTo: 'W1', text: '40 < 50', words: '40 < 50' }],
  ['ask 40 for <@U1>', { kind: 'ask', addressedTo: null, text: '40 for', words: '40 for <@U1>' }],
  ['asking for 40', { kind: 'enquiry', text: 'asking for 40', words: 'asking for 40' }],
  ['40 &amp; 50\nhelp', { kind: 'enquiry', text: '40 & 50\nhelp', words: '40 & 50\nhelp' }],
])('%j', (text, request) => {
  expect(readCommand(text)).toMatchObject(request)
})

test('search words are cut to 200 characters, and never inside a character', () => {
  expect(readCommand(`history ${'x'.repeat(300)}`)).toEqual({ kind: 'history', search: 'x'.repeat(200) })
  expect(readCommand(`history ${'x'.repeat(199)}👩`)).toEqual({ kind: 'history', search: `${'x'.repeat(199)}\ufffd` })
})
