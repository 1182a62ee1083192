import { describe, expect, test } from 'vitest'
import { handTexts, quantityTexts } from '../../measure/texts.ts'
import { joinFigures } from '../../src/reading/amounts.ts'
import { evidenceRows, findEvidence } from '../../src/reading/evidence.ts'
import { findNoun } from '../../src/reading/noun.ts'
import { findNumbers } from '../../src/reading/number-stations.ts'
import { findReason, rowsAgainst } from '../../src/reading/reason-against.ts'

/** The rows that decide for the numbers of a text, by name. */
const rowsOf = (text: string): string[] => {
  const words = { ...findNumbers(text), original: text }
  const amounts = joinFigures(words.figures, words)
  return amounts.flatMap((amount) => {
    const noun = findNoun(amount, words)
    const against = findReason(amount, noun, words)
    return against === undefined
      ? findEvidence(amount, noun, words, amounts.length).map(({ name }) => name)
      : [against.name]
  })
}

const labelled = new Set([...[...handTexts().values()].flat(), ...quantityTexts()].flatMap(({ text }) => rowsOf(text)))

describe.each([
  ['for a number', evidenceRows],
  ['against a number', rowsAgainst],
] as const)('what speaks %s', (_, rows) => {
  test.each(rows.map(({ name, example }) => [name, example]))('%s: "%s"', (name, example) => {
    expect(rowsOf(example)).toContain(name)
  })

  test('changes a labelled text, each row of it', () => {
    expect(rows.map(({ name }) => name).filter((name) => !labelled.has(name))).toEqual([])
  })

  test('has a name of its own, each row of it', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })
})
