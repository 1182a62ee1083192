import type { Words } from './words.ts'

/** Tokens of one part: its name and its numbers. */
export type Anchors = { from: number; to: number }[]

/** For each clause the part that it speaks of; undefined for what holds for all. */
export type Territory = (number | undefined)[]

/**
 * Divides the clauses among the parts: a clause with the name or the number of one part is that part's, what follows it up
 * to the next one's too, and so is a sentence that names it again. One that holds several, or follows the last of several
 * in its sentence, is for all.
 */
export const divide = (
  anchors: readonly Anchors[],
  names: readonly string[][],
  { tokens, clauses }: Words,
): Territory => {
  const clauseCount = (clauses.clauseOf.at(-1) ?? -1) + 1
  if (anchors.length === 1) return Array.from({ length: clauseCount }, () => 0)
  const held: Set<number>[] = Array.from({ length: clauseCount }, () => new Set())
  for (const [part, spans] of anchors.entries())
    for (const { from, to } of spans) for (let at = from; at < to; at++) held[clauses.clauseOf[at] ?? 0]?.add(part)
  const sentenceOf = new Map<number, number>()
  const bySentence = new Map<number, number[]>()
  for (const [at, clause] of clauses.clauseOf.entries()) {
    const sentence = clauses.sentenceOf[at] ?? 0
    if (sentenceOf.has(clause)) continue
    sentenceOf.set(clause, sentence)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), clause])
  }
  const heads = new Map<string, Set<number>>()
  for (const [part, words] of names.entries())
    for (const word of words) heads.set(word, (heads.get(word) ?? new Set()).add(part))
  const namedAgain = new Map<number, Set<number>>()
  for (const [at, { text, kind }] of tokens.entries()) {
    const parts = kind === 'word' ? (heads.get(text) ?? heads.get(singular(text))) : undefined
    if (parts?.size !== 1) continue
    const sentence = clauses.sentenceOf[at] ?? 0
    const known = namedAgain.get(sentence) ?? new Set()
    for (const part of parts) known.add(part)
    namedAgain.set(sentence, known)
  }
  const owners: Territory = Array.from({ length: clauseCount })
  for (const [sentence, all] of bySentence) {
    const parts = new Set(all.flatMap((clause) => [...(held[clause] ?? [])]))
    const again = namedAgain.get(sentence)
    if (parts.size <= 1) {
      const [only] = parts.size === 1 ? parts : again?.size === 1 ? again : []
      for (const clause of all) owners[clause] = only
      continue
    }
    const lastHeld = all.findLast((clause) => (held[clause]?.size ?? 0) > 0) ?? -1
    let owner: number | undefined
    for (const clause of all) {
      const here = held[clause]
      if (here !== undefined && here.size > 0) owner = here.size === 1 ? [...here][0] : undefined
      owners[clause] = clause > lastHeld ? undefined : owner
    }
  }
  return owners
}

export const singular = (word: string): string => word.replace(/(?:es|s|n|en|e)$/, '')
