import type { DataTableBlock, KnownBlock, TableBlock } from '@slack/types'
import type { Recommendation } from '../../advice/classifier.ts'
import type { ComparisonRow } from '../../advice/compare.ts'
import type { Copy } from '../../copy/copy.ts'
import { cutTo, fields, formatted, limits, plain } from './kit.ts'
import { showWords } from './words.ts'

/** How the comparison is drawn: Slack's newest table, its older one, or section fields where it takes neither. */
export const comparisonForms = ['data_table', 'table', 'fields'] as const
export type ComparisonForm = (typeof comparisonForms)[number]

const safeRow = (row: ComparisonRow): ComparisonRow =>
  row.topic === 'delivery_focus' && row.project.neededBy !== null
    ? { ...row, project: { ...row.project, neededBy: showWords(row.project.neededBy) } }
    : row

/** The comparison in words: the column titles, then a row for each topic. People's words in it are safe to show. */
export const writeComparison = (copy: Copy, { stage, comparison }: Pick<Recommendation, 'stage' | 'comparison'>) => ({
  titles: {
    prototyping: copy.recommendation.columnTitle('prototyping', stage),
    small_batch: copy.recommendation.columnTitle('small_batch', stage),
    project: copy.recommendation.titles.project,
  },
  rows: comparison.map((row) => copy.recommendation.comparison(safeRow(row))),
})

type Written = ReturnType<typeof writeComparison>

/** The cells of one table share Slack's 10,000 characters; this one has 20. */
const longestCell = limits.tableCharacters / 20

/** Slack refuses an empty cell. */
const cell = (text: string) => ({ type: 'raw_text' as const, text: cutTo(text === '' ? '–' : text, longestCell) })

const tableRows = (copy: Copy, { titles, rows }: Written) => [
  [cell(copy.recommendation.titles.topic), cell(titles.prototyping), cell(titles.small_batch), cell(titles.project)],
  ...rows.map((row) => [cell(row.title), cell(row.prototyping), cell(row.small_batch), cell(row.project)]),
]

const dataTable = (copy: Copy, written: Written): DataTableBlock => {
  const rows = tableRows(copy, written)
  return {
    type: 'data_table',
    caption: copy.recommendation.titles.comparison,
    rows,
    // Slack shows five rows a page unless it is told otherwise.
    page_size: rows.length,
    row_header_column_index: 0,
  }
}

const table = (copy: Copy, written: Written): TableBlock => ({
  type: 'table',
  rows: tableRows(copy, written),
  column_settings: Array.from({ length: 4 }, () => ({ is_wrapped: true })),
})

const fieldRows = ({ titles, rows }: Written): KnownBlock[] =>
  rows.map((row) => ({
    ...fields([
      formatted(`*${titles.prototyping}*\n${row.prototyping}`, limits.fieldText),
      formatted(`*${titles.small_batch}*\n${row.small_batch}`, limits.fieldText),
      plain(`${titles.project}: ${row.project}`, limits.fieldText),
    ]),
    text: formatted(`*${row.title}*`),
  }))

/** The comparison block: the guide's four rows for both stages, with the asker's own project beside them. */
export const drawComparison = (copy: Copy, recommendation: Recommendation, form: ComparisonForm): KnownBlock[] => {
  const written = writeComparison(copy, recommendation)
  if (form === 'data_table') return [dataTable(copy, written)]
  return form === 'table' ? [table(copy, written)] : fieldRows(written)
}
