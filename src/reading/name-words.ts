import type { Words } from './words.ts'

/** Roles of words that are no piece of a name. */
const unnamed = [
  'function',
  'request',
  'quantityLabel',
  'timeAfter',
  'dimensionAfter',
  'moneyAfter',
  'about',
  'total',
  'each',
  'past',
  'negator',
  'later',
  'now',
  'rate',
  'unit',
  'correction',
  'signOff',
  'mailHeader',
  'status',
] as const

/** Whether a token can stand in a name: a word, or a character of a script without blanks, that has no other work to do. */
export const mayName = ({ tokens, phrases, isMasked }: Words, at: number): boolean => {
  const token = tokens[at]
  if (token === undefined || isMasked(at) || (token.kind !== 'word' && token.kind !== 'ideograph')) return false
  return unnamed.every((role) => {
    const phrase = phrases.startingAt(at, role)
    return phrase === undefined || (token.kind === 'ideograph' && phrase.to === at + 1)
  })
}
