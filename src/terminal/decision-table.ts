import { decisionTable, quantityColumns } from '../advice/decision.ts'
import { guideThresholds, piecesOf } from '../advice/thresholds.ts'
import { en } from '../copy/en.ts'

const { designs, mixes, headings, stages, strengths } = en.table

const columnTitle = (column: (typeof quantityColumns)[number]) => {
  const pieces = column === 'unknown' ? null : piecesOf(column, guideThresholds)
  return pieces === null ? headings.unknownQuantity : en.parts(pieces)
}

const designOrder = ['open', 'unknown', 'proven'] as const
const mixOrder = ['design', 'both', 'batch', 'none'] as const

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The decision table as Markdown, printed from the very table that decides. */
export const writeDecisionTable = (): string => {
  const titles = [headings.design, headings.purposes, ...quantityColumns.map(columnTitle)]
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
