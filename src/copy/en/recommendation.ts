import type { TurningPoint } from '../../advice/changes.ts'
import { batchPurposes, designPurposes } from '../../advice/choices.ts'
import type { Advice, Recommendation } from '../../advice/classifier.ts'
import type { ComparisonRow, ComparisonTopic } from '../../advice/compare.ts'
import { type Stage, splitPurposes } from '../../advice/decision.ts'
import type { OpenQuestion } from '../../advice/open-question.ts'
import type { Focus, Step } from '../../advice/plan.ts'
import type { DesignStatus, Purpose, Quantity } from '../../advice/profile.ts'
import type { Answer } from '../../advice/questions.ts'
import type { Reason, ReasonCode } from '../../advice/reasons.ts'
import type { Tension, TensionCode } from '../../advice/tensions.ts'
import { bandOf, guideThresholds, piecesOf, type Thresholds } from '../../advice/thresholds.ts'
import type { HintedAnswer } from '../../advise.ts'
import { answers } from './answers.ts'
import {
  designNames,
  focuses,
  grouped,
  labelled,
  listed,
  notSaid,
  nounsOf,
  oneOf,
  parts,
  purposeNames,
  purposeNouns,
  range,
  roadStages,
  sentence,
  stages,
  strengths,
} from './terms.ts'

/** In pieces: from how many on an order is called "dozens" or "hundreds" of parts. */
const dozens = 24
const hundreds = 100

/** "dozens of parts", as the guide says, if the quantity is a batch; else the number itself. */
const scale = (quantity: Quantity, thresholds: Thresholds) => {
  const isBatch = [quantity.min, quantity.max].every((pieces) => bandOf(pieces, thresholds) === 'batch')
  if (isBatch && quantity.min >= hundreds) return 'hundreds of parts'
  return isBatch && quantity.min >= dozens && quantity.max < hundreds ? 'dozens of parts' : parts(quantity)
}

const end = (pieces: number) => parts({ min: pieces, max: pieces })

/** "10 or fewer", "only 1". */
const upTo = (pieces: number) => (pieces === 1 ? 'only 1' : `${grouped.format(pieces)} or fewer`)

const bandSide = (supports: Stage | null) => {
  if (supports === null) return 'fits either stage'
  return supports === 'prototyping' ? 'is a prototype quantity' : 'is a batch quantity'
}

const reasonSentences: Record<ReasonCode, (profile: Advice['profile'], reason: Reason) => string> = {
  nothing_known: () => 'Nothing was said yet about the design, the purpose or the quantity.',
  design_concept: () => 'The design is an idea so far: the next thing to learn is whether it works.',
  design_unproven: () => 'The design is not proven yet: the next thing to learn is whether it works.',
  design_validated: () =>
    'The design is proven: what is left to show is that the same part can be made, inspected and delivered repeatedly.',
  purposes_design: ({ purposes }) =>
    `${sentence(nounsOf(splitPurposes(purposes).design))}: a question about the design, which one good part can answer.`,
  purposes_batch: ({ purposes }) =>
    `${sentence(nounsOf(splitPurposes(purposes).batch))}: a question about the batch, which one good part cannot answer.`,
  quantity_sample: ({ quantity }) => `${quantity === null ? '' : parts(quantity)}: a typical prototype quantity.`,
  quantity_between: ({ quantity }) =>
    `${quantity === null ? '' : parts(quantity)}: more than prototypes need, fewer than a batch, so either stage fits.`,
  quantity_batch: ({ quantity }) => `${quantity === null ? '' : parts(quantity)}: a typical small-batch quantity.`,
  quantity_volume: ({ quantity }) => `${quantity === null ? '' : parts(quantity)}: far more than prototypes need.`,
  quantity_low_end: ({ quantity }, { supports }) => `At the low end, ${end(quantity?.min ?? 1)} ${bandSide(supports)}.`,
  quantity_high_end: ({ quantity }, { supports }) =>
    `At the high end, ${end(quantity?.max ?? 1)} ${bandSide(supports)}.`,
}

const firstParts = ({ plan }: Pick<Recommendation, 'plan'>) =>
  plan[0]?.stage === 'prototyping' && plan[0].quantity !== null ? range(plan[0].quantity) : 'a few'

const tensionSentences: Record<TensionCode, (advice: Advice) => string> = {
  open_design_large_lot: ({ profile: { quantity }, recommendation }) =>
    `${quantity === null ? 'Many parts' : parts(quantity)} of an open design: every design error is multiplied by the lot. Make ${firstParts(recommendation)} first.`,
  open_design_batch_purpose: ({ profile: { purposes } }) =>
    `${sentence(nounsOf(splitPurposes(purposes).batch))} says little while the design can still change. Settle the design first, then run the batch.`,
  batch_purpose_few_parts: ({ profile: { quantity, purposes }, thresholds }) =>
    `${quantity === null ? 'So few parts' : end(quantity.min)}: too few to show that a batch holds. For ${nounsOf(splitPurposes(purposes).batch)}, plan at least ${end(thresholds.batchStarts)}.`,
  proven_design_only_design_purposes: ({ profile: { purposes } }) =>
    `The design is said to be proven, yet the parts are for ${nounsOf(purposes)}. What is still to be learned? If nothing, treat it as a batch.`,
  proven_design_few_parts: () =>
    'The design is proven, so these few parts are not there to test it. Say what they are for before choosing how to make them.',
  design_purpose_large_lot: ({ profile: { quantity, purposes }, thresholds }) =>
    `${quantity === null ? 'So many parts' : parts(quantity)}: ${nounsOf(splitPurposes(purposes).design)} needs only a few. Make ${upTo(thresholds.sampleEnds)} first, unless the design is proven.`,
  batch_purposes_wait: ({ profile: { purposes } }) =>
    `${sentence(nounsOf(splitPurposes(purposes).batch))} comes after the design questions. Answer those on the first parts.`,
  design_purposes_in_batch: ({ profile: { purposes } }) =>
    `The batch is also for ${nounsOf(splitPurposes(purposes).design)}. Settle that on the first parts before the rest is made.`,
  volume: () => 'This is volume: small batch is the controlled first lot, and a larger commitment comes after it.',
}

/** Purposes by name, or a phrase for all of a kind if all of them are meant. */
const named = (some: readonly Purpose[], all: readonly Purpose[], inCommon: string) =>
  some.length === all.length ? inCommon : oneOf.format(some.map((each) => purposeNouns[each]))

/** The answer that would lead to a turning point's stage. */
const turningCondition = (point: TurningPoint) => {
  switch (point.answer) {
    case 'designStatus':
      return point.to === 'validated' ? 'if the design is proven' : 'if the design is still open'
    case 'purposes': {
      const { design, batch } = splitPurposes(point.to)
      if (design.length === 0) return `if the parts are only for ${named(batch, batchPurposes, 'use as a batch')}`
      const checks = named(design, designPurposes, 'checking the design')
      return batch.length === 0 ? `if the parts are only for ${checks}` : `if the parts are also for ${checks}`
    }
    case 'quantity':
      return `if ${range(point.to)} ${point.to.max === 1 ? 'part is' : 'parts are'} ordered`
  }
}

const questionTexts: Record<OpenQuestion['code'], string> = {
  which_quantity_first: 'Which quantity comes first?',
  change_drawing_or_judge_batch:
    'If the parts show a problem, would you change the drawing, or only accept or reject the batch?',
  what_to_prove: answers.purposes.label,
  how_many: answers.quantity.label,
  what_is_left_to_learn: 'Is there something left to learn about the design, or only whether the batch holds?',
}

const optionText = ({ code }: OpenQuestion, option: OpenQuestion['options'][number]) => {
  switch (option.answer) {
    case 'quantity':
      return parts(option.to)
    case 'purposes':
      return code === 'what_is_left_to_learn'
        ? 'Only whether the batch holds'
        : option.to.map((purpose) => sentence(purposeNames[purpose])).join(', ')
    case 'designStatus':
      if (code === 'what_is_left_to_learn') return 'Something about the design'
      if (option.to === 'validated') return 'Accept or reject the batch'
      return option.to === 'concept' ? 'There is no drawing yet' : 'Change the drawing'
  }
}

/** What the words hint at, as a question with one button that confirms it. */
const hinted = (change: HintedAnswer['change']) => {
  if (change.answer === 'designStatus')
    return {
      concept: { question: 'Is it an idea so far?', yes: 'Yes, an idea so far' },
      unproven: { question: 'Can the design still change?', yes: 'Yes, it can change' },
      validated: { question: 'Is the design proven?', yes: 'Yes, it is proven' },
    }[change.to]
  const named = nounsOf(change.to.slice(-1))
  return { question: `Are the parts for ${named}?`, yes: `Yes, for ${named}` }
}

type StagesCompared = { title: string } & Record<Stage, string>

/** "1 to 5 parts". */
const sampleOrders = ({ sampleEnds }: Thresholds) => (sampleEnds === 1 ? end(sampleEnds) : `1 to ${end(sampleEnds)}`)

/** Uses the guide's words as long as the guide's number holds. */
const batchOrders = (thresholds: Thresholds) => {
  const orders = piecesOf('batch', thresholds)
  return thresholds.batchStarts === guideThresholds.batchStarts || orders === null
    ? 'Dozens or hundreds of parts'
    : parts(orders)
}

const typicalQuantity = (thresholds: Thresholds): StagesCompared => ({
  title: 'Typical quantity',
  prototyping: sampleOrders(thresholds),
  small_batch: batchOrders(thresholds),
})

const comparison: Record<Exclude<ComparisonTopic, 'typical_quantity'>, StagesCompared> = {
  main_purpose: {
    title: 'Main purpose',
    prototyping: 'Does the design work? Fit, form, early function, deciding on revisions',
    small_batch:
      'Can the same part be made repeatedly? Pilot runs, customer testing, market validation, bridge production',
  },
  quality_focus: {
    title: 'Quality focus',
    prototyping: 'Single-part validation: one good part already teaches something',
    small_batch: 'Batch consistency and repeatable inspection: one good part is not enough',
  },
  delivery_focus: {
    title: 'Delivery focus',
    prototyping: 'Fast learning and revision support',
    small_batch: 'Stable delivery rhythm and readiness for real use',
  },
}

const projectCell = (row: ComparisonRow): string => {
  switch (row.topic) {
    case 'main_purpose':
      return row.project.purposes.length > 0
        ? sentence(listed.format(row.project.purposes.map((purpose) => purposeNames[purpose])))
        : notSaid
    case 'typical_quantity':
      return row.project.quantity === null ? notSaid : parts(row.project.quantity)
    case 'quality_focus':
      return row.project.designStatus === 'unknown'
        ? notSaid
        : {
            concept: 'Design an idea so far: each part is there to learn from',
            unproven: 'Design not proven yet: each part is there to learn from',
            validated: 'Design proven: the parts must match each other',
          }[row.project.designStatus]
    case 'delivery_focus': {
      const { neededBy, laterQuantity } = row.project
      const said = [
        ...(neededBy === null ? [] : [`needed by ${neededBy}`]),
        ...(laterQuantity === null ? [] : [`${parts(laterQuantity)} later`]),
      ]
      return said.length > 0 ? sentence(said.join(', ')) : notSaid
    }
  }
}

const proves = (focus: readonly Focus[]) => listed.format(focus.map((each) => focuses[each]))

const opensNext: Record<NonNullable<Step['opensNext']>, string> = {
  design_confirmed: 'structure, dimensions and function are confirmed',
  batch_holds: 'the parts of the batch hold the same dimensions, material performance, finish and inspection results',
}

const step = ({ stage, quantity, proves: focus }: Step) => {
  const name = quantity === null ? roadStages[stage] : `${roadStages[stage]}, ${parts(quantity)}`
  return stage === 'wider_production'
    ? `${name}: a larger commitment, once the batch is stable`
    : `${name}: prove ${proves(focus)}`
}

export const recommendation = {
  headline: ({ stage }: Recommendation) => (stage === null ? 'One answer is missing' : stages[stage]),
  /** "Clear: dozens of parts for a pilot run, design proven." */
  verdict: ({ profile, recommendation, thresholds }: Advice) => {
    const { stage, strength, reasons } = recommendation
    const [deciding] = reasons
    if (stage === null)
      return `${strengths[strength]}. ${deciding ? reasonSentences[deciding.code](profile, deciding) : ''}`
    const rests = (code: Reason['answer']) => reasons.some(({ answer }) => answer === code)
    const named = splitPurposes(profile.purposes)[stage === 'prototyping' ? 'design' : 'batch']
    const quantity = profile.quantity !== null && rests('quantity') ? scale(profile.quantity, thresholds) : ''
    const purpose = rests('purposes') ? `for ${nounsOf(named)}` : ''
    const design = rests('designStatus') ? designNames[profile.designStatus] : ''
    const order = [quantity || (purpose && 'parts'), purpose].filter(Boolean).join(' ')
    return `${strengths[strength]}: ${[order, design].filter(Boolean).join(', ')}.`
  },
  reason: (reason: Reason, { profile }: Pick<Advice, 'profile'>) => reasonSentences[reason.code](profile, reason),
  tension: ({ code }: Tension, advice: Advice) => tensionSentences[code](advice),
  turningPoint: (point: TurningPoint) => `${stages[point.stage]}, ${turningCondition(point)}`,
  question: ({ code }: OpenQuestion) => questionTexts[code],
  option: optionText,
  doubt: (taken: Quantity | null) =>
    taken === null
      ? 'Which number is the quantity of this order?'
      : `Read as ${parts(taken)}. Is that the quantity of this order?`,
  hinted,
  readFrom: (words: string) => `Read from “${words}”.`,
  step,
  opensNext: (code: NonNullable<Step['opensNext']>) => opensNext[code],
  comparison: (row: ComparisonRow, thresholds: Thresholds) => ({
    ...(row.topic === 'typical_quantity' ? typicalQuantity(thresholds) : comparison[row.topic]),
    project: projectCell(row),
  }),
  /** One row of the comparison in one line. */
  compared: (titles: Record<Stage | 'project', string>, row: Record<'title' | Stage | 'project', string>) =>
    `${row.title}: ${titles.prototyping}: ${row.prototyping}. ${titles.small_batch}: ${row.small_batch}. ${titles.project}: ${row.project}.`,
  recommended: (title: string) => `${title} (recommended)`,
  titles: {
    understood: 'Understood',
    setAside: 'Set aside',
    reasons: 'Why',
    tensions: 'What pulls the other way',
    comparison: 'The two stages and your project',
    topic: 'Compared by',
    project: 'Your project',
    plan: 'The road ahead',
    next: 'Then, when',
    whatWouldChange: 'What would change the answer',
    question: 'The open question',
  },
  stageCard: {
    prototyping: {
      goal: 'Main goal: verify that the design is feasible.',
      focus: 'Main focus: structure, dimensions, appearance, function testing and material direction.',
    },
    small_batch: {
      goal: 'Main goal: verify that a batch can be produced stably.',
      focus:
        'Main focus: batch consistency, inspection standards, delivery rhythm, material stability and real customer feedback.',
    },
  } satisfies Record<Stage, { goal: string; focus: string }>,
}

const unsaid = (answer: Answer) => labelled(answers[answer].name, notSaid.toLowerCase())

/** One answer as it was understood: "40 parts", "pilot run", "design proven". */
export const understood = {
  quantity: (quantity: Quantity | null) => (quantity === null ? unsaid('quantity') : parts(quantity)),
  noPurpose: unsaid('purposes'),
  purpose: (purpose: Purpose) => purposeNames[purpose],
  designStatus: (status: DesignStatus) => (status === 'unknown' ? unsaid('designStatus') : designNames[status]),
  laterQuantity: (quantity: Quantity) => `${parts(quantity)} later`,
  quoted: (meaning: string, words: string) => `${meaning} (“${words}”)`,
  setAside: {
    negated: (words: string) => `“${words}” was read as ruled out`,
    later_quantity: (words: string) => `“${words}” was read as later, not this order`,
    other_number: (words: string) => `“${words}” was not read as a quantity`,
  },
}
