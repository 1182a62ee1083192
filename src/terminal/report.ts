import Table from 'cli-table3'
import type { Advised } from '../advise.ts'
import type { Copy } from '../copy/copy.ts'
import { tellUnderstood } from '../copy/understood.ts'

/** People's words may hold characters that steer a terminal; none of them is written to one. */
const printable = (text: string) => text.toWellFormed().replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

/** In columns; the widths add up to 100 with the borders. */
const columnWidths = [18, 27, 27, 24]

const drawTable = (copy: Copy, { recommendation: { stage, comparison } }: Advised) => {
  const table = new Table({
    head: [
      copy.recommendation.titles.topic,
      copy.recommendation.columnTitle('prototyping', stage),
      copy.recommendation.columnTitle('small_batch', stage),
      copy.recommendation.titles.project,
    ],
    colWidths: columnWidths,
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of comparison.map(copy.recommendation.comparison))
    table.push([row.title, row.prototyping, row.small_batch, row.project].map(printable))
  return table.toString()
}

const titled = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']

/** The recommendation for a person at a terminal: lines of text, the comparison as a table 100 columns wide. */
export const writeReport = (copy: Copy, advised: Advised): string => {
  const { profile, recommendation, quotes, doubt } = advised
  const { reasons, tensions, plan, whatWouldChange, question } = recommendation
  return [
    copy.recommendation.headline(recommendation),
    copy.recommendation.verdict(recommendation, profile),
    '',
    ...titled(copy.recommendation.titles.understood, tellUnderstood(copy, profile, quotes, printable)),
    ...titled(
      copy.recommendation.titles.reasons,
      reasons.map((reason) => copy.recommendation.reason(reason, profile)),
    ),
    ...titled(
      copy.recommendation.titles.tensions,
      tensions.map((tension) => copy.recommendation.tension(tension, profile, recommendation)),
    ),
    drawTable(copy, advised),
    '',
    ...titled(
      copy.recommendation.titles.plan,
      plan.map((step, index) => `${index + 1}. ${copy.recommendation.step(step)}`),
    ),
    ...titled(copy.recommendation.titles.whatWouldChange, whatWouldChange.map(copy.recommendation.turningPoint)),
    ...(doubt.length === 0
      ? []
      : titled(
          copy.recommendation.doubt(profile.quantity),
          doubt.map((quantity) => `- ${copy.parts(quantity)}`),
        )),
    ...(question === null
      ? []
      : titled(copy.recommendation.titles.question, [
          copy.recommendation.question(question),
          ...question.options.map((option) => `- ${copy.recommendation.option(question, option)}`),
        ])),
  ]
    .join('\n')
    .trimEnd()
}
