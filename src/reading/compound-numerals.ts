import { languages } from './languages/index.ts'
import { normalise } from './normalise.ts'
import type { Token } from './tokens.ts'

const parts = new Set<string>()
for (const { numerals } of languages) {
  if (!numerals.compound) continue
  for (const part of [...Object.keys(numerals.words), ...Object.keys(numerals.scales), ...numerals.joiners]) {
    parts.add(normalise(part).text)
    if (/[äöü]/.test(part)) parts.add(part.replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`))
  }
}
parts.delete('k')
const longestPart = Math.max(0, ...Array.from(parts, (part) => part.length))
const longestCompound = 60

/** Cuts a numeral written in one word into its parts, "fünfundzwanzig" into "fünf", "und", "zwanzig", as if spaced. */
export function splitCompoundNumerals(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const lengths = token.kind === 'word' ? partLengths(token.text) : undefined
    if (lengths === undefined || lengths.length < 2) return token
    let start = token.start
    return lengths.map((length, i): Token => {
      const from = start - token.start
      start += length
      const text = token.text.slice(from, from + length)
      return { kind: 'word', text, start: token.start + from, end: start, spaced: i === 0 && token.spaced }
    })
  })
}

/** The lengths of the parts of which the whole word is made, the longest first part that works; or nothing. */
function partLengths(word: string): number[] | undefined {
  if (word.length > longestCompound) return undefined
  const ways: (number[] | undefined)[] = Array(word.length + 1)
  ways[word.length] = []
  for (let from = word.length - 1; from >= 0; from--) {
    for (let length = Math.min(longestPart, word.length - from); length >= 2 && ways[from] === undefined; length--) {
      const rest = ways[from + length]
      if (rest !== undefined && parts.has(word.slice(from, from + length))) ways[from] = [length, ...rest]
    }
  }
  return ways[0]
}
