import { describe, expect, test } from 'vitest'
import { en } from '../../src/copy/en.ts'
import { listKnown, listSetAside } from '../../src/copy/understood.ts'
import { aProfile, pieces } from '../helpers/profiles.ts'

const asTheyStand = (words: string) => words

describe('what is known', () => {
  test.each([
    ['nothing', {}, []],
    ['only the quantity', { quantity: pieces(3) }, ['3 parts']],
    ['only the design', { designStatus: 'validated' }, ['design proven']],
    ['several purposes', { purposes: ['pilot_run', 'function_test'] }, ['pilot run', 'function test']],
    [
      'all, in the order of the form',
      { partName: 'Cap', quantity: pieces(40), purposes: ['pilot_run'], designStatus: 'unproven', material: 'ABS' },
      ['40 parts', 'pilot run', 'design not proven yet', 'Part: Cap', 'Material: ABS'],
    ],
  ] satisfies [string, Parameters<typeof aProfile>[0], string[]][])('%s', (_name, answers, known) => {
    expect(listKnown(en, aProfile(answers), asTheyStand)).toEqual(known)
  })
})

describe('what was set aside', () => {
  const later = { text: '500/month', reason: 'later_quantity' } as const

  test('is mentioned if it could surprise people', () => {
    const size = { text: 'M6', reason: 'size' } as const
    expect(listSetAside(en, [size, later] as never, [], asTheyStand)).toEqual([expect.stringContaining('500/month')])
  })

  test('is not mentioned if it is listed as understood', () => {
    const quote = { answer: 'laterQuantity', value: '500', text: '500/month' }
    const other = { text: '400', reason: 'other_number' } as const
    expect(listSetAside(en, [later, other] as never, [quote], asTheyStand)).toEqual([expect.stringContaining('400')])
  })

  test('is mentioned for three at most', () => {
    const many = [1, 2, 3, 4].map((each) => ({ text: `${each}00`, reason: 'other_number' }))
    expect(listSetAside(en, many as never, [], asTheyStand)).toHaveLength(3)
  })
})
