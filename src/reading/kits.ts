import type { Words } from './words.ts'

/** The token behind the word for a set at this place: "kits", "Montagesätze", "套". */
export const kitAt = ({ phrases, tokens }: Words, at: number): number | undefined => {
  const kit = phrases.startingAt(at, 'kit')
  if (kit !== undefined) return kit.to
  return tokens[at]?.kind === 'word' && /(?:satze|saetze|satz|sets|kits)$/.test(tokens[at]?.text ?? '')
    ? at + 1
    : undefined
}
