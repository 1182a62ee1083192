import { applyChange, type Change } from '../advice/changes.ts'
import type { OpenQuestion } from '../advice/open-question.ts'
import { emptyProfile, type Profile, type Purpose, type Quantity } from '../advice/profile.ts'
import { longestEnquiry } from './normalise.ts'
import { listPartNouns } from './part-nouns.ts'
import { readParts } from './read-enquiry.ts'
import type { Rejected, Understood } from './reading.ts'
import { readWholeQuantity } from './whole-quantity.ts'

/**
 * What was said before: the answers so far, the open question with its options as they were worded, and the words that
 * it was read from. `isBeside` is set where the next message stands beside the conversation and not in its thread.
 */
export type Earlier = {
  profile: Profile
  question: OpenQuestion | null
  optionWords: string[]
  words: string
  isBeside: boolean
}

/** What a message says, read as one part whatever it names: its answers, and other quantities that it may mean. */
type Said = { profile: Profile; understood: Understood[]; rejected: Rejected[]; others: Quantity[] }

const nothingSaid: Said = { profile: emptyProfile, understood: [], rejected: [], others: [] }

export const readSaid = (text: string): Said => {
  const { parts, rejected } = readParts(text)
  const [first, ...more] = parts
  if (first === undefined) return { ...nothingSaid, rejected }
  const others = [...first.doubt, ...more.flatMap(({ profile }) => profile.quantity ?? [])]
  return {
    profile: first.profile,
    understood: first.understood,
    rejected,
    others: others.filter(({ min, max }) => min !== first.profile.quantity?.min || max !== first.profile.quantity.max),
  }
}

/**
 * What a message does to a conversation: it starts anew with an enquiry, or it changes answers. `doubt` holds the
 * quantities to choose between where the message could mean several.
 */
export type FollowUp =
  | { kind: 'new enquiry'; text: string }
  | { kind: 'changes'; profile: Profile; understood: Understood[]; rejected: Rejected[]; doubt: Quantity[] }

const opening =
  /^(?:(?:a |an )?(?:new|another|different|next) (?:request|enquiry|inquiry|order|project|part|quote|rfq)|neue (?:anfrage|bestellung)|neues (?:projekt|teil)|nueva (?:solicitud|consulta)|nuevo (?:pedido|proyecto)|新(?:的)?(?:询价|需求|项目|订单)|新しい(?:依頼|案件|注文)|新規(?:依頼|案件))(?![\p{L}])\s*[:：,，.。!-]*\s*/iu

/** "New request: 5 brackets" begins anew with what follows; null for a text that does not. */
export const readOpening = (text: string): { kind: 'new enquiry'; text: string } | null => {
  const anew = opening.exec(text)
  return anew === null ? null : { kind: 'new enquiry', text: text.slice(anew[0].length) }
}

/** "No, 50-100": the word takes back what was said, and is no negation of what follows. */
const interjection =
  /^(?:no|nope|nah|yes|yeah|sorry|oh|wait|ok|okay|nein|nö|ja|sí|si|不|不是|不对|是|いいえ|いや|はい)\s*[,.;:!，。、；：！–—-]\s*/iu

/** Says that what follows takes the place of what was said; a number with it is no other order. */
export const corrects =
  /(?<!\p{L})(?:make (?:it|that|this|them)|changed? (?:it|that|this|to)|instead|actually|rather|correction|sorry|i meant?|update|should be|machen wir|änder\p{L}*|lieber|doch|statt|stattdessen|eigentlich|mejor|cambi\p{L}+|en vez|en lugar|que sean|perdón)(?!\p{L})|^(?:no|nope|nah|nein|nö)\s*,|改|换成|其实|^(?:不|不是|不对)[,，]|変更|やっぱり|ではなく|訂正|^(?:いいえ|いや)[、,]/iu

export const adds =
  /(?<!\p{L})(?:add|also|too|as well|additionally|auch|zusätzlich|también|además)(?!\p{L})|也|还|另外|も/iu

const narrows = /(?<!\p{L})(?:only|just|nur|solo|sólo|solamente)(?!\p{L})|只|仅|だけ|のみ/iu

/** What Japanese puts after a number to say that it replaces another; "change" by itself would open the design. */
const becomes = /(?:に変更|にして|に修正)(?:して)?(?:ください|下さい|お願いします)?[。.]?$/u

const agreement =
  /^(?:yes|yep|yup|yeah|sure|correct|right|exactly|(?:yes )?we would|ja|jawohl|genau|stimmt|sí|si|claro|correcto|是|是的|对|会|はい|ええ|そうです)$/iu
const refusal = /^(?:no|nope|nah|(?:no )?we would not|nein|nö|不|不是|不会|否|いいえ|いや|いえ)$/iu
const notYet = /^(?:no )?(?:not yet|noch nicht|todavía no|aún no|还没|还没有|まだ|まだです)$/iu

/** Words that say nothing about which option is meant. */
const fillers = new Set('a an the it its that this these we i you would will only just to of or please they'.split(' '))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The option that has all the words of an answer, where it is the only one. */
const findOption = ({ question, optionWords }: Earlier, text: string): Change | undefined => {
  const words = wordsOf(text).filter((word) => !fillers.has(word))
  if (question === null || words.length === 0) return undefined
  const fitting = question.options.filter((_option, index) => {
    const named = wordsOf(optionWords[index] ?? '')
    return words.every((word) => named.includes(word))
  })
  return fitting.length === 1 ? fitting[0] : undefined
}

/** "Not yet, maybe in two weeks": what comes first is the answer. */
const endOfClause = /[,.;:!?，。、；：！？\n]/u

/** A message without what only takes back what was said, or says that something takes its place. */
export const trimSaid = (text: string): string => text.replace(interjection, '').replace(becomes, '')

/** The answer to the open question that a whole text is: yes or no to a question about the design, or an option's words. */
export const readAnswer = (earlier: Earlier, text: string): Change | undefined => {
  const said = wordsOf(text).join(' ')
  const [first, second] = earlier.question?.options ?? []
  switch (earlier.question?.code) {
    case 'change_drawing_or_judge_batch':
    case 'what_is_left_to_learn':
      if (agreement.test(said) || notYet.test(said)) return first
      if (refusal.test(said)) return second
  }
  return findOption(earlier, text)
}

const isSamePart = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

/** A quantity of its own with another part, or, beside the conversation, with any words that do not correct. */
const isAnotherOrder = ({ words, profile, isBeside }: Earlier, text: string, { profile: read }: Said) => {
  if (read.quantity === null || corrects.test(text) || readWholeQuantity(text) !== null) return false
  if (isBeside) return true
  const before = listPartNouns(`${words}\n${profile.partName ?? ''}`)
  const now = listPartNouns(text)
  return before.length > 0 && now.length > 0 && !now.some((noun) => before.some((known) => isSamePart(noun, known)))
}

/** The purposes that a text rules out, read again from the very words that were set aside. */
const readRuledOut = ({ rejected }: Said): Purpose[] =>
  rejected.flatMap(({ reason, text }) => (reason === 'negated' ? readSaid(text).profile.purposes : []))

const mergePurposes = (before: readonly Purpose[], text: string, reading: Said): Purpose[] => {
  const { purposes } = reading.profile
  const ruledOut = readRuledOut(reading)
  // "Make that 200 for a pilot run" corrects the quantity.
  const isCorrected = narrows.test(text) || (corrects.test(text) && reading.profile.quantity === null)
  const replaces = purposes.length > 0 && isCorrected && !adds.test(text)
  const kept = replaces ? [] : before.filter((purpose) => !ruledOut.includes(purpose))
  return [...new Set([...kept, ...purposes])]
}

export const saysNothing = ({ profile, rejected, others }: Said) =>
  profile.quantity === null &&
  profile.laterQuantity === null &&
  profile.purposes.length === 0 &&
  profile.designStatus === 'unknown' &&
  others.length === 0 &&
  !rejected.some(({ reason }) => reason === 'negated')

/** The quantities that a text may mean, the one that was taken first. */
const listQuantities = ({ profile: { quantity }, others }: Said): Quantity[] => [
  ...(quantity === null ? [] : [quantity]),
  ...others,
]

/** The answers of before with what a message says of them, and the quantities to choose between if it could mean several. */
export const mergeSaid = (before: Profile, text: string, reading: Said): { profile: Profile; doubt: Quantity[] } => {
  const { profile: read } = reading
  const quantities = listQuantities(reading)
  const quantity = quantities.length === 1 ? (quantities[0] ?? null) : read.quantity
  const profile: Profile = {
    ...before,
    quantity: quantity ?? before.quantity,
    laterQuantity: read.laterQuantity ?? before.laterQuantity,
    purposes: mergePurposes(before.purposes, text, reading),
    designStatus: read.designStatus === 'unknown' ? before.designStatus : read.designStatus,
  }
  return { profile, doubt: quantities.length > 1 ? quantities : [] }
}

/**
 * Reads the next message of a conversation against what was said before. A quantity or a design status takes the place
 * of the earlier one; a purpose is added, taken away where it is ruled out, and takes the place of the others where the
 * text corrects or narrows. A typed answer to the open question counts as its button. Null where nothing is understood.
 * Total for any string; looks at the first 20,000 UTF-16 code units.
 */
export const readFollowUp = (earlier: Earlier, whole: string): FollowUp | null => {
  const text = whole.slice(0, longestEnquiry).trim()
  const anew = readOpening(text)
  if (anew !== null) return anew
  const said = trimSaid(text)
  const reading = readSaid(said)
  const [firstClause = ''] = text.split(endOfClause, 1)
  const answer =
    readAnswer(earlier, text) ??
    readAnswer(earlier, said) ??
    (saysNothing(reading) ? readAnswer(earlier, firstClause) : undefined)
  if (answer !== undefined)
    return { kind: 'changes', profile: applyChange(earlier.profile, answer), understood: [], rejected: [], doubt: [] }
  if (saysNothing(reading)) return null
  if (isAnotherOrder(earlier, text, reading)) return { kind: 'new enquiry', text }

  return {
    kind: 'changes',
    ...mergeSaid(earlier.profile, text, reading),
    understood: reading.understood,
    rejected: reading.rejected,
  }
}
