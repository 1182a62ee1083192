import { expect, test } from 'vitest'
import { longestLine, readLines } from '../../src/terminal/lines.ts'

const read = async (...chunks: string[]) => {
  const stream = (async function* () {
    yield* chunks
  })()
  return Array.fromAsync(readLines(stream))
}

const long = 'x'.repeat(longestLine)

test.each([
  ['lines in one chunk', ['a\nb\n'], ['a', 'b']],
  ['a line in two chunks', ['a', 'b\nc'], ['ab', 'c']],
  ['CRLF, also cut in two', ['a\r', '\nb\r\n'], ['a', 'b']],
  ['empty lines stand for themselves', ['\n\na\n\n'], ['', '', 'a', '']],
  ['no last line feed', ['a'], ['a']],
  ['nothing', [], []],
])('%s', async (_name, chunks, lines) => {
  expect(await read(...chunks)).toEqual(lines)
})

test('the longest line is read; with one more character it is too long, and the next lines are read again', async () => {
  expect(await read(long, '\na\n')).toEqual([long, 'a'])
  expect(await read(long, 'x\n', 'a\n')).toEqual([null, 'a'])
  expect(await read(`${long}x\n`, 'a')).toEqual([null, 'a'])
  expect(await read(long, long, long, 'x')).toEqual([null])
})
