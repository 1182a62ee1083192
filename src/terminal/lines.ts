/** The longest line that is read, in characters; it is far longer than any enquiry, and bounds the memory of a stream. */
export const longestLine = 1_000_000

/**
 * Cuts a stream of text into lines, holding one line at most. Null stands for a line that is longer than is
 * read; the lines after it are read again. Ends of line are LF or CRLF.
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
