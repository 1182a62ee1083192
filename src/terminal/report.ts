import Table from 'cli-table3'
import type { Advised } from '../advise.ts'
import { en } from '../copy/en.ts'
import { columnTitle } from '../slack/blocks/comparison.ts'
import { listUnderstood } from '../slack/blocks/understood.ts'

const words = en.recommendation

/** People's words may hold characters that steer a terminal; none of them is written to one. */
const printable = (text: string) => text.toWellFormed().replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

/** In columns; the widths add up to 100 with the borders. */
const columnWidths = [18, 27, 27, 24]

const drawTable = ({ recommendation: { stage, comparison } }: Advised) => {
  const table = new Table({
    head: [
      words.titles.topic,
      columnTitle('prototyping', stage),
      columnTitle('small_batch', stage),
      words.titles.project,
    ],
    colWidths: columnWidths,
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of comparison.map(words.comparison))
    table.push([row.title, row.prototyping, row.small_batch, row.project].map(printable))
  return table.toString()
}

const titled = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']

/** The recommendation for a person at a terminal: lines of text, the comparison as a table 100 columns wide. */
export const writeReport = (advised: Advised): string => {
  const { profile, recommendation, quotes, doubt } = advised
  const { reasons, tensions, plan, whatWouldChange, question } = recommendation
  return [
    words.headline(recommendation),
    words.verdict(recommendation, profile),
    '',
    ...titled(words.titles.understood, listUnderstood(profile, quotes, printable)),
    ...titled(
      words.titles.reasons,
      reasons.map((reason) => words.reason(reason, profile)),
    ),
    ...titled(
      words.titles.tensions,
      tensions.map((tension) => words.tension(tension, profile, recommendation)),
    ),
    drawTable(advised),
    '',
    ...titled(
      words.titles.plan,
      plan.map((step, index) => `${index + 1}. ${words.step(step)}`),
    ),
    ...titled(words.titles.whatWouldChange, whatWouldChange.map(words.turningPoint)),
    ...(doubt.length === 0
      ? []
      : titled(
          words.doubt(profile.quantity),
          doubt.map((quantity) => `- ${en.parts(quantity)}`),
        )),
    ...(question === null
      ? []
      : titled(words.titles.question, [
          words.question(question),
          ...question.options.map((option) => `- ${words.option(question, option)}`),
        ])),
  ]
    .join('\n')
    .trimEnd()
}
