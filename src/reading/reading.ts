import type { Profile } from '../advice/profile.ts'
import type { Answer } from '../advice/questions.ts'

/** A half-open run of UTF-16 code units of the original text: `text.slice(start, end)` is what was read. */
export type Span = { start: number; end: number }

/** One answer and the very characters it was read from. `value` is given where one answer can hold several (purposes). */
export type Understood = Span & { answer: Answer; value: string; text: string }

/** An answer and the words that it was read from, which are shown beside it. */
export type Quote = { answer: string; value: string; text: string }

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
  | 'other_number' // a number that fits no reading

/** A number or words that were seen and set aside. */
export type Rejected = Span & { text: string; reason: RejectionReason }

/**
 * What was read from a free-text enquiry.
 * `alternatives` are other readings of the quantity that come close enough to be asked about, best first, the chosen
 * one not among them; empty when the quantity is sure. `quantitySure` is false where the number is bare or a runner-up is close.
 */
export type Reading = {
  profile: Profile
  understood: Understood[]
  rejected: Rejected[]
  quantitySure: boolean
  alternatives: Array<Span & { text: string; quantity: { min: number; max: number } }>
}
