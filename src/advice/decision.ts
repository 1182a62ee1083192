import { batchPurposes, designPurposes } from './choices.ts'
import type { DesignStatus, Profile, Purpose } from './profile.ts'
import type { DecidingAnswer } from './questions.ts'
import { bandOf, quantityBands, type Thresholds } from './thresholds.ts'

export type Stage = 'prototyping' | 'small_batch'

/** Strongest first. `undecided` names no stage. */
export const strengths = ['clear', 'likely', 'leaning', 'undecided'] as const
export type Strength = (typeof strengths)[number]

/** What the evidence adds up to: a stage and its strength, or no stage until one more answer is given. */
export type Verdict =
  | { stage: Stage; strength: Exclude<Strength, 'undecided'> }
  | { stage: null; strength: 'undecided' }

/** What a design status means for the decision: a concept and an unproven drawing both count as open. */
export type DesignKnowledge = 'open' | 'unknown' | 'proven'

/** Which kinds of purpose were named. */
export type PurposeMix = 'design' | 'both' | 'batch' | 'none'

const verdicts = (stage: Stage) => ({
  clear: { stage, strength: 'clear' } as const,
  likely: { stage, strength: 'likely' } as const,
  leaning: { stage, strength: 'leaning' } as const,
})
const PT = verdicts('prototyping')
const SB = verdicts('small_batch')
const undecided = { stage: null, strength: 'undecided' } as const

/** The columns of the decision table, in order. */
export const quantityColumns = ['unknown', ...quantityBands] as const

type Row = Readonly<Record<(typeof quantityColumns)[number], Verdict>>

const row = (unknown: Verdict, sample: Verdict, between: Verdict, batch: Verdict, volume: Verdict): Row => ({
  unknown,
  sample,
  between,
  batch,
  volume,
})

/**
 * Looked up by design status, then purpose, then quantity: the order in which evidence counts.
 * Quantity decides alone only if nothing else is known.
 */
// biome-ignore format: keeps the columns aligned
export const decisionTable: Readonly<Record<DesignKnowledge, Readonly<Record<PurposeMix, Row>>>> = {
  //           unknown     sample      between     batch       volume
  open: {
    design: row(PT.clear,   PT.clear,   PT.clear,   PT.likely,  PT.likely),
    both:   row(PT.likely,  PT.likely,  PT.likely,  PT.likely,  PT.likely),
    batch:  row(PT.likely,  PT.likely,  PT.likely,  PT.likely,  PT.likely),
    none:   row(PT.clear,   PT.clear,   PT.likely,  PT.likely,  PT.likely),
  },
  unknown: {
    design: row(PT.clear,   PT.clear,   PT.clear,   PT.leaning, PT.leaning),
    both:   row(PT.leaning, PT.likely,  PT.leaning, PT.leaning, PT.leaning),
    batch:  row(SB.likely,  PT.leaning, SB.likely,  SB.clear,   SB.likely),
    none:   row(undecided,  PT.likely,  undecided,  SB.likely,  SB.leaning),
  },
  proven: {
    design: row(PT.leaning, PT.likely,  PT.leaning, SB.leaning, SB.leaning),
    both:   row(SB.likely,  SB.leaning, SB.likely,  SB.clear,   SB.likely),
    batch:  row(SB.clear,   SB.likely,  SB.clear,   SB.clear,   SB.likely),
    none:   row(SB.leaning, PT.leaning, SB.likely,  SB.clear,   SB.likely),
  },
}

export const designKnowledgeOf = (status: DesignStatus): DesignKnowledge => {
  if (status === 'unknown') return 'unknown'
  return status === 'validated' ? 'proven' : 'open'
}

const isDesignPurpose = (purpose: Purpose) => designPurposes.some((each) => each === purpose)

/** The named purposes of each kind. */
export const splitPurposes = (named: readonly Purpose[]) => ({
  design: designPurposes.filter((each) => named.includes(each)),
  batch: batchPurposes.filter((each) => named.includes(each)),
})

export const purposeMixOf = (named: readonly Purpose[]): PurposeMix => {
  if (named.length === 0) return 'none'
  if (named.every(isDesignPurpose)) return 'design'
  return named.some(isDesignPurpose) ? 'both' : 'batch'
}

const weaker = (one: Verdict, other: Verdict) =>
  strengths.indexOf(one.strength) > strengths.indexOf(other.strength) ? one : other

type Evidence = Pick<Profile, DecidingAnswer>

const decideEnds = ({ designStatus, purposes, quantity }: Evidence, thresholds: Thresholds) => {
  const verdictFor = decisionTable[designKnowledgeOf(designStatus)][purposeMixOf(purposes)]
  if (quantity === null) return [verdictFor.unknown, verdictFor.unknown] as const
  return [verdictFor[bandOf(quantity.min, thresholds)], verdictFor[bandOf(quantity.max, thresholds)]] as const
}

/**
 * Looks the evidence up in the table. A range is looked up at both ends: if they give the same stage, the weaker
 * strength counts; if they differ, the result is undecided.
 */
export const decide = (evidence: Evidence, thresholds: Thresholds): Verdict => {
  const [atLeast, atMost] = decideEnds(evidence, thresholds)
  return atLeast.stage === atMost.stage ? weaker(atLeast, atMost) : undecided
}

/** Whether the two ends of the quantity's range belong in different stages. */
export const endsDisagree = (evidence: Evidence, thresholds: Thresholds) => {
  const [atLeast, atMost] = decideEnds(evidence, thresholds)
  return atLeast.stage !== atMost.stage
}
