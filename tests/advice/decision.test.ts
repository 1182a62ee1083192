import { describe, expect, test } from 'vitest'
import { classify } from '../../src/advice/classifier.ts'
import type { Profile } from '../../src/advice/profile.ts'
import { aProfile } from '../helpers/profiles.ts'

/** The specification of the advisor, row by row, in its own notation. */
const specification = `
| open    | design | PT clear   | PT clear   | PT clear   | PT likely  | PT likely  |
| open    | both   | PT likely  | PT likely  | PT likely  | PT likely  | PT likely  |
| open    | batch  | PT likely  | PT likely  | PT likely  | PT likely  | PT likely  |
| open    | none   | PT clear   | PT clear   | PT likely  | PT likely  | PT likely  |
| unknown | design | PT clear   | PT clear   | PT clear   | PT leaning | PT leaning |
| unknown | both   | PT leaning | PT likely  | PT leaning | PT leaning | PT leaning |
| unknown | batch  | SB likely  | PT leaning | SB likely  | SB clear   | SB likely  |
| unknown | none   | undecided  | PT likely  | undecided  | SB likely  | SB leaning |
| proven  | design | PT leaning | PT likely  | PT leaning | SB leaning | SB leaning |
| proven  | both   | SB likely  | SB leaning | SB likely  | SB clear   | SB likely  |
| proven  | batch  | SB clear   | SB likely  | SB clear   | SB clear   | SB likely  |
| proven  | none   | SB leaning | PT leaning | SB likely  | SB clear   | SB likely  |
`

const statusesOf = { open: ['concept', 'unproven'], unknown: ['unknown'], proven: ['validated'] } as const
const purposesOf = {
  design: [['function_test'], ['fit_form_check', 'appearance_review']],
  both: [['design_feasibility', 'pilot_run']],
  batch: [['customer_testing'], ['market_validation', 'bridge_production', 'limited_commercial']],
  none: [[]],
} as const
/** Both edges of each band, in pieces. */
const quantitiesOf = [[null], [1, 5], [6, 23], [24, 999], [1000, 1_000_000]]

const shorten = ({ stage, strength }: { stage: string | null; strength: string }) =>
  stage === null ? strength : `${stage === 'prototyping' ? 'PT' : 'SB'} ${strength}`

const cells = specification
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [design, mix, ...verdicts] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return verdicts.map((verdict, column) => ({
      design: design as keyof typeof statusesOf,
      mix: mix as keyof typeof purposesOf,
      column,
      verdict,
    }))
  })

describe('the decision table', () => {
  test('has 60 cells', () => expect(cells).toHaveLength(60))

  test.each(cells)('$design design, $mix purposes, quantity column $column: $verdict', (cell) => {
    for (const designStatus of statusesOf[cell.design])
      for (const purposes of purposesOf[cell.mix])
        for (const pieces of quantitiesOf[cell.column] ?? []) {
          const quantity = pieces === null ? null : { min: pieces, max: pieces }
          expect(shorten(classify(aProfile({ designStatus, purposes: [...purposes], quantity })))).toBe(cell.verdict)
        }
  })
})

describe('a range is decided at both ends', () => {
  test.each<[string, Partial<Profile>, string]>([
    ['inside one band', { quantity: { min: 30, max: 300 } }, 'SB likely'],
    ['same stage, the weaker strength', { quantity: { min: 50, max: 5000 } }, 'SB leaning'],
    ['same stage across three bands', { quantity: { min: 1, max: 30 }, purposes: ['function_test'] }, 'PT leaning'],
    ['different stages', { quantity: { min: 1, max: 100 } }, 'undecided'],
    ['one end without a stage', { quantity: { min: 10, max: 100 } }, 'undecided'],
    ['both ends without a stage', { quantity: { min: 8, max: 10 } }, 'undecided'],
  ])('%s', (_name, answers, verdict) => {
    expect(shorten(classify(aProfile(answers)))).toBe(verdict)
  })

  test.each([
    [1, 100],
    [10, 100],
    [3, 10],
  ])('%i to %i with different stages asks which comes first', (min, max) => {
    const { question } = classify(aProfile({ quantity: { min, max } }))
    expect(question?.code).toBe('which_quantity_first')
    expect(question?.options).toEqual([
      { answer: 'quantity', to: { min, max: min } },
      { answer: 'quantity', to: { min: max, max } },
    ])
  })
})

describe('a workspace moves the edges', () => {
  const thresholds = { sampleEnds: 10, batchStarts: 50 }
  test.each([
    [10, 'PT likely'],
    [11, 'undecided'],
    [49, 'undecided'],
    [50, 'SB likely'],
    [999, 'SB likely'],
    [1000, 'SB leaning'],
  ])('%i parts', (pieces, verdict) => {
    expect(shorten(classify(aProfile({ quantity: { min: pieces, max: pieces } }), thresholds))).toBe(verdict)
  })
})
