import { hashText, mix } from './hashed-weights.ts'
import type { Meaning } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Words } from './words.ts'

const roles = [
  'function',
  'partNoun',
  'countWord',
  'unit',
  'request',
  'purpose',
  'status',
  'timeAfter',
  'timeBefore',
  'monthName',
  'gradeBefore',
  'referenceBefore',
  'negator',
  'quantityLabel',
  'past',
  'otherAfter',
  'later',
  'now',
  'dimensionBefore',
  'dimensionAfter',
  'signOff',
  'mailHeader',
  'decoy',
  'twoFaced',
  'about',
  'side',
  'and',
] as const satisfies readonly Meaning['role'][]

const indexOfRole: ReadonlyMap<string, number> = new Map(roles.map((role, i) => [role, i]))

/** Names stand beside numbers that are at least this likely quantities. */
const leastNow = 0.35
/** In tokens. */
const nearest = 6
const earliest = 12

/** The kinds of what is seen of a token; each is hashed with the words, endings or roles that it is about. */
const seen = {
  always: 1,
  word: 2,
  before: 3,
  behind: 4,
  beforeAndWord: 5,
  wordAndBehind: 6,
  twoBefore: 7,
  twoBehind: 8,
  kind: 9,
  around: 10,
  twoBeforeAndWord: 11,
  wordAndTwoBehind: 12,
  scripts: 13,
  widerScripts: 14,
  ending2: 15,
  ending3: 16,
  ending4: 17,
  beginning3: 18,
  capital: 19,
  capitalBehind: 20,
  upperCase: 21,
  short: 22,
  digitsBehind: 23,
  digitsBefore: 24,
  mask: 25,
  maskBefore: 26,
  maskBehind: 27,
  role: 28,
  roleBefore: 29,
  roleBehind: 30,
  noRole: 31,
  number: 32,
  behindNumber: 33,
  beforeNumber: 34,
  noNumber: 35,
  opensClause: 36,
  opensSentence: 37,
  endsClause: 38,
  early: 39,
} as const

/** The marks of a place before the first and behind the last token. */
const outside = hashText('#')
const lineEnd = hashText('\\n')
const someDigits = hashText('0')

const scriptOf = (text: string | undefined): number => {
  if (text === undefined) return 0
  const code = text.charCodeAt(0)
  if (code >= 0x30a0 && code <= 0x30ff) return 1
  if (code >= 0x3040 && code <= 0x309f) return 2
  if (code >= 0x3400 && code <= 0x9fff) return 3
  if (code >= 0x30 && code <= 0x39) return 4
  return /\p{L}/u.test(text) ? 5 : 6
}

const isUpper = (text: string) => text.length > 1 && text === text.toUpperCase()

/** For each token what is seen of it, as hashes; nothing of marks and line ends. */
export const featuresOf = (words: Words, mentions: readonly Mention[]): number[][] => {
  const { tokens, phrases, original, normal, clauses, maskOf } = words
  const { clauseOf, sentenceOf } = clauses
  const covering: number[][] = tokens.map(() => [])
  for (let start = 0; start < tokens.length; start++)
    for (const { meaning, from, to } of phrases.allStartingAt(start)) {
      const index = indexOfRole.get(meaning.role)
      if (index === undefined) continue
      for (let at = from; at < to; at++) {
        const here = covering[at]
        if (here !== undefined && !here.includes(index)) here.push(index)
      }
    }
  const behind = new Int8Array(tokens.length + 8).fill(-1)
  const ahead = new Int8Array(tokens.length + 8).fill(-1)
  const numbers = new Uint8Array(tokens.length + 1)
  for (const { amount, reason, chances } of mentions) {
    numbers.fill(1, amount.from, amount.to)
    if (reason !== undefined || chances.now < leastNow) continue
    for (let i = 0; i < nearest; i++) {
      if (clauseOf[amount.to + i] !== clauseOf[amount.to - 1]) break
      behind[amount.to + i] = i
    }
    for (let i = 1; i <= nearest; i++) {
      if (amount.from < i || clauseOf[amount.from - i] !== clauseOf[amount.from]) break
      const known = ahead[amount.from - i] ?? -1
      ahead[amount.from - i] = known < 0 ? i : Math.min(i, known)
    }
  }
  const texts = tokens.map((token) =>
    token.kind === 'line' ? lineEnd : token.kind === 'digits' ? someDigits : hashText(token.text),
  )
  const scripts = tokens.map(({ text, kind }) => (kind === 'line' ? 6 : scriptOf(text)))
  return tokens.map((token, i) => {
    if (token.kind === 'line' || token.kind === 'mark') return []
    const w = texts[i] ?? outside
    const b1 = texts[i - 1] ?? outside
    const b2 = texts[i - 2] ?? outside
    const a1 = texts[i + 1] ?? outside
    const a2 = texts[i + 2] ?? outside
    const features = [
      mix(seen.always),
      mix(seen.word, w),
      mix(seen.before, b1),
      mix(seen.behind, a1),
      mix(seen.beforeAndWord, b1, w),
      mix(seen.wordAndBehind, w, a1),
      mix(seen.twoBefore, b2, b1),
      mix(seen.twoBehind, a1, a2),
      mix(seen.kind, token.kind === 'word' ? 1 : token.kind === 'digits' ? 2 : 3),
    ]
    if (token.kind === 'ideograph') {
      const here = ((scripts[i - 1] ?? 0) << 8) | ((scripts[i] ?? 0) << 4) | (scripts[i + 1] ?? 0)
      features.push(
        mix(seen.around, b1, w, a1),
        mix(seen.twoBeforeAndWord, b2, b1, w),
        mix(seen.wordAndTwoBehind, w, a1, a2),
        mix(seen.scripts, here),
        mix(seen.widerScripts, here, scripts[i - 2] ?? 0, scripts[i + 2] ?? 0),
      )
    } else if (token.kind === 'word') {
      const start = normal.starts[token.start] ?? 0
      const first = original[start] ?? ''
      const isCapital = first !== first.toLowerCase()
      const last = tokens[i - 1]
      const opens = i === 0 || last?.kind === 'line' || last?.text === '.' || last?.text === ':'
      const { text } = token
      features.push(
        mix(seen.ending2, hashText(text, text.length - 2)),
        mix(seen.ending3, hashText(text, text.length - 3)),
        mix(seen.ending4, hashText(text, text.length - 4)),
        mix(seen.beginning3, hashText(text, 0, 3)),
        mix(seen.capital, Number(isCapital), Number(opens)),
        mix(seen.capitalBehind, Number(isCapital), b1),
      )
      if (isCapital && isUpper(original.slice(start, normal.ends[token.end - 1]))) features.push(mix(seen.upperCase))
      if (text.length <= 2) features.push(mix(seen.short))
    } else features.push(mix(seen.digitsBehind, b1), mix(seen.digitsBefore, a1))
    for (const [kind, at] of [
      [seen.mask, i],
      [seen.maskBefore, i - 1],
      [seen.maskBehind, i + 1],
    ] as const) {
      const mask = maskOf(at)
      if (mask !== undefined) features.push(mix(kind, hashText(mask)))
    }
    const here = covering[i] ?? []
    for (const role of here) features.push(mix(seen.role, role))
    for (const role of covering[i - 1] ?? []) features.push(mix(seen.roleBefore, role))
    for (const role of covering[i + 1] ?? []) features.push(mix(seen.roleBehind, role))
    if (here.length === 0) features.push(mix(seen.noRole))
    if (numbers[i] === 1) features.push(mix(seen.number))
    const [isBehind, isAhead] = [behind[i] ?? -1, ahead[i] ?? -1]
    if (isBehind >= 0) features.push(mix(seen.behindNumber, isBehind))
    if (isAhead >= 0) features.push(mix(seen.beforeNumber, isAhead))
    if (isBehind < 0 && isAhead < 0) features.push(mix(seen.noNumber))
    if (clauseOf[i - 1] !== clauseOf[i]) features.push(mix(seen.opensClause))
    if (sentenceOf[i - 1] !== sentenceOf[i]) features.push(mix(seen.opensSentence))
    if (clauseOf[i + 1] !== clauseOf[i]) features.push(mix(seen.endsClause))
    if (i < earliest) features.push(mix(seen.early))
    return features
  })
}
