import type { Meaning, Phrases } from './lexicon.ts'

/** The roles of phrases that say something of a number. */
const roles = [
  'countWord',
  'unit',
  'partNoun',
  'variant',
  'kinds',
  'useUnit',
  'perUnit',
  'side',
  'quantityLabel',
  'total',
  'each',
  'upTo',
  'atLeast',
  'about',
  'aboutAfter',
  'or',
  'and',
  'plus',
  'more',
  'spare',
  'ordinal',
  'dimensionAfter',
  'dimensionBefore',
  'ratingAfter',
  'ratingBefore',
  'gradeBefore',
  'moneyAfter',
  'moneyBefore',
  'percentAfter',
  'timeAfter',
  'timeBefore',
  'monthName',
  'referenceBefore',
  'otherAfter',
  'otherBefore',
  'rate',
  'rateBefore',
  'later',
  'laterIfOther',
  'now',
  'during',
  'request',
  'past',
  'pastAfter',
  'partOf',
  'insteadOf',
  'correction',
  'raise',
  'negator',
  'negatorAfter',
  'condition',
  'future',
  'but',
  'function',
  'mailHeader',
  'signOff',
  'container',
  'purpose',
  'status',
] as const satisfies readonly Meaning['role'][]

const known: ReadonlySet<string> = new Set(roles)

/** The roles of the phrases that begin at a token, or end just before it. */
export const rolesAt = (phrases: Phrases, at: number, side: 'starting' | 'ending'): string[] => {
  const found: string[] = []
  for (const { meaning } of side === 'starting' ? phrases.allStartingAt(at) : phrases.allEndingAt(at))
    if (known.has(meaning.role)) found.push(meaning.role)
  return found
}

/** Roles that matter wherever they stand in the sentence. */
export const ofSentence: ReadonlySet<string> = new Set([
  'request',
  'past',
  'pastAfter',
  'later',
  'laterIfOther',
  'condition',
  'rate',
  'moneyAfter',
  'timeAfter',
  'referenceBefore',
  'negator',
  'future',
] satisfies Meaning['role'][])
