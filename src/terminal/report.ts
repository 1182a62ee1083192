import Table from 'cli-table3'
import { type Advised, type AdvisedParts, adviseOnText } from '../advise.ts'
import { writeComparison } from '../copy/comparison.ts'
import type { Copy } from '../copy/copy.ts'
import { groupParts, writeHeadline, writePart, writeSharedQuestion, writeWarnings } from '../copy/list.ts'
import { listUnderstood } from '../copy/understood.ts'

/** Replaces control characters, which could steer a terminal, with spaces. */
export const printable = (text: string) => text.toWellFormed().replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

/** In characters; with the borders they add up to 100. */
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

/**
 * The recommendation for one part, for a person at a terminal: lines of text, the comparison as a table 100 columns
 * wide.
 * @internal
 */
export const writeReport = (copy: Copy, advised: Advised): string => {
  const { recommendation: words, parts } = copy
  const { titles } = words
  const { profile, recommendation, quotes, doubt, hint } = advised
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
    ...(hint === null ? [] : titled(words.hinted(hint.change).question, [words.readFrom(printable(hint.text))])),
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

/** In characters; with the borders they add up to 100. */
const listWidths = [26, 16, 17, 36]

/** Several parts for a person at a terminal: a table of all of them, grouped by their stage. */
const writeList = (copy: Copy, order: AdvisedParts): string => {
  const { titles } = copy.list
  const table = new Table({
    head: [titles.part, titles.quantity, titles.stage, titles.why],
    colWidths: listWidths,
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const placed of groupParts(order)) {
    const { part, quantity, stage, why } = writePart(copy, placed, printable)
    table.push([part, quantity, stage, why])
  }
  const question = writeSharedQuestion(copy, order)
  const warnings = writeWarnings(copy, order)
  return [
    writeHeadline(copy, order),
    '',
    table.toString(),
    ...warnings,
    ...(question === null ? [] : ['', copy.recommendation.titles.question, `  ${question}`]),
  ].join('\n')
}

/** The report on a text, for a person at a terminal: the recommendation, the list of parts, or why there is none. */
export const writeTextReport = (copy: Copy, text: string): string => {
  const outcome = adviseOnText(text)
  if ('advised' in outcome)
    return 'parts' in outcome.advised ? writeList(copy, outcome.advised) : writeReport(copy, outcome.advised)
  const { why, asksAbout } = outcome.unadvised
  const { question, unadvised } = copy.help
  if (why !== 'question') return unadvised[why === 'language' ? 'languageHere' : why]
  return [...(asksAbout.length > 0 ? asksAbout.map(question.meaning) : [question.intro]), question.howToAsk].join('\n')
}
