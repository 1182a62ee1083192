import { type Cue, countFirst, type Feature, type Features, featuresOf, mergeFeatures } from './features.ts'
import { type Known, knownOf, marginsOf } from './model.ts'
import { sentencesOf } from './sentences.ts'
import type { Weights } from './weights.ts'

/** A sentence as the weights hear it: what they know of it, and the margin of each label. */
export type HeardSentence = {
  text: string
  start: number
  end: number
  features: Features
  known: Known[]
  margins: number[]
}

/** Longer sentences are no sentences; what stands behind is not weighed. UTF-16 code units. */
const longestSentence = 2_000

/** Weighs one sentence; `start` is its place in the text. */
export const hearSentence = (
  sentence: { text: string; start: number; end: number },
  language: string,
  cues: readonly Cue[],
  weights: Weights,
): HeardSentence => {
  const features = featuresOf(sentence.text.slice(0, longestSentence), language, cues, weights.sieves.sentences)
  const known = knownOf(weights.statements, features.list)
  return { ...sentence, features, known, margins: marginsOf(weights.statements, known) }
}

/** The sentences of a text; a text without any is one. `cues` are in order, in places of the text. */
export const hearText = (text: string, language: string, cues: readonly Cue[], weights: Weights): HeardSentence[] =>
  dividedText(text).map((sentence) => hearSentence(sentence, language, cuesWithin(cues, sentence), weights))

/** @internal */
export const dividedText = (text: string) => {
  const sentences = sentencesOf(text)
  return sentences.length > 0 ? sentences : [{ text, start: 0, end: text.length }]
}

/** What follows says little about what a text is for. */
const mostSentences = 60

/** The features of a whole text: those of its first 60 sentences together. */
export const featuresOfText = (sentences: readonly (readonly Feature[])[]): readonly Feature[] =>
  sentences.length === 1 && sentences[0] !== undefined ? sentences[0] : mergeFeatures(sentences.slice(0, mostSentences))

/** The cues that begin in a piece of the text, placed in the piece; `cues` are in order. */
export const cuesWithin = (cues: readonly Cue[], { start, end }: { start: number; end: number }): Cue[] => {
  const within: Cue[] = []
  for (let at = countFirst(cues, (cue) => cue.start < start); at < cues.length; at++) {
    const cue = cues[at]
    if (cue === undefined || cue.start >= end) break
    within.push({ ...cue, start: cue.start - start, end: Math.min(cue.end, end) - start })
  }
  return within
}
