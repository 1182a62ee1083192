import { decisionTable, quantityColumns } from '../advice/decision.ts'
import { guideThresholds, piecesOf, type Thresholds } from '../advice/thresholds.ts'
import type { Copy } from '../copy/copy.ts'

type Column = { quantity: (typeof quantityColumns)[number]; title: string }

/** The columns that a quantity can fall into; `between` is left out if the thresholds leave nothing there. */
const listColumns = (copy: Copy, thresholds: Thresholds): Column[] =>
  quantityColumns.flatMap((quantity): Column[] => {
    if (quantity === 'unknown') return [{ quantity, title: copy.table.headings.unknownQuantity }]
    const pieces = piecesOf(quantity, thresholds)
    return pieces === null ? [] : [{ quantity, title: copy.parts(pieces) }]
  })

const designOrder = ['open', 'unknown', 'proven'] as const
const mixOrder = ['design', 'both', 'batch', 'none'] as const

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The decision table as Markdown, made from the table that the classifier uses. */
export const writeDecisionTable = (copy: Copy, thresholds: Thresholds = guideThresholds): string => {
  const { designs, mixes, headings, stages, strengths } = copy.table
  const columns = listColumns(copy, thresholds)
  const titles = [headings.design, headings.purposes, ...columns.map(({ title }) => title)]
  const rows = designOrder.flatMap((design) =>
    mixOrder.map((mix) => {
      const verdicts = columns.map(({ quantity }) => decisionTable[design][mix][quantity])
      const cells = verdicts.map(({ stage, strength }) =>
        stage === null ? strengths.undecided : `${stages[stage]} ${strengths[strength]}`,
      )
      return row([designs[design], mixes[mix], ...cells])
    }),
  )
  return [row(titles), row(titles.map(() => '---')), ...rows].join('\n')
}
