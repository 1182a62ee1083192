/** Slack's limits as its reference states them, written down apart from the app's own table of them. */
type Found = { path: string; problem: string }

const textLimits: Array<[RegExp, number]> = [
  [/section\.text$/, 3000],
  [/section\.fields\.\d+$/, 2000],
  [/header\.text$/, 150],
  [/context\.elements\.\d+$/, 3000],
  [/button\.text$/, 75],
  [/options\.\d+\.text$/, 75],
  [/\.label$/, 2000],
  [/\.hint$/, 2000],
]

const allowedIn = {
  message: ['section', 'header', 'context', 'divider', 'actions', 'data_table', 'table'],
  view: ['section', 'header', 'context', 'divider', 'actions', 'input'],
}

const isText = (node: any) => node?.type === 'plain_text' || node?.type === 'mrkdwn'

/** Walks blocks and lists everything that Slack would refuse, with where it stands. */
const findLimitProblems = (blocks: any[], surface: 'message' | 'view'): Found[] => {
  const found: Found[] = []
  const report = (path: string, problem: string) => found.push({ path, problem })
  const longest = surface === 'message' ? 50 : 100
  if (blocks.length > longest) report('blocks', `${blocks.length} blocks`)
  const tables = blocks.filter(({ type }) => type === 'data_table' || type === 'table')
  if (tables.length > 1) report('blocks', 'more than one table')

  const walk = (node: any, path: string) => {
    if (Array.isArray(node)) {
      for (const [index, each] of node.entries()) walk(each, `${path}.${index}`)
      return
    }
    if (node === null || typeof node !== 'object') return
    if (isText(node)) {
      const limit = textLimits.find(([place]) => place.test(path))?.[1] ?? 3000
      if (node.text.length === 0) report(path, 'empty text')
      if (node.text.length > limit) report(path, `${node.text.length} characters of ${limit}`)
      if (/<[!@#]/.test(node.text.replace(/<@U[A-Z0-9]+>/g, ''))) report(path, `an unescaped mention: ${node.text}`)
      return
    }
    if (node.type === 'button' && (node.value ?? '').length > 2000)
      report(path, 'a button value of over 2,000 characters')
    if ((node.action_id ?? '').length > 255) report(path, 'a long action_id')
    if (typeof node.options?.length === 'number') {
      if (node.options.length > 10) report(path, 'more than 10 options')
      for (const option of node.options) if (option.value.length > 75) report(path, 'a long option value')
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`)
  }

  blocks.forEach((block, index) => {
    const path = `${index}:${block.type}`
    if (!allowedIn[surface].includes(block.type)) report(path, `not allowed in a ${surface}`)
    if (block.type === 'section' && block.text === undefined && block.fields === undefined)
      report(path, 'empty section')
    if ((block.fields ?? []).length > 10) report(path, 'more than 10 fields')
    if (block.type === 'context' && (block.elements.length > 10 || block.elements.length === 0))
      report(path, 'elements')
    if (block.type === 'actions') {
      const ids = block.elements.map((element: any) => element.action_id)
      if (ids.length > 25 || ids.length === 0) report(path, 'elements')
      if (new Set(ids).size !== ids.length) report(path, 'two buttons with one action_id')
      for (const element of block.elements) walk(element.text, `${path}.button.text`)
    }
    if (block.type === 'data_table' || block.type === 'table') {
      const cells = block.rows.flat()
      const widths = new Set(block.rows.map((row: any[]) => row.length))
      const characters = cells.reduce((sum: number, cell: any) => sum + cell.text.length, 0)
      if (widths.size !== 1) report(path, 'rows of different lengths')
      if (characters > 10_000) report(path, `${characters} characters in a table`)
      if (cells.some((cell: any) => cell.text.length === 0)) report(path, 'an empty cell')
      if (block.type === 'data_table' && !block.caption) report(path, 'no caption')
      if (block.type === 'data_table' && (block.page_size ?? 5) < block.rows.length - 1) report(path, 'a second page')
    }
    walk(block, path)
  })
  return found
}

/** What Slack would refuse in a whole message: its blocks and the text that stands for them. */
export const findMessageProblems = ({ text, blocks }: { text: string; blocks: any[] }): Found[] => [
  ...findLimitProblems(blocks, 'message'),
  ...(text.trim() === '' ? [{ path: 'text', problem: 'no text' }] : []),
  ...(Buffer.byteLength(text) > 4000 ? [{ path: 'text', problem: `${Buffer.byteLength(text)} bytes` }] : []),
  ...(/<[!@#]/.test(text.replace(/<@U[A-Z0-9]+>/g, '')) ? [{ path: 'text', problem: 'an unescaped mention' }] : []),
]

/** What Slack would refuse in a modal. */
export const findViewProblems = (view: any): Found[] => [
  ...findLimitProblems(view.blocks, 'view'),
  ...[view.title, view.submit, view.close]
    .filter(Boolean)
    .filter(({ text }) => text.length > 24)
    .map(({ text }) => ({ path: 'title', problem: `too long: ${text}` })),
  ...((view.private_metadata ?? '').length > 3000 ? [{ path: 'private_metadata', problem: 'too long' }] : []),
  ...(view.blocks.some(({ type }: { type: string }) => type === 'input') && !view.submit
    ? [{ path: 'submit', problem: 'missing beside inputs' }]
    : []),
]
