/**
 * Slack's limits and surfaces, written down from its reference independently of the app's own table, so that each
 * checks the other. Lengths are in characters unless they say bytes.
 */
export type Problem = { path: string; problem: string }

type Node = Record<string, any>

const longest = {
  sectionText: 3000,
  fieldText: 2000,
  headerText: 150,
  buttonText: 75,
  optionText: 75,
  label: 2000,
  hint: 2000,
  buttonValue: 2000,
  id: 255,
  viewTitle: 24,
  metadata: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  tableCharacters: 10_000,
  messageTextBytes: 4000,
  viewBytes: 250_000,
} as const

const surfaces = {
  message: ['section', 'header', 'context', 'divider', 'actions', 'image', 'data_table', 'table', 'card', 'container'],
  modal: ['section', 'header', 'context', 'divider', 'actions', 'image', 'input', 'alert'],
  home: ['section', 'header', 'context', 'divider', 'actions', 'image', 'input', 'card', 'container'],
}

export type Surface = keyof typeof surfaces

const isTextObject = (node: Node) => node.type === 'plain_text' || node.type === 'mrkdwn'

/** The limit of a text object by its place. */
const longestAt: Array<[RegExp, number]> = [
  [/\.fields\.\d+$/, longest.fieldText],
  [/header\.text$/, longest.headerText],
  [/confirm\.title$/, longest.confirmTitle],
  [/confirm\.text$/, longest.confirmText],
  [/confirm\.(?:confirm|deny)$/, longest.confirmButton],
  [/button\.text$/, longest.buttonText],
  [/options\.\d+\.(?:text|description)$/, longest.optionText],
  [/\.label$/, longest.label],
  [/\.hint$/, longest.hint],
]

const checkText = (node: Node, path: string): Problem[] => {
  const limit = longestAt.find(([place]) => place.test(path))?.[1] ?? longest.sectionText
  const text = String(node.text ?? '')
  return [
    ...(text.length === 0 ? [{ path, problem: 'must be more than 0 characters' }] : []),
    ...(text.length > limit ? [{ path, problem: `must be less than ${limit + 1} characters` }] : []),
  ]
}

/** Optional properties that Slack refuses if they are present but empty. Source: slackapi/python-slack-sdk#562 */
const neverEmpty = [
  'value',
  'initial_value',
  'initial_conversation',
  'action_id',
  'block_id',
  'callback_id',
  'url',
  'accessibility_label',
  'alt_text',
]

const checkElement = (node: Node, path: string): Problem[] => {
  const found: Problem[] = []
  const report = (problem: string) => found.push({ path, problem })
  for (const key of neverEmpty) if (node[key] === '') report(`${key} must be more than 0 characters`)
  if (node.type === 'button' && String(node.value ?? '').length > longest.buttonValue) report('value is too long')
  for (const key of ['action_id', 'block_id', 'callback_id'])
    if (String(node[key] ?? '').length > longest.id) report(`${key} is too long`)
  if (Array.isArray(node.options)) {
    const most = node.type === 'static_select' ? 100 : 10
    if (node.options.length === 0 || node.options.length > most) report(`must have 1 to ${most} options`)
    for (const option of node.options) if (String(option.value).length > 75) report('an option has a long value')
    const values = node.options.map((option: Node) => JSON.stringify(option))
    for (const initial of [node.initial_option ?? [], node.initial_options ?? []].flat())
      if (!values.includes(JSON.stringify(initial))) report('an initial option is not among the options')
    if (Array.isArray(node.initial_options) && node.initial_options.length === 0) report('initial_options is empty')
  }
  if (node.type === 'plain_text_input' && (node.max_length ?? 1) > 3000) report('max_length is over 3000')
  if (String(node.initial_value ?? '').length > (node.max_length ?? 3000)) report('initial_value is over max_length')
  return found
}

const checkDeep = (node: unknown, path: string): Problem[] => {
  if (Array.isArray(node)) return node.flatMap((each, index) => checkDeep(each, `${path}.${index}`))
  if (node === null || typeof node !== 'object') return []
  const object = node as Node
  if (isTextObject(object)) return checkText(object, path)
  const here = object.type === 'button' ? path.replace(/[^.]*$/, 'button') : path
  return [
    ...checkElement(object, path),
    ...Object.entries(object).flatMap(([key, value]) => checkDeep(value, `${here}.${key}`)),
  ]
}

const checkTable = (block: Node, path: string): Problem[] => {
  const rows: Node[][] = block.rows ?? []
  const cells = rows.flat()
  const report = (problem: string) => ({ path, problem })
  const characters = cells.reduce((sum, cell) => sum + String(cell.text ?? '').length, 0)
  return [
    ...(rows.length < 2 || rows.length > 100 ? [report('must have 2 to 100 rows')] : []),
    ...(rows.some((row) => row.length > 20) ? [report('must have at most 20 cells in a row')] : []),
    ...(new Set(rows.map((row) => row.length)).size > 1 ? [report('rows must be equally long')] : []),
    ...(cells.some((cell) => cell.text === '') ? [report('a cell is empty')] : []),
    ...(characters > longest.tableCharacters ? [report('is over 10,000 characters')] : []),
    ...(block.type === 'data_table' && !block.caption ? [report('a data_table needs a caption')] : []),
    ...(block.type === 'data_table' && (block.page_size ?? 5) > 100 ? [report('page_size is over 100')] : []),
  ]
}

const checkBlock = (block: Node, path: string, surface: Surface): Problem[] => {
  const report = (problem: string) => ({ path, problem })
  if (!surfaces[surface].includes(block.type)) return [report(`is not allowed in a ${surface}`)]
  const elements: Node[] = block.elements ?? []
  const ids = elements.map(({ action_id }) => action_id)
  return [
    ...(block.type === 'section' && !block.text && !block.fields ? [report('needs text or fields')] : []),
    ...((block.fields ?? []).length > 10 ? [report('has more than 10 fields')] : []),
    ...(block.type === 'context' && (elements.length < 1 || elements.length > 10)
      ? [report('must have 1 to 10 elements')]
      : []),
    ...(block.type === 'actions' && (elements.length < 1 || elements.length > 25)
      ? [report('must have 1 to 25 elements')]
      : []),
    ...(block.type === 'actions' && new Set(ids).size < ids.length ? [report('two elements have one action_id')] : []),
    ...(block.type === 'data_table' || block.type === 'table' ? checkTable(block, path) : []),
    ...checkDeep(block, path),
  ]
}

/** Every block that Slack would refuse on this surface, with its place and the reason. */
export const checkBlocks = (blocks: Node[], surface: Surface): Problem[] => {
  const most = surface === 'message' ? 50 : 100
  const blockIds = blocks.flatMap(({ block_id }) => (block_id === undefined ? [] : [block_id]))
  const tables = blocks.filter(({ type }) => type === 'data_table' || type === 'table')
  return [
    ...(blocks.length > most ? [{ path: 'blocks', problem: `has more than ${most} blocks` }] : []),
    ...(new Set(blockIds).size < blockIds.length ? [{ path: 'blocks', problem: 'two blocks have one block_id' }] : []),
    ...(tables.length > 1 ? [{ path: 'blocks', problem: 'only_one_table_allowed' }] : []),
    ...blocks.flatMap((block, index) => checkBlock(block, `blocks.${index}.${block.type}`, surface)),
  ]
}

/** What Slack would refuse in a message: its blocks, and the text that replaces them in notifications. */
export const checkMessage = ({ text = '', blocks = [] }: { text?: string; blocks?: Node[] }): Problem[] => [
  ...checkBlocks(blocks, 'message'),
  ...(text.trim() === '' ? [{ path: 'text', problem: 'is empty, so that notifications say nothing' }] : []),
  ...(Buffer.byteLength(text) > longest.messageTextBytes ? [{ path: 'text', problem: 'is over 4,000 bytes' }] : []),
]

/** What Slack would refuse in a modal. */
export const checkModal = (view: Node): Problem[] => {
  const texts = [view.title, view.submit, view.close].filter(Boolean)
  const hasInputs = (view.blocks ?? []).some(({ type }: Node) => type === 'input')
  return [
    ...checkBlocks(view.blocks ?? [], 'modal'),
    ...(view.title ? [] : [{ path: 'title', problem: 'is missing' }]),
    ...texts
      .filter(({ text }) => text.length === 0 || text.length > longest.viewTitle)
      .map(({ text }) => ({ path: 'title', problem: `must have 1 to 24 characters: ${text}` })),
    ...(hasInputs && !view.submit ? [{ path: 'submit', problem: 'is required where there is an input' }] : []),
    ...(String(view.private_metadata ?? '').length > longest.metadata
      ? [{ path: 'private_metadata', problem: 'is too long' }]
      : []),
    ...(Buffer.byteLength(JSON.stringify(view)) > longest.viewBytes
      ? [{ path: 'view', problem: 'view_too_large' }]
      : []),
  ]
}
