import type { Amount } from './amount.ts'
import { joinFigures } from './amounts.ts'
import { assemble } from './assemble.ts'
import { settleBesideTable } from './beside-tables.ts'
import { withCodes } from './code-names.ts'
import { setDependentAside } from './dependent-counts.ts'
import { readFields, withFields } from './form-fields.ts'
import { anEnquiry, askQuantity, guessLanguage, judgeKind, lookOf } from './judge.ts'
import type { HeardSentence } from './learned/hear-text.ts'
import type { Form } from './learned/judge-order.ts'
import { type Mention, weighAmounts } from './mentions.ts'
import { signsOfNeighbours, weighNeighbours } from './neighbours.ts'
import { longestEnquiry } from './normalise.ts'
import { findNumbers } from './number-stations.ts'
import { collect, proseParts, rowPart } from './part-facts.ts'
import { hearProse } from './prose.ts'
import type { Reading, Rejected, Span } from './reading.ts'
import { findTables } from './tables/find-tables.ts'
import { hideSpans } from './tables/hide.ts'
import { readTable } from './tables/read-table.ts'
import { type TagChances, tagTokens, weighTokens } from './tags.ts'
import { featuresOf } from './token-features.ts'
import { doubleWhatWas, multiplyByUnits } from './units-of-use.ts'
import { learnedWeights } from './weights.ts'
import { readWholeQuantity } from './whole-quantity.ts'
import { pieceOf, pieceOfSpan, type Words } from './words.ts'

/** No list that people write is longer; what comes after is not looked at. */
export const mostParts = 500

/** All that was read of a text, whatever it is: the parts that it would order, what its form tells of it, and its sentences. */
export type Read = Omit<Reading, 'kind'> & { form: Form; sentences: readonly HeardSentence[] }

/** What is seen of a text before anything is decided: its tables, its words, and its numbers, weighed. */
export type Seen = Weighed & {
  tables: ReturnType<typeof readTable>[]
  words: Words
  /** Spans that are never a quantity, by their form. */
  masked: ReturnType<typeof findNumbers>['masked']
}

/** Looks at the first 20,000 UTF-16 code units of a text. */
export const seeText = (whole: string): Seen => {
  const text = whole.slice(0, longestEnquiry)
  const tables = findTables(text)
  const { masked, figures, ...found } = findNumbers(hideSpans(text, tables))
  const words: Words = { ...found, original: text }
  return { tables: tables.map(readTable), words, masked, ...weighNumbers(joinFigures(figures, words), words) }
}

/** Reads a text as if it ordered something: an answer in a conversation is read so. */
export const readParts = (whole: string): Read => readSeen(seeText(whole))

/** The same of a text that was looked at already. */
export const readSeen = ({ tables, words, masked, mentions, order, tagChances }: Seen): Read => {
  const text = words.original
  const tagged = withFields(tagTokens(words, tagChances), readFields(words))
  const language = guessLanguage(text)
  const prose = hearProse({ ...words, masked }, mentions, language)
  const isPurpose = isWithin(prose.meaning.purposes)
  const names = withCodes(
    tagged.filter((each) => each.tag === 'name' && !isPurpose(each)),
    words,
  )
  const drafts = assemble(mentions, names, tagChances, words, language === 'ja').map((draft) =>
    draft.name !== undefined && isPurpose(draft.name) ? { ...draft, name: undefined } : draft,
  )
  const {
    rows,
    drafts: inProse,
    remarks,
  } = settleBesideTable(
    tables.flatMap(({ parts }) => parts).slice(0, mostParts),
    drafts,
    tables.flatMap((table) => table.remarks),
    words,
  )
  const { said, rejected: unsaid } = collect(inProse, tagged, prose)
  const parts = [
    ...rows.map((row) => rowPart(row, said.get(inProse.length === 1 ? 0 : undefined), words, language)),
    ...proseParts(inProse, said, words),
  ]
  return {
    language,
    form: {
      order,
      requests: words.phrases.all('request').length > 0,
      hasTable: rows.length > 0,
      ...lookOf(text),
    },
    sentences: prose.sentences,
    parts: parts.slice(0, mostParts),
    remarks,
    rejected: sortSpans([
      ...listRejected(words, masked, mentions),
      ...tables.flatMap((table) => table.rejected),
      ...unsaid,
    ]),
  }
}

type Tokens = { from: number; to: number }

/** A pilot run is what parts are for, and no part: a name that is nothing but such a phrase is none. */
const isWithin =
  (phrases: readonly Tokens[]) =>
  ({ from, to }: Tokens) =>
    phrases.some((phrase) => phrase.from <= from && to <= phrase.to)

/** How likely the likeliest number of a text is ordered now. */
const likeliestOrder = (mentions: readonly Mention[]): number =>
  mentions.reduce((most, { chances, reason }) => (reason === undefined ? Math.max(most, chances.now) : most), 0)

/** The numbers of a text, and how likely the likeliest of them is ordered. */
type Weighed = { mentions: Mention[]; order: number; tagChances: TagChances }

/** If none of its numbers is likelier ordered than this, a text is no order as far as its numbers tell. 0 to 1. */
const likelyOrder = 0.15

/** Weighs each number for itself, then beside its neighbours and names, and multiplies it by its units. */
const weighNumbers = (amounts: readonly Amount[], words: Words): Weighed => {
  const weights = learnedWeights()
  const alone = weighAmounts(amounts, words, weights.mentions)
  const tagChances = weighTokens(featuresOf(words, alone), weights.tags)
  const signs = signsOfNeighbours(alone, tagChances, words)
  const inAnyText = weighNeighbours(alone, signs, weights.neighbours)
  const order = likeliestOrder(inAnyText)
  const weighed = order < likelyOrder ? inAnyText : weighNeighbours(alone, signs, weights.inOrders)
  const counted = doubleWhatWas(multiplyByUnits(weighed, words), words)
  return { mentions: [...setDependentAside(counted, words, tagChances)], order, tagChances }
}

/**
 * Reads a free-text enquiry into its parts, telling for each answer the characters it was read from and what was set
 * aside. Total and deterministic for any string; never throws, asks nothing and nobody. Looks at the first 20,000 UTF-16
 * code units and at most 500 parts, in time linear in their number. The rules are those of the spec's "Reading a free-text
 * enquiry".
 */
export const readEnquiry = (text: string): Reading => judgeRead(text, readParts(text))

/** Decides what a text is that was read as if it ordered something: only an enquiry has parts. */
export const judgeRead = (text: string, { form, sentences, parts, remarks, ...read }: Read): Reading => {
  // A text that is nothing but a quantity has no words to judge.
  const isBare = readWholeQuantity(text.trim()) !== null
  const { kind, isSure } = isBare ? anEnquiry : judgeKind(sentences, form, read.language)
  if (kind !== 'enquiry') return { kind, ...read, parts: [], remarks: [] }
  return { kind, ...read, parts: isSure ? parts : parts.map(askQuantity), remarks }
}

const sortSpans = <S extends Span>(spans: S[]): S[] => spans.sort((a, b) => a.start - b.start || a.end - b.end)

const listRejected = (words: Words, masked: Seen['masked'], mentions: readonly Mention[]): Rejected[] => [
  ...masked.map(({ reason, ...span }) => ({ ...pieceOfSpan(words, span), reason })),
  ...mentions.flatMap(({ amount, reason, chances }) => {
    const why =
      reason ?? (chances.later > 0.5 ? 'later_quantity' : chances.now > 0.5 ? undefined : 'count_of_something_else')
    return why === undefined ? [] : [{ ...pieceOf(words, amount.from, amount.to), reason: why }]
  }),
]
