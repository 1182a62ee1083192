import { z } from 'zod'
import { Profile } from '../advice/profile.ts'
import { Thresholds } from '../advice/thresholds.ts'

/** Slack's limit for a button's value, in characters. */
const longestValue = 2000

const Quote = z.object({ answer: z.string(), value: z.string(), text: z.string() })

/**
 * The answers and the words that they were read from, as they travel in a button or a form. `id` is the remembered
 * recommendation that they belong to; `thresholds` are there where they are not the guide's.
 */
const Carried = z.object({
  profile: Profile,
  quotes: z.array(Quote).default([]),
  id: z.string().max(100).optional(),
  thresholds: Thresholds.optional(),
})

export type Carried = z.infer<typeof Carried>

/** Slack may hand `&`, `<` and `>` back as entities; written as JSON escapes they come back as they went. */
const escapeForSlack = (json: string) =>
  json.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

/** What came back from Slack, or null where it was drawn by another version and cannot be read. */
const unpack = <Schema extends z.ZodType>(schema: Schema, packed: string | undefined): z.infer<Schema> | null => {
  try {
    return schema.safeParse(JSON.parse(packed ?? '')).data ?? null
  } catch {
    return null
  }
}

const write = ({ profile, quotes, id, thresholds }: Carried) => {
  const said = Object.entries(profile).filter(([, answer]) => answer !== null && answer !== 'unknown')
  const written = { profile: Object.fromEntries(said), ...(quotes.length > 0 && { quotes }), id, thresholds }
  return escapeForSlack(JSON.stringify(written))
}

/**
 * Puts the answers into a button's value, so that any process can take the next press: at most 2,000 characters.
 * Where they do not fit, the quotes are left out first, then the notes, which decide nothing, are cut, and at last the
 * id is left out.
 */
export const packCarried = (carried: Carried): string => {
  const withQuotes = write(carried)
  if (withQuotes.length <= longestValue) return withQuotes
  const { profile, thresholds } = carried
  const notes = profile.notes ?? ''
  let kept = notes.length
  const rest = { ...carried, quotes: [] }
  let packed = write(rest)
  while (packed.length > longestValue && kept > 0) {
    kept = Math.floor(kept * 0.9)
    packed = write({ ...rest, profile: { ...profile, notes: `${notes.slice(0, kept).toWellFormed()}…` } })
  }
  // Which remembered recommendation it belongs to decides nothing either.
  return packed.length <= longestValue
    ? packed
    : write({ profile: { ...profile, notes: null }, quotes: [], thresholds })
}

/** What a button carried, or null where it was drawn by another version and cannot be read. */
export const unpackCarried = (value: string | undefined): Carried | null => unpack(Carried, value)

const WithButtons = z.array(
  z.object({
    elements: z.array(z.object({ action_id: z.string().optional(), value: z.string().optional() })).optional(),
  }),
)

/**
 * What a message of the app carries, by its blocks as Slack hands them over, in the first of its buttons with one of these
 * ids; null for any other message.
 */
export const findCarried = (blocks: unknown, actionIds: readonly string[]): Carried | null => {
  const elements = WithButtons.safeParse(blocks).data?.flatMap((block) => block.elements ?? []) ?? []
  const found = elements.find(({ action_id }) => action_id !== undefined && actionIds.includes(action_id))
  return found === undefined ? null : unpackCarried(found.value)
}

/** The words of an enquiry that a card keeps are cut to this, in characters: they are there to recognise it by. */
const longestCardText = 200

/**
 * A card that is not posted yet: what is known and will stand on it, the words that it was read from, the person whom it
 * addresses, and after how many hours the reminder comes, `null` for none. `id` is the id that it will have.
 */
const CardDraft = z.object({
  id: z.string().max(100),
  addressedTo: z.string().max(100).nullable().default(null),
  reminderHours: z.int().min(1).nullable(),
  text: z.string().nullable().default(null),
  profile: Profile,
})

/** A card as its button carries it: enough to open the form where the store is away, and to tell who asked. */
const CarriedCard = z.object({ id: z.string().max(100), askedBy: z.string().max(100), profile: Profile })

export type CardDraft = z.infer<typeof CardDraft>
export type CarriedCard = z.infer<typeof CarriedCard>

/** The answers that are left out where they do not fit, in this order; none of them decides. */
const dispensable = ['notes', 'neededBy', 'process', 'material', 'partName'] as const

const writeWithAnswers = (carried: { profile: Profile }) => {
  const said = Object.entries(carried.profile).filter(([, answer]) => answer !== null && answer !== 'unknown')
  return escapeForSlack(JSON.stringify({ ...carried, profile: Object.fromEntries(said) }))
}

/** Writes something with answers so that it fits a button's value. */
const packWithAnswers = (carried: { profile: Profile }): string => {
  const profile = { ...carried.profile }
  for (const answer of dispensable) {
    if (writeWithAnswers({ ...carried, profile }).length <= longestValue) break
    profile[answer] = null
  }
  return writeWithAnswers({ ...carried, profile })
}

/** Puts a card that is not posted yet into a button: its words are left out first where it does not fit. */
export const packCardDraft = (draft: CardDraft): string => {
  const whole = { ...draft, text: draft.text?.slice(0, longestCardText) ?? null }
  const isTooLong = writeWithAnswers(whole).length > longestValue
  return packWithAnswers({ ...whole, ...(isTooLong && { text: null }) })
}

/** A card that is not posted yet, or null where the button was drawn by another version and cannot be read. */
export const unpackCardDraft = (value: string | undefined): CardDraft | null => unpack(CardDraft, value)

export const packCard = (card: CarriedCard): string => packWithAnswers(card)

/** The card that a button belongs to, or null where it was drawn by another version and cannot be read. */
export const unpackCard = (value: string | undefined): CarriedCard | null => unpack(CarriedCard, value)

/**
 * Where a form was opened from, as it travels in its private metadata: the channel that the result may go to, and the
 * response URL that reaches the person privately there (30 minutes, 5 uses). `replaces` is set where the result takes
 * the place of the message that the form was opened from, `previousId` where that message's recommendation is remembered,
 * `thresholds` are those that held where it was opened. `threadTs` is the thread that the result may go to in place of
 * the channel, `about` the message that the form was filled from and the first of
 * its words, null where it is the app's own and carries its answers. `card` is set where the form
 * answers a card, with its thread, and `draft` where it changes what is known on a card that is not posted yet.
 */
const FormOrigin = z.object({
  channel: z.string().optional(),
  responseUrl: z.url().optional(),
  replaces: z.boolean().default(false),
  previousId: z.string().max(100).optional(),
  thresholds: Thresholds.optional(),
  threadTs: z.string().max(40).optional(),
  about: z.object({ ts: z.string().max(40), words: z.string().nullable() }).optional(),
  card: z.object({ id: z.string(), askedBy: z.string(), threadTs: z.string() }).optional(),
  draft: CardDraft.omit({ profile: true }).optional(),
})

export type FormOrigin = z.infer<typeof FormOrigin>

/** The words of a message that travel in a form are cut to this, in characters: they are there to recognise it by. */
const longestAbout = 200

export const packFormOrigin = (origin: FormOrigin): string => {
  const { about } = origin
  const short = about && { ...about, words: about.words?.slice(0, longestAbout).toWellFormed() ?? null }
  return escapeForSlack(JSON.stringify({ ...origin, ...(short && { about: short }) }))
}

/** Where the form was opened from; an origin that cannot be read is one of which nothing is known. */
export const unpackFormOrigin = (metadata: string): FormOrigin => unpack(FormOrigin, metadata) ?? { replaces: false }

/**
 * Where the form about what came back from the parts was opened from: the recommendation that they were made by, the
 * thresholds that the next one will rest on, and the ways to the person. `thread` is the thread that the result goes to
 * where others saw the message; without it the result is for the person alone.
 */
const GateOrigin = z.object({
  carried: Carried,
  thresholds: Thresholds,
  channel: z.string().optional(),
  responseUrl: z.url().optional(),
  thread: z.string().optional(),
})

export type GateOrigin = z.infer<typeof GateOrigin>

export const packGateOrigin = ({ carried, ...origin }: GateOrigin): string =>
  escapeForSlack(JSON.stringify({ ...origin, carried: JSON.parse(packCarried({ ...carried, quotes: [] })) }))

/** Where that form was opened from, or null where it was drawn by another version and cannot be read. */
export const unpackGateOrigin = (metadata: string): GateOrigin | null => unpack(GateOrigin, metadata)

const HistoryCursor = z.object({ createdAt: z.int().min(0), id: z.string() })

/** Which page of a person's history comes next, as it travels in a button: the words that are looked for, and after what. */
const HistoryPlace = z.object({
  search: z.string(),
  before: HistoryCursor,
})

export type HistoryPlace = z.infer<typeof HistoryPlace>

export const packHistoryPlace = (place: HistoryPlace): string => escapeForSlack(JSON.stringify(place))

/** The page that a button leads to, or null where it was drawn by another version and cannot be read. */
export const unpackHistoryPlace = (value: string | undefined): HistoryPlace | null => unpack(HistoryPlace, value)

/**
 * A page of Home, as it travels in the buttons that lead to it: after what it begins, null for the first page, and in
 * `newer` the same of the pages before it, the first page left out, so that the way back is known too.
 */
const HomePlace = z.object({ before: HistoryCursor.nullable(), newer: z.array(HistoryCursor) })

export type HomePlace = z.infer<typeof HomePlace>

export const firstHomePlace: HomePlace = { before: null, newer: [] }

/** At most 2,000 characters: of a longer way back only the nearest pages are kept, and before them comes the first. */
export const packHomePlace = ({ before, newer }: HomePlace): string => {
  for (let start = 0; ; start += 1) {
    const packed = escapeForSlack(JSON.stringify({ before, newer: newer.slice(start) }))
    if (packed.length <= longestValue || start >= newer.length) return packed
  }
}

/** The page that a button leads to, or null where it was drawn by another version and cannot be read. */
export const unpackHomePlace = (value: string | undefined): HomePlace | null => unpack(HomePlace, value)

/** The page before this one, and the one after it, which begins after `next`. */
export const newerHomePlace = ({ newer }: HomePlace): HomePlace => ({
  before: newer.at(-1) ?? null,
  newer: newer.slice(0, -1),
})
export const olderHomePlace = ({ before, newer }: HomePlace, next: NonNullable<HomePlace['before']>): HomePlace => ({
  before: next,
  newer: before === null ? newer : [...newer, before],
})
