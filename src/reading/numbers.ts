import { type Figure, readDigits } from './figure.ts'
import { readHan } from './han-numerals.ts'
import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** No enquiry that people write holds more numbers; the rest of one that does is not looked at. */
const mostFigures = 2_000
const kana = /[\u3041-\u30f6]/

/** Finds the numbers: digits with either decimal convention, numerals in words, dozens, and Chinese and Japanese numerals. */
export function findFigures(
  tokens: readonly Token[],
  phrases: Phrases,
  isMasked: (token: number) => boolean,
): Figure[] {
  const figures: Figure[] = []
  const isJapanese = tokens.some(({ kind, text }) => kind === 'ideograph' && kana.test(text))
  for (let i = 0; i < tokens.length && figures.length < mostFigures; ) {
    const figure = isMasked(i)
      ? undefined
      : (longer(readHan(tokens, phrases, i, isJapanese), readVague(phrases, i)) ?? readNumerals(tokens, phrases, i))
    if (figure !== undefined) figures.push(figure)
    i = figure?.to ?? i + 1
  }
  return figures
}

const longer = (a: Figure | undefined, b: Figure | undefined) =>
  a !== undefined && b !== undefined && b.to > a.to ? b : (a ?? b)

function readVague(phrases: Phrases, from: number): Figure | undefined {
  const vague = phrases.startingAt(from, 'vague')
  if (vague === undefined) return undefined
  const { min, max } = vague.meaning
  return { from, to: vague.to, min, max, whole: true, scale: 1, form: 'vague' }
}

/** "1k5", "2e5", "15k" in one: a letter for thousands between or behind digits, with its tokens. */
const letterScales: Readonly<Record<string, number>> = { k: 1000, w: 10_000, m: 1_000_000 }

function readShorthand(tokens: readonly Token[], phrases: Phrases, from: number): Figure | undefined {
  const [digits, letter, more] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  if (digits?.kind !== 'digits' || letter?.kind !== 'word' || letter.spaced) return undefined
  const value = readDigits(digits.text)
  const isFollowed = more?.kind === 'digits' && !more.spaced && /^\d{1,2}$/.test(more.text)
  if (letter.text === 'e' && isFollowed) {
    const counted = tokens[from + 3] === undefined || phrases.startingAt(from + 3, 'countWord')
    return counted ? wholeFigure(from, from + 3, value * 10 ** Number(more.text), 1, 'digits') : undefined
  }
  if (letter.text === 'k' && isFollowed && /^\d{1,3}$/.test(digits.text))
    return wholeFigure(from, from + 3, value * 1000 + Number(more.text.padEnd(3, '0')), 1000, 'digits')
  // 2w is Chinese shorthand for 2万; "2W" beside anything but pieces is a power.
  if (letter.text === 'w' && phrases.startingAt(from + 2, 'countWord'))
    return wholeFigure(from, from + 2, value * (letterScales.w ?? 1), 1, 'digits')
  return undefined
}

/** Digits or numeral words, with the scales and collectives that follow: "2 hundred", "three dozen", "1.5k", "3 hundred and 21". */
function readNumerals(tokens: readonly Token[], phrases: Phrases, from: number): Figure | undefined {
  const shorthand = readShorthand(tokens, phrases, from)
  if (shorthand !== undefined) return shorthand
  const first = tokens[from]
  if (first === undefined) return undefined
  const spelled = readDigitByDigit(tokens, phrases, from)
  if (spelled !== undefined) return spelled
  let total = 0
  let current = 0
  let at = from
  let scale = 1
  let hasScale = false
  let last = 0
  let isJoined = false
  if (first.kind === 'digits') {
    current = readDigits(first.text)
    last = current
    at++
  }
  while (at < tokens.length) {
    const joiner = at > from ? phrases.startingAt(at, 'numeralJoiner') : undefined
    const next =
      joiner &&
      (phrases.startingAt(joiner.to, 'numeral') ??
        phrases.startingAt(joiner.to, 'scale') ??
        (isFollowingDigits(tokens[joiner.to], last) || undefined))
        ? joiner.to
        : at
    const scaled = at > from || first.kind === 'word' ? phrases.startingAt(next, 'scale') : undefined
    if (scaled !== undefined) {
      const by = scaled.meaning.value
      const isLetter = scaled.to - scaled.from === 1 && (tokens[next]?.text.length ?? 0) === 1
      if (
        isLetter &&
        (first.kind !== 'digits' ||
          (tokens[next]?.spaced &&
            tokens[next + 1]?.kind === 'word' &&
            !phrases.startingAt(next + 1, 'countWord') &&
            !phrases.startingAt(next + 1, 'partNoun')))
      )
        break
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
    if (isFollowingDigits(tokens[next], last) && (hasScale || (next !== at && first.kind === 'word' && last >= 20))) {
      const value = readDigits(tokens[next]?.text ?? '')
      current += value
      last = value
      scale = 1
      at = next + 1
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
    isJoined = next !== at
    at = numeral.to
  }
  const form = first.kind === 'digits' ? 'digits' : 'words'
  if (at === from) return readCollective(tokens, phrases, from)
  const value = total + current
  const part = phrases.startingAt(at, 'fraction')
  if (part !== undefined) return wholeFigure(from, part.to, value / part.meaning.value, 1, form)
  const collective = phrases.startingAt(at, 'collective')
  if (collective !== undefined) {
    // "three hundred and two dozens" is 300 and 24.
    const counted = isJoined && last < 100 && value > 100 ? last : value
    return wholeFigure(from, collective.to, value - counted + counted * collective.meaning.value, 1, form)
  }
  // "forty-five (45)", "12 (twelve)": said twice.
  const again = tokens[at]?.text === '(' ? readRepeated(tokens, phrases, at + 1, value) : undefined
  return wholeFigure(from, again ?? at, value, scale, form)
}

/** Where the bracket ends that says a number once more. */
function readRepeated(tokens: readonly Token[], phrases: Phrases, at: number, value: number): number | undefined {
  const token = tokens[at]
  const repeated =
    token?.kind === 'digits' ? { to: at + 1, min: readDigits(token.text) } : readNumerals(tokens, phrases, at)
  return repeated?.min === value && tokens[repeated.to]?.text === ')' ? repeated.to + 1 : undefined
}

/** Digits that go on with a numeral in words: "3 hundred and 21", "treinta y 3". */
function isFollowingDigits(token: Token | undefined, last: number): boolean {
  if (token?.kind !== 'digits') return false
  const value = readDigits(token.text)
  return last >= 100 ? value < last : last >= 20 && last % 10 === 0 && value < 10
}

/** "zero zero four", "one three zero zero": digits said one after the other, three and more or with a zero first. */
function readDigitByDigit(tokens: readonly Token[], phrases: Phrases, from: number): Figure | undefined {
  let written = ''
  let at = from
  for (; tokens[at]?.kind === 'word'; at++) {
    const numeral = phrases.startingAt(at, 'numeral')
    if (numeral === undefined || numeral.meaning.value > 9 || numeral.to !== at + 1) break
    written += numeral.meaning.value
  }
  const isSpelled = written.length > 1 && (written.startsWith('0') || (written.length > 3 && written.includes('0')))
  return isSpelled ? wholeFigure(from, at, Number(written), 1, 'words') : undefined
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
  return wholeFigure(from, collective.to, collective.meaning.value, 1, 'words')
}

function wholeFigure(from: number, to: number, value: number, scale: number, form: Figure['form']): Figure {
  const rounded = Math.round(value * 1000) / 1000
  return { from, to, min: rounded, max: rounded, whole: Number.isInteger(rounded), scale, form }
}
