import { passes, type Sieve } from '../hash-index.ts'
import { type Folded, fold, isScript, isWordCode, zero } from './fold.ts'
import { type Heard, hearNotions } from './hear-notions.ts'
import { simplify } from './traditional.ts'

/** The blocks that are brought to length one by themselves: letters, words, notions, what the rules hear
 * of status and purpose, what they see of the form. */
export const families = 5
export const firstFamilyOfRules = 3

/** What a rule found in a sentence, by name; a half-open run of its UTF-16 code units. */
export type Cue = { name: string; family: 3 | 4; start: number; end: number }

/** Each feature of a sentence once: its hash, block, how often, and the codes of the folded sentence where it stands. */
export type Feature = { hash: number; family: number; count: number; spans: number[] }

export type Features = { folded: Folded; list: Feature[] }

const longestLetters = 5
const longestScript = 5
const longestWords = 4
const reachOfNotions = 3

const prime = 0x01000193
const seeds = {
  letters: 0x811c9dc5,
  script: 0x3c6ef372,
  words: 0x1b873593,
  notion: 0x2545f491,
  pair: 0x6c078965,
  near: 0x5bd1e995,
  cue: 0x165667b1,
}
const space = 32

const mix = (hash: number, code: number): number => {
  const mixed = Math.imul(hash ^ code, prime)
  return mixed ^ (mixed >>> 15)
}

/** Ends a hash at 24 bits: two features of the vocabulary in 300 share one, and a hash takes less to store. */
const finish = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) >>> 8
}

/** Marks that say something by themselves: ? ! : # $ % €. */
const marks = new Set([63, 33, 58, 35, 36, 37, 0x20ac])

/** Marks that part clauses: comma, bracket, colon, dashes, and their wide forms. */
const clauseMarks = new Set([44, 40, 41, 58, 0x3001, 0x2013, 0x2014])

type Add = (hash: number, family: number, from: number, to: number) => void
type Word = { hash: number; from: number; to: number }

/**
 * Characters 2–5 within words, words 1–4, for Chinese and Japanese characters 1–5 within runs, the notions heard, alone and
 * two by two, and what the rules found. Linear in the length of the sentence; repeated features are counted. Those that do not pass the sieve
 * are left out.
 */
export const featuresOf = (sentence: string, language: string, cues: readonly Cue[] = [], sieve?: Sieve): Features => {
  const folded = foldFor(sentence, language)
  const { found, add } = collect(sieve)
  addWords(addLetters(folded.codes, add), add)
  addNotions(folded.codes, hearNotions(folded, language), add)
  for (const cue of cues) addCue(cue, folded, add)
  return { folded, list: [...found.values()] }
}

/** Letters and words alone, for what a text is about tells no language. */
export const spellingOf = (text: string, sieve?: Sieve): Feature[] => {
  const { found, add } = collect(sieve)
  addWords(addLetters(fold(text).codes, add), add)
  return [...found.values()]
}

const addCue = ({ name, family, start, end }: Cue, { starts, ends }: Folded, add: Add): void => {
  let hash = seeds.cue
  for (let i = 0; i < name.length; i++) hash = mix(hash, name.charCodeAt(i))
  const began = countFirst(starts, (place) => place < start)
  const from = Math.min(began, Math.max(0, starts.length - 1))
  const ended = countFirst(ends, (place) => place <= end)
  add(hash, family, from, Math.max(from, ended))
}

/** How many come first for which it holds, of some for which it holds at first and then never again. */
export const countFirst = <Each>(rising: readonly Each[], holds: (each: Each) => boolean): number => {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(rising[middle] as Each)) low = middle + 1
    else high = middle
  }
  return low
}

/** The features of several sentences as those of one text; where they stand is not kept. */
export const mergeFeatures = (sentences: readonly (readonly Feature[])[]): Feature[] => {
  const merged = new Map<number, Feature>()
  for (const sentence of sentences)
    for (const { hash, family, count } of sentence) {
      const known = merged.get(hash)
      if (known === undefined) merged.set(hash, { hash, family, count, spans: [] })
      else known.count += count
    }
  return [...merged.values()]
}

const collect = (sieve: Sieve | undefined) => {
  const found = new Map<number, Feature>()
  const add: Add = (hash, family, from, to) => {
    const finished = finish(hash)
    if (sieve !== undefined && !passes(sieve, finished)) return
    const feature = found.get(finished)
    if (feature === undefined) found.set(finished, { hash: finished, family, count: 1, spans: [from, to] })
    else {
      feature.count++
      feature.spans.push(from, to)
    }
  }
  return { found, add }
}

const foldFor = (sentence: string, language: string): Folded => {
  const folded = fold(sentence)
  return language === 'zh' ? { ...folded, codes: folded.codes.map(simplify) } : folded
}

const addLetters = (codes: readonly number[], add: Add): Word[] => {
  const words: Word[] = []
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0
    if (isScript(code)) {
      const to = endOf(codes, at, (next) => isScript(next) || next === zero)
      addRun(codes, at, to, add)
      at = to
    } else if (isWordCode(code)) {
      const to = endOf(
        codes,
        at,
        (next, i) => !isScript(next) && (isWordCode(next) || (next === 39 && isWordCode(codes[i + 1] ?? 0))),
      )
      words.push(addWord(codes, at, to, add))
      at = to
    } else {
      if (marks.has(code)) words.push({ hash: mix(seeds.words, code), from: at, to: at + 1 })
      at++
    }
  }
  return words
}

const endOf = (codes: readonly number[], from: number, isPart: (code: number, at: number) => boolean): number => {
  let to = from + 1
  while (to < codes.length && isPart(codes[to] ?? 0, to)) to++
  return to
}

const addRun = (codes: readonly number[], from: number, to: number, add: Add): void => {
  for (let start = from; start < to; start++) {
    let hash = seeds.script
    for (let end = start; end < to && end < start + longestScript; end++) {
      hash = mix(hash, codes[end] ?? 0)
      add(hash, 0, start, end + 1)
    }
  }
}

const addWord = (codes: readonly number[], from: number, to: number, add: Add): Word => {
  let whole = seeds.words
  for (let i = from; i < to; i++) whole = mix(whole, codes[i] ?? 0)
  for (let start = from - 1; start < to; start++) {
    let hash = mix(seeds.letters, start < from ? space : (codes[start] ?? 0))
    for (let end = start + 1; end <= to && end < start + longestLetters; end++) {
      hash = mix(hash, end >= to ? space : (codes[end] ?? 0))
      add(hash, 0, Math.max(start, from), Math.min(end + 1, to))
    }
  }
  return { hash: whole, from, to }
}

const addWords = (words: readonly Word[], add: Add): void => {
  for (const [start, { from }] of words.entries()) {
    let hash = seeds.words
    for (const { hash: word, to } of words.slice(start, start + longestWords)) {
      hash = mix(Math.imul(hash, 31), word)
      add(hash, 1, from, to)
    }
  }
}

const addNotions = (codes: readonly number[], heard: readonly Heard[], add: Add): void => {
  for (const [i, first] of heard.entries()) {
    add(mix(seeds.notion, first.notion), 2, first.from, first.to)
    let place = first.from
    let away = 0
    for (let j = i + 1; j < heard.length; j++) {
      const second = heard[j]
      if (second === undefined || second.from === first.from) continue
      if (second.from !== place) away++
      if (away > reachOfNotions) break
      place = second.from
      add(mix(mix(seeds.pair, first.notion), second.notion), 2, first.from, second.to)
      if (away === 1 && !isParted(codes, first.to, second.from))
        add(mix(mix(seeds.near, first.notion), second.notion), 2, first.from, second.to)
    }
  }
}

const isParted = (codes: readonly number[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (clauseMarks.has(codes[at] ?? 0)) return true
  return false
}
