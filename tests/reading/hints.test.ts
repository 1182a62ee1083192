import { describe, expect, test } from 'vitest'
import { handTexts } from '../../measure/texts.ts'
import { readEnquiry } from '../../src/reading/read-enquiry.ts'
import { explainReading } from '../../src/reading/why.ts'

const texts = [...handTexts().values()].flat().filter((_, i) => i % 8 === 0)
const read = texts.map(({ text }) => ({ text, reading: readEnquiry(text) }))
const parts = read.flatMap(({ text, reading }) => reading.parts.map((part) => ({ text, part })))

describe('what words hint at without saying it', () => {
  const hinted = parts.filter(({ part }) => part.hints.length > 0)

  test('is kept for some parts, and for far from all', () => {
    expect(hinted.length).toBeGreaterThan(5)
    expect(hinted.length).toBeLessThan(parts.length / 2)
  })

  test('is quoted as it stands, at most twice for a part', () => {
    for (const { text, part } of hinted) {
      expect(part.hints.length).toBeLessThanOrEqual(2)
      for (const hint of part.hints) {
        expect(hint.text.length).toBeGreaterThan(0)
        expect(text.slice(hint.start, hint.end)).toBe(hint.text)
      }
    }
  })

  test('is none of what is understood', () => {
    for (const { part } of hinted)
      for (const { answer, value } of part.hints) {
        if (answer === 'designStatus') expect(part.profile.designStatus).toBe('unknown')
        else expect(part.profile.purposes).not.toContain(value)
      }
  })
})

describe('why a text was read so', () => {
  const why = explainReading('Please quote 20 covers. The drawing is frozen. They are spares, the line is down.')

  test('names the sentence that orders, and what spoke for it', () => {
    expect(why.ordering.sentence).toBe('Please quote 20 covers.')
    expect(why.ordering.reasons.some(({ weight }) => weight > 0)).toBe(true)
    expect(why.order.enquiry).toBeGreaterThan(why.order.other)
  })

  test('names for each answer its sentence, with the rules and the words that spoke', () => {
    const design = why.heard.find(({ value }) => value === 'validated')
    expect(design).toMatchObject({ sentence: 'The drawing is frozen.', isSaid: true })
    expect(design?.reasons.some(({ byRule }) => byRule)).toBe(true)
    expect(design?.reasons.some(({ byRule, text }) => !byRule && text.includes('froze'))).toBe(true)
    expect(why.heard.find(({ value }) => value === 'limited_commercial')?.sentence).toContain('spares')
  })

  test('is told of any text', () => {
    for (const text of ['', '20', '🙂', '图纸']) expect(explainReading(text).order.enquiry).toBeGreaterThanOrEqual(0)
  })
})
