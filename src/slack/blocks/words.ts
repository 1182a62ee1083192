import { cutTo } from './kit.ts'

/**
 * Invisible characters that can hide, reorder or break the text around them: controls, zero-width and bidi characters.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** Stops right-to-left words from reordering the words around them (Unicode isolates). */
const isolate = (text: string) => (rightToLeft.test(text) ? `\u2068${text}\u2069` : text)

/** In characters: long enough to recognise one's own words, short enough to share a line with others. */
const longestShown = 160

/**
 * Makes people's own words safe to show: escapes Slack's three control characters, so that no enquiry can ping a
 * channel or forge a link; replaces invisible characters; and cuts to one line of up to `longest` characters, 160 by
 * default. Call it exactly once for all words of theirs.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const showWords = (words: string, longest = longestShown): string => {
  const visible = words.toWellFormed().replace(invisible, ' ').replace(/\s+/gu, ' ').trim()
  return isolate(cutTo(visible, longest)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
