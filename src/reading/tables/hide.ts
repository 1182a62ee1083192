import type { Span } from '../reading.ts'

/** The text with these spans as empty lines, every other character in its place. */
export const hideSpans = (text: string, spans: readonly Span[]): string => {
  let hidden = ''
  let at = 0
  for (const { start, end } of spans) {
    hidden += text.slice(at, start) + '\n'.repeat(end - start)
    at = end
  }
  return hidden + text.slice(at)
}
