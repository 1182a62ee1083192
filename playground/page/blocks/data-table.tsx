import type { DataTableBlock, TableBlock } from '@slack/types'
import { useId } from 'react'
import { showPlainText } from '../plain-text.ts'

type Cell = (DataTableBlock | TableBlock)['rows'][number][number]

type Worded = { text?: string; elements?: unknown[] }

const wordsIn = (value: Worded): string =>
  value.text ?? ((value.elements ?? []) as Worded[]).map((element) => wordsIn(element)).join('')

const wordsOf = (cell: Cell): string => showPlainText('value' in cell ? String(cell.value) : wordsIn(cell as Worded))

/** A table with its caption and headers: slack-blocks-to-jsx has no data_table, and its table has no headers. */
export const DataTable = ({ block }: { block: DataTableBlock | TableBlock }) => {
  const id = useId()
  const caption = block.type === 'data_table' ? block.caption : undefined
  const rowHeader = block.type === 'data_table' ? (block.row_header_column_index ?? 0) : 0
  const [titles = [], ...rows] = block.rows
  return (
    // A scrolling region must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <figure className="data-table" aria-labelledby={id} tabIndex={0}>
      <table aria-labelledby={id}>
        <caption id={id} className={caption ? '' : 'hidden'}>
          {caption ? showPlainText(caption) : 'Table'}
        </caption>
        <thead>
          <tr>
            {titles.map((cell) => (
              <th key={wordsOf(cell)} scope="col">
                {wordsOf(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.map(wordsOf).join('\n')}>
              {row.map((cell, column) =>
                column === rowHeader ? (
                  <th key={titles[column] ? wordsOf(titles[column]) : column} scope="row">
                    {wordsOf(cell)}
                  </th>
                ) : (
                  <td key={titles[column] ? wordsOf(titles[column]) : column}>{wordsOf(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
