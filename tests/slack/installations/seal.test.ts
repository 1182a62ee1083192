import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSeal, deriveStateSecret, SealError } from '../../../src/slack/installations/seal.ts'
import { newKey } from '../../helpers/oauth-slack.ts'

const key = newKey()
const seal = createSeal([key])
const text = JSON.stringify({ botToken: 'xoxb-1-topsecret' })

describe('what is sealed', () => {
  test('opens in its place, for any text and place, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (place, words) => {
        expect(seal.open(place, seal.close(place, words))).toEqual({ text: words, isOld: false })
        expect(seal.close(place, words)).not.toBe(seal.close(place, words))
      }),
    )
  })

  test('does not open in the place of another', () => {
    expect(() => seal.open('T2', seal.close('T1', text))).toThrow(SealError)
  })

  test('does not open with another key', () => {
    expect(() => createSeal([newKey(), newKey()]).open('T1', seal.close('T1', text))).toThrow(SealError)
  })

  test('does not open if any byte is changed', () => {
    const sealed = seal.close('T1', text)
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (let index = 0; index < bytes.length; index += 1) {
      const tampered = Buffer.from(bytes)
      tampered[index] = (tampered[index] ?? 0) ^ 1
      expect(() => seal.open('T1', `v1.${tampered.toString('base64url')}`)).toThrow(SealError)
    }
  })

  test.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA', '{"botToken":"xoxb-1"}', text])('%s is not taken for a seal', (other) => {
    expect(() => seal.open('T1', other)).toThrow(SealError)
  })

  test('shows nothing of the text, and an error nothing of the key', () => {
    const sealed = seal.close('T1', text)
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain('xoxb')
    const message = String(new SealError('T1'))
    expect(message).toContain('STAGE_ENCRYPTION_KEYS')
    expect(message).not.toContain(key.toString('base64'))
  })
})

test('a new key first: the old one still opens, the new one seals, and is then enough to open', () => {
  const newest = newKey()
  const both = createSeal([newest, key])
  expect(both.open('T1', seal.close('T1', text))).toEqual({ text, isOld: true })
  const again = both.close('T1', text)
  expect(createSeal([newest]).open('T1', again)).toEqual({ text, isOld: false })
  expect(() => seal.open('T1', again)).toThrow(SealError)
})

test('the state secret is derived from the key, and is not the key', () => {
  expect(deriveStateSecret(key)).toBe(deriveStateSecret(key))
  expect(deriveStateSecret(key)).not.toBe(deriveStateSecret(newKey()))
  expect(deriveStateSecret(key)).not.toContain(key.toString('hex'))
})
