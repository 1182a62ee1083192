import type { Purpose } from '../../advice/profile.ts'

/** The phrases of a list written as a text, parted by semicolons; line ends and runs of spaces do not matter. */
export const list = (phrases: string): string[] =>
  phrases
    .split(';')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')

/**
 * What a word or phrase does in an enquiry. The stations ask for roles, never for words, so that a language is data.
 * Where a role names a place ("before", "after"), it is the place of the phrase as seen from the number.
 */
export type Role =
  // names of pieces
  | 'countWord' // pcs, units, off, and words for things of which the name is not said: samples
  | 'unit' // pcs, off: says nothing but that pieces are counted
  | 'partNoun' // housing, bracket
  | 'variant' // colours, sizes: variants of one part, which add up
  | 'variantWord' // black, left, polished: tells one variant from another
  | 'kinds' // part numbers, drawings: different parts that share an entry
  | 'double' // double the last order: twice the number that stands there
  | 'raise' // raise from 20 to 50: the number after "to" takes the place of the other
  | 'useUnit' // devices, shops: what takes several of the same piece
  | 'perUnit' // per machine, each takes
  | 'per' // each, per: before a unit of use
  | 'setWord' // set, piece, month: no unit of use that multiplies
  | 'kit' // sets, kits of different pieces, which count as one
  | 'bothSides' // left and right: two kinds
  | 'side' // 5 left and 5 right
  | 'container' // sets of, boxes of
  // around a number
  | 'quantityLabel' // qty:
  | 'total' // in total
  | 'each'
  | 'upTo'
  | 'upToAfter'
  | 'atLeast'
  | 'atLeastAfter'
  | 'about'
  | 'aboutAfter'
  | 'between'
  | 'rangeTo'
  | 'or'
  | 'perhaps' // 12, perhaps 15
  | 'and'
  | 'plus'
  | 'more' // plus 9 more
  | 'spare' // 2 off spare, beside the order's own number
  | 'firstOff' // first off plus 9 more: a piece without a number
  | 'ordinal' // first 50, next 50
  // numbers of something else
  | 'dimensionAfter'
  | 'dimensionBefore'
  | 'ratingAfter'
  | 'ratingBefore'
  | 'gradeBefore'
  | 'moneyAfter'
  | 'moneyBefore'
  | 'percentAfter'
  | 'timeAfter'
  | 'timeBefore'
  | 'monthName'
  | 'referenceBefore'
  | 'otherAfter' // holes, people, stores
  | 'otherBefore' // partial deliveries of, report on, class
  // time
  | 'rate' // per month
  | 'rateBefore' // EAU, monthly demand
  | 'later' // always after this order
  | 'laterIfOther' // after this order where another quantity is there for now
  | 'now'
  | 'during' // for 4 months
  // the sentence
  | 'request'
  | 'past' // we got, we tested
  | 'pastAfter' // last year
  | 'partOf' // of which, including
  | 'partitive' // three of the, behind a number in words
  | 'insteadOf'
  | 'correction' // make it
  | 'negator'
  | 'negatorAfter'
  | 'noLonger'
  | 'condition' // once, until, after: what follows has not happened
  | 'future' // will be, to be
  | 'but'
  | 'function' // articles, prepositions, auxiliaries: they end a noun phrase and tell the language
  | 'mailHeader' // From:, where a quoted mail begins
  | 'signOff' // Best regards

/** The characters that Chinese and Japanese write numerals with. */
export type HanNumerals = {
  digits: Record<string, number>
  /** Digits of cheques and contracts, which no word of everyday use holds. */
  formal: string[]
  scales: Record<string, number>
  /** Whole tens in one character. */
  tens: Record<string, number>
  /** A "some": with a scale it stands for two to nine of it. */
  some: string[]
  /** "and some", after a scale. */
  odd: string[]
  /** Characters that Japanese writes otherwise. */
  onlyChinese: string[]
  /** Characters before a numeral that make it part of a word: 第一. */
  inWords: string[]
}

/** A phrase that means one thing beside an open design and another beside a proven one or a batch purpose. */
export type TwoFaced = { phrases: string[]; open: Purpose | null; proven: Purpose | null; alone: Purpose | null }

/**
 * All that the reader knows of one language. Phrases are written as people write them; case, accents and full-width
 * do not matter, an umlaut also stands for its two letters (ü, ue). A `~` in a phrase stands for up to a few words of
 * the same clause: "drawing ~ frozen".
 */
export type Language = {
  numerals: {
    words: Record<string, number>
    scales: Record<string, number>
    joiners: string[]
    /** Parts of a whole: "fifths". */
    fractions?: Record<string, number>
    /** Whether numerals are written in one word: "zweihundertfünfzig". */
    compound: boolean
    /** dozen, gross, pair: "3 dozen", "a dozen". */
    collectives: Record<string, number>
    /** a few, hundreds: [min, max]. */
    vague: Record<string, [number, number]>
  }
  /** Numerals as they are spoken, written in syllables. */
  spokenNumerals?: Record<string, number>
  roles: Partial<Record<Role, string[]>>
  /** Added to the last word of nouns: plural and case. */
  nounEndings: string[]
  /** Whether nouns are joined, so that a word ending in a part noun is one: "Blechgehäuse". */
  joinsNouns: boolean
  purposes: Record<Purpose, string[]>
  twoFaced: TwoFaced[]
  /** Phrases that hold a purpose or status word and mean neither: "pilot hole". */
  decoys: string[]
  status: {
    concept: string[]
    /** Says that the design is still moving; negated ("won't change") it says that it is settled. */
    changing: string[]
    /** Says that the design is settled where it is negated ("no changes"), and nothing where it is not. */
    unchanging: string[]
    /** Says that something is unproven, whatever stands around it. */
    open: string[]
    /** Says that the design is settled; negated ("not frozen") it says that it is not. */
    settled: string[]
    /** Words for an early stage, read only after "no longer". */
    earlyStage: string[]
  }
  /** Words that end in a full stop within a sentence: "approx". */
  abbreviations: string[]
  /** Words that other languages own too: they count only where this language shows itself in the text. */
  shared: string[]
  /** Words of everyday use that are one letter away from a word of the lexicon. */
  notTypos: string[]
  /** Header names of the columns of parts lists, as real files have them, and the first words of their total rows. */
  columns: ColumnWords
}

/** What a column of a parts list holds; `total` are the first words of total rows, `cancelled` those of a row that is void. */
export type Column =
  | 'ordered'
  | 'quantity'
  | 'later'
  | 'perSet'
  | 'name'
  | 'partNumber'
  | 'lineNumber'
  | 'unit'
  | 'price'
  | 'date'
  | 'material'
  | 'process'
  | 'use'
  | 'status'
  | 'remark'
  | 'other'
  | 'total'
  | 'cancelled'

export type ColumnWords = Partial<Record<Column, string[]>>

/** Column words, each column's written as one text. */
export const columns = (words: Partial<Record<Column, string>>): ColumnWords =>
  Object.fromEntries(Object.entries(words).map(([column, text]) => [column, list(text)]))
