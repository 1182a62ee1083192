import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A number in the text: tokens `from` up to, not including, `to`. A decimal fraction is `whole: false`. */
export type Figure = {
  from: number
  to: number
  min: number
  max: number
  whole: boolean
  /** What one written unit stands for: 1000 in "30k", so that "25-30k" is read as 25,000 to 30,000. */
  scale: number
}

const hanDigits = new Map<string, number>([...'〇零一二三四五六七八九'].map((c, i) => [c, i < 2 ? 0 : i - 1]))
for (const [alike, value] of [
  ['两', 2],
  ['兩', 2],
  ['壱', 1],
  ['弐', 2],
  ['参', 3],
] as const)
  hanDigits.set(alike, value)
const hanScales = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['萬', 10_000],
])
/** No enquiry that people write holds more numbers; the rest of one that does is not looked at. */
const mostFigures = 300
/** In characters; no quantity needs more. */
const longestHanNumeral = 12
/** What is counted in Chinese and not in Japanese, where 一百二 would be 102. */
const chineseMeasures = new Set([...'个件套只块张颗'])
/** A Chinese or Japanese "some": with a scale it stands for two to nine of it. */
const hanSome = new Set(['几', '幾', '数', '數'])

/** Finds the numbers: digits with either decimal convention, numerals in words, dozens, and Chinese and Japanese numerals. */
export function findFigures(
  tokens: readonly Token[],
  phrases: Phrases,
  isMasked: (token: number) => boolean,
): Figure[] {
  const figures: Figure[] = []
  for (let i = 0; i < tokens.length && figures.length < mostFigures; ) {
    const figure = isMasked(i)
      ? undefined
      : (readHanNeighbours(tokens, i) ??
        readHan(tokens, i) ??
        readVague(phrases, i) ??
        readNumerals(tokens, phrases, i))
    if (figure !== undefined) figures.push(figure)
    i = figure?.to ?? i + 1
  }
  return figures
}

/**
 * Reads "1,200", "1.200", "1 200", "1'200" as 1200 and "1.5", "1,5", "0.125" as fractions; dotted chains as nothing.
 * @internal Exported for the tests.
 */
export function readDigits(written: string): number {
  if (/^[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3}){0,2}$/.test(written)) return Number(written.replace(/\D/g, ''))
  const grouped = /^([1-9]\d{0,2}(?:([., '])\d{3})+)([.,])(\d{1,2})$/.exec(written)
  if (grouped?.[1] !== undefined && grouped[2] !== grouped[3])
    return Number(`${grouped[1].replace(/\D/g, '')}.${grouped[4]}`)
  return /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : Number.NaN
}

function readVague(phrases: Phrases, from: number): Figure | undefined {
  const vague = phrases.startingAt(from, 'vague')
  if (vague === undefined) return undefined
  const { min, max } = vague.meaning
  return { from, to: vague.to, min, max, whole: true, scale: 1 }
}

/** Digits or numeral words, with the scales and collectives that follow: "2 hundred", "three dozen", "1.5k". */
function readNumerals(tokens: readonly Token[], phrases: Phrases, from: number): Figure | undefined {
  const first = tokens[from]
  if (first === undefined) return undefined
  let total = 0
  let current = 0
  let at = from
  let scale = 1
  let hasScale = false
  let last = 0
  if (first.kind === 'digits') {
    current = readDigits(first.text)
    last = current
    at++
  }
  while (at < tokens.length) {
    const joiner = at > from ? phrases.startingAt(at, 'numeralJoiner') : undefined
    const next =
      joiner && (phrases.startingAt(joiner.to, 'numeral') ?? phrases.startingAt(joiner.to, 'scale')) ? joiner.to : at
    const scaled = at > from || first.kind === 'word' ? phrases.startingAt(next, 'scale') : undefined
    if (scaled !== undefined) {
      const by = scaled.meaning.value
      const glued = scaled.to - scaled.from === 1 && (tokens[next]?.text.length ?? 0) === 1
      if (glued && (first.kind !== 'digits' || tokens[next]?.spaced)) break
      if (next !== at && by < 1000 && current === 0) break
      if (by >= 1000) {
        total = (total + (at === from ? 1 : current)) * by
        current = 0
      } else current = (current === 0 ? 1 : current) * by
      scale = by
      hasScale = true
      last = by
      at = scaled.to
      continue
    }
    const numeral = phrases.startingAt(next, 'numeral')
    if (numeral === undefined || (first.kind === 'digits' && !hasScale)) break
    const value = numeral.meaning.value
    if (at > from && !continuesNumeral(last, value, next !== at)) {
      // "three fifty": a digit said before tens is a hundred.
      if (last > 0 && last < 10 && total === 0 && current === last && value >= 10 && value < 100 && next === at) {
        current = last * 100 + value
        last = value
        at = numeral.to
        continue
      }
      break
    }
    current += value
    last = value
    scale = 1
    at = numeral.to
  }
  if (at === from) return readCollective(tokens, phrases, from)
  const value = total + current
  const collective = phrases.startingAt(at, 'collective')
  if (collective !== undefined) return wholeFigure(from, collective.to, value * collective.meaning.value, 1)
  return wholeFigure(from, at, value, scale)
}

/** "hundred", "forty" + "two", "two hundred" + "fifty"; German says the ones first: "fünf" + "und" + "zwanzig". */
function continuesNumeral(last: number, value: number, joined: boolean): boolean {
  if (last >= 100) return value < last
  if (last >= 20) return value < 10
  return joined && last < 10 && value >= 20 && value < 100
}

function readCollective(tokens: readonly Token[], phrases: Phrases, from: number): Figure | undefined {
  const collective = phrases.startingAt(from, 'collective')
  if (collective === undefined || tokens[from]?.kind !== 'word') return undefined
  return wholeFigure(from, collective.to, collective.meaning.value, 1)
}

function wholeFigure(from: number, to: number, value: number, scale: number): Figure {
  const rounded = Math.round(value * 1000) / 1000
  return { from, to, min: rounded, max: rounded, whole: Number.isInteger(rounded), scale }
}

/** 三四个 (3–4), 三四十 (30–40), 五六百: two digits that follow each other are a range, of the scale after them. */
function readHanNeighbours(tokens: readonly Token[], from: number): Figure | undefined {
  const [low, high, over] = [0, 1, 2].map((i) => hanDigits.get(tokens[from + i]?.text ?? ''))
  if (!low || !high || over !== undefined || high <= low || high > low + 2) return undefined
  if (hanScales.has(tokens[from - 1]?.text ?? '')) return undefined
  const scale = hanScales.get(tokens[from + 2]?.text ?? '')
  const by = scale ?? 1
  return { from, to: from + (scale === undefined ? 2 : 3), min: low * by, max: high * by, whole: true, scale: 1 }
}

/** 一千五百, 1.5万, 十几 (11–19), 几十 (20–99), 两百, 一百二 (120). Kana numerals (三つ) are in the lexicon. */
function readHan(tokens: readonly Token[], from: number): Figure | undefined {
  let at = from
  let low = 0
  let high = 0
  let pending: readonly [number, number] | undefined
  let lastScale = 0
  let zero = false
  const first = tokens[from]
  if (first?.kind === 'digits') {
    if (!hanScales.has(tokens[from + 1]?.text ?? '')) return undefined
    const value = readDigits(first.text)
    pending = [value, value]
    at++
  }
  let written = ''
  for (; at < tokens.length && at < from + longestHanNumeral; at++) {
    const character = tokens[at]?.text ?? ''
    const digit = hanDigits.get(character)
    const scale = hanScales.get(character)
    if (digit !== undefined) {
      // 二〇二六 is written digit by digit; a zero after a scale only keeps the place: 一百零五.
      if (digit === 0 && written === '') zero = true
      else {
        written += digit
        pending = [Number(written), Number(written)]
      }
    } else if (hanSome.has(character) && pending === undefined) {
      const scaled = hanScales.has(tokens[at + 1]?.text ?? '')
      if (!scaled && lastScale !== 10) break
      pending = scaled ? [2, 9] : [1, 9]
    } else if (scale !== undefined) {
      const [least, most] = pending ?? [1, 1]
      if (scale >= 10_000) {
        low = (low + (pending ? least : low === 0 ? 1 : 0)) * scale
        high = (high + (pending ? most : high === 0 ? 1 : 0)) * scale
      } else {
        low += least * scale
        high += most * scale
        // 几十 is anything up to ninety-nine; 几百 stays in round hundreds.
        if (scale === 10 && most > least) high += 9
      }
      pending = undefined
      written = ''
      lastScale = scale
      zero = false
    } else if (tokens[at]?.kind === 'digits' && lastScale > 0 && pending === undefined) {
      const value = readDigits(tokens[at]?.text ?? '')
      if (!(value < lastScale)) break
      pending = [value, value]
    } else break
  }
  if (at === from) return undefined
  if (pending !== undefined) {
    // 一百二个 is 120: in Chinese a digit right after a scale stands for the next lower one.
    const isChinese = chineseMeasures.has(tokens[at]?.text ?? '')
    const isShortened = isChinese && lastScale >= 100 && !zero && pending[0] < 10 && pending[0] === pending[1]
    const step = isShortened ? lastScale / 10 : 1
    low += pending[0] * step
    high += pending[1] * step
  }
  const [least, most] = [Math.round(low * 1000) / 1000, Math.round(high * 1000) / 1000]
  return {
    from,
    to: at,
    min: least,
    max: most,
    whole: Number.isInteger(least) && Number.isInteger(most),
    scale: lastScale >= 1000 && first?.kind === 'digits' ? lastScale : 1,
  }
}
