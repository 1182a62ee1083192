import { checkBlocks, checkMessage, checkModal, type Problem } from '../../playground/workspace/block-check.ts'

/** Every text that blocks show. What a field holds or a button carries cannot ping anybody. */
const listTexts = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  if (node === null || typeof node !== 'object') return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'value' || key === 'initial_value' ? [] : listTexts(value),
  )
}

/** Markup that the app itself writes: mentions of a person or a channel, and dates. */
const ownMarks = /<@U[A-Z0-9]+>|<#C[A-Z0-9]+>|<!date\^\d+\^\{date_short_pretty\}(?: \{time\})?\|[^<>|^]+>/g

/** Texts that would ping somebody. */
const findPings = (node: unknown): Problem[] =>
  listTexts(node)
    .filter((text) => /<[!@#]/.test(text.replace(ownMarks, '')))
    .map((text) => ({ path: 'text', problem: `an unescaped mention: ${text}` }))

/** A table that would hide rows behind a second page. */
const findSecondPages = (blocks: any[]): Problem[] =>
  blocks
    .filter(({ type, page_size = 5, rows }) => type === 'data_table' && page_size < rows.length - 1)
    .map(() => ({ path: 'data_table', problem: 'has a second page' }))

/** What Slack would refuse in a message, and what must never be in one. */
export const findMessageProblems = ({ text, blocks }: { text: string; blocks: any[] }): Problem[] => [
  ...checkMessage({ text, blocks }),
  ...findPings([text, blocks]),
  ...findSecondPages(blocks),
]

/** What Slack would refuse in a modal, and what must never be in one. */
export const findViewProblems = (view: any): Problem[] => [...checkModal(view), ...findPings(view.blocks)]

/** What Slack would refuse on Home, and what must never be there. */
export const findHomeProblems = (view: any): Problem[] => [
  ...checkBlocks(view.blocks, 'home'),
  ...findPings(view.blocks),
  ...(view.type === 'home' ? [] : [{ path: 'type', problem: 'is not home' }]),
]
