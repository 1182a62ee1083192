import type {
  ActionsBlock,
  Button,
  Checkboxes,
  ContextBlock,
  ConversationsSelect,
  DividerBlock,
  HeaderBlock,
  HomeView,
  InputBlock,
  KnownBlock,
  ModalView,
  MrkdwnElement,
  PlainTextElement,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  SectionBlock,
  StaticSelect,
} from '@slack/types'
import { limits } from '../limits.ts'

/** One message: the blocks, and the text that notifications and screen readers use instead. */
export type Message = { text: string; blocks: KnownBlock[] }

const indivisible = /&(?:amp|lt|gt);|[\s\S]/gu

/** For ids and values, which must not be cut. Throws a RangeError if the text is too long for Slack. */
const within = (text: string, longest: number): string => {
  if (text.length > longest) throw new RangeError(`Slack takes ${longest} characters here: ${text.slice(0, 40)}…`)
  return text
}

/** Cuts text to a limit, with an ellipsis, but never inside a character or an entity. */
export const cutTo = (text: string, longest: number): string => cutMeasured(text, longest, (unit) => unit.length)

const encoder = new TextEncoder()

/** The same with a limit in bytes. */
const cutToBytes = (text: string, longest: number): string =>
  cutMeasured(text, longest, (unit) => encoder.encode(unit).length)

const cutMeasured = (text: string, longest: number, measure: (unit: string) => number): string => {
  if (measure(text) <= longest) return text
  let kept = ''
  let left = longest - measure('…')
  for (const [unit] of text.matchAll(indivisible)) {
    left -= measure(unit)
    if (left < 0) break
    kept += unit
  }
  return `${kept}…`
}

/**
 * Returns the blocks as they are: half of a view would be useless. Throws a RangeError if there are too many for Slack.
 */
const blocksWithin = <Block>(blocks: Block[], most: number): Block[] => {
  if (blocks.length > most) throw new RangeError(`Slack takes ${most} blocks here, and not ${blocks.length}.`)
  return blocks
}

/** Slack refuses empty text. */
const orDash = (text: string): string => (text.trim() === '' ? '–' : text)

/** Text that people read, cut to a limit. */
const readable = (text: string, longest: number): string => cutTo(orDash(text), longest)

/** A message. Its text is cut to Slack's limit. Throws a RangeError if there are too many blocks. */
export const message = (text: string, blocks: KnownBlock[]): Message => ({
  text: cutToBytes(orDash(text), limits.messageTextBytes),
  blocks: blocksWithin(blocks, limits.messageBlocks),
})

type Modal = {
  callbackId: string
  title: string
  submit?: string
  close: string
  metadata?: string
  blocks: KnownBlock[]
}

/** A window. Slack sends `metadata` back with it. */
export const modal = ({ callbackId, title, submit, close, metadata = '', blocks }: Modal): ModalView => ({
  type: 'modal',
  callback_id: within(callbackId, limits.actionId),
  title: plain(title, limits.viewTitle),
  ...(submit !== undefined && { submit: plain(submit, limits.viewTitle) }),
  close: plain(close, limits.viewTitle),
  ...unlessEmpty('private_metadata', metadata, limits.privateMetadata),
  blocks: blocksWithin(blocks, limits.viewBlocks),
})

/** The app's Home. */
export const home = (blocks: KnownBlock[]): HomeView => ({
  type: 'home',
  blocks: blocksWithin(blocks, limits.viewBlocks),
})

/** Text that is shown as it is: no formatting, no links, no emoji codes. */
export const plain = (text: string, longest: number): PlainTextElement => ({
  type: 'plain_text',
  text: readable(text, longest),
  emoji: false,
})

/** The app's own text with Slack's formatting. People's words do not belong here: they could contain formatting. */
export const formatted = (text: string, longest: number = limits.sectionText): MrkdwnElement => ({
  type: 'mrkdwn',
  text: readable(text, longest),
})

/** A person's id, which Slack shows as their name. */
export const mention = (user: string) => `<@${user}>`

/** A channel's id, which Slack shows as its name to people who may see it. */
export const mentionChannel = (channel: string) => `<#${channel}>`

/** A link with the given text. */
export const link = (url: string, words: string) => `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${words}>`

/** A date that Slack shows in each reader's time zone. Works only in formatted text. `at` is in milliseconds. */
export const day = (at: number, fallback: string) => `<!date^${Math.floor(at / 1000)}^{date_short_pretty}|${fallback}>`

/** A date with the time of day, for things that may happen several times a day. */
export const moment = (at: number, fallback: string) =>
  `<!date^${Math.floor(at / 1000)}^{date_short_pretty} {time}|${fallback}>`

/** One cell of a table. */
export const cell = (text: string, longest: number) => ({ type: 'raw_text' as const, text: readable(text, longest) })

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text, limits.headerText) })

export const divider = (): DividerBlock => ({ type: 'divider' })

export const section = (text: MrkdwnElement | PlainTextElement): SectionBlock => ({ type: 'section', text })

/** One line of a list: formatted text of the app's own, people's words as plain text, and a button. */
export const row = (text: MrkdwnElement, words: PlainTextElement, accessory?: Button): SectionBlock => ({
  type: 'section',
  text,
  fields: [words],
  ...(accessory !== undefined && { accessory }),
})

export const fields = (texts: Array<MrkdwnElement | PlainTextElement>): SectionBlock => ({
  type: 'section',
  fields: texts.slice(0, limits.fields),
})

export const context = (...elements: Array<MrkdwnElement | PlainTextElement>): ContextBlock => ({
  type: 'context',
  elements: elements.slice(0, limits.contextElements),
})

/** Leaves out an empty property, which Slack would refuse. Source: slackapi/python-slack-sdk#562 */
const unlessEmpty = <Key extends string>(key: Key, text: string, longest: number) =>
  (text === '' ? {} : { [key]: within(text, longest) }) as { [Each in Key]?: string }

/** A button, with its value if it carries one. */
export const button = (actionId: string, text: string, value = ''): Button => ({
  type: 'button',
  action_id: within(actionId, limits.actionId),
  text: plain(text, limits.buttonText),
  ...unlessEmpty('value', value, limits.buttonValue),
})

/** For a button that is repeated in a message: screen readers say which one it is. */
export const labelled = (one: Button, label: string): Button => ({
  ...one,
  ...unlessEmpty('accessibility_label', cutTo(label, limits.accessibilityLabel), limits.accessibilityLabel),
})

/** A button that opens a link. Slack sends the press to the app too. */
export const linked = (one: Button, url: string): Button => ({
  ...one,
  ...unlessEmpty('url', url, limits.url),
})

/** The main button of a message. */
export const primary = (one: Button): Button => ({ ...one, style: 'primary' })

/** A button that asks for confirmation first. */
export const confirmed = (
  one: Button,
  { title, text, confirm, deny }: { title: string; text: string; confirm: string; deny: string },
): Button => ({
  ...one,
  confirm: {
    title: plain(title, limits.confirmTitle),
    text: plain(text, limits.confirmText),
    confirm: plain(confirm, limits.confirmButton),
    deny: plain(deny, limits.confirmButton),
  },
})

/** A menu. Options beyond Slack's limit are dropped. Slack refuses a menu without options. */
export const menu = (actionId: string, placeholder: string, options: PlainTextOption[]): StaticSelect => ({
  type: 'static_select',
  action_id: within(actionId, limits.actionId),
  placeholder: plain(placeholder, limits.placeholder),
  options: options.slice(0, limits.menuOptions),
})

export const actionRow = (...elements: Array<Button | StaticSelect>): ActionsBlock => ({
  type: 'actions',
  elements: elements.slice(0, limits.actionElements),
})

export const option = (value: string, text: string): PlainTextOption => ({
  value: within(value, limits.optionValue),
  text: plain(text, limits.optionText),
})

type Input = {
  blockId: string
  label: string
  hint: string | null
  element: PlainTextInput | Checkboxes | RadioButtons | ConversationsSelect
  optional: boolean
  dispatches: boolean
}

export const input = ({ blockId, label, hint, element, optional, dispatches }: Input): InputBlock => ({
  type: 'input',
  block_id: within(blockId, limits.blockId),
  label: plain(label, limits.label),
  ...(hint !== null && { hint: plain(hint, limits.hint) }),
  element,
  optional,
  dispatch_action: dispatches,
})
