import { applyChange } from './advice/changes.ts'
import { type Advice, classify } from './advice/classifier.ts'
import { decide } from './advice/decision.ts'
import { type Difference, listDifferences } from './advice/differences.ts'
import type { DesignStatus, Profile, Purpose, Quantity } from './advice/profile.ts'
import { profileOfAll, verdictOfAll } from './advice/several.ts'
import { guideThresholds, type Thresholds } from './advice/thresholds.ts'
import { type Earlier, type FollowUp, readFollowUp } from './reading/follow-up.ts'
import { type EarlierParts, type FollowUpOnParts, readFollowUpOnParts } from './reading/follow-up-parts.ts'
import { listPartNouns } from './reading/part-nouns.ts'
import { judgeRead, mostParts, readEnquiry, readParts } from './reading/read-enquiry.ts'
import type { Hint, Part, Quote, Reading, Rejected, Remark, Understood } from './reading/reading.ts'

/**
 * Advice on one part with everything it is based on: the answers, the words they were read from, and what was set
 * aside. `doubt` holds the quantities to choose between if the reading is not sure, the likeliest first. `hint` is an
 * answer that the words only hint at and that would change the result. `id` is set if the recommendation is remembered.
 */
export type Advised = Advice & {
  id?: string | undefined
  quotes: Quote[]
  rejected: Rejected[]
  doubt: Quantity[]
  hint: HintedAnswer | null
}

/** An answer that the words only hint at, with those words. */
export type HintedAnswer = {
  text: string
  change: { answer: 'designStatus'; to: Exclude<DesignStatus, 'unknown'> } | { answer: 'purposes'; to: Purpose[] }
}

/**
 * Advice on one entry of a list; `count` is the number of parts that share it, each ordered in the entry's quantity.
 */
export type AdvisedPart = { count: number; advised: Advised }

/**
 * Advice on several parts, each decided separately. `profile` holds the answers that all share, `stage` the stage that
 * all share (null if they differ), and `strength` the weakest one. `isCut` is set if the list was longer than is read.
 */
export type AdvisedParts = ReturnType<typeof verdictOfAll> & {
  id?: string | undefined
  profile: Profile
  thresholds: Thresholds
  parts: AdvisedPart[]
  remarks: Remark[]
  isCut: boolean
}

/** Advice on what one enquiry orders. */
export type AdvisedOrder = Advised | AdvisedParts

/** Advice on answers that are already known. */
export const adviseOnProfile = (
  profile: Profile,
  quotes: Quote[] = [],
  thresholds: Thresholds = guideThresholds,
): Advised => ({
  profile,
  thresholds,
  recommendation: classify(profile, thresholds),
  quotes,
  rejected: [],
  doubt: [],
  hint: null,
})

/** One entry of a list as it is stored: the answers, the words they were read from, and the doubtful quantities. */
export type KnownPart = { count: number; profile: Profile; quotes: Quote[]; doubt: Quantity[] }

/** Advice on one entry of a list that is already known. */
export const adviseOnKnownPart = (
  { count, profile, quotes, doubt }: KnownPart,
  thresholds: Thresholds = guideThresholds,
): AdvisedPart => ({ count, advised: { ...adviseOnProfile(profile, quotes, thresholds), doubt } })

/** Advice on the entries of a list that are already known. */
export const adviseOnKnownParts = (
  known: readonly KnownPart[],
  thresholds: Thresholds = guideThresholds,
): AdvisedParts =>
  listParts(
    known.map((part) => adviseOnKnownPart(part, thresholds)),
    thresholds,
  )

const listParts = (
  parts: AdvisedPart[],
  thresholds: Thresholds,
  read: Partial<Pick<AdvisedParts, 'remarks' | 'isCut'>> = {},
): AdvisedParts => ({
  ...verdictOfAll(parts.map(({ advised }) => advised.recommendation)),
  profile: profileOfAll(parts.map(({ advised }) => advised.profile)),
  thresholds,
  parts,
  remarks: [],
  isCut: false,
  ...read,
})

const quotesOf = (understood: readonly Understood[]): Quote[] =>
  understood.map(({ answer, value, text }) => ({ answer, value, text }))

/** What a text was read as, with advice on each part. `parts` is empty unless its language is read. */
export type AdvisedOnParts = Omit<Reading, 'parts'> & { parts: { part: Part; advised: Advised }[] }

/** The likeliest hint that would change the result if it were confirmed. */
const chooseHint = ({ profile, recommendation, thresholds }: Advised, hints: readonly Hint[]): HintedAnswer | null => {
  const hinted = hints.map(
    ({ text, ...hint }): HintedAnswer => ({
      text,
      change:
        hint.answer === 'designStatus'
          ? { answer: hint.answer, to: hint.value }
          : { answer: hint.answer, to: [...profile.purposes, hint.value] },
    }),
  )
  const isDeciding = ({ change }: HintedAnswer) => {
    const { stage, strength } = decide(applyChange(profile, change), thresholds)
    return stage !== recommendation.stage || strength !== recommendation.strength
  }
  return hinted.find(isDeciding) ?? null
}

const adviseOnPart = (part: Part, rejected: Rejected[], thresholds: Thresholds): Advised => {
  const advised = adviseOnProfile(part.profile, quotesOf(part.understood), thresholds)
  return { ...advised, rejected, doubt: part.doubt, hint: chooseHint(advised, part.hints) }
}

/**
 * Advice on an enquiry in free text, part by part. Never throws: what cannot be read becomes a question. A text in a
 * language that is not read has no parts.
 */
export const adviseOnParts = (text: string, thresholds: Thresholds = guideThresholds): AdvisedOnParts =>
  adviseOnReading(readEnquiry(text), thresholds)

const adviseOnReading = ({ parts, ...reading }: Reading, thresholds: Thresholds): AdvisedOnParts => {
  const isRead = reading.language !== 'other'
  return {
    ...reading,
    parts: isRead ? parts.map((part) => ({ part, advised: adviseOnPart(part, reading.rejected, thresholds) })) : [],
  }
}

/** Why a text gets no advice; `asksAbout` holds the purposes that a question names. */
export type Unadvised = { why: 'question' | 'other' | 'language'; asksAbout: Purpose[] }

/** The result of a text: advice on what it orders, or why there is none. */
export type AdvisedOnText = { advised: AdvisedOrder } | { unadvised: Unadvised }

const purposesIn = (parts: readonly Part[]): Purpose[] => [...new Set(parts.flatMap(({ profile }) => profile.purposes))]

/** Advice on a text that nothing came before. Several parts become a list. */
export const adviseOnText = (text: string, thresholds: Thresholds = guideThresholds): AdvisedOnText => {
  const read = readParts(text)
  const { kind, language, parts, remarks } = adviseOnReading(judgeRead(text, read), thresholds)
  if (language === 'other') return { unadvised: { why: 'language', asksAbout: [] } }
  if (kind === 'question') return { unadvised: { why: kind, asksAbout: purposesIn(read.parts) } }
  const [first, ...more] = parts
  if (kind === 'other' || first === undefined) return { unadvised: { why: 'other', asksAbout: [] } }
  if (more.length === 0 && first.part.count === 1) return { advised: first.advised }
  // What was set aside belongs to the text as a whole, not to any one part.
  const listed = parts.map(({ part: { count }, advised }) => ({ count, advised: { ...advised, rejected: [] } }))
  return { advised: listParts(listed, thresholds, { remarks, isCut: parts.length === mostParts }) }
}

/** The answers in a text: those of its only part, or those that all its parts share. */
export const profileOfText = (text: string): Profile =>
  profileOfAll(adviseOnParts(text).parts.map(({ part }) => part.profile))

/** What was said before: of one part, or of several. */
export type EarlierOrder = Earlier | (EarlierParts & { parts: readonly KnownPart[] })

/** An answer in a conversation; `changes` lists what the message changed, null if it is a new enquiry. */
export type AdvisedInTurn = { advised: AdvisedOrder; changes: Change[] | null }

/** How a part is referred to: its position in the earlier list, and its name if it has one. */
export type PartPlace = { position: number; name: string | null }

/** What a message changed. `part` is null if there is only one. */
export type Change =
  | { change: 'answers'; part: PartPlace | null; differences: Difference[] }
  | { change: 'dropped' | 'added'; part: PartPlace }

/** The result of a message: advice, why there is none, or the parts that could be meant if it is not clear which. */
export type Turned = AdvisedInTurn | { unadvised: Unadvised } | { whichOf: PartPlace[] }

/** Whether a text by itself is about an order: it answers a question or names a part. */
const isEnquiry = (text: string, advised: AdvisedOrder) =>
  'parts' in advised ||
  advised.recommendation.reasons.some(({ code }) => code !== 'nothing_known') ||
  advised.profile.laterQuantity !== null ||
  listPartNouns(text).length > 0

const adviseAnew = (text: string, thresholds: Thresholds): Turned | null => {
  const outcome = adviseOnText(text, thresholds)
  if ('unadvised' in outcome) return outcome
  return isEnquiry(text, outcome.advised) ? { advised: outcome.advised, changes: null } : null
}

const adviseOnChanges = (
  earlier: Earlier,
  { profile, understood, rejected, doubt }: Extract<FollowUp, { kind: 'changes' }>,
  thresholds: Thresholds,
): AdvisedInTurn => ({
  advised: { ...adviseOnProfile(profile, quotesOf(understood), thresholds), rejected, doubt },
  changes: [{ change: 'answers', part: null, differences: listDifferences(earlier.profile, profile) }],
})

/** The list after a message: changed parts stay in their places, and added ones come last. */
const changeParts = (
  { parts }: { parts: readonly KnownPart[] },
  { changed, dropped, added }: Extract<FollowUpOnParts, { kind: 'changes' }>,
): KnownPart[] => [
  ...parts.flatMap((part, index) => {
    if (dropped.includes(index)) return []
    const change = changed.find((each) => each.index === index)
    if (change === undefined) return [part]
    const { profile, understood, doubt } = change
    const isSaidAnew = (answer: string) => understood.some((each) => each.answer === answer)
    const quotes = [...part.quotes.filter(({ answer }) => !isSaidAnew(answer)), ...quotesOf(understood)]
    return [{ ...part, profile, quotes, doubt }]
  }),
  ...added.map(({ count, profile, understood, doubt }) => ({ count, profile, quotes: quotesOf(understood), doubt })),
]

const adviseOnMessageAboutParts = (
  text: string,
  earlier: EarlierParts & { parts: readonly KnownPart[] },
  thresholds: Thresholds,
): Turned | null => {
  const { parts } = earlier
  const placeOf = (index: number): PartPlace => ({ position: index + 1, name: parts[index]?.profile.partName ?? null })
  const followUp = readFollowUpOnParts(earlier, text)
  if (followUp?.kind === 'new enquiry') return adviseAnew(followUp.text, thresholds)
  if (followUp?.kind === 'which') return { whichOf: followUp.indexes.map(placeOf) }
  if (followUp === null) return earlier.isBeside ? adviseAnew(text, thresholds) : null
  const { changed, dropped, added } = followUp
  const left = changeParts(earlier, followUp)
  const [first, ...more] = left
  const isOne = first !== undefined && more.length === 0 && first.count === 1
  const changes: Change[] = [
    ...changed.map(({ index, profile }) => ({
      change: 'answers' as const,
      part: placeOf(index),
      differences: listDifferences(parts[index]?.profile ?? profile, profile),
    })),
    ...dropped.map((index) => ({ change: 'dropped' as const, part: placeOf(index) })),
    ...added.map(({ name }, at) => ({
      change: 'added' as const,
      part: { position: left.length - added.length + at + 1, name },
    })),
  ]
  const advised = isOne
    ? { ...adviseOnProfile(first.profile, first.quotes, thresholds), doubt: first.doubt }
    : adviseOnKnownParts(left, thresholds)
  return { advised, changes }
}

/**
 * Advice on the next message of a conversation; `earlier` is what was said before, null if nothing was. Null if nothing
 * in it is understood.
 */
export const adviseOnMessage = (text: string, earlier: EarlierOrder | null, thresholds: Thresholds): Turned | null => {
  if (earlier === null) return adviseAnew(text, thresholds)
  if ('parts' in earlier) return adviseOnMessageAboutParts(text, earlier, thresholds)
  const followUp = readFollowUp(earlier, text)
  if (followUp?.kind === 'changes') return adviseOnChanges(earlier, followUp, thresholds)
  if (followUp?.kind === 'new enquiry') return adviseAnew(followUp.text, thresholds)
  return earlier.isBeside ? adviseAnew(text, thresholds) : null
}
