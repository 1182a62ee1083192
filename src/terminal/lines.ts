/** In characters: far longer than any enquiry. It bounds the memory that a stream can take. */
export const longestLine = 1_000_000

/**
 * Splits a stream of text into lines and holds only one in memory. Yields null for a line longer than `longest`, and
 * goes on with the next. Lines end in LF or CRLF.
 */
export async function* readLines(
  stream: AsyncIterable<string>,
  longest: number = longestLine,
): AsyncGenerator<string | null> {
  let begun = ''
  let isTooLong = false
  for await (const chunk of stream) {
    const [first = '', ...rest] = chunk.split('\n')
    let tail = first
    for (const next of rest) {
      yield isTooLong || begun.length + tail.length > longest ? null : withoutReturn(begun + tail)
      begun = ''
      isTooLong = false
      tail = next
    }
    isTooLong ||= begun.length + tail.length > longest
    begun = isTooLong ? '' : begun + tail
  }
  if (isTooLong) yield null
  else if (begun !== '') yield withoutReturn(begun)
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line)
