import { unescapeSigns } from './signs.ts'

// The words of a message, wherever they are in it. Reading is lenient: whatever has an unexpected shape has no words.

/** Slack's markup for a person, a channel, a group or a link, with an optional label. */
const markup = /<([@#!]?)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>/g

/** *Bold*, _italic_, `code` and ~struck~, if the characters are around words and not inside them. */
const emphasis = /(?<![\p{L}\p{N}*_~`])([*_~`])(?=\S)([^*_~`\n]+)(?<=\S)\1(?![\p{L}\p{N}*_~`])/gu

/** :wave: and :100:, but not a time of day. */
const emoji = /(?<![\p{L}\p{N}:]):[\p{L}\p{N}_+'-]+:(?![\p{L}\p{N}:])/gu

/** Keeps tabs and runs of spaces, which may separate the columns of a table. */
const tidy = (text: string) => unescapeSigns(text).trim()

/**
 * The words of a formatted text as people mean them: whatever has a label becomes its label; mentions without one,
 * emoji and struck text are removed.
 */
export const readMessageText = (text: string): string =>
  tidy(
    text
      .replace(markup, (_all, sign: string, target: string, label?: string) => label ?? (sign ? '' : target))
      .replace(emphasis, (_all, sign: string, words: string) => (sign === '~' ? '' : words))
      .replace(emoji, ''),
  )

/** Slack's placeholder for a message or an attachment that a client cannot show. */
const placeholder = /^\[?(?:this content can[’'‘]t be displayed|no preview available)\.?\]?$/i

/** Blocks and forwarded messages can be nested; nobody nests them deeper than this. */
const deepest = 12

/** In characters: more than is read of an enquiry, so that the reading notices if it is cut. */
const longestWords = 30_000

/** Up to this many blocks, attachments or rows of a list are read; Slack allows 100 rows. */
const mostParts = 100

type Node = Record<string, unknown>

const asNode = (value: unknown): Node => (value !== null && typeof value === 'object' ? (value as Node) : {})
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, mostParts) : [])
const asLines = (parts: string[]): string => parts.filter((each) => each !== '').join('\n')

type Read = (node: Node, depth: number) => string

const readAll = (values: unknown, depth: number): string[] => asList(values).map((each) => readNode(each, depth + 1))

const inLines =
  (...keys: string[]): Read =>
  (node, depth) =>
    asLines(
      keys.flatMap((key) => (Array.isArray(node[key]) ? readAll(node[key], depth) : [readNode(node[key], depth)])),
    )
const inOneLine: Read = ({ elements }, depth) => tidy(readAll(elements, depth).join(''))

const readList: Read = ({ elements, style, offset }, depth) => {
  const first = typeof offset === 'number' ? offset + 1 : 1
  return asLines(
    readAll(elements, depth).map((each, index) => (style === 'ordered' ? `${first + index}. ${each}` : each)),
  )
}

const readRow = (row: unknown, depth: number) => readAll(row, depth).join('\t')

/** How to read the words of each kind of block and element; other kinds have none. */
const readers: Record<string, Read> = {
  mrkdwn: ({ text }) => readMessageText(asText(text)),
  plain_text: ({ text }) => tidy(asText(text)),
  raw_text: ({ text }) => tidy(asText(text)),
  text: ({ text, style }) => (asNode(style).strike === true ? '' : unescapeSigns(asText(text))),
  link: ({ text, url }) => asText(text) || asText(url),
  date: ({ fallback }) => asText(fallback),
  rich_text: inLines('elements'),
  rich_text_section: inOneLine,
  rich_text_quote: inOneLine,
  rich_text_preformatted: inOneLine,
  rich_text_list: readList,
  section: inLines('text', 'fields'),
  header: inLines('text'),
  context: inLines('elements'),
  markdown: ({ text }) => tidy(asText(text)),
  table: ({ rows }, depth) => asLines(asList(rows).map((row) => readRow(row, depth))),
  data_table: ({ rows }, depth) => asLines(asList(rows).map((row) => readRow(row, depth))),
  card: inLines('title', 'subtitle', 'body'),
  container: inLines('title', 'blocks', 'child_blocks'),
}

const readNode = (value: unknown, depth: number): string => {
  const node = asNode(value)
  const type = asText(node.type)
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  return depth > deepest || read === undefined ? '' : read(node, depth)
}

const readBlocks = (blocks: unknown, depth: number) => asLines(readAll(blocks, depth))

/** Only letters and digits: Slack sends the same words in several forms. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** The texts that are not contained in another one. */
const withoutRepeats = (texts: string[]): string[] => {
  const kept: string[] = []
  for (const text of texts) {
    const own = bare(text)
    if (own === '' || kept.some((other) => bare(other).includes(own))) continue
    const longer = kept.filter((other) => !own.includes(bare(other)))
    kept.splice(0, kept.length, ...longer, text)
  }
  return kept
}

const said = (text: unknown): string => {
  const words = readMessageText(asText(text))
  return placeholder.test(words) ? '' : words
}

/** A forwarded e-mail comes as a file. Source: the type of files in @slack/web-api 8.2. */
const readEmail = (value: unknown): string[] => {
  const { filetype, mode, subject, title, plain_text, preview_plain_text } = asNode(value)
  if (filetype !== 'email' && mode !== 'email') return []
  return [asText(subject) || asText(title), asText(plain_text) || asText(preview_plain_text)].map((each) => tidy(each))
}

/** A link preview holds another site's words, unless it is of a Slack message. */
const isOfAnotherSite = ({ from_url, original_url, is_msg_unfurl, is_share }: Node) =>
  (from_url !== undefined || original_url !== undefined) && is_msg_unfurl !== true && is_share !== true

const readAttachment = (value: unknown, depth: number): string[] => {
  const node = asNode(value)
  if (depth > deepest || isOfAnotherSite(node)) return []
  const forwarded = asList(node.message_blocks).map((each) => readBlocks(asNode(asNode(each).message).blocks, depth))
  const fields = asList(node.fields).map((each) => asLines([said(asNode(each).title), said(asNode(each).value)]))
  const parts = withoutRepeats([
    said(node.pretext),
    said(node.title),
    said(node.text),
    ...forwarded,
    readBlocks(node.blocks, depth),
    ...fields,
    ...readParts(node, depth + 1),
  ])
  return parts.length === 0 ? [said(node.fallback)] : parts
}

const readParts = (node: Node, depth: number): string[] => [
  ...asList(node.attachments).flatMap((each) => readAttachment(each, depth)),
  ...asList(node.files).flatMap(readEmail),
]

/**
 * All words of a message: its text, blocks and attachments, and the messages and e-mails forwarded in it, without
 * repeats. A person's text says everything that their blocks say; an app's may only be a summary. Never throws.
 */
export const readWords = (message: unknown): string => {
  const node = asNode(message)
  const text = said(node.text)
  const isPersons = node.bot_id === undefined && node.app_id === undefined
  const blocks = text !== '' && isPersons ? '' : readBlocks(node.blocks, 0)
  return withoutRepeats([text, blocks, ...readParts(node, 0)])
    .join('\n')
    .slice(0, longestWords)
    .toWellFormed()
}
