import type { Advice } from '../advice/classifier.ts'
import type { ComparisonRow } from '../advice/compare.ts'
import type { Stage } from '../advice/decision.ts'
import type { Copy } from './copy.ts'
import type { Show } from './understood.ts'

/** The title of a stage's column; the recommended stage is marked in words, not by colour. */
const columnTitle = ({ stages, recommendation }: Copy, stage: Stage, recommended: Stage | null) =>
  stage === recommended ? recommendation.recommended(stages[stage]) : stages[stage]

const showRow = (row: ComparisonRow, show: Show): ComparisonRow =>
  row.topic === 'delivery_focus' && row.project.neededBy !== null
    ? { ...row, project: { ...row.project, neededBy: show(row.project.neededBy) } }
    : row

/** The comparison in words: the titles of its columns, then a row for each topic. `show` makes people's words safe. */
export const writeComparison = (copy: Copy, { recommendation, thresholds }: Advice, show: Show) => {
  const { comparison, titles } = copy.recommendation
  const { stage } = recommendation
  return {
    titles: {
      topic: titles.topic,
      prototyping: columnTitle(copy, 'prototyping', stage),
      small_batch: columnTitle(copy, 'small_batch', stage),
      project: titles.project,
    },
    rows: recommendation.comparison.map((row) => comparison(showRow(row, show), thresholds)),
  }
}
