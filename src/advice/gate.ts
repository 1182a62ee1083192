import { z } from 'zod'
import { designPurposes } from './choices.ts'
import { type Stage, splitPurposes } from './decision.ts'
import { opensSmallBatch, provedBy } from './plan.ts'
import { type Profile, Quantity } from './profile.ts'

/**
 * What the parts of a stage were made to show, in the order in which it is asked about.
 * @internal Exported for the tests.
 */
export const gateTopics = {
  prototyping: ['structure', 'dimensions', 'appearance', 'function'],
  small_batch: ['dimensions', 'material_performance', 'finish', 'inspection_results'],
} as const satisfies Record<Stage, readonly string[]>

export type GateTopic = (typeof gateTopics)[Stage][number]

/**
 * Not checked is not confirmed, but another thing: it needs a check, and not a revision.
 * @internal Exported for the tests.
 */
export const findings = ['confirmed', 'not_confirmed', 'not_checked'] as const
const Finding = z.enum(findings)
export type Finding = z.infer<typeof Finding>

/** The longest text about what must be revised, in characters. */
const longestRevisions = 500

const reported = {
  revisions: z.string().max(longestRevisions).nullable().default(null),
  nextQuantity: Quantity.nullable().default(null),
}

/**
 * What came back from the parts of one stage: a finding for each topic, what must be revised in the person's own words,
 * and the quantity that comes next (null: not known yet).
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

/** A topic and what was found of it. */
export type TopicFinding = { topic: GateTopic; finding: Finding }

/** Every topic of the report's stage with its finding, in the asking order. */
export const listFindings = ({ stage, findings: found }: GateReport): TopicFinding[] => {
  const known: Partial<Record<GateTopic, Finding>> = found
  return gateTopics[stage].map((topic) => ({ topic, finding: known[topic] ?? 'not_checked' }))
}

/** The topics that are not confirmed, each once. */
export const listOpen = (report: GateReport): TopicFinding[] =>
  listFindings(report).filter(({ finding }) => finding !== 'confirmed')

/**
 * Whether the step after the stage is open: after prototypes, small batch, by structure, dimensions and function; after
 * a batch, a wider production model, by all four.
 */
export const isGateOpen = (report: GateReport): boolean =>
  listOpen(report).every(
    ({ topic }) => report.stage === 'prototyping' && !opensSmallBatch.some((opening) => opening === topic),
  )

/** What was expected later is dropped once it is what comes next. */
const laterThan = ({ laterQuantity }: Profile, next: Quantity | null) =>
  laterQuantity !== null && next !== null && next.max >= laterQuantity.min ? null : laterQuantity

const designAfter = (profile: Profile, report: GateReport): Pick<Profile, 'designStatus' | 'purposes'> => {
  const isOpen = isGateOpen(report)
  // A batch that did not hold says something about how the parts are made, and nothing about the drawing.
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
 * The answers about the next order, from those about the last one and what came back from it. Total: every report on
 * every profile gives one. It names no stage; that is the classifier's to decide.
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

/** Every question about what came back, in the asking order: one row draws it and reads it. */
export const gateQuestions = (stage: Stage): GateQuestion[] => [
  ...gateTopics[stage].map((name) => ({ name, kind: 'one', options: findings }) as const),
  { name: 'revisions', kind: 'words', longest: longestRevisions, multiline: true },
  { name: 'nextQuantity', kind: 'quantity' },
]

/** The name of one answer of the report. */
export type GateAnswer = GateQuestion['name']

/** For whom a road is told, by ids of which advice knows no more: one person, or everybody in a place. */
export type Audience = { person: string } | { place: string }

/** A recommendation on a road: whose it is, where that person was, what it came from, and the places that were shown it. */
type OnRoad = { user: string; channel: string | null; gate: GateReport | null; shownIn: readonly string[] }

/** One step of the road that was gone: the last recommendation of it, and what came back from its parts, null so far. */
export type RoadStep<Given> = { given: Given; outcome: GateReport | null }

const isOf =
  (person: string) =>
  ({ user }: OnRoad) =>
    user === person

/**
 * Whether an audience has seen a recommendation of a road: everybody in a place that was shown it has, and of persons whoever
 * it is of and whoever has gone on from it in such a place.
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
 * The road so far, from all its recommendations, oldest first, as it is told to an audience: from the newest back to the first
 * that the audience has not seen, and of those `atMost` the newest. One that came from a gate is the next step; any other
 * adjusts the one before it and takes its place.
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
