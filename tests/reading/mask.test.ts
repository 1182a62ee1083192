import { describe, expect, test } from 'vitest'
import { maskNonQuantities } from '../../src/reading/mask.ts'
import { normalise } from '../../src/reading/normalise.ts'

const maskedIn = (text: string) => {
  const { text: spelled } = normalise(text)
  return maskNonQuantities(spelled).map(({ start, end, reason }) => [spelled.slice(start, end), reason])
}

describe('what is never a quantity', () => {
  test.each([
    ['M6', 'thread'],
    ['M8x20', 'thread'],
    ['1/4-20', 'thread'],
    ['G1/2', 'thread'],
    ['#8-32', 'thread'],
    ['7075-T651', 'grade'],
    ['1.4301', 'grade'],
    ['17-4PH', 'grade'],
    ['Ti-6Al-4V', 'grade'],
    ['grade 8.8', 'grade'],
    ['ISO 2768-mK', 'standard'],
    ['DIN EN ISO 9001:2015', 'standard'],
    ['EN 10204 3.1', 'standard'],
    ['AS9102', 'standard'],
    ['RAL 7016', 'standard'],
    ['±0.05', 'dimension'],
    ['+/- 0.1 mm', 'dimension'],
    ['Ø20 h6', 'dimension'],
    ['12x8x3', 'dimension'],
    ['100 x 60 mm', 'dimension'],
    ['2,5 kg', 'dimension'],
    ['厚度2毫米'.slice(2), 'dimension'],
    ['Ra 0.8', 'rating'],
    ['58-62 HRC', 'rating'],
    ['IP67', 'rating'],
    ['DN50', 'rating'],
    ['24VDC', 'rating'],
    ['5-axis', 'rating'],
    ['3D', 'rating'],
    ['五轴', 'rating'],
    ['$12.50', 'money'],
    ['3.000 €', 'money'],
    ['200元', 'money'],
    ['5 %', 'percentage'],
    ['2026-05-12', 'time'],
    ['15.03.2026', 'time'],
    ['15 March', 'time'],
    ['24th', 'time'],
    ['KW 32', 'time'],
    ['Q3', 'time'],
    ['14:30', 'time'],
    ['2026年5月', 'time'],
    ['+49 171 2345678', 'reference'],
    ['300-1150-02', 'reference'],
    ['A-1023-55', 'reference'],
    ['#4711', 'reference'],
  ])('%s is a %s', (text, reason) => {
    expect(maskedIn(`for ${text}, please`)).toEqual([[normalise(text).text, reason]])
  })

  test.each(['40', '50-100', '10/50/100', '1,200', '1.5k', '5 a week', '20 in steel', '4 units', '8 to 10', '60 x'])(
    '%s stays',
    (text) => expect(maskedIn(text)).toEqual([]),
  )
})
