import { z } from 'zod'
import { listSaid, Profile, publicAnswers } from '../advice/profile.ts'
import { dispensableQuestions } from '../advice/questions.ts'
import { Thresholds } from '../advice/thresholds.ts'
import { limits } from './limits.ts'

const Quote = z.object({ answer: z.string(), value: z.string(), text: z.string() })

/** In characters: the longest id, ours or Slack's, that is carried. */
const longestId = 100
const Id = z.string().max(longestId)

/** In characters: the longest time stamp of a message. */
const longestTs = 40

/**
 * The answers and the words that they were read from, as they travel in a button or a form. `id` is the remembered
 * recommendation that they belong to; `thresholds` are set if they are not the guide's. `road` is set if the message
 * also showed the road: how many of its recommendations, including its own.
 */
const Carried = z.object({
  profile: Profile,
  quotes: z.array(Quote).default([]),
  id: Id.optional(),
  road: z.int().min(0).optional(),
  thresholds: Thresholds.optional(),
})

export type Carried = z.infer<typeof Carried>

/** Slack may return `&`, `<` and `>` as entities; as JSON escapes they come back unchanged. */
const pack = (value: unknown): string =>
  JSON.stringify(value).replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

/**
 * Packs the first of these forms of a value that fits; each leaves out more than the one before. Throws a RangeError if
 * none fits: a value that is cut could not be read again.
 */
const packWithin = (longest: number, forms: Iterable<unknown>): string => {
  for (const form of forms) {
    const packed = pack(form)
    if (packed.length <= longest) return packed
  }
  throw new RangeError(`Nothing of this fits into ${longest} characters.`)
}

/** What came back from Slack, or null if it was drawn by another version and cannot be read. */
const unpack = <Schema extends z.ZodType>(schema: Schema, packed: string | undefined): z.infer<Schema> | null => {
  try {
    return schema.safeParse(JSON.parse(packed ?? '')).data ?? null
  } catch {
    return null
  }
}

/** A text, then ever shorter beginnings of it, and finally null. Each step drops a tenth, so a few tries are enough. */
function* shorten(text: string): Generator<string | null> {
  yield text
  for (let kept = Math.floor(text.length * 0.9); kept > 0; kept = Math.floor(kept * 0.9))
    yield `${text.slice(0, kept).toWellFormed()}…`
  yield null
}

/**
 * The answers that were given, then fewer and fewer of them: context answers are left out in the order of their
 * `dropRank`; those with several lines are shortened step by step.
 */
function* thin(profile: Profile): Generator<Partial<Profile>> {
  const kept = { ...profile }
  yield listSaid(kept)
  for (const { answer, multiline } of dispensableQuestions) {
    const words = kept[answer]
    if (words === null) continue
    for (const shorter of multiline ? shorten(words) : [null]) {
      kept[answer] = shorter
      yield listSaid(kept)
    }
  }
}

/** Leaves out the quotes first, then context answers, and finally the id with the road. */
function* thinCarried({ profile, quotes, id, road, thresholds }: Carried): Generator<unknown> {
  if (quotes.length > 0) yield { profile: listSaid(profile), quotes, id, road, thresholds }
  let least: Partial<Profile> = {}
  for (const fewer of thin(profile)) {
    least = fewer
    yield { profile: fewer, id, road, thresholds }
  }
  yield { profile: least, thresholds }
}

/**
 * Puts the answers into a button's value, so that any process can take the next press. Deciding answers are never left
 * out.
 */
export const packCarried = (carried: Carried): string => packWithin(limits.buttonValue, thinCarried(carried))

/** What a button carried, or null if it was drawn by another version and cannot be read. */
export const unpackCarried = (value: string | undefined): Carried | null => unpack(Carried, value)

/** In characters: a card keeps this much of an enquiry, enough to recognise it. */
const longestCardText = 200

/**
 * A card that is not posted yet: what is known and will be shown on it, the words that it was read from, the person
 * whom it addresses, and after how many hours the reminder is sent, `null` for never. `id` is the id that it will have.
 */
const CardDraft = z.object({
  id: Id,
  addressedTo: Id.nullable().default(null),
  reminderHours: z.int().min(1).nullable(),
  text: z.string().nullable().default(null),
  profile: Profile,
})

/** A card as its button carries it: enough to open the form while the store is away, and to say who asked. */
const CarriedCard = z.object({ id: Id, askedBy: Id, profile: Profile })

export type CardDraft = z.infer<typeof CardDraft>
export type CarriedCard = z.infer<typeof CarriedCard>

/** Puts a card that is not posted yet into a button. If it does not fit, its words are left out first. */
export const packCardDraft = ({ profile, text, ...draft }: CardDraft): string => {
  const shown = publicAnswers(profile)
  function* forms() {
    if (text !== null) yield { ...draft, text: text.slice(0, longestCardText), profile: listSaid(shown) }
    for (const fewer of thin(shown)) yield { ...draft, profile: fewer }
  }
  return packWithin(limits.buttonValue, forms())
}

/** A card that is not posted yet, or null if the button was drawn by another version and cannot be read. */
export const unpackCardDraft = (value: string | undefined): CardDraft | null => unpack(CardDraft, value)

/** Puts a posted card into its button. */
export const packCard = ({ profile, ...card }: CarriedCard): string => {
  function* forms() {
    for (const fewer of thin(profile)) yield { ...card, profile: fewer }
  }
  return packWithin(limits.buttonValue, forms())
}

/** The card that a button belongs to, or null if it was drawn by another version and cannot be read. */
export const unpackCard = (value: string | undefined): CarriedCard | null => unpack(CarriedCard, value)

const why = z.enum(['question', 'other', 'language']).optional()

/**
 * A message that a form was filled from: its first words, null if it is the app's own, and why it gets no advice, if
 * so.
 */
const About = z.object({ ts: z.string().max(longestTs), words: z.string().nullable(), unadvised: why })

/**
 * Where a form was opened from, as it travels in its private metadata: the channel that the result may go to, and the
 * response URL that reaches the person privately there (30 minutes, 5 uses). `replaces` is set if the result replaces
 * the message that the form was opened from; `lastingTs` is the time stamp of that message unless it is ephemeral, and
 * `previousId` its recommendation if it is remembered. `thresholds` are those that held when the form was opened.
 * `threadTs` is the thread that the result may go to instead of the channel, `about` the message that the form was
 * filled from. `card` is set, with its thread, if the form answers a card, and `draft` if it changes what is known on a
 * card that is not posted yet. `announcedIn` is the channel where the result is announced.
 */
const FormOrigin = z.object({
  channel: Id.optional(),
  responseUrl: z.url().optional(),
  replaces: z.boolean().default(false),
  lastingTs: z.string().max(longestTs).optional(),
  previousId: Id.optional(),
  thresholds: Thresholds.optional(),
  threadTs: z.string().max(longestTs).optional(),
  about: About.optional(),
  card: z.object({ id: Id, askedBy: Id, threadTs: z.string().max(longestTs) }).optional(),
  draft: CardDraft.omit({ profile: true }).optional(),
  announcedIn: Id.optional(),
})
export type FormOrigin = z.infer<typeof FormOrigin>

/** In characters: a form carries this much of the message it was filled from, enough to recognise it. */
const longestAbout = 200

/**
 * What a form carries about where it was opened. If it does not fit, words that only help to recognise things go first:
 * those of a draft, then those of the message; then the response URL, and finally the previous recommendation.
 */
function* thinOrigin({ about, draft, responseUrl, previousId, ...origin }: FormOrigin): Generator<FormOrigin> {
  const short = about && { ...about, words: about.words?.slice(0, longestAbout).toWellFormed() ?? null }
  const wordless = short && { ...short, words: short.words === null ? null : '' }
  const plainDraft = draft && { ...draft, text: null }
  yield { ...origin, responseUrl, previousId, about: short, draft }
  yield { ...origin, responseUrl, previousId, about: short, draft: plainDraft }
  yield { ...origin, responseUrl, previousId, about: wordless, draft: plainDraft }
  yield { ...origin, previousId, about: wordless, draft: plainDraft }
  yield { ...origin, about: wordless, draft: plainDraft }
}

/** Puts where a form was opened from into its private metadata. */
export const packFormOrigin = (origin: FormOrigin): string => packWithin(limits.privateMetadata, thinOrigin(origin))

/** Where the form was opened from. If that cannot be read, nothing is known about it. */
export const unpackFormOrigin = (metadata: string): FormOrigin => unpack(FormOrigin, metadata) ?? { replaces: false }

/**
 * Where the form about what came back from the parts was opened: the recommendation that led to the parts, the
 * thresholds for the next one, and the ways to the person. `thread` is the thread that the result goes to if others saw
 * the message; without it the result is only for the person.
 */
const GateOrigin = z.object({
  carried: Carried,
  thresholds: Thresholds,
  channel: Id.optional(),
  responseUrl: z.url().optional(),
  thread: z.string().max(longestTs).optional(),
})

export type GateOrigin = z.infer<typeof GateOrigin>

/** Puts it into the form's private metadata, without the quotes, and without the response URL if it does not fit. */
export const packGateOrigin = ({ carried, ...origin }: GateOrigin): string => {
  const { responseUrl: _responseUrl, ...lasting } = origin
  const { profile, id, thresholds } = carried
  function* forms() {
    for (const ways of [origin, lasting])
      for (const fewer of thin(profile)) yield { ...ways, carried: { profile: fewer, id, thresholds } }
  }
  return packWithin(limits.privateMetadata, forms())
}

/** Where that form was opened from, or null if it was drawn by another version and cannot be read. */
export const unpackGateOrigin = (metadata: string): GateOrigin | null => unpack(GateOrigin, metadata)

/** What the window of an opened recommendation shows: its id, and how many recommendations of its road. */
const Opened = z.object({ id: Id, road: z.int().min(0).optional() })

export const packOpened = (opened: z.infer<typeof Opened>): string => packWithin(limits.privateMetadata, [opened])

/** What the window showed, or null if it was drawn by another version and cannot be read. */
export const unpackOpened = (metadata: string): z.infer<typeof Opened> | null => unpack(Opened, metadata)

const HistoryCursor = z.object({ createdAt: z.int().min(0), id: Id })

/** The next page of a person's history, as it travels in a button: the search words, and where the page starts. */
const HistoryPlace = z.object({
  search: z.string(),
  before: HistoryCursor,
})

export type HistoryPlace = z.infer<typeof HistoryPlace>

/** Puts the next page into a button; search words that do not fit are cut. */
export const packHistoryPlace = ({ search, before }: HistoryPlace): string => {
  function* forms() {
    for (let kept = search.length; kept > 0; kept = Math.floor(kept * 0.9))
      yield { search: search.slice(0, kept).toWellFormed(), before }
    yield { search: '', before }
  }
  return packWithin(limits.buttonValue, forms())
}

/** The page that a button leads to, or null if it was drawn by another version and cannot be read. */
export const unpackHistoryPlace = (value: string | undefined): HistoryPlace | null => unpack(HistoryPlace, value)

/**
 * A page of Home, as it travels in the buttons that lead to it. `before` is where it starts, null for the first page;
 * `newer` holds the starts of the pages before it, except the first one, so that the way back is known.
 */
const HomePlace = z.object({ before: HistoryCursor.nullable(), newer: z.array(HistoryCursor) })

export type HomePlace = z.infer<typeof HomePlace>

export const firstHomePlace: HomePlace = { before: null, newer: [] }

/**
 * Puts a page of Home into a button. If the way back is too long, only the nearest pages are kept; before them comes
 * the first.
 */
export const packHomePlace = ({ before, newer }: HomePlace): string => {
  function* forms() {
    for (let start = 0; start <= newer.length; start += 1) yield { before, newer: newer.slice(start) }
  }
  return packWithin(limits.buttonValue, forms())
}

/** The page that a button leads to, or null if it was drawn by another version and cannot be read. */
export const unpackHomePlace = (value: string | undefined): HomePlace | null => unpack(HomePlace, value)

/** The page before this one; below, the page after it, which starts at `next`. */
export const newerHomePlace = ({ newer }: HomePlace): HomePlace => ({
  before: newer.at(-1) ?? null,
  newer: newer.slice(0, -1),
})
export const olderHomePlace = ({ before, newer }: HomePlace, next: NonNullable<HomePlace['before']>): HomePlace => ({
  before: next,
  newer: before === null ? newer : [...newer, before],
})
