import type { Amount } from './amount.ts'
import type { Words } from './words.ts'

/** In signs. */
const longestLead = 3

const endsItem = new Set([',', ';', '.', '?', '!', ':', '•'])

/** The shape of the item that a number stands in, in full and in short; `lead` is what stands before the number, and whether that opens a line. */
export type ItemShape = { full: string; coarse: string; lead: string }

export const shapeOf = (amount: Amount, words: Words): ItemShape => {
  const { written: full, opensLine } = itemShape(amount, words)
  const before = full.slice(0, full.indexOf('N'))
  return { full, coarse: coarseShape(full), lead: `${opensLine ? '|' : ''}${before.slice(-longestLead)}` }
}

/**
 * The shape of the item of an enumeration or line that a number stands in: N the number, U a unit behind it, W words, D other
 * digits, and brackets as they stand. "lids (3 pcs)" is "W(NU)".
 */
const itemShape = ({ from, to }: Amount, { tokens, phrases, clauses }: Words) => {
  const isEnd = (at: number) => {
    const token = tokens[at]
    if (token === undefined || token.kind === 'line') return true
    if (token.text === ':') return false
    // "100 caps / 100 rings", and not "12/6" or "n/a".
    if (/^[/+]$/.test(token.text) && token.spaced && tokens[at + 1]?.spaced) return true
    return (
      endsItem.has(token.text) || (phrases.startingAt(at, 'and')?.from === at && !phrases.startingAt(at, 'numeral'))
    )
  }
  const sentence = clauses.sentenceOf[from]
  let first = from
  while (first > 0 && from - first < 12 && !isEnd(first - 1) && clauses.sentenceOf[first - 1] === sentence) first--
  let last = to
  while (last < tokens.length && last - to < 12 && !isEnd(last) && clauses.sentenceOf[last] === sentence) last++
  let written = ''
  const put = (sign: string) => {
    if (!written.endsWith(sign)) written += sign
  }
  const walk = (start: number, end: number) => {
    for (let at = start; at < end; at++) {
      const token = tokens[at]
      if (at === to && phrases.startingAt(at, 'unit')) put('U')
      else if (token?.kind === 'mark') put(/^[()[\]:=\-x>*/]$/.test(token.text) ? token.text : '')
      else if (token?.kind === 'digits') put('D')
      else put(phrases.startingAt(at, 'function') || phrases.startingAt(at, 'request') ? 'f' : 'W')
    }
  }
  walk(first, from)
  written += 'N'
  walk(to, last)
  return { written, opensLine: first === 0 || tokens[first - 1]?.kind === 'line' }
}

/** Whether the number is first, last, alone or amid in its item, with a unit or without, in brackets or not. */
const coarseShape = (shape: string): string => {
  const at = shape.indexOf('N')
  const before = shape.slice(0, at).replaceAll('f', '')
  const after = shape
    .slice(at + 1)
    .replace('U', '')
    .replaceAll('f', '')
  const place =
    /\($/.test(before) && /^\)/.test(after)
      ? 'brackets'
      : before === ''
        ? after === ''
          ? 'only'
          : 'first'
        : after === ''
          ? 'last'
          : 'amid'
  const mark = /[:=\-x*]$/.exec(before)?.[0] ?? /^[x*:=]/.exec(after)?.[0] ?? ''
  return `${place}${shape.includes('NU') ? ' unit' : ''}${mark}${before.includes('D') ? ' after digits' : ''}`
}
