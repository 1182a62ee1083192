import type { Profile, Quantity } from '../advice/profile.ts'
import { type Answer, type ContextAnswer, questions } from '../advice/questions.ts'
import type { Copy } from '../copy/copy.ts'
import type { SavedRecommendation } from '../storage/storage.ts'
import { byteOrderMark, writeRecord } from './csv.ts'

/** One column: its heading and its cell. A cell is empty if nothing was said. */
type Column = { heading: string; cell: (saved: Line) => string }

/** One line of the file: one part, or one entry of a list with the number of parts that share it. */
type Line = SavedRecommendation & { count: number }

const quantityIn = (words: Copy['export'], quantity: Quantity | null) =>
  quantity === null ? '' : words.quantity(quantity)

type TypedAnswer = Exclude<Answer, ContextAnswer>

/** The columns of the answers that are more than text. The quantity has one for each end, so that it can be summed. */
const columnsOfTyped: {
  [A in TypedAnswer]: (
    heading: string,
    words: Copy['export'],
  ) => Array<{ heading: string; cell: (said: Profile[A]) => string }>
} = {
  quantity: (heading, words) => {
    const { from, to } = words.ends(heading)
    return [
      { heading: from, cell: (quantity) => (quantity === null ? '' : `${quantity.min}`) },
      { heading: to, cell: (quantity) => (quantity === null ? '' : `${quantity.max}`) },
    ]
  },
  purposes: (heading, words) => [{ heading, cell: words.purposes }],
  designStatus: (heading, words) => [{ heading, cell: words.designStatus }],
  laterQuantity: (heading, words) => [{ heading, cell: (quantity) => quantityIn(words, quantity) }],
}

const typedColumns = <A extends TypedAnswer>(copy: Copy, answer: A): Column[] =>
  columnsOfTyped[answer](copy.answers[answer].heading, copy.export).map(({ heading, cell }) => ({
    heading,
    cell: ({ profile }) => cell(profile[answer]),
  }))

/** The columns of all answers, in the asking order. */
const answerColumns = (copy: Copy): Column[] =>
  questions.flatMap((question) =>
    question.role === 'context'
      ? [{ heading: copy.answers[question.answer].heading, cell: ({ profile }) => profile[question.answer] ?? '' }]
      : typedColumns(copy, question.answer),
  )

/** All columns in order: when and what, the answers, and where it came from. */
const listColumns = (copy: Copy): Column[] => {
  const { headings, ...words } = copy.export
  return [
    { heading: headings.date, cell: ({ createdAt }) => new Date(createdAt).toISOString() },
    { heading: headings.stage, cell: ({ stage }) => words.stage(stage) },
    { heading: headings.strength, cell: ({ strength }) => words.strength(strength) },
    ...answerColumns(copy),
    { heading: headings.count, cell: ({ count }) => `${count}` },
    { heading: headings.text, cell: ({ text }) => text ?? '' },
    { heading: headings.source, cell: ({ source }) => words.source(source) },
    { heading: headings.thresholds, cell: ({ thresholds }) => words.thresholds(thresholds) },
    { heading: headings.id, cell: ({ id }) => id },
    { heading: headings.previousId, cell: ({ previousId }) => previousId ?? '' },
  ]
}

/** The start of the file: the byte order mark and the headings. */
export const writeHeading = (copy: Copy): string =>
  byteOrderMark + writeRecord(listColumns(copy).map(({ heading }) => heading))

const linesOf = (saved: SavedRecommendation): Line[] =>
  saved.parts === null
    ? [{ ...saved, count: 1 }]
    : saved.parts.map(({ count, profile, stage, strength }) => ({ ...saved, count, profile, stage, strength }))

/** The lines for one recommendation: one, or one for each entry of a list, all with the id of the list. */
export const writeRecommendation = (copy: Copy, saved: SavedRecommendation): string => {
  const columns = listColumns(copy)
  return linesOf(saved)
    .map((line) => writeRecord(columns.map(({ cell }) => cell(line))))
    .join('')
}
