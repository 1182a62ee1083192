import { z } from 'zod'
import { Profile } from './advice/profile.ts'

/** Slack's limit for a button's value, in characters. */
const longestValue = 2000

const Quote = z.object({ answer: z.string(), value: z.string(), text: z.string() })

/** The answers and the words that they were read from, as they travel in a button or a form. */
const Carried = z.object({ profile: Profile, quotes: z.array(Quote).default([]) })

export type Quote = z.infer<typeof Quote>
export type Carried = z.infer<typeof Carried>

/** Slack may hand `&`, `<` and `>` back as entities; written as JSON escapes they come back as they went. */
const escapeForSlack = (json: string) =>
  json.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

const write = ({ profile, quotes }: Carried) => {
  const said = Object.entries(profile).filter(([, answer]) => answer !== null && answer !== 'unknown')
  return escapeForSlack(JSON.stringify({ profile: Object.fromEntries(said), ...(quotes.length > 0 && { quotes }) }))
}

/**
 * Puts the answers into a button's value, so that any process can take the next press: at most 2,000 characters.
 * Where they do not fit, the quotes are left out first, and then the notes, which decide nothing, are cut.
 */
export const packCarried = (carried: Carried): string => {
  const withQuotes = write(carried)
  if (withQuotes.length <= longestValue) return withQuotes
  const { profile } = carried
  const notes = profile.notes ?? ''
  let kept = notes.length
  let packed = write({ profile, quotes: [] })
  while (packed.length > longestValue && kept > 0) {
    kept = Math.floor(kept * 0.9)
    packed = write({ profile: { ...profile, notes: `${notes.slice(0, kept).toWellFormed()}…` }, quotes: [] })
  }
  return packed
}

/** What a button carried, or null where it was drawn by another version and cannot be read. */
export const unpackCarried = (value: string | undefined): Carried | null => {
  try {
    return Carried.safeParse(JSON.parse(value ?? '')).data ?? null
  } catch {
    return null
  }
}

/**
 * Where a form was opened from, as it travels in its private metadata: the channel that the result may go to, and the
 * response URL that reaches the person privately there (30 minutes, 5 uses). `replaces` is set where the result takes
 * the place of the message that the form was opened from.
 */
const FormOrigin = z.object({
  channel: z.string().optional(),
  responseUrl: z.url().optional(),
  replaces: z.boolean().default(false),
})

export type FormOrigin = z.infer<typeof FormOrigin>

export const packFormOrigin = (origin: FormOrigin): string => JSON.stringify(origin)

/** Where the form was opened from; an origin that cannot be read is one of which nothing is known. */
export const unpackFormOrigin = (metadata: string): FormOrigin => {
  try {
    return FormOrigin.parse(JSON.parse(metadata))
  } catch {
    return { replaces: false }
  }
}
