import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestEnquiry, normalise } from '../../src/reading/normalise.ts'

describe('one spelling', () => {
  test.each([
    ['ＱＴＹ：４０', 'qty:40'],
    ['Fünf Stück', 'funf stuck'],
    ['ocho piñones', 'ocho pinones'],
    ['4\u200b0 pcs', '40 pcs'],
    ['5 – 10', '5 - 10'],
    ['&lt;M6&gt; &amp; M8', '<m6> & m8'],
    ['/stage 40 caps', ' 40 caps'],
    ['60*40 and *bold*', '60*40 and bold '],
    ['40個。', '40個. '],
  ])('%j is read as %j', (original, spelled) => {
    expect(normalise(original).text).toBe(spelled)
  })

  test.each([
    ['ask <@U012AB3CD> for 40', 'ask'],
    ['see <#C0123|sales-4711> for 40', 'see'],
    ['<mailto:bob9@x.example|Bob> wants 40', 'bob'],
    ['https://x.example/4711 40', ''],
    ['write to sales24@x.example 40', 'write to'],
  ])('markup and addresses in %j leave no number but the 40', (original, kept) => {
    const { text } = normalise(original)
    expect(text.match(/\d+/g)).toEqual(['40'])
    expect(text.trim().startsWith(kept)).toBe(true)
  })
})

test('every character knows where it stood, in order, within the part that is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (original) => {
      const { text, starts, ends } = normalise(original)
      expect(starts.length).toBe(text.length + 1)
      for (let i = 0; i < text.length; i++) {
        const [start = -1, end = -1] = [starts[i], ends[i]]
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(original.length)
        expect(starts[i + 1]).toBeGreaterThanOrEqual(start)
      }
    }),
  )
})

test('what comes after the longest enquiry is not looked at', () => {
  expect(normalise(`${'x'.repeat(longestEnquiry)}40`).text).toBe('x'.repeat(longestEnquiry))
})
