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

/** Where the words begin that belong to the number: "qty: approx. 40" → the end of "qty". */
export const startOfPreamble = (amount: Amount, context: Context): number => {
  const { tokens, phrases } = context
  let at = amount.from
  for (let steps = 0; steps < 4; steps++) {
    const about = phrases.endingAt(at, 'about')
    const mark = tokens[at - 1]?.text
    if (phrases.endingAt(at, 'quantityLabel')) return at
    if (about !== undefined) at = about.from
    else if (
      mark === ':' ||
      mark === '=' ||
      mark === '.' ||
      mark === '(' ||
      mark === '-' ||
      mark === '"' ||
      mark === ','
    )
      at--
    else break
  }
  return at
}
