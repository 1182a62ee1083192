import { decisionTable, quantityColumns } from '../advice/decision.ts'
import { guideThresholds, piecesOf } from '../advice/thresholds.ts'
import type { Copy } from '../copy/copy.ts'

const columnTitle = (copy: Copy, column: (typeof quantityColumns)[number]) => {
  const pieces = column === 'unknown' ? null : piecesOf(column, guideThresholds)
  return pieces === null ? copy.table.headings.unknownQuantity : copy.parts(pieces)
}

const designOrder = ['open', 'unknown', 'proven'] as const
const mixOrder = ['design', 'both', 'batch', 'none'] as const

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The decision table as Markdown, printed from the very table that decides. */
export const writeDecisionTable = (copy: Copy): string => {
  const { designs, mixes, headings, stages, strengths } = copy.table
  const titles = [headings.design, headings.purposes, ...quantityColumns.map((each) => columnTitle(copy, each))]
  const rows = designOrder.flatMap((design) =>
    mixOrder.map((mix) => {
      const verdicts = quantityColumns.map((column) => decisionTable[design][mix][column])
      const cells = verdicts.map(({ stage, strength }) =>
        stage === null ? strengths.undecided : `${stages[stage]} ${strengths[strength]}`,
      )
      return row([designs[design], mixes[mix], ...cells])
    }),
  )
  return [row(titles), row(titles.map(() => '---')), ...rows].join('\n')
}
