/** Words of the lexicon shorter than this are read only as they stand. */
const shortestCorrected = 6
const longestCorrected = 30
/** One edit leaves the first or the last letters of a word as they are, so that both lead to it. */
const endLength = 3

/**
 * Learns the words of the lexicon and gives back a reader of misspelt ones: a word that is one edit (a letter more,
 * less, other, or two changed over) away from such a word and begins with the same letter. Words in `others` are left
 * alone.
 */
export function learnSpelling(
  words: ReadonlySet<string>,
  others: ReadonlySet<string>,
): (word: string) => string | undefined {
  const byEnds = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < shortestCorrected || !/^[a-z]+$/.test(word)) continue
    for (const end of endsOf(word)) {
      const filed = byEnds.get(end)
      if (filed === undefined) byEnds.set(end, [word])
      else filed.push(word)
    }
  }
  return (written) => {
    if (written.length < shortestCorrected - 1 || written.length > longestCorrected || others.has(written))
      return undefined
    for (const end of endsOf(written)) {
      const meant = byEnds.get(end)?.find((word) => word.charAt(0) === written.charAt(0) && isOneEdit(written, word))
      if (meant !== undefined) return meant
    }
    return undefined
  }
}

function endsOf(word: string): [string, string] {
  return [`${word.slice(0, endLength)}-`, `-${word.slice(-endLength)}`]
}

function isOneEdit(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false
  let same = 0
  while (same < written.length && written.charCodeAt(same) === meant.charCodeAt(same)) same++
  const rest = written.slice(same)
  const meantRest = meant.slice(same)
  if (written.length > meant.length) return rest.slice(1) === meantRest
  if (written.length < meant.length) return rest === meantRest.slice(1)
  const isChangedOver = rest.charAt(0) === meantRest.charAt(1) && rest.charAt(1) === meantRest.charAt(0)
  return rest.slice(1) === meantRest.slice(1) || (isChangedOver && rest.slice(2) === meantRest.slice(2))
}
