/** The smallest thing that the stations look at; `start` and `end` count characters of the normalised text. */
export type Token = {
  kind: 'word' | 'digits' | 'ideograph' | 'mark' | 'line'
  text: string
  start: number
  end: number
  /** Whether white space stands before it. */
  spaced: boolean
}

/** A Latin word ends where an ideograph or kana begins: CNC加工. */
const tokenShape =
  /[ \t\f\v]+|(\n)|(\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,']\d+)*)|([\u3005\u3007\u3040-\u30ff\u3400-\u9fff])|(\p{L}(?:(?![\u3005\u3007\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}²³])*(?:'\p{L}+)*)|([^\s])/gu

const groupsOfThree = /^[1-9]\d{0,2}(?:([., '])\d{3})(?:\1\d{3})?(?:[.,]\d{1,2})?$/

/**
 * Cuts a normalised text into words, digits, single ideographs and kana, marks and line ends. A hyphen between two
 * letters is dropped, so that "pre-series" and "pre series" are the same two words.
 */
export function cutIntoTokens(text: string): Token[] {
  const tokens: Token[] = []
  let spaced = true
  for (const match of text.matchAll(tokenShape)) {
    const [whole, line, digits, ideograph, word, mark] = match
    if (line === undefined && digits === undefined && ideograph === undefined && word === undefined && !mark) {
      spaced = true
      continue
    }
    const start = match.index
    if (mark === '-' && /\p{L}-\p{L}/u.test(text.slice(start - 1, start + 2))) continue
    if (digits !== undefined && /^\d+(?:,\d+){2,}$/.test(digits) && !groupsOfThree.test(digits)) {
      for (const part of digits.matchAll(/\d+|,/g)) {
        const at = start + part.index
        const kind = part[0] === ',' ? 'mark' : 'digits'
        tokens.push({ kind, text: part[0], start: at, end: at + part[0].length, spaced: spaced && part.index === 0 })
      }
      spaced = false
      continue
    }
    const kind = line ? 'line' : digits ? 'digits' : ideograph ? 'ideograph' : word ? 'word' : 'mark'
    tokens.push({ kind, text: whole, start, end: start + whole.length, spaced })
    spaced = line !== undefined
  }
  return tokens
}
