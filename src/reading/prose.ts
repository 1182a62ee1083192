import { cuesOf } from './cues.ts'
import type { Cue } from './learned/features.ts'
import { type HeardSentence, hearText } from './learned/hear-text.ts'
import { shippedWeights } from './learned/shipped.ts'
import { readMeaning, type Understanding } from './meaning.ts'
import { isAfterwards, type Mention } from './mentions.ts'
import type { NumbersFound } from './number-stations.ts'
import type { Words } from './words.ts'

/** A text as words and as sentences that the learned weights have heard; some of its clauses speak of a later order. */
export type Prose = {
  words: Words
  language: string
  meaning: Understanding
  isLater: (token: number) => boolean
  cues: readonly Cue[]
  sentences: readonly HeardSentence[]
}

/** Hears a text whose numbers are known. */
export const hearProse = (
  words: Words & Pick<NumbersFound, 'masked'>,
  mentions: readonly Mention[],
  language: string,
): Prose => {
  const { clauseOf } = words.clauses
  const later = new Set(mentions.filter(isAfterwards).map(({ amount }) => clauseOf[amount.from]))
  const isLater = (token: number) => later.has(clauseOf[token])
  const meaning = readMeaning({ ...words, isLater })
  const cues = cuesOf(meaning, words)
  return {
    words,
    language,
    meaning,
    isLater,
    cues,
    sentences: hearText(words.original, language, cues, shippedWeights()),
  }
}
