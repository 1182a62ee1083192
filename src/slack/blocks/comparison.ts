import type { DataTableBlock, KnownBlock, TableBlock } from '@slack/types'
import type { Advice } from '../../advice/classifier.ts'
import { writeComparison } from '../../copy/comparison.ts'
import type { Copy } from '../../copy/copy.ts'
import { limits } from '../limits.ts'
import { cell, fields, formatted, plain } from './kit.ts'
import { showWords } from './words.ts'

/** How the comparison is drawn: as Slack's newest table, its older one, or section fields if Slack takes neither. */
export const comparisonForms = ['data_table', 'table', 'fields'] as const
export type ComparisonForm = (typeof comparisonForms)[number]

type Written = ReturnType<typeof writeComparison>

/** In characters. All cells of a table share Slack's limit, and this one has 20. */
const longestCell = limits.tableCharacters / 20

const cellOf = (text: string) => cell(text, longestCell)

const tableRows = ({ titles, rows }: Written) => [
  [titles.topic, titles.prototyping, titles.small_batch, titles.project].map(cellOf),
  ...rows.map((row) => [row.title, row.prototyping, row.small_batch, row.project].map(cellOf)),
]

const dataTable = (caption: string, written: Written): DataTableBlock => {
  const rows = tableRows(written)
  return {
    type: 'data_table',
    caption,
    rows,
    // Slack's default is five rows per page.
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

/** The comparison: the guide's four rows for both stages, next to the person's own project. */
export const drawComparison = (copy: Copy, advice: Advice, form: ComparisonForm): KnownBlock[] => {
  const written = writeComparison(copy, advice, showWords)
  if (form === 'data_table') return [dataTable(copy.recommendation.titles.comparison, written)]
  return form === 'table' ? [table(written)] : fieldRows(copy, written)
}
