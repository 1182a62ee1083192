import { cuesOf } from '../../src/reading/cues.ts'
import { type HeardSentence, hearSentence } from '../../src/reading/learned/hear-text.ts'
import { shippedWeights } from '../../src/reading/learned/shipped.ts'
import { readMeaning } from '../../src/reading/meaning.ts'
import { findNumbers } from '../../src/reading/number-stations.ts'

/** One sentence as the learned weights get it, with what the rules find in it. */
export const hear = (text: string, language: string): HeardSentence => {
  const words = findNumbers(text)
  const cues = cuesOf(readMeaning({ ...words, isLater: () => false }), words)
  return hearSentence({ text, start: 0, end: text.length }, language, cues, shippedWeights())
}
