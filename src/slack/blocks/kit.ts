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

/** One message: the blocks, and the text that notifications and screen readers get instead of them. */
export type Message = { text: string; blocks: KnownBlock[] }

const unsafeToCutInside = /&(?:amp|lt|gt);|[\s\S]/gu

/** Gives back what nobody could use if it were cut: a value, an id. Throws a RangeError if Slack would refuse it. */
const within = (text: string, longest: number): string => {
  if (text.length > longest) throw new RangeError(`Slack takes ${longest} characters here: ${text.slice(0, 40)}…`)
  return text
}

/** Cuts text to a limit with an ellipsis, never inside a character or an escaped sign. */
export const cutTo = (text: string, longest: number): string => cutMeasured(text, longest, (unit) => unit.length)

const encoder = new TextEncoder()

/** The same to a limit in bytes. */
const cutToBytes = (text: string, longest: number): string =>
  cutMeasured(text, longest, (unit) => encoder.encode(unit).length)

const cutMeasured = (text: string, longest: number, measure: (unit: string) => number): string => {
  if (measure(text) <= longest) return text
  let kept = ''
  let left = longest - measure('…')
  for (const [unit] of text.matchAll(unsafeToCutInside)) {
    left -= measure(unit)
    if (left < 0) break
    kept += unit
  }
  return `${kept}…`
}

/** Gives back the blocks; half of a drawing would be of no use. Throws a RangeError if Slack would refuse so many. */
const blocksWithin = <Block>(blocks: Block[], most: number): Block[] => {
  if (blocks.length > most) throw new RangeError(`Slack takes ${most} blocks here, and not ${blocks.length}.`)
  return blocks
}

/** Slack takes no text without a character. */
const orDash = (text: string): string => (text.trim() === '' ? '–' : text)

/** Text that people read, cut to a limit. */
const readable = (text: string, longest: number): string => cutTo(orDash(text), longest)

/** A message: its blocks, and the text that stands for them. */
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

/** A window; `metadata` comes back with it. */
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

/** Text that is shown as it stands: no formatting, no links, no emoji codes. */
export const plain = (text: string, longest: number): PlainTextElement => ({
  type: 'plain_text',
  text: readable(text, longest),
  emoji: false,
})

/** Text of our own with Slack's formatting. People's words never go here: they could carry formatting of their own. */
export const formatted = (text: string, longest: number = limits.sectionText): MrkdwnElement => ({
  type: 'mrkdwn',
  text: readable(text, longest),
})

/** A person, written so that Slack shows their name. */
export const mention = (user: string) => `<@${user}>`

/** A channel, written so that Slack shows its name to those who may see it. */
export const mentionChannel = (channel: string) => `<#${channel}>`

/** A link of Slack's own, under words of ours. */
export const link = (url: string, words: string) => `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${words}>`

/** A day, written so that Slack shows it as each reader's own clock has it; for formatted text alone. `at` in milliseconds. */
export const day = (at: number, fallback: string) => `<!date^${Math.floor(at / 1000)}^{date_short_pretty}|${fallback}>`

/** The same with the time of day, for several things that may have happened on one day. */
export const moment = (at: number, fallback: string) =>
  `<!date^${Math.floor(at / 1000)}^{date_short_pretty} {time}|${fallback}>`

/** One cell of a table. */
export const cell = (text: string, longest: number) => ({ type: 'raw_text' as const, text: readable(text, longest) })

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text, limits.headerText) })

export const divider = (): DividerBlock => ({ type: 'divider' })

export const section = (text: MrkdwnElement | PlainTextElement): SectionBlock => ({ type: 'section', text })

/** One line: what it is, in our own formatting, people's own words as they stand, and what can be done about it. */
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

/** Slack refuses what is there and empty, so what is empty is left out. Source: slackapi/python-slack-sdk#562 */
const unlessEmpty = <Key extends string>(key: Key, text: string, longest: number) =>
  (text === '' ? {} : { [key]: within(text, longest) }) as { [Each in Key]?: string }

/** A button, with what it carries, if anything. */
export const button = (actionId: string, text: string, value = ''): Button => ({
  type: 'button',
  action_id: within(actionId, limits.actionId),
  text: plain(text, limits.buttonText),
  ...unlessEmpty('value', value, limits.buttonValue),
})

/** A button that stands several times in a message: screen readers say which one it is. */
export const labelled = (one: Button, label: string): Button => ({
  ...one,
  ...unlessEmpty('accessibility_label', cutTo(label, limits.accessibilityLabel), limits.accessibilityLabel),
})

/** A button that leads to an address; Slack tells the app of the press too. */
export const linked = (one: Button, url: string): Button => ({
  ...one,
  ...unlessEmpty('url', url, limits.url),
})

/** The one button of a message that it is about. */
export const primary = (one: Button): Button => ({ ...one, style: 'primary' })

/** A button that asks once more before it counts. */
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

/** A menu of what can be chosen, the first of it if Slack does not take all. Without an option there is no menu. */
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
