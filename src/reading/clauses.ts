import type { Token } from './tokens.ts'

/** For each token the number of its sentence and of its clause; a clause never reaches beyond its sentence. */
export type Clauses = { sentenceOf: number[]; clauseOf: number[] }

/** The tokens of the sentence or clause that a token stands in, by the numbers of all sentences or clauses. */
export const runAt = (places: readonly number[], at: number): { from: number; to: number } => {
  let from = at
  while (from > 0 && places[from - 1] === places[at]) from--
  let to = at
  while (to < places.length && places[to] === places[at]) to++
  return { from, to }
}

const endsSentence = new Set(['!', '?', ';'])
const endsClause = new Set([',', '(', ')', ':', '"'])

/** Divides a text at its marks. A full stop of an abbreviation ("approx. 75") divides nothing. */
export function divideIntoClauses(tokens: readonly Token[], abbreviations: ReadonlySet<string>): Clauses {
  const sentenceOf: number[] = []
  const clauseOf: number[] = []
  let sentence = 0
  let clause = 0
  for (const [i, token] of tokens.entries()) {
    sentenceOf.push(sentence)
    clauseOf.push(clause)
    if (token.kind === 'line' || endsSentence.has(token.text) || isFullStop(tokens, i, abbreviations)) {
      sentence++
      clause++
    } else if (endsClause.has(token.text) || isDash(tokens, i)) clause++
  }
  return { sentenceOf, clauseOf }
}

function isFullStop(tokens: readonly Token[], i: number, abbreviations: ReadonlySet<string>): boolean {
  if (tokens[i]?.text !== '.') return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (after === undefined || after.kind === 'line') return true
  if (isLeader(tokens, i)) return false
  if (before?.kind === 'ideograph' || after.kind === 'ideograph') return true
  if (!after.spaced) return false
  return !(before?.kind === 'word' && (before.text.length === 1 || abbreviations.has(before.text)))
}

/** "cleat ......... 6 pcs": a row of dots leads on, and ends nothing. */
function isLeader(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.text !== '.') return false
  return tokens[i + 1]?.kind === 'digits' || (tokens[i - 2]?.text === '.' && tokens[i - 3]?.text === '.')
}

function isDash(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1]
  if (tokens[i]?.text !== '-' || !tokens[i]?.spaced || after === undefined || !after.spaced) return false
  return !(tokens[i - 1]?.kind === 'digits' && after.kind === 'digits')
}
