import type { Stage } from '../advice/decision.ts'
import { countStages, findSharedQuestion } from '../advice/several.ts'
import type { AdvisedPart, AdvisedParts } from '../advise.ts'
import type { Copy } from './copy.ts'
import type { Show } from './understood.ts'

const groups: ReadonlyArray<Stage | null> = ['small_batch', 'prototyping', null]

/** A part with its index in the enquiry. */
export type Placed = AdvisedPart & { index: number }

/** The parts grouped by stage; each group keeps the order of the enquiry. */
export const groupParts = ({ parts }: AdvisedParts): Placed[] => {
  const placed = parts.map((part, index) => ({ ...part, index }))
  return groups.flatMap((stage) => placed.filter(({ advised }) => advised.recommendation.stage === stage))
}

/** What a part is called. `show` makes people's words safe. */
export const namePart = ({ list }: Copy, { advised, count, index }: Placed, show: Show): string => {
  const { partName } = advised.profile
  const name = partName === null ? null : show(partName) || null
  return count > 1 ? list.kinds(name, count) : list.part(name, index + 1)
}

/** One part in words: what it is called, how many, its stage, and why. */
export const writePart = (copy: Copy, part: Placed, show: Show) => {
  const { advised, count } = part
  const { profile, recommendation, doubt } = advised
  return {
    part: namePart(copy, part, show),
    quantity: copy.list.quantity(profile.quantity, { count, isSure: doubt.length === 0 }),
    stage: copy.list.stage(recommendation.stage),
    why: copy.recommendation.verdict(advised),
  }
}

const countOf = (parts: readonly AdvisedPart[]) =>
  countStages(parts.map(({ count, advised }) => ({ count, stage: advised.recommendation.stage })))

/** "3 parts: 2 small batch, 1 prototyping". */
export const writeHeadline = ({ list }: Copy, { parts }: Pick<AdvisedParts, 'parts'>): string =>
  list.headline(countOf(parts))

/** The line about the parts that a list leaves out; null if it leaves out none. */
export const writeMore = ({ list }: Copy, left: readonly AdvisedPart[]): string | null =>
  left.length === 0 ? null : list.more(countOf(left))

/**
 * Warnings about the list as a whole: quantities that are missing or unsure, remarks of the reading, and a cut list.
 */
export const writeWarnings = ({ list: { warnings } }: Copy, { parts, remarks, isCut }: AdvisedParts): string[] => {
  const sumOf = (some: readonly AdvisedPart[]) => some.reduce((sum, { count }) => sum + count, 0)
  const missing = sumOf(parts.filter(({ advised }) => advised.profile.quantity === null))
  const unsure = sumOf(parts.filter(({ advised }) => advised.doubt.length > 0))
  return [
    ...(missing > 0 ? [warnings.missing(missing)] : []),
    ...(unsure > 0 ? [warnings.unsure(unsure)] : []),
    ...remarks.map(warnings.remark),
    ...(isCut ? [warnings.cut(parts.length)] : []),
  ]
}

/** The question that the most parts share, with how many they are; null if there is none. */
export const writeSharedQuestion = (copy: Copy, { parts }: AdvisedParts): string | null => {
  const shared = findSharedQuestion(
    parts.map(({ count, advised }) => ({ count, recommendation: advised.recommendation })),
  )
  if (shared === null) return null
  const { question, count, all } = shared
  return copy.list.question(copy.recommendation.question(question), count, all)
}
