import fc from 'fast-check'
import { purposes } from '../../src/advice/choices.ts'
import { largestQuantity, type Profile } from '../../src/advice/profile.ts'
import { type ContextAnswer, questions } from '../../src/advice/questions.ts'

/** People's words at their worst: any character, Slack's control characters, formatting, and invisible characters. */
export const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>',
        '<@U1>',
        '<#C1|x>',
        '&lt;',
        '&',
        '<',
        '>',
        '*',
        '`',
        '```',
        '\u202e',
        '\u200b',
        '\0',
        '40',
        ' parts ',
        '"',
        '\\',
        '\ud83d',
        'א',
        '字',
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join('')),
)

/** The content of a text field with this limit: nothing, or any words. */
export const context = (longest: number, words: fc.Arbitrary<string> = nasty) =>
  fc.option(
    words.map((text) => text.slice(0, longest)),
    { nil: null },
  )

export const anyPieces = fc
  .tuple(fc.integer({ min: 1, max: largestQuantity }), fc.integer({ min: 1, max: largestQuantity }))
  .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }))

/** Any answers that the form accepts, with these words in its text fields. */
export const profileWith = (words: fc.Arbitrary<string>, pieces = anyPieces): fc.Arbitrary<Profile> => {
  const texts = questions.flatMap((question) =>
    question.role === 'context' ? [[question.answer, context(question.longest, words)] as const] : [],
  )
  return fc.record({
    quantity: fc.option(pieces, { nil: null }),
    purposes: fc.subarray([...purposes]),
    designStatus: fc.constantFrom('concept', 'unproven', 'validated', 'unknown'),
    laterQuantity: fc.option(pieces, { nil: null }),
    ...(Object.fromEntries(texts) as Record<ContextAnswer, fc.Arbitrary<string | null>>),
  })
}

export const anyProfile = profileWith(nasty)
