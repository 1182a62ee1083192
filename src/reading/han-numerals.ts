import type { Figure } from './figure.ts'
import { readDigits } from './figure.ts'
import { ja } from './languages/ja.ts'
import { zh } from './languages/zh.ts'
import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

const { han } = zh
const digits = new Map(Object.entries(han.digits))
const onlyChinese = new Set([...han.formal, ...han.onlyChinese])
const scales = new Map(Object.entries(han.scales))
const tens = new Map(Object.entries(han.tens))
const some = new Set(han.some)
const odd = new Set(han.odd)
const spoken = new Map(Object.entries(ja.spokenNumerals ?? {}))
const longestSpoken = Math.max(...Array.from(spoken.keys(), ({ length }) => length))

/** In characters; no quantity needs more. */
const longestNumeral = 24
const kana = /[\u3041-\u30f6]/

type Parsed = { to: number; min: number; max: number; scale: number; written: number; isShort: boolean; form: 'han' }

/**
 * Reads a numeral of Chinese or Japanese that begins at this token: 一千五百, 贰佰, 1.5万, 十几 (11–19), 几十 (20–99), 三四十
 * (30–40), 5万4千6百, 三分の二. In Chinese a digit right after a scale stands for the next lower one (一百五 is 150), in Japanese
 * it does not: kana in the text decides.
 */
export const readHan = (
  tokens: readonly Token[],
  phrases: Phrases,
  from: number,
  isJapanese: boolean,
): Figure | undefined => {
  const parsed =
    readFraction(tokens, from) ??
    readNeighbours(tokens, phrases, from) ??
    readPlaces(tokens, from, isJapanese) ??
    readSpoken(tokens, from)
  if (parsed === undefined) return undefined
  if (parsed.written < 2 && !standsAlone(tokens, phrases, from, parsed.to)) return undefined
  const collective = phrases.startingAt(parsed.to, 'collective')
  const by = collective?.meaning.value ?? 1
  const rounded = (value: number) => Math.round(value * by * 1000) / 1000
  const [min, max] = [rounded(parsed.min), rounded(parsed.max)]
  return {
    from,
    to: collective?.to ?? parsed.to,
    min,
    max,
    whole: Number.isInteger(min) && Number.isInteger(max),
    scale: parsed.scale,
    form: 'han',
    isAmbiguous: parsed.isShort && !isJapanese && tokens[parsed.to] === undefined,
  }
}

/** A single character is a numeral only beside what it counts (三个), or with nothing but marks around it. */
const standsAlone = (tokens: readonly Token[], phrases: Phrases, from: number, to: number): boolean => {
  const [before, next] = [tokens[from - 1], tokens[to]]
  if (isInWord(tokens, from)) return false
  if (tokens[from]?.kind === 'digits') return true
  if (phrases.startingAt(to, 'countWord') || phrases.startingAt(to, 'collective') || phrases.startingAt(to, 'rangeTo'))
    return true
  if (next?.text === ',' && digits.has(tokens[to + 1]?.text ?? '')) return true
  const isOpen =
    before === undefined || before.kind !== 'ideograph' || phrases.endingAt(from, 'quantityLabel') !== undefined
  return isOpen && (next === undefined || next.kind !== 'ideograph')
}

/** 第一, 统一, 唯一, 单一: the numeral is part of a word. */
const isInWord = (tokens: readonly Token[], from: number) => han.inWords.includes(tokens[from - 1]?.text ?? '')

/** 三四个 (3–4), 三、四十 (30–40), 百五、六十 (150–160): two digits that follow each other are a range, of the scale after them. */
const readNeighbours = (tokens: readonly Token[], phrases: Phrases, from: number): Parsed | undefined => {
  const base = scales.get(tokens[from]?.text ?? '')
  const at = base !== undefined && base >= 100 && base < 10_000 ? from + 1 : from
  const low = digits.get(tokens[at]?.text ?? '')
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0
  const high = digits.get(tokens[at + 1 + comma]?.text ?? '')
  const to = at + 2 + comma
  if (!low || !high || digits.has(tokens[to]?.text ?? '') || high <= low || high > low + 2) return undefined
  if (at === from && (scales.has(tokens[from - 1]?.text ?? '') || digits.has(tokens[from - 1]?.text ?? '')))
    return undefined
  const scale = scales.get(tokens[to]?.text ?? '')
  if ((comma === 1 || at > from) && scale === undefined && !phrases.startingAt(to, 'countWord')) return undefined
  const by = scale ?? 1
  const more = at > from ? (base ?? 0) : 0
  return {
    to: scale === undefined ? to : to + 1,
    min: more + low * by,
    max: more + high * by,
    scale: 1,
    written: 2,
    isShort: false,
    form: 'han',
  }
}

/** 3分の27 is 27/3. */
const readFraction = (tokens: readonly Token[], from: number): Parsed | undefined => {
  let at = from
  while (at < from + longestNumeral && isNumeral(tokens[at])) at++
  if (at === from || tokens[at]?.text !== '分' || tokens[at + 1]?.text !== 'の') return undefined
  const below = readPlaces(tokens, from, true) ?? readPlain(tokens, from)
  const above = readPlaces(tokens, at + 2, true) ?? readPlain(tokens, at + 2)
  if (below === undefined || above === undefined || below.to !== at || below.min === 0) return undefined
  return { ...above, min: above.min / below.min, max: above.max / below.min, written: 2 }
}

const readPlain = (tokens: readonly Token[], from: number): Parsed | undefined => {
  const token = tokens[from]
  if (token?.kind !== 'digits') return undefined
  const value = readDigits(token.text)
  return { to: from + 1, min: value, max: value, scale: 1, written: 2, isShort: false, form: 'han' }
}

const isNumeral = (token: Token | undefined) =>
  token !== undefined && (digits.has(token.text) || scales.has(token.text) || token.kind === 'digits')

const readPlaces = (tokens: readonly Token[], from: number, isJapanese: boolean): Parsed | undefined => {
  const first = tokens[from]
  let at = from
  let total: [number, number] = [0, 0]
  let group: [number, number] = [0, 0]
  let pending: readonly [number, number] | undefined
  let chain = ''
  let lastScale = 0
  let hasZero = false
  let written = 0
  let hasLead = false
  let isChinese = false
  let isBare = false
  const close = () => {
    if (pending !== undefined) group = [group[0] + pending[0], group[1] + pending[1]]
    pending = undefined
    chain = ''
  }
  if (first?.kind === 'digits') {
    const scale = scales.get(tokens[from + 1]?.text ?? '')
    if (scale === undefined && !odd.has(tokens[from + 1]?.text ?? '')) return undefined
    if (scale === undefined) return undefined
  }
  for (; at < tokens.length && at < from + longestNumeral; at++) {
    const token = tokens[at]
    const character = token?.text ?? ''
    const digit = digits.get(character)
    const ten = tens.get(character)
    const scale = scales.get(character)
    isChinese ||= onlyChinese.has(character)
    if (digit !== undefined) {
      if (pending !== undefined && chain === '') break
      written++
      if (digit === 0 && lastScale > 0 && chain === '') hasZero = true
      else {
        chain += digit
        pending = [Number(chain), Number(chain)]
      }
    } else if (token?.kind === 'digits' && pending === undefined) {
      const value = readDigits(character)
      if (at > from && !(value < lastScale)) break
      pending = [value, value]
      written++
    } else if (ten !== undefined && pending === undefined) {
      group = [group[0] + ten, group[1] + ten]
      lastScale = 10
      written += 2
    } else if (some.has(character) && pending === undefined) {
      const isScaled = scales.has(tokens[at + 1]?.text ?? '')
      if (!isScaled && lastScale !== 10) break
      // 二十几万 is at least 200,000; the rest of a scale above it is not counted.
      if (lastScale === 10 && isScaled) continue
      pending = isScaled ? [2, 9] : [1, 9]
      written++
    } else if (odd.has(character) && lastScale > 0 && pending === undefined) {
      // 十余万, 四百多: "and some" adds nothing.
      if (character === '余' && tokens[at + 1]?.text === 'り') at++
    } else if (scale !== undefined) {
      // 零十: a zero in front says nothing.
      if (pending?.[1] === 0) pending = undefined
      if (pending !== undefined) hasLead = true
      // 千五百 without 一 is Japanese, which shortens nothing.
      if (pending === undefined && scale >= 100 && scale < 10_000) isBare = true
      const [least, most] = pending ?? [1, 1]
      written++
      if (scale >= 10_000) {
        const has = pending !== undefined || group[0] > 0
        const low = group[0] + (pending ? least : has ? 0 : 1)
        const high = group[1] + (pending ? most : has ? 0 : 1)
        total = [(total[0] + low) * scale, (total[1] + high) * scale]
        group = [0, 0]
      } else {
        if (lastScale > 0 && lastScale < 10_000 && scale >= lastScale) {
          // 五十千 and the like are no numerals.
          if (pending === undefined) break
        }
        group = [group[0] + least * scale, group[1] + most * scale]
        // 几十 is anything up to ninety-nine; 几百 stays in round hundreds.
        if (scale === 10 && most > least) group = [group[0], group[1] + 9]
      }
      pending = undefined
      chain = ''
      lastScale = scale
      hasZero = false
    } else break
  }
  if (at === from || (lastScale === 0 && first?.kind === 'digits')) return undefined
  while (
    at > from &&
    odd.has(tokens[at - 1]?.text ?? '') &&
    tokens[at - 1]?.kind === 'ideograph' &&
    !scales.has(tokens[at - 1]?.text ?? '') &&
    !digits.has(tokens[at - 1]?.text ?? '')
  )
    at--
  let isShort = false
  if (
    pending !== undefined &&
    lastScale >= 100 &&
    !hasZero &&
    pending[0] < 10 &&
    pending[0] === pending[1] &&
    tokens[at - 1]?.kind === 'ideograph' &&
    chain.length === 1
  ) {
    // 一百五 is Chinese only, 四百五 both: Japanese writes no 一 before 百 and 千.
    isShort = !isChinese && (lastScale >= 10_000 || !hasLead || total[0] > 0 || tokens[at - 3]?.text !== '一')
    if (!isJapanese && !(isBare && total[0] > 0))
      pending = [(pending[0] * lastScale) / 10, (pending[1] * lastScale) / 10]
  }
  close()
  // 两千点零
  if (tokens[at]?.text === '点' && digits.get(tokens[at + 1]?.text ?? '') === 0) at += 2
  return {
    to: at,
    min: total[0] + group[0],
    max: total[1] + group[1],
    scale: lastScale >= 1000 && first?.kind === 'digits' ? lastScale : 1,
    written,
    isShort,
    form: 'han',
  }
}

/** にじゅうさん: spoken numerals, if a ten, hundred or thousand is among them. */
const readSpoken = (tokens: readonly Token[], from: number): Parsed | undefined => {
  if (!kana.test(tokens[from]?.text ?? '')) return undefined
  let at = from
  let total = 0
  let pending: number | undefined
  let scaled = false
  while (at < tokens.length) {
    let found: { value: number; length: number } | undefined
    for (let length = longestSpoken; length > 0 && found === undefined; length--) {
      const word = tokens
        .slice(at, at + length)
        .map(({ text }) => text)
        .join('')
      const value = spoken.get(word)
      if (value !== undefined && word.length === length) found = { value, length }
    }
    if (found === undefined) break
    if (found.value < 10) {
      if (pending !== undefined) break
      pending = found.value
    } else if (found.value >= 10_000) {
      total = (total + (pending ?? (total === 0 ? 1 : 0))) * found.value
      pending = undefined
      scaled = true
    } else {
      total += (pending ?? 1) * found.value
      pending = undefined
      scaled = true
    }
    at += found.length
  }
  if (!scaled || at - from < 4) return undefined
  const value = total + (pending ?? 0)
  return { to: at, min: value, max: value, scale: 1, written: 2, isShort: false, form: 'han' }
}
