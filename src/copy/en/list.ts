import type { Stage } from '../../advice/decision.ts'
import type { Quantity } from '../../advice/profile.ts'
import type { StageCounts } from '../../advice/several.ts'
import type { Remark } from '../../reading/reading.ts'
import { grouped, range, roadStages, several } from './terms.ts'

const countedParts = several('part')

/** "2 small batch, 1 prototyping, 1 not decided yet". */
const tally = ({ small_batch, prototyping, none }: StageCounts) =>
  [
    ...(small_batch > 0 ? [`${grouped.format(small_batch)} ${roadStages.small_batch.toLowerCase()}`] : []),
    ...(prototyping > 0 ? [`${grouped.format(prototyping)} ${roadStages.prototyping.toLowerCase()}`] : []),
    ...(none > 0 ? [`${grouped.format(none)} not decided yet`] : []),
  ].join(', ')

const sum = ({ small_batch, prototyping, none }: StageCounts) => small_batch + prototyping + none

/** "1 part has", "3 parts have". */
const have = (count: number) => `${countedParts(count)} ${count === 1 ? 'has' : 'have'}`

/** An enquiry about several parts, each with its own stage. */
export const list = {
  /** "3 parts: 2 small batch, 1 prototyping". */
  headline: (counts: StageCounts) => `${countedParts(sum(counts))}: ${tally(counts)}`,
  titles: { part: 'Part', quantity: 'Quantity', stage: 'Stage', why: 'Why' },
  caption: 'The parts, each with its stage',
  /** A part's name, or its position in the list if it has none. */
  part: (name: string | null, position: number) => name ?? `Part ${position}`,
  /** An entry that stands for several part numbers. */
  kinds: (name: string | null, count: number) => `${name ?? 'Part numbers'}, ${grouped.format(count)} different`,
  quantity: (quantity: Quantity | null, { count, isSure }: { count: number; isSure: boolean }) => {
    if (quantity === null) return 'Not said'
    return `${range(quantity)}${count > 1 ? ' each' : ''}${isSure ? '' : ' (not sure)'}`
  },
  stage: (stage: Stage | null) => (stage === null ? 'Not decided yet' : roadStages[stage]),
  /** One part in one line: "lid, 3: prototyping. Clear: …". */
  line: (cells: { part: string; quantity: string; stage: string; why: string }) =>
    `${cells.part}: ${cells.quantity}. ${cells.stage}. ${cells.why}`,
  more: (counts: StageCounts) => `And ${countedParts(sum(counts)).replace(' ', ' more ')}: ${tally(counts)}.`,
  warnings: {
    missing: (count: number) => `${have(count)} no quantity.`,
    unsure: (count: number) =>
      `${have(count)} a quantity that may be meant otherwise: open ${count === 1 ? 'it' : 'each'} to see the other reading.`,
    cut: (most: number) => `The list is longer than I read: only the first ${countedParts(most)} are here.`,
    remark: (remark: Remark) => {
      if (remark.about === 'sets')
        return 'The list tells how many pieces go into one set. Say how many of each part are needed in all.'
      const { said, sum: added } = remark
      return said === added
        ? `The list’s own total is ${grouped.format(said)}, and so is my sum.`
        : `The list’s own total is ${grouped.format(said)}, but the quantities add up to ${grouped.format(added)}.`
    },
  },
  /** The question that parts share. */
  question: (question: string, counted: number, all: number) =>
    counted === all ? question : `${question} (${counted} of ${countedParts(all)})`,
  open: 'Open a part',
  /** If one menu cannot hold all parts: the range of this one. */
  openFrom: (first: string, last: string) => `Open a part: ${first} to ${last}`,
  opened: (position: number, count: number) => `Part ${position} of ${count}`,
  otherQuantities: (quantities: readonly Quantity[]) =>
    `The quantity may be meant otherwise: ${quantities.map(range).join(' or ')}. Adjust the answers if it is.`,
  notOpened: 'The part could not be opened in time. Please try again.',
}
