import { z } from 'zod'
import { Profile } from '../advice/profile.ts'
import { type Advised, adviseOnParts, adviseOnProfile } from '../advise.ts'
import type { Copy } from '../copy/copy.ts'
import { longestLine } from './lines.ts'

/** One line of input: a text to read, or a profile that is already known. Other keys are ignored. */
const enquiryIn = (copy: Copy) =>
  z.union([z.object({ text: z.string() }), z.object({ profile: Profile })], { error: copy.terminal.notUsable })

/** The recommendation as data, with its codes for programs and the words of each for people. */
const writeRecommendation = ({ recommendation: words }: Copy, advised: Advised) => {
  const { recommendation, thresholds } = advised
  const { reasons, tensions, question, whatWouldChange, plan, comparison } = recommendation
  return {
    ...recommendation,
    reasons: reasons.map((reason) => ({ ...reason, text: words.reason(reason, advised) })),
    tensions: tensions.map((tension) => ({ ...tension, text: words.tension(tension, advised) })),
    question: question && { ...question, text: words.question(question) },
    whatWouldChange: whatWouldChange.map((point) => ({ ...point, text: words.turningPoint(point) })),
    plan: plan.map((step) => ({ ...step, text: words.step(step) })),
    comparison: comparison.map((row) => ({ topic: row.topic, ...words.comparison(row, thresholds) })),
  }
}

/** A profile that is already known becomes one part with nothing read from text. */
const answerProfile = (copy: Copy, profile: Profile) => ({
  kind: 'enquiry',
  language: 'other',
  parts: [
    {
      name: profile.partName,
      count: 1,
      sure: true,
      doubt: [],
      profile,
      understood: [],
      recommendation: writeRecommendation(copy, adviseOnProfile(profile)),
    },
  ],
  remarks: [],
  rejected: [],
})

const answerText = (copy: Copy, text: string) => {
  const { parts, ...reading } = adviseOnParts(text)
  return {
    ...reading,
    parts: parts.map(({ part, advised }) => ({ ...part, recommendation: writeRecommendation(copy, advised) })),
  }
}

const answer = (copy: Copy, enquiry: { text: string } | { profile: Profile }) =>
  'text' in enquiry ? answerText(copy, enquiry.text) : answerProfile(copy, enquiry.profile)

/** One enquiry in free text as one JSON object. */
export const writeJson = (copy: Copy, text: string): string => JSON.stringify(answer(copy, { text }))

/**
 * Answers one input line with one output line, which says what is wrong if it is not usable. Null stands for a line
 * that is too long.
 */
export const answerLine = (copy: Copy, line: string | null): { output: string; isUsable: boolean } => {
  const fail = (error: string) => ({ output: JSON.stringify({ error }), isUsable: false })
  if (line === null) return fail(copy.terminal.tooLong(longestLine))
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return fail(copy.terminal.notJson)
  }
  const read = enquiryIn(copy).safeParse(parsed)
  return read.success
    ? { output: JSON.stringify(answer(copy, read.data)), isUsable: true }
    : fail(z.prettifyError(read.error))
}
