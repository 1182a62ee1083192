import { z } from 'zod'
import { Profile } from '../advice/profile.ts'
import { type Advised, adviseOnProfile } from '../advise.ts'
import { en } from '../copy/en.ts'
import { readEnquiry } from '../reading/read-enquiry.ts'
import { longestLine } from './lines.ts'

const words = en.recommendation

/** One line of input: a text to read, or a profile that is already known. Other keys are left alone. */
const Enquiry = z.union([z.object({ text: z.string() }), z.object({ profile: Profile })], {
  error: en.terminal.notUsable,
})

/** The recommendation as data: each part with its code for programs and its words for people. */
const writeRecommendation = ({ profile, recommendation }: Advised) => ({
  ...recommendation,
  reasons: recommendation.reasons.map((reason) => ({ ...reason, text: words.reason(reason, profile) })),
  tensions: recommendation.tensions.map((tension) => ({
    ...tension,
    text: words.tension(tension, profile, recommendation),
  })),
  question: recommendation.question && {
    ...recommendation.question,
    text: words.question(recommendation.question),
  },
  whatWouldChange: recommendation.whatWouldChange.map((point) => ({ ...point, text: words.turningPoint(point) })),
  plan: recommendation.plan.map((step) => ({ ...step, text: words.step(step) })),
  comparison: recommendation.comparison.map((row) => ({ topic: row.topic, ...words.comparison(row) })),
})

const answer = (enquiry: z.infer<typeof Enquiry>) => {
  const known = { understood: [], rejected: [], quantitySure: true, alternatives: [] }
  const read = 'text' in enquiry ? readEnquiry(enquiry.text) : { ...known, profile: enquiry.profile }
  return { ...read, recommendation: writeRecommendation(adviseOnProfile(read.profile)) }
}

/** One enquiry in free text as one JSON object. */
export const writeJson = (text: string): string => JSON.stringify(answer({ text }))

/** One input line as one output line; a line that is not usable, or null for one too long, says what is wrong, in its place. */
export const answerLine = (line: string | null): { output: string; isUsable: boolean } => {
  const fail = (error: string) => ({ output: JSON.stringify({ error }), isUsable: false })
  if (line === null) return fail(en.terminal.tooLong(longestLine))
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return fail(en.terminal.notJson)
  }
  const read = Enquiry.safeParse(parsed)
  return read.success
    ? { output: JSON.stringify(answer(read.data)), isUsable: true }
    : fail(z.prettifyError(read.error))
}
