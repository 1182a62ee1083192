import { type Folded, isScript, isWordCode } from './fold.ts'
import { type Known, type Model, weightOf } from './model.ts'

/** A word of the folded sentence, or one character of a script without spaces, and what it adds to the margin. */
type Unit = { from: number; to: number; weight: number }

/** The share of the whole that a word must add on average, or the quoted piece stops there. */
const leastShare = 0.03

/** The piece of a sentence that weighed most for a label: whole words, as they stand. */
export const quoteOf = (
  sentence: string,
  folded: Folded,
  model: Model,
  known: readonly Known[],
  label: number,
): string => {
  const units = unitsOf(folded.codes, weightsByCode(folded.codes.length, model, known, label))
  const total = units.reduce((sum, { weight }) => sum + Math.max(0, weight), 0)
  let best = { from: 0, to: folded.codes.length, weight: Number.NEGATIVE_INFINITY }
  let running: Unit | undefined
  for (const { from, to, weight } of units) {
    const gain = weight - leastShare * total
    running =
      running !== undefined && running.weight > 0
        ? { ...running, to, weight: running.weight + gain }
        : { from, to, weight: gain }
    if (running.weight > best.weight) best = running
  }
  return sentence.slice(folded.starts[best.from] ?? 0, folded.ends[best.to - 1] ?? sentence.length).trim()
}

const weightsByCode = (length: number, model: Model, known: readonly Known[], label: number): Float64Array => {
  const weights = new Float64Array(length)
  for (const { feature, at, value } of known) {
    const { spans } = feature
    const share = (value * weightOf(model, at, label)) / (spans.length / 2)
    for (let i = 0; i < spans.length; i += 2) {
      const from = spans[i] ?? 0
      const to = Math.min(spans[i + 1] ?? 0, from + longestShared)
      for (let code = from; code < to; code++) weights[code] = (weights[code] ?? 0) + share / (to - from)
    }
  }
  return weights
}

/** Codes that one feature's weight is spread over at most, so that hostile words cost no more than their length. */
const longestShared = 80

const unitsOf = (codes: readonly number[], weights: Float64Array): Unit[] => {
  const units: Unit[] = []
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0
    let to = at + 1
    if (!isWordCode(code)) {
      at = to
      continue
    }
    if (!isScript(code))
      while (to < codes.length && !isScript(codes[to] ?? 0) && (isWordCode(codes[to] ?? 0) || joins(codes, to))) to++
    let weight = 0
    for (let i = at; i < to; i++) weight += weights[i] ?? 0
    units.push({ from: at, to, weight })
    at = to
  }
  return units
}

/** An apostrophe or hyphen within a word. */
const joins = (codes: readonly number[], at: number): boolean =>
  (codes[at] === 39 || codes[at] === 45) && isWordCode(codes[at + 1] ?? 0)
