import { z } from 'zod'
import { designPurposes } from './choices.ts'
import { type Stage, splitPurposes } from './decision.ts'
import { opensSmallBatch, provedBy } from './plan.ts'
import { type Profile, Quantity } from './profile.ts'

/**
 * What the parts of each stage were made to show, in the asking order.
 * @internal Exported for the tests.
 */
export const gateTopics = {
  prototyping: ['structure', 'dimensions', 'appearance', 'function'],
  small_batch: ['dimensions', 'material_performance', 'finish', 'inspection_results'],
} as const satisfies Record<Stage, readonly string[]>

export type GateTopic = (typeof gateTopics)[Stage][number]

/**
 * `not_checked` is kept apart from `not_confirmed`: it calls for a check, not for a revision.
 * @internal Exported for the tests.
 */
export const findings = ['confirmed', 'not_confirmed', 'not_checked'] as const
const Finding = z.enum(findings)
export type Finding = z.infer<typeof Finding>

/** In characters. */
const longestRevisions = 500

const reported = {
  revisions: z.string().max(longestRevisions).nullable().default(null),
  nextQuantity: Quantity.nullable().default(null),
}

/**
 * What came back from the parts of one stage: a finding for each topic, what must be revised (in the person's own
 * words), and the next quantity (null if it is not known yet).
 */
export const GateReport = z.discriminatedUnion('stage', [
  z.strictObject({
    stage: z.literal('prototyping'),
    findings: z.record(z.enum(gateTopics.prototyping), Finding),
    ...reported,
  }),
  z.strictObject({
    stage: z.literal('small_batch'),
    findings: z.record(z.enum(gateTopics.small_batch), Finding),
    ...reported,
  }),
])
export type GateReport = z.infer<typeof GateReport>

export type TopicFinding = { topic: GateTopic; finding: Finding }

/** Every topic of the report's stage with its finding, in the asking order. A missing one counts as not checked. */
export const listFindings = ({ stage, findings: found }: GateReport): TopicFinding[] => {
  const known: Partial<Record<GateTopic, Finding>> = found
  return gateTopics[stage].map((topic) => ({ topic, finding: known[topic] ?? 'not_checked' }))
}

/** The topics that are not confirmed, in the asking order. */
export const listOpen = (report: GateReport): TopicFinding[] =>
  listFindings(report).filter(({ finding }) => finding !== 'confirmed')

/**
 * Whether the next step is open. After prototypes that is a small batch, which needs structure, dimensions and
 * function; after a batch it is a wider production model, which needs all four topics.
 */
export const isGateOpen = (report: GateReport): boolean =>
  listOpen(report).every(
    ({ topic }) => report.stage === 'prototyping' && !opensSmallBatch.some((opening) => opening === topic),
  )

/** The later quantity, unless the next order already reaches it. */
const laterThan = ({ laterQuantity }: Profile, next: Quantity | null) =>
  laterQuantity !== null && next !== null && next.max >= laterQuantity.min ? null : laterQuantity

const designAfter = (profile: Profile, report: GateReport): Pick<Profile, 'designStatus' | 'purposes'> => {
  const isOpen = isGateOpen(report)
  // A batch that failed says something about how the parts are made, but nothing about the drawing.
  if (report.stage === 'small_batch')
    return { purposes: profile.purposes, designStatus: isOpen ? 'validated' : profile.designStatus }
  const openTopics = listOpen(report).map(({ topic }) => topic)
  const stillToAnswer = designPurposes.filter((purpose) => openTopics.some((topic) => topic === provedBy[purpose]))
  const { design, batch } = splitPurposes(profile.purposes)
  return isOpen
    ? { designStatus: 'validated', purposes: [...design.filter((each) => stillToAnswer.includes(each)), ...batch] }
    : { designStatus: 'unproven', purposes: [...stillToAnswer, ...batch] }
}

/**
 * The answers about the next order, given those about the last one and what came back from it. Total: defined for every
 * report on every profile. It names no stage: the classifier decides that.
 */
export const profileAfterGate = (profile: Profile, report: GateReport): Profile => ({
  ...profile,
  ...designAfter(profile, report),
  quantity: report.nextQuantity,
  laterQuantity: laterThan(profile, report.nextQuantity),
})

type GateQuestion =
  | { name: GateTopic; kind: 'one'; options: readonly Finding[] }
  | { name: 'revisions'; kind: 'words'; longest: number; multiline: boolean }
  | { name: 'nextQuantity'; kind: 'quantity' }

/** Every question about what came back, in the asking order. The form is drawn and read from these rows. */
export const gateQuestions = (stage: Stage): GateQuestion[] => [
  ...gateTopics[stage].map((name) => ({ name, kind: 'one', options: findings }) as const),
  { name: 'revisions', kind: 'words', longest: longestRevisions, multiline: true },
  { name: 'nextQuantity', kind: 'quantity' },
]

/** The name of one answer of the report. */
export type GateAnswer = GateQuestion['name']

/** Who a road is told to: one person, or everybody in a place. To this module the ids are opaque. */
export type Audience = { person: string } | { place: string }

/** A recommendation on a road: who asked, where, the report it came from, and the places it was shown in. */
type OnRoad = { user: string; channel: string | null; gate: GateReport | null; shownIn: readonly string[] }

/** One step of the road so far: its last recommendation, and what came back from its parts (null if nothing yet). */
export type RoadStep<Given> = { given: Given; outcome: GateReport | null }

const isOf =
  (person: string) =>
  ({ user }: OnRoad) =>
    user === person

/**
 * Whether an audience has seen a recommendation on a road. A place has if it was shown there. A person has if it is
 * their own, or if it was shown in a place where they took another step of the road.
 */
const hasSeen = (audience: Audience, road: readonly OnRoad[]) => {
  const places =
    'place' in audience ? [audience.place] : road.filter(isOf(audience.person)).map(({ channel }) => channel)
  return (given: OnRoad) =>
    ('person' in audience && given.user === audience.person) || given.shownIn.some((place) => places.includes(place))
}

const listSteps = <Given extends OnRoad>(recommendations: readonly Given[]) => {
  const steps: RoadStep<Given>[] = []
  for (const given of recommendations) {
    const last = steps.at(-1)
    if (last === undefined || given.gate !== null) {
      if (last !== undefined) last.outcome = given.gate
      steps.push({ given, outcome: null })
    } else last.given = given
  }
  return steps
}

/**
 * The part of a road that an audience may be told, given all its recommendations, oldest first: the newest ones, back
 * to the last that the audience has not seen, and no more than `atMost`. A recommendation with a gate report starts a
 * new step; any other adjusts the one before it and replaces it.
 */
export const tellRoad = <Given extends OnRoad>(
  recommendations: readonly Given[],
  audience: Audience,
  atMost = recommendations.length,
): { told: Given[]; steps: RoadStep<Given>[] } => {
  const isSeen = hasSeen(audience, recommendations)
  const lastUnseen = recommendations.findLastIndex((given) => !isSeen(given))
  const told = recommendations.slice(Math.max(lastUnseen + 1, recommendations.length - atMost))
  return { told, steps: listSteps(told) }
}
