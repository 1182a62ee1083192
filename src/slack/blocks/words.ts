import { cutTo } from './kit.ts'

/** What a person cannot see but what hides, reorders or breaks the text around it: controls, zero-width and bidi signs. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** Keeps words that run right to left from reordering the words around them (Unicode isolates). */
const isolate = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

/** Long enough to recognise one's own words, short enough for a line of several. */
const longestShown = 160

/**
 * Makes people's own words safe to show: Slack's three control signs escaped, so that no enquiry can ping a channel
 * or forge a link; invisible characters removed; one line of at most `longest` characters, 160 unless told. Every word
 * of theirs passes here exactly once.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const showWords = (words: string, longest = longestShown): string => {
  const visible = words.toWellFormed().replace(invisible, ' ').replace(/\s+/gu, ' ').trim()
  return isolate(cutTo(visible, longest)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
