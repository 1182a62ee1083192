/** Words of the lexicon shorter than this are read only as they stand. */
const shortestCorrected = 6

/**
 * Learns the words of the lexicon and gives back a reader of misspelt ones: a word that is one edit (a letter more,
 * less, other, or two changed over) away from exactly such a word and begins with the same letter. Words in `others`
 * are left alone. Each word is filed under all its spellings with one letter less, so that a look-up costs its length.
 */
export function learnSpelling(
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): (word: string) => string | undefined {
  const byShortened = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < shortestCorrected || !/^[a-z]+$/.test(word)) continue
    for (const shortened of [word, ...withOneLetterLess(word)]) {
      const filed = byShortened.get(shortened)
      if (filed === undefined) byShortened.set(shortened, [word])
      else filed.push(word)
    }
  }
  return (written) => {
    if (written.length < shortestCorrected - 1 || written.length > 30 || others.has(written)) return undefined
    for (const shortened of [written, ...withOneLetterLess(written)]) {
      for (const word of byShortened.get(shortened) ?? []) {
        if (word.charAt(0) === written.charAt(0) && isOneEdit(written, word)) return word
      }
    }
    return undefined
  }
}

function withOneLetterLess(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

function isOneEdit(written: string, meant: string): boolean {
  let same = 0
  while (same < written.length && written.charAt(same) === meant.charAt(same)) same++
  const rest = written.slice(same)
  const meantRest = meant.slice(same)
  return (
    rest.slice(1) === meantRest ||
    rest === meantRest.slice(1) ||
    rest.slice(1) === meantRest.slice(1) ||
    (rest.slice(2) === meantRest.slice(2) &&
      rest.charAt(0) === meantRest.charAt(1) &&
      rest.charAt(1) === meantRest.charAt(0))
  )
}
