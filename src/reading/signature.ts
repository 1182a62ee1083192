import type { Phrases } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Name, phone and address after a sign-off; what follows them is a quoted mail or a new thought. */
const mostSignatureLines = 8

/**
 * Finds the tokens of signatures: the lines after one that holds nothing but a sign-off ("Best regards,"), if digits
 * stand before it. An empty line within a signature does not end it.
 */
export function findSignatures(tokens: readonly Token[], phrases: Phrases): Set<number> {
  const signed = new Set<number>()
  for (const { from, to } of phrases.all('signOff')) {
    const opensLine = from === 0 || tokens[from - 1]?.kind === 'line'
    const end = tokens[to]?.kind === 'mark' ? to + 1 : to
    if (!opensLine || tokens[end]?.kind !== 'line' || !tokens.slice(0, from).some(({ kind }) => kind === 'digits'))
      continue
    let lines = 0
    for (let at = end; at < tokens.length && lines <= mostSignatureLines; at++) {
      if (tokens[at]?.kind === 'line' && tokens[at - 1]?.kind !== 'line') lines++
      if (
        tokens[at]?.kind === 'word' &&
        tokens[at + 1]?.text === ':' &&
        tokens[at - 1]?.kind === 'line' &&
        phrases.startingAt(at, 'mailHeader')
      )
        break
      signed.add(at)
    }
  }
  return signed
}
