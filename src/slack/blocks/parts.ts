import type { KnownBlock, ModalView } from '@slack/types'
import type { AdvisedOrder, AdvisedPart, AdvisedParts } from '../../advise.ts'
import type { Copy } from '../../copy/copy.ts'
import {
  groupParts,
  namePart,
  type Placed,
  writeHeadline,
  writeMore,
  writePart,
  writeSharedQuestion,
  writeWarnings,
} from '../../copy/list.ts'
import { actions, openPartAction, views } from '../ids.ts'
import { limits } from '../limits.ts'
import { packPartPlace } from '../part-place.ts'
import { type ComparisonForm, comparisonForms } from './comparison.ts'
import {
  actionRow,
  button,
  cell,
  context,
  divider,
  fields,
  formatted,
  header,
  type Message,
  menu,
  message,
  modal,
  option,
  plain,
  section,
} from './kit.ts'
import { drawRecommendation, type Setting } from './recommendation.ts'
import { showWords } from './words.ts'

type Parts = AdvisedParts & { id?: string | undefined }

/** A message or a window shows up to this many rows and sums up the rest in words. */
const shownRows = 20

/** In characters, for each cell of a row: all cells of a table share Slack's limit of 10,000. */
const longestCells = { part: 80, quantity: 40, stage: 40, why: 280 } as const

const columns = ['part', 'quantity', 'stage', 'why'] as const

type Row = ReturnType<typeof writePart>

const tableRows = ({ list: { titles } }: Copy, rows: readonly Row[]) =>
  [titles, ...rows].map((row) => columns.map((column) => cell(row[column], longestCells[column])))

const drawRows = (copy: Copy, rows: readonly Row[], form: ComparisonForm): KnownBlock[] => {
  if (form === 'fields')
    return rows.map(({ part, quantity, stage, why }) =>
      fields([
        plain(copy.inLine([part, quantity]), limits.fieldText),
        plain(copy.labelled(stage, why), limits.fieldText),
      ]),
    )
  const cells = tableRows(copy, rows)
  if (form === 'data_table')
    return [
      {
        type: 'data_table',
        caption: copy.list.caption,
        rows: cells,
        // Slack's default is five rows per page.
        page_size: cells.length,
        row_header_column_index: 0,
      },
    ]
  return [{ type: 'table', rows: cells, column_settings: columns.map(() => ({ is_wrapped: true })) }]
}

const chunksOf = <Each>(all: readonly Each[], length: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, at) => all.slice(at * length, (at + 1) * length))

/** Menus to open a part, several if one menu cannot hold all. Only parts of a remembered list can be opened. */
const drawMenus = (copy: Copy, id: string | undefined, parts: readonly Placed[]) => {
  if (id === undefined) return []
  const named = parts.map((part) => option(packPartPlace({ id, index: part.index }), namePart(copy, part, showWords)))
  const menus = chunksOf(named, limits.menuOptions)
  return menus.map((options, at) => {
    const [first, last] = [options.at(0), options.at(-1)].map((each) => each?.text.text ?? '')
    const label = menus.length === 1 ? copy.list.open : copy.list.openFrom(first ?? '', last ?? '')
    return menu(openPartAction(at), label, options)
  })
}

/** The words of a list, without its menus and buttons. */
const writeList = (copy: Copy, order: Parts) => {
  const grouped = groupParts(order)
  return {
    grouped,
    rows: grouped.slice(0, shownRows).map((part) => writePart(copy, part, showWords)),
    more: writeMore(copy, grouped.slice(shownRows)),
    warnings: writeWarnings(copy, order),
    question: writeSharedQuestion(copy, order),
  }
}

type Written = ReturnType<typeof writeList>

const drawList = (copy: Copy, order: Parts, { rows, more, warnings, question }: Written, form: ComparisonForm) => {
  const { titles } = copy.recommendation
  return [
    header(writeHeadline(copy, order)),
    ...drawRows(copy, rows, form),
    ...(more === null ? [] : [context(formatted(more, limits.contextText))]),
    ...(warnings.length === 0 ? [] : [context(formatted(warnings.join('\n'), limits.contextText))]),
    ...(question === null ? [] : [section(formatted(`*${titles.question}*\n${question}`))]),
  ]
}

/** The whole list in plain words, for notifications and screen readers. */
const writeText = (copy: Copy, order: Parts, written: Written, { lead, kept = 'saved' }: Setting) =>
  [
    ...(lead === undefined ? [] : [lead]),
    writeHeadline(copy, order),
    ...written.rows.map(copy.list.line),
    ...(written.more === null ? [] : [written.more]),
    ...written.warnings,
    ...(written.question === null ? [] : [written.question]),
    ...(kept === 'saved' ? [] : [copy.notices.unsaved[kept]]),
  ].join('\n')

/** The message about several parts, richest version first. The next one is sent if Slack refuses the one before. */
const drawParts = (copy: Copy, order: Parts, setting: Setting): Message[] => {
  const { lead, howToAnswer, canShare, kept = 'saved' } = setting
  const written = writeList(copy, order)
  const { id } = order
  const elements = [
    ...(canShare && id !== undefined ? [button(actions.shareParts, copy.actions.share, id)] : []),
    ...drawMenus(copy, id, written.grouped),
  ]
  return comparisonForms.map((form) =>
    message(writeText(copy, order, written, setting), [
      ...(lead === undefined ? [] : [context(formatted(lead, limits.contextText))]),
      ...drawList(copy, order, written, form),
      ...(howToAnswer === undefined ? [] : [context(formatted(howToAnswer, limits.contextText))]),
      divider(),
      ...(kept === 'saved' ? [] : [context(formatted(copy.notices.unsaved[kept], limits.contextText))]),
      ...(elements.length === 0 ? [] : [actionRow(...elements)]),
    ]),
  )
}

/** The message about an order: the recommendation for one part, or the list of several. */
export const drawOrder = (copy: Copy, order: AdvisedOrder, setting: Setting): Message[] =>
  'parts' in order ? drawParts(copy, order, setting) : drawRecommendation(copy, order, setting)

/** The window of a list that was opened on Home, with a line above it. */
export const drawOpenedParts = (copy: Copy, order: Parts, lead: string): ModalView => {
  const written = writeList(copy, order)
  const menus = drawMenus(copy, order.id, written.grouped)
  return modal({
    callbackId: views.opened,
    title: copy.home.opened,
    close: copy.form.done,
    blocks: [
      context(formatted(lead, limits.contextText)),
      ...drawList(copy, order, written, 'fields'),
      ...(menus.length === 0 ? [] : [actionRow(...menus)]),
    ],
  })
}

/** The lines above an opened part: its position in the list, and the other quantities that could be meant. */
export const writeOpenedPart = ({ list }: Copy, { advised }: AdvisedPart, index: number, count: number): string =>
  [list.opened(index + 1, count), ...(advised.doubt.length === 0 ? [] : [list.otherQuantities(advised.doubt)])].join(
    '\n',
  )
