import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hearText } from '../../../src/reading/learned/hear-text.ts'
import { judgeStatement } from '../../../src/reading/learned/judge-statements.ts'
import { shippedInputs } from '../../../src/reading/learned/shipped.ts'
import { loadWeights, type StoredWeights } from '../../../src/reading/learned/weights.ts'
import { hashOfInputs } from '../../../training/corpus.ts'

const file = new URL('../../../src/reading/learned/weights.json', import.meta.url)
const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredWeights

test('the weights were made from the corpus, the features and the trainer as they are now; if not: npm run train', () => {
  expect(shippedInputs).toBe(hashOfInputs())
})

test('the weights are one file of less than 1.0 MB', () => {
  expect(statSync(file).size).toBeLessThan(1_000_000)
})

test('unpacking them twice gives the same judgements', () => {
  const text = 'The drawing is frozen. Spares, the line is down. The colour is still open.'
  const [once, twice] = [loadWeights(stored), loadWeights(stored)].map((weights) =>
    hearText(text, 'en', [], weights).map((heard) => judgeStatement(heard, 'en', weights)),
  )
  expect(once?.[0]?.design?.value).toBe('validated')
  expect(once).toStrictEqual(twice)
})
