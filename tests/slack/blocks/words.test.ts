import { expect, test } from 'vitest'
import { link } from '../../../src/slack/blocks/kit.ts'
import { showWords } from '../../../src/slack/blocks/words.ts'

test.each([
  ['plain words', '40 housings', '40 housings'],
  ['control signs', '<!channel> & co', '&lt;!channel&gt; &amp; co'],
  ['what cannot be seen', 'a\u200b\u202eb\0c', 'a b c'],
  ['several lines', ' two\n\n  lines ', 'two lines'],
  ['words that run right to left stay among themselves', 'אני 40', '\u2068אני 40\u2069'],
  ['more than a line', 'x'.repeat(161), `${'x'.repeat(159)}…`],
  ['a character in halves', '40 \ud83d', '40 \ufffd'],
])('%s', (_name, words, shown) => {
  expect(showWords(words)).toBe(shown)
})

test('an address cannot end its link and begin another', () => {
  expect(link('https://maker.slack.com/a|b>c d', 'Open')).toBe('<https://maker.slack.com/a%7Cb%3Ec%20d|Open>')
})
