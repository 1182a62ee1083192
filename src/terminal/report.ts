import Table from 'cli-table3'
import type { Advised } from '../advise.ts'
import { writeComparison } from '../copy/comparison.ts'
import type { Copy } from '../copy/copy.ts'
import { listUnderstood } from '../copy/understood.ts'

/** People's words may hold characters that steer a terminal; none of them is written to one. */
const printable = (text: string) => text.toWellFormed().replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

/** In columns; the widths add up to 100 with the borders. */
const columnWidths = [18, 27, 27, 24]

const drawTable = (copy: Copy, advised: Advised) => {
  const { titles, rows } = writeComparison(copy, advised, printable)
  const table = new Table({
    head: [titles.topic, titles.prototyping, titles.small_batch, titles.project],
    colWidths: columnWidths,
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of rows) table.push([row.title, row.prototyping, row.small_batch, row.project])
  return table.toString()
}

const titled = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), '']

/** The recommendation for a person at a terminal: lines of text, the comparison as a table 100 columns wide. */
export const writeReport = (copy: Copy, advised: Advised): string => {
  const { recommendation: words, parts } = copy
  const { titles } = words
  const { profile, recommendation, quotes, doubt } = advised
  const { reasons, tensions, plan, whatWouldChange, question } = recommendation
  const asked = (question: string, answers: string[]) => [question, ...answers.map((answer) => `- ${answer}`)]
  return [
    words.headline(recommendation),
    words.verdict(advised),
    '',
    ...titled(titles.understood, listUnderstood(copy, profile, quotes, printable)),
    ...titled(
      titles.reasons,
      reasons.map((reason) => words.reason(reason, advised)),
    ),
    ...titled(
      titles.tensions,
      tensions.map((tension) => words.tension(tension, advised)),
    ),
    drawTable(copy, advised),
    '',
    ...titled(
      titles.plan,
      plan.map((step, index) => `${index + 1}. ${words.step(step)}`),
    ),
    ...titled(titles.whatWouldChange, whatWouldChange.map(words.turningPoint)),
    ...(doubt.length === 0
      ? []
      : titled(
          words.doubt(profile.quantity),
          doubt.map((quantity) => `- ${parts(quantity)}`),
        )),
    ...(question === null
      ? []
      : titled(
          titles.question,
          asked(
            words.question(question),
            question.options.map((option) => words.option(question, option)),
          ),
        )),
  ]
    .join('\n')
    .trimEnd()
}
