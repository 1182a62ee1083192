import type { Copy } from '../copy/copy.ts'
import type { Reason } from '../reading/learned/judge-statements.ts'
import { explainReading, type WeighedNumber } from '../reading/why.ts'
import { printable } from './report.ts'

/** "+1.20": how much something adds or takes away. */
const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`

const titled = (title: string, lines: string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const numberLines = ({ why }: Copy, { text, sense, chance, rule, signs }: WeighedNumber): string[] => [
  rule === null
    ? why.weighed(printable(text), why.senses[sense], chance.toFixed(2))
    : why.ruledOut(printable(text), why.rules[rule]),
  ...signs.map(({ sign, weight }) => `  ${signed(weight)}  ${printable(sign)}`),
]

/** A sentence, the answer it gives, and the weights behind that. */
const sentenceLines = (sentence: string, reasons: readonly Reason[], answer?: string): string[] =>
  sentence === ''
    ? []
    : [
        `“${printable(sentence)}”`,
        ...(answer === undefined ? [] : [`  ${answer}`]),
        ...reasons.map(({ text, weight }) => `    ${signed(weight)}  “${printable(text)}”`),
      ]

/** The rules and weights behind each answer of a reading, for a person at a terminal. */
export const writeWhy = (copy: Copy, text: string): string => {
  const { why } = copy
  const { reading, order, ordering, rows, numbers, phrases, heard } = explainReading(text)
  const shares = (['enquiry', 'question', 'other'] as const).map((kind) => `${kind} ${order[kind].toFixed(2)}`)
  return [
    why.kind(reading.kind, reading.language, shares.join(', ')),
    ...(rows === 0 ? [] : [why.rows(rows)]),
    ...titled(
      why.titles.numbers,
      numbers.flatMap((number) => numberLines(copy, number)),
    ),
    ...titled(
      why.titles.phrases,
      phrases.map(({ text: words, says }) => why.phrase(printable(words), says)),
    ),
    ...titled(why.titles.order, sentenceLines(ordering.sentence, ordering.reasons)),
    ...titled(
      why.titles.sentences,
      heard.flatMap(({ sentence, value, chance, isSaid, reasons }) =>
        sentenceLines(sentence, reasons, why.heard(value, chance.toFixed(2), isSaid)),
      ),
    ),
  ].join('\n')
}
