import type { DesignStatus, Profile, Purpose, Quantity } from '../advice/profile.ts'
import type { Answer } from '../advice/questions.ts'

/** A half-open run of UTF-16 code units of the original text: `text.slice(start, end)` is what was read. */
export type Span = { start: number; end: number }

/** One answer and the very characters it was read from. `value` is given where one answer can hold several (purposes). */
export type Understood = Span & { answer: Answer; value: string; text: string }

/** An answer and the words that it was read from, which are shown beside it. */
export type Quote = { answer: string; value: string; text: string }

/** An answer that words hint at without saying it, and the very characters: one tap settles it. */
export type Hint = Span & { text: string } & (
    | { answer: 'designStatus'; value: Exclude<DesignStatus, 'unknown'> }
    | { answer: 'purposes'; value: Purpose }
  )

/** Why a number or a word was seen and set aside. */
export type RejectionReason =
  | 'dimension' // sizes, tolerances, weights, angles, areas, volumes
  | 'thread' // M6, 1/4-20, G1/2
  | 'grade' // 6061-T6, 1.4301, S355, 316L
  | 'standard' // ISO 2768, EN 10204 3.1, AS9102, RAL 7016
  | 'rating' // Ra, HRC, IP, UL, DN, PN, voltages, axis counts, 2D/3D
  | 'money'
  | 'percentage'
  | 'time' // dates, weeks, clock times, years
  | 'reference' // PO, RFQ, part, drawing and revision numbers, phone numbers
  | 'count_of_something_else' // holes, teeth, cavities, people, stores, companies, earlier orders
  | 'later_quantity' // after this order: "then 500/month", EAU
  | 'negated' // "no need for pilot yet"
  | 'line_number' // the first cell or the opening number of a line
  | 'total' // the sum of a table's own rows
  | 'other_number' // a number that fits no reading

/** A number or words that were seen and set aside. */
export type Rejected = Span & { text: string; reason: RejectionReason }

/** What a text is: it asks for parts, it asks to know something, or it is neither. */
export type Kind = 'enquiry' | 'question' | 'other'

/** The language of a text; `other` is one that is not read. */
export type LanguageCode = 'en' | 'de' | 'es' | 'zh' | 'ja' | 'other'

/**
 * One thing to be made. `count` is the number of parts that share the entry ("4 part numbers, 30 pcs each": 4), each of
 * them made in the quantity of the profile. `doubt` holds the quantities to choose between, the one that was taken first;
 * it is empty if the reading is `sure`.
 */
export type Part = {
  name: string | null
  count: number
  sure: boolean
  doubt: Quantity[]
  profile: Profile
  understood: Understood[]
  /** At most two, the likeliest first; none of what is understood. */
  hints: Hint[]
}

/** A question that a list of parts leaves open, or a figure of its own that was checked. */
export type Remark =
  | { about: 'sets' } // the columns tell pieces for each set, and no number of sets was said
  | { about: 'total'; said: number; sum: number }

/** What was read from a text: parts in the order of the text; none unless it is an enquiry. */
export type Reading = {
  kind: Kind
  language: LanguageCode
  parts: Part[]
  remarks: Remark[]
  rejected: Rejected[]
}
