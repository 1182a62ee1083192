import type { DataTableBlock, KnownBlock, TableBlock } from '@slack/types'
import type { Advice } from '../../advice/classifier.ts'
import { writeComparison } from '../../copy/comparison.ts'
import type { Copy } from '../../copy/copy.ts'
import { limits } from '../limits.ts'
import { cutTo, fields, formatted, plain } from './kit.ts'
import { showWords } from './words.ts'

/** How the comparison is drawn: Slack's newest table, its older one, or section fields if it takes neither. */
export const comparisonForms = ['data_table', 'table', 'fields'] as const
export type ComparisonForm = (typeof comparisonForms)[number]

type Written = ReturnType<typeof writeComparison>

/** The cells of one table share Slack's 10,000 characters; this one has 20. */
const longestCell = limits.tableCharacters / 20

/** Slack refuses an empty cell. */
const cell = (text: string) => ({ type: 'raw_text' as const, text: cutTo(text === '' ? '–' : text, longestCell) })

const tableRows = ({ titles, rows }: Written) => [
  [cell(titles.topic), cell(titles.prototyping), cell(titles.small_batch), cell(titles.project)],
  ...rows.map((row) => [cell(row.title), cell(row.prototyping), cell(row.small_batch), cell(row.project)]),
]

const dataTable = (caption: string, written: Written): DataTableBlock => {
  const rows = tableRows(written)
  return {
    type: 'data_table',
    caption,
    rows,
    // Slack shows five rows a page unless it is told otherwise.
    page_size: rows.length,
    row_header_column_index: 0,
  }
}

const table = (written: Written): TableBlock => ({
  type: 'table',
  rows: tableRows(written),
  column_settings: Array.from({ length: 4 }, () => ({ is_wrapped: true })),
})

const fieldRows = ({ labelled }: Copy, { titles, rows }: Written): KnownBlock[] =>
  rows.map((row) => ({
    ...fields([
      formatted(`*${titles.prototyping}*\n${row.prototyping}`, limits.fieldText),
      formatted(`*${titles.small_batch}*\n${row.small_batch}`, limits.fieldText),
      plain(labelled(titles.project, row.project), limits.fieldText),
    ]),
    text: formatted(`*${row.title}*`),
  }))

/** The comparison block: the guide's four rows for both stages, with the asker's own project beside them. */
export const drawComparison = (copy: Copy, advice: Advice, form: ComparisonForm): KnownBlock[] => {
  const written = writeComparison(copy, advice, showWords)
  if (form === 'data_table') return [dataTable(copy.recommendation.titles.comparison, written)]
  return form === 'table' ? [table(written)] : fieldRows(copy, written)
}
