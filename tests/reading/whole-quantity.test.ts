import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Quantity } from '../../src/advice/profile.ts'
import { readWholeQuantity } from '../../src/reading/whole-quantity.ts'

describe('a field answer that is one quantity', () => {
  test.each([
    ['40', 40, 40],
    [' 40 ', 40, 40],
    ['50-100', 50, 100],
    ['50 to 100', 50, 100],
    ['3 dozen', 36, 36],
    ['1,200', 1200, 1200],
    ['1.5k', 1500, 1500],
    ['about 50 pcs', 50, 50],
    ['up to 20', 1, 20],
    ['at least 20', 20, 20],
    ['forty', 40, 40],
    ['a few', 3, 5],
    ['200 Stück', 200, 200],
    ['ca. 200 Stk.', 200, 200],
    ['zwölf', 12, 12],
    ['unas 200 piezas', 200, 200],
    ['40個', 40, 40],
    ['約40個', 40, 40],
    ['两百套', 200, 200],
    ['４０', 40, 40],
    ['1000000', 1_000_000, 1_000_000],
  ])('%j', (text, min, max) => expect(readWholeQuantity(text)).toEqual({ min, max }))
})

describe('anything else is not an answer', () => {
  test.each([
    '',
    ' ',
    '40 for Bob',
    'M6',
    '10 mm',
    '$40',
    '200/month',
    '200 per month',
    '0',
    '-5',
    '2.5',
    '1e9',
    'ten-ish',
    '100-50',
    '1000001',
    'pilot',
    '40 50',
    '40%',
    '2026-05-12',
    'PO 4711',
    '40 or so for now',
    '½',
    'none',
    '1-1-1',
    '40 holes',
    '10 weeks',
    '٤٠ Bob',
  ])('%j', (text) => expect(readWholeQuantity(text)).toBeNull())
})

test('any string gives a quantity of the profile or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const quantity = readWholeQuantity(text)
      if (quantity !== null) expect(Quantity.parse(quantity)).toEqual(quantity)
    }),
  )
})

test('any number in range is read, plain and grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
      expect(readWholeQuantity(String(value))).toEqual({ min: value, max: value })
      expect(readWholeQuantity(value.toLocaleString('en-US'))).toEqual({ min: value, max: value })
    }),
  )
})
