import { describe, expect, test } from 'vitest'
import { askQuantity, lookOf } from '../../src/reading/judge.ts'
import { readEnquiry, readParts } from '../../src/reading/read-enquiry.ts'

describe('a text that may be no order', () => {
  test('its quantity is one to choose, and everything else is kept', () => {
    const [part] = readEnquiry('Please quote 40 steel housings, drawing frozen, 300 later.').parts
    if (part === undefined) throw new Error('an enquiry without a part')
    expect(part.profile.quantity).toEqual({ min: 40, max: 40 })
    const asked = askQuantity(part)
    expect(asked).toMatchObject({ sure: false, doubt: [{ min: 40, max: 40 }], name: part.name })
    expect(asked.profile).toEqual({ ...part.profile, quantity: null, laterQuantity: null })
    expect(asked.understood.map(({ answer }) => answer)).not.toContain('quantity')
    expect(asked.understood.map(({ answer }) => answer)).toContain('designStatus')
  })

  test('quantities that were in doubt before are the ones to choose between', () => {
    const part = readEnquiry('Please quote 40 steel housings.').parts[0]
    if (part === undefined) throw new Error('an enquiry without a part')
    const doubt = [
      { min: 40, max: 40 },
      { min: 60, max: 60 },
    ]
    expect(askQuantity({ ...part, sure: false, doubt }).doubt).toEqual(doubt)
  })

  test('a part without a quantity stays as it is', () => {
    const [part] = readParts('Please quote the housings.').parts
    if (part === undefined) throw new Error('a text without a part')
    expect(askQuantity(part)).toBe(part)
  })
})

test.each([
  ['Can you do 40 of these?  \n', true],
  ['能做40个吗？', true],
  ['Can you? Please quote 40.', false],
  ['', false],
])('%j ends with a question: %s', (text, asks) => expect(lookOf(text).asks).toBe(asks))
