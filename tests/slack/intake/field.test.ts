import { describe, expect, test } from 'vitest'
import { listEntered, readField } from '../../../src/slack/intake/field.ts'

const words = { kind: 'words', longest: 10 } as const
const one = { kind: 'one', options: ['concept', 'validated'] } as const
const several = { kind: 'several', options: ['pilot_run', 'function_test', 'fit_form_check'] } as const

describe('what a field holds', () => {
  const values = {
    words: { words: { value: 'R&amp;D &lt;b&gt;' } },
    emptied: { emptied: { value: null } },
    one: { one: { selected_option: { value: 'concept' } } },
    unchosen: { unchosen: { selected_option: null } },
    several: { several: { selected_options: [{ value: 'pilot_run' }, { value: 'function_test' }] } },
  }
  test.each([
    ['words', ['R&D <b>']],
    ['emptied', []],
    ['one', ['concept']],
    ['unchosen', []],
    ['several', ['pilot_run', 'function_test']],
    ['gone', []],
  ])('%s: %j', (block, entered) => {
    expect(listEntered(values, block)).toEqual(entered)
  })
})

describe('is read', () => {
  test.each([
    ['words up to the longest', words, ['0123456789'], { answer: '0123456789' }],
    ['words over it', words, ['0123456789x'], { problem: { code: 'too_long', longest: 10 } }],
    ['controls', words, ['a\u0007b\0c'], { answer: 'a b c' }],
    ['lines', words, [' a\nb '], { answer: 'a\nb' }],
    ['a character in halves', words, ['a\ud83d'], { answer: 'a\ufffd' }],
    ['nothing but spaces', words, ['  '], { answer: null }],
    ['one that was chosen', one, ['validated'], { answer: 'validated' }],
    ['one of another version', one, ['finished'], { answer: null }],
    [
      'several, in the order of the form',
      several,
      ['function_test', 'pilot_run', 'other'],
      { answer: ['pilot_run', 'function_test'] },
    ],
    ['none of several', several, [], { answer: [] }],
    ['a quantity', { kind: 'quantity' } as const, ['50-100'], { answer: { min: 50, max: 100 } }],
    ['no quantity', { kind: 'quantity' } as const, [], { answer: null }],
  ])('%s', (_name, question, entered, read) => {
    expect(readField(question, entered)).toEqual(read)
  })
})
