import { applyChange, type Change } from '../advice/changes.ts'
import type { OpenQuestion } from '../advice/open-question.ts'
import type { Profile, Purpose, Quantity } from '../advice/profile.ts'
import { longestEnquiry } from './normalise.ts'
import { listPartNouns } from './part-nouns.ts'
import { readEnquiry } from './read-enquiry.ts'
import type { Reading } from './reading.ts'
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

/**
 * What a message does to a conversation: it starts anew with an enquiry, or it changes answers. `doubt` holds the
 * quantities to choose between where the message could mean several.
 */
export type FollowUp =
  | { kind: 'new enquiry'; text: string }
  | { kind: 'changes'; profile: Profile; reading: Reading; doubt: Quantity[] }

const opensAnew =
  /^(?:(?:a |an )?(?:new|another|different|next) (?:request|enquiry|inquiry|order|project|part|quote|rfq)|neue (?:anfrage|bestellung)|neues (?:projekt|teil)|nueva (?:solicitud|consulta)|nuevo (?:pedido|proyecto)|新(?:的)?(?:询价|需求|项目|订单)|新しい(?:依頼|案件|注文)|新規(?:依頼|案件))(?![\p{L}])\s*[:：,，.。!-]*\s*/iu

/** "No, 50-100": the word takes back what was said, and is no negation of what follows. */
const interjection =
  /^(?:no|nope|nah|yes|yeah|sorry|oh|wait|ok|okay|nein|nö|ja|sí|si|不|不是|不对|是|いいえ|いや|はい)\s*[,.;:!，。、；：！–—-]\s*/iu

/** Says that what follows takes the place of what was said; a number with it is no other order. */
const corrects =
  /(?<!\p{L})(?:make (?:it|that|this|them)|changed? (?:it|that|this|to)|instead|actually|rather|correction|sorry|i meant?|update|should be|machen wir|änder\p{L}*|lieber|doch|statt|stattdessen|eigentlich|mejor|cambi\p{L}+|en vez|en lugar|que sean|perdón)(?!\p{L})|^(?:no|nope|nah|nein|nö)\s*,|改|换成|其实|^(?:不|不是|不对)[,，]|変更|やっぱり|ではなく|訂正|^(?:いいえ|いや)[、,]/iu

const adds = /(?<!\p{L})(?:also|too|as well|additionally|auch|zusätzlich|también|además)(?!\p{L})|也|还|另外|も/iu

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

/** The answer to the open question that a whole text is: yes or no to a question about the design, or an option's words. */
const readAnswer = (earlier: Earlier, text: string): Change | undefined => {
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
const isAnotherOrder = ({ words, profile, isBeside }: Earlier, text: string, { profile: read }: Reading) => {
  if (read.quantity === null || corrects.test(text) || readWholeQuantity(text) !== null) return false
  if (isBeside) return true
  const before = listPartNouns(`${words}\n${profile.partName ?? ''}`)
  const now = listPartNouns(text)
  return before.length > 0 && now.length > 0 && !now.some((noun) => before.some((known) => isSamePart(noun, known)))
}

/** The purposes that a text rules out, read again from the very words that were set aside. */
const readRuledOut = ({ rejected }: Reading): Purpose[] =>
  rejected.flatMap(({ reason, text }) => (reason === 'negated' ? readEnquiry(text).profile.purposes : []))

const mergePurposes = (before: readonly Purpose[], text: string, reading: Reading): Purpose[] => {
  const { purposes } = reading.profile
  const ruledOut = readRuledOut(reading)
  // "Make that 200 for a pilot run" corrects the quantity.
  const isCorrected = narrows.test(text) || (corrects.test(text) && reading.profile.quantity === null)
  const replaces = purposes.length > 0 && isCorrected && !adds.test(text)
  const kept = replaces ? [] : before.filter((purpose) => !ruledOut.includes(purpose))
  return [...new Set([...kept, ...purposes])]
}

const saysNothing = ({ profile, rejected, alternatives }: Reading) =>
  profile.quantity === null &&
  profile.laterQuantity === null &&
  profile.purposes.length === 0 &&
  profile.designStatus === 'unknown' &&
  alternatives.length === 0 &&
  !rejected.some(({ reason }) => reason === 'negated')

/** The quantities that a text may mean. Where nothing but numbers was said they count, however bare they stand. */
const listQuantities = (reading: Reading): Quantity[] => {
  const { quantity } = reading.profile
  const others = reading.alternatives.map((each) => each.quantity)
  if (quantity !== null) return [quantity, ...others]
  return saysNothing({ ...reading, alternatives: [] }) ? others : []
}

/**
 * Reads the next message of a conversation against what was said before. A quantity or a design status takes the place
 * of the earlier one; a purpose is added, taken away where it is ruled out, and takes the place of the others where the
 * text corrects or narrows. A typed answer to the open question counts as its button. Null where nothing is understood.
 * Total for any string; looks at the first 4,000 UTF-16 code units.
 */
export const readFollowUp = (earlier: Earlier, whole: string): FollowUp | null => {
  const text = whole.slice(0, longestEnquiry).trim()
  const anew = opensAnew.exec(text)
  if (anew !== null) return { kind: 'new enquiry', text: text.slice(anew[0].length) }
  const said = text.replace(interjection, '').replace(becomes, '')
  const reading = readEnquiry(said)
  const [opening = ''] = text.split(endOfClause, 1)
  const answer =
    readAnswer(earlier, text) ??
    readAnswer(earlier, said) ??
    (saysNothing(reading) ? readAnswer(earlier, opening) : undefined)
  if (answer !== undefined)
    return { kind: 'changes', profile: applyChange(earlier.profile, answer), reading: readEnquiry(''), doubt: [] }
  if (saysNothing(reading)) return null
  if (isAnotherOrder(earlier, text, reading)) return { kind: 'new enquiry', text }

  const { profile: before } = earlier
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
  return { kind: 'changes', profile, reading, doubt: quantities.length > 1 ? quantities : [] }
}
