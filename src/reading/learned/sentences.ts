/** A sentence of a text with its place in UTF-16 code units. */
export type Sentence = { text: string; start: number; end: number }

const marks = /[.!?]+["'”’)]*|[。！？；]+[」』”）]*|;|\n+|\s[–—]\s/gu

const abbreviation =
  /(?:^|[\s(])(?:\p{L}|approx|ca|bzw|evtl|inkl|max|min|no|nr|pos|qty|ref|rev|stk|vs|zzgl|dr|mr|mrs|ms|sr|sra|ing|aprox|pza|pzas|núm|fig|etc|incl|mat|art|st|z\.b|d\.h|e\.g|i\.e|p\.\s?ej|u\.a)\.$/iu

/** Longer than any abbreviation with what stands before it. */
const longestAbbreviation = 12

/**
 * Divides a text at full stops, question marks, semicolons, spaced dashes and line ends; abbreviations and numbers with a
 * point divide nothing. Each piece is trimmed, and holds a letter or digit. Linear in the length of the text.
 */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number) => {
    const piece = text.slice(start, end)
    const trimmed = piece.trim()
    const lead = piece.length - piece.trimStart().length
    if (/[\p{L}\p{N}]/u.test(trimmed))
      sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length })
    start = end
  }
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const end = index + mark.length
    if (divides(text, mark, index, start)) add(end)
  }
  add(text.length)
  return sentences
}

const divides = (text: string, mark: string, at: number, start: number): boolean => {
  const end = at + mark.length
  const first = mark[0] ?? ''
  if (first === ';') return /^(?:\s|$)/u.test(text.slice(end, end + 1))
  if (first !== '.' && first !== '!' && first !== '?') return true
  const after = text.slice(end, end + 2)
  if (/^[\u3000-\u9fff\uff00-\uffef]/u.test(after)) return true
  if (!/^(?:\s|$)/u.test(after) || /^\s\p{Ll}/u.test(after)) return false
  return mark !== '.' || !abbreviation.test(text.slice(Math.max(start, end - longestAbbreviation), end))
}
