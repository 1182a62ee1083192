import type { Amount } from './amount.ts'
import type { Clauses } from './clauses.ts'
import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** The text around the amounts, as the stations before have read it. */
export type Context = {
  tokens: readonly Token[]
  phrases: Phrases
  clauses: Clauses
  /** Whether a token lies in a span that is never a quantity. */
  isMasked: (token: number) => boolean
}

const marksOfPreamble: ReadonlySet<string> = new Set([':', '=', '.', '(', '-', '"'])

/**
 * Where the words begin that belong to the number: "qty: approx. 40" → the end of "qty". A comma stands among them only
 * where it is looked past.
 */
export const startOfPreamble = (
  amount: Amount,
  { tokens, phrases }: Pick<Context, 'tokens' | 'phrases'>,
  isCommaPassed = true,
): number => {
  let at = amount.from
  for (let steps = 0; steps < 4; steps++) {
    if (phrases.endingAt(at, 'quantityLabel')) return at
    const about = phrases.endingAt(at, 'about')
    const mark = tokens[at - 1]?.text ?? ''
    if (about !== undefined) at = about.from
    else if (marksOfPreamble.has(mark) || (isCommaPassed && mark === ',')) at--
    else break
  }
  return at
}
