import { findNumbers } from './number-stations.ts'

/** The parts that a text names ("housings", "sensor", "cap"), in lower case and as they are written there. */
export const listPartNouns = (text: string): string[] => {
  const { tokens, phrases } = findNumbers(text)
  return phrases.all('partNoun').map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  )
}
