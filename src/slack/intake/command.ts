import { unescapeSigns } from './signs.ts'
import { readMessageText } from './words.ts'

/**
 * What somebody asked for with the slash command. `words` is the enquiry as it was typed; `text` is what is read,
 * without Slack's markup.
 */
export type CommandRequest =
  | { kind: 'help' }
  | { kind: 'form' }
  | { kind: 'settings' }
  | { kind: 'history'; search: string }
  | { kind: 'ask'; addressedTo: string | null; text: string; words: string }
  | { kind: 'export' }
  | { kind: 'enquiry'; text: string; words: string }

/** A mention as Slack writes it in a command's text, with or without the name. */
const mentioned = /^<@(?<user>[UW][A-Z0-9]+)(?:\|[^>]*)?>\s*/

/** In characters: longer search words are cut, because they travel in a button. */
const longestSearch = 200

/** Reads the text of a command. Without text it opens the form; anything but a known subcommand is an enquiry. */
export const readCommand = (text: string): CommandRequest => {
  const visible = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (visible === '') return { kind: 'form' }
  if (/^help$/i.test(visible)) return { kind: 'help' }
  if (/^export$/i.test(visible)) return { kind: 'export' }
  if (/^settings$/i.test(visible)) return { kind: 'settings' }
  const ask = /^ask(?:\s+(?<rest>.+))?$/is.exec(visible)
  if (ask !== null) {
    const rest = ask.groups?.rest ?? ''
    const enquiry = rest.replace(mentioned, '')
    const addressedTo = mentioned.exec(rest)?.groups?.user ?? null
    return { kind: 'ask', addressedTo, text: readMessageText(enquiry), words: unescapeSigns(enquiry) }
  }
  const history = /^history(?:\s+(?<words>.+))?$/is.exec(visible)
  if (history === null) return { kind: 'enquiry', text: readMessageText(text), words: unescapeSigns(text) }
  const search = unescapeSigns(history.groups?.words ?? '')
  return { kind: 'history', search: search.slice(0, longestSearch).toWellFormed() }
}
