import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  actionRow,
  button,
  context,
  cutTo,
  formatted,
  header,
  labelled,
  linked,
  message,
  plain,
  section,
} from '../../../src/slack/blocks/kit.ts'
import { findMessageProblems } from '../../helpers/slack-limits.ts'

describe('a text that is too long', () => {
  test.each([
    ['that just fits stays whole', 'abcde', 5, 'abcde'],
    ['ends in an ellipsis, which counts too', 'abcdef', 5, 'abcd…'],
    ['is not cut inside a character', 'abc👩d', 5, 'abc…'],
    ['is not cut inside an escaped sign', 'ab&amp;cd', 6, 'ab…'],
    ['keeps an escaped sign that fits', '&lt;b&gt; and more', 6, '&lt;b…'],
  ])('%s', (_name, text, longest, cut) => {
    expect(cutTo(text, longest)).toBe(cut)
  })

  test('is never longer than the limit, and keeps its beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, longest) => {
        const cut = cutTo(text, longest)
        expect(cut.length).toBeLessThanOrEqual(longest)
        expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true)
      }),
    )
  })
})

describe('nothing is drawn empty', () => {
  const drawn = [
    { ...message('', [section(plain('', 10)), section(formatted(' ')), header('')]), what: 'texts' },
    { ...message('x', [actionRow(button('a', '', ''), linked(labelled(button('b', 'B'), ''), ''))]), what: 'buttons' },
    { ...message('x', [context(formatted('\n'))]), what: 'small print' },
  ]
  test.each(drawn)('$what', ({ text, blocks }) => {
    expect(findMessageProblems({ text, blocks })).toEqual([])
  })
})
