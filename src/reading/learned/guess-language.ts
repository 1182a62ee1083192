import { spellingOf } from './features.ts'
import { knownOf, marginsOf } from './model.ts'
import { shippedWeights } from './shipped.ts'
import { languageLabels, type Weights } from './weights.ts'

/** `other` is a language that is not read; `unknown` has too few words to tell. */
export type Guess = 'en' | 'de' | 'es' | 'zh' | 'ja' | 'other' | 'unknown'

/** UTF-16 code units that are looked at: a language shows itself soon. */
const longestLook = 400

/** Characters and words that Japanese writes and Chinese, in either script, does not. */
const japanese =
  /見積|納期|部品|品番|株式会社|手配|至急|御中|[々込畑働枠図検済発変対応実単気営様価読売続転伝労勧拡駅験剤処広帯巻圧仮児両険権]/gu

/** Characters that simplified Chinese writes, and neither Japanese nor traditional Chinese. */
const simplified =
  /[们这个还没吗呢图单价样务经过时对发变实问题给让请货铝钢铁锈钻轴电压间门开关车东两边线级别验检则产业为从义乐书买卖说读谈调试该语质费资贵钱银铜锁键长马风飞黄齐龙]/gu

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Scripts that no language that is read is written in. */
const otherScripts =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Bengali}\p{Script=Tamil}]/gu

/** An ideograph says about as much as this many letters. */
const lettersOfIdeograph = 6

/**
 * The language of a text, by its script and, among Latin letters, by learned weights of its letters and words. Chinese and
 * Japanese with English terms are Chinese and Japanese. Pure, total, looks at the first 400 UTF-16 code units.
 */
export const guessLanguage = (text: string, weights: Weights = shippedWeights()): Guess => {
  const look = text.slice(0, longestLook)
  const kana = countOf(look, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const ideographs = countOf(look, /\p{Script=Han}/gu)
  const latin = countOf(look, /\p{Script=Latin}/gu)
  const others = countOf(look, otherScripts)
  if (others > (kana + ideographs) * 2 && others * 2 > latin) return 'other'
  if ((kana + ideographs) * lettersOfIdeograph > latin / 2) return kanaOrHan(look, kana, ideographs)
  return latin < 2 ? 'unknown' : guessLatin(look, weights)
}

const kanaOrHan = (look: string, kana: number, ideographs: number): Guess => {
  if (kana * 12 > ideographs) return 'ja'
  return countOf(look, japanese) > countOf(look, simplified) ? 'ja' : 'zh'
}

/** How far one margin must stand above the next for a text without a sentence's worth of words. */
const leastLead = 0.15

const guessLatin = (look: string, weights: Weights): Guess => {
  const known = knownOf(weights.languages, spellingOf(look, weights.sieves.languages))
  if (known.length === 0) return 'unknown'
  const ranked = marginsOf(weights.languages, known)
    .map((margin, label) => ({ margin, language: languageLabels[label] ?? 'other' }))
    .sort((a, b) => b.margin - a.margin)
  const [first, second] = ranked
  if (first === undefined || second === undefined) return 'unknown'
  return first.margin - second.margin < leastLead ? 'unknown' : first.language
}
