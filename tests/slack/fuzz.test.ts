import { expect, test } from 'vitest'
import { fuzz } from '../fuzz/fuzz.ts'
import { createChance, mutate } from '../fuzz/mutate.ts'
import { validRequests } from '../fuzz/requests.ts'

test('500 requests, signed and mutated: each is acknowledged or refused, and nothing fails', async () => {
  const { sent, statuses, found } = await fuzz({ seed: 20_261_125, count: 500 })
  expect(found.map(({ number, what }) => `${number}: ${what}`)).toEqual([])
  expect(sent).toBeGreaterThanOrEqual(500)
  // Some are refused at the door, and some get through.
  expect(Math.min(statuses[200] ?? 0, statuses[400] ?? 0)).toBeGreaterThan(50)
})

test('the same seed and number make the same request, whichever came before', () => {
  const mutated = (number: number) => {
    const valid = JSON.parse(JSON.stringify(validRequests[number % 7]?.()).replaceAll(/[0-9a-f-]{36}/g, 'id'))
    return JSON.stringify(mutate(createChance(number), valid))
  }
  const numbers = Array.from({ length: 300 }, (_none, number) => number)
  const before = numbers.map(mutated)
  expect(numbers.toReversed().map(mutated)).toEqual(before.toReversed())
})
