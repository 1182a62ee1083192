import { describe, expect, test } from 'vitest'
import { en } from '../../../src/copy/en.ts'
import { drawOutcome, drawRoad } from '../../../src/slack/blocks/gate.ts'
import { allConfirmed, prototypesBack } from '../../helpers/gates.ts'
import { pieces } from '../../helpers/profiles.ts'
import { linesBelow, readText } from '../../helpers/seen.ts'

const roadOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    given: { stage: 'prototyping' as const, quantity: pieces(index + 1), createdAt: null },
    outcome: index === count - 1 ? null : prototypesBack(allConfirmed),
  }))
const stepsOf = (count: number) => linesBelow(drawRoad(en, { steps: roadOf(count), isWhole: true }), 'The road so far')

describe('a road', () => {
  test('of ten steps is shown in full, each leading to the next', () => {
    const steps = stepsOf(10)
    expect(steps).toHaveLength(10)
    expect(steps.map((line) => line.endsWith(' →'))).toEqual([...Array(9).fill(true), false])
    expect(steps.at(0)).toMatch(/^1\. Prototyping, 1 part/)
    expect(steps.at(-1)).toMatch(/^10\. Prototyping, 10 parts/)
  })

  test('of twelve says that two came before, and counts them', () => {
    const [earlier, ...steps] = stepsOf(12)
    expect(earlier).toBe('2 earlier steps not shown')
    expect(steps).toHaveLength(10)
    expect(steps.at(0)).toMatch(/^3\. Prototyping, 3 parts.* →$/)
    expect(steps.at(-1)).toMatch(/^12\. Prototyping, 12 parts[^→]*$/)
    const [title, ...lines] = drawRoad(en, { steps: roadOf(12), isWhole: true }).lines
    expect(title).toBe('The road so far:')
    expect(lines).toEqual([earlier, ...steps])
  })
})

test.each([
  ['nothing', null],
  ['spaces', '  '],
  ['what nobody can see', '\u200b'],
])('if %s must be revised, there is no title for it', (_name, revisions) => {
  const marks = ['confirmed', 'not_confirmed', 'confirmed', 'confirmed'] as const
  const said = readText(drawOutcome(en, prototypesBack(marks, { revisions })))
  expect(said).toContain('Dimensions: not confirmed')
  expect(said).not.toContain(en.gate.titles.revisions)
  const withWords = readText(drawOutcome(en, prototypesBack(marks, { revisions: 'Thicker wall' })))
  expect(withWords).toContain(en.gate.titles.revisions)
})
