import type { TurningPoint } from '../advice/changes.ts'
import type { Recommendation } from '../advice/classifier.ts'
import type { ComparisonRow, ComparisonTopic } from '../advice/compare.ts'
import { type Stage, type Strength, splitPurposes } from '../advice/decision.ts'
import type { Difference } from '../advice/differences.ts'
import {
  type Finding,
  type GateAnswer,
  type GateReport,
  type GateTopic,
  isGateOpen,
  listFindings,
  listOpen,
  type TopicFinding,
} from '../advice/gate.ts'
import type { Focus, RoadStage, Step } from '../advice/plan.ts'
import {
  type Answer,
  batchPurposes,
  type DesignStatus,
  designPurposes,
  largestQuantity,
  type Profile,
  type Purpose,
  type Quantity,
} from '../advice/profile.ts'
import type { Question } from '../advice/question.ts'
import type { Reason, ReasonCode } from '../advice/reasons.ts'
import type { Tension, TensionCode } from '../advice/tensions.ts'
import { bandOf, guideThresholds, type Thresholds, volumeStarts } from '../advice/thresholds.ts'

const grouped = new Intl.NumberFormat('en-US')

/** "40", "50–100", "1,000 or more". */
const range = ({ min, max }: Quantity) => {
  if (min === max) return grouped.format(min)
  return min === volumeStarts && max === largestQuantity
    ? `${grouped.format(min)} or more`
    : `${grouped.format(min)}–${grouped.format(max)}`
}

/** "1 part", "50–100 parts". */
const parts = (quantity: Quantity) => `${range(quantity)} ${quantity.max === 1 ? 'part' : 'parts'}`

/** "23 Nov 2026": for where Slack does not show a day by the reader's own clock. */
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const stages: Record<Stage, string> = {
  prototyping: 'Prototyping',
  small_batch: 'Small batch manufacturing',
}

const roadStages: Record<RoadStage, string> = {
  prototyping: 'Prototyping',
  small_batch: 'Small batch',
  wider_production: 'Wider production',
}

const strengths: Record<Strength, string> = {
  clear: 'Clear',
  likely: 'Likely',
  leaning: 'Leaning this way',
  undecided: 'Not decided yet',
}

/** As a noun in a sentence: "a pilot run asks whether …". */
const purposeNouns: Record<Purpose, string> = {
  design_feasibility: 'proof that the idea works',
  fit_form_check: 'a fit and form check',
  function_test: 'a function test',
  appearance_review: 'an appearance review',
  pilot_run: 'a pilot run',
  customer_testing: 'customer testing',
  market_validation: 'market validation',
  bridge_production: 'bridge production',
  limited_commercial: 'limited commercial use',
}

/** As a buyer would say it, with the meaning of each term of the trade. At most 75 characters: Slack's limit for an option. */
const purposeOptions: Record<Purpose, string> = {
  design_feasibility: 'See whether the idea works',
  fit_form_check: 'Check fit and dimensions',
  function_test: 'Test the function',
  appearance_review: 'Judge the appearance',
  pilot_run: 'Pilot run: a first run the way the series will be made',
  customer_testing: 'Testing by customers',
  market_validation: 'Market validation: will people buy it?',
  bridge_production: 'Bridge production: parts to keep you going until the tool is ready',
  limited_commercial: 'Limited commercial use: parts that are sold or used for real',
}

/** The short name of a purpose, for a list of what was understood. */
const purposeNames: Record<Purpose, string> = {
  design_feasibility: 'design feasibility',
  fit_form_check: 'fit and form check',
  function_test: 'function test',
  appearance_review: 'appearance review',
  pilot_run: 'pilot run',
  customer_testing: 'customer testing',
  market_validation: 'market validation',
  bridge_production: 'bridge production',
  limited_commercial: 'limited commercial use',
}

const designOptions: Record<DesignStatus, string> = {
  concept: 'Idea only: no drawing yet',
  unproven: 'Drawn, but not proven',
  validated: 'Proven: tested, frozen or released',
  unknown: 'Not sure',
}

const designNames: Record<DesignStatus, string> = {
  concept: 'design an idea so far',
  unproven: 'design not proven yet',
  validated: 'design proven',
  unknown: 'design status not said',
}

const focuses: Record<Focus, string> = {
  structure: 'structure',
  dimensions: 'dimensions',
  appearance: 'appearance',
  function: 'function',
  material_direction: 'material direction',
  batch_consistency: 'batch consistency',
  inspection_standards: 'inspection standards',
  delivery_rhythm: 'delivery rhythm',
  material_stability: 'material stability',
  customer_feedback: 'real customer feedback',
}

const nounsOf = (purposes: readonly Purpose[]) => listed.format(purposes.map((purpose) => purposeNouns[purpose]))

/** "dozens of parts", in the guide's words; a prototype's quantity is named by its number. */
const scale = (quantity: Quantity) => {
  const [low, high] = [quantity.min, quantity.max].map((pieces) => bandOf(pieces, guideThresholds))
  if (low === 'batch' && high === 'batch' && quantity.max < 100) return 'dozens of parts'
  if (low === 'batch' && high === 'batch' && quantity.min >= 100) return 'hundreds of parts'
  return parts(quantity)
}

const end = (pieces: number) => parts({ min: pieces, max: pieces })

const bandSide = (supports: Stage | null) => {
  if (supports === null) return 'fits either stage'
  return supports === 'prototyping' ? 'is a prototype quantity' : 'is a batch quantity'
}

const reasonSentences: Record<ReasonCode, (profile: Profile, reason: Reason) => string> = {
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

const tensionSentences: Record<TensionCode, (profile: Profile, recommendation: Recommendation) => string> = {
  open_design_large_lot: ({ quantity }, recommendation) =>
    `${quantity === null ? 'Many parts' : parts(quantity)} of an open design: every design error is multiplied by the lot. Make ${firstParts(recommendation)} first.`,
  open_design_batch_purpose: ({ purposes }) =>
    `${sentence(nounsOf(splitPurposes(purposes).batch))} says little while the design can still change. Settle the design first, then run the batch.`,
  batch_purpose_few_parts: ({ quantity, purposes }) =>
    `${quantity === null ? 'So few parts' : end(quantity.min)}: too few to show that a batch holds. For ${nounsOf(splitPurposes(purposes).batch)}, plan at least ${guideThresholds.batchStarts} parts.`,
  proven_design_only_design_purposes: ({ purposes }) =>
    `The design is said to be proven, yet the parts are for ${nounsOf(purposes)}. What is still to be learned? If nothing, treat it as a batch.`,
  proven_design_few_parts: () =>
    'The design is proven, so these few parts are not there to test it. Say what they are for before choosing how to make them.',
  design_purpose_large_lot: ({ quantity, purposes }) =>
    `${quantity === null ? 'So many parts' : parts(quantity)}: ${nounsOf(splitPurposes(purposes).design)} needs only a few. Make ${guideThresholds.sampleEnds} or fewer first, unless the design is proven.`,
  batch_purposes_wait: ({ purposes }) =>
    `${sentence(nounsOf(splitPurposes(purposes).batch))} comes after the design questions. Answer those on the first parts.`,
  design_purposes_in_batch: ({ purposes }) =>
    `The batch is also for ${nounsOf(splitPurposes(purposes).design)}. Settle that on the first parts before the rest is made.`,
  volume: () => 'This is volume: small batch is the controlled first lot, and a larger commitment comes after it.',
}

/** Purposes by name, or what they have in common where all of a kind are meant. */
const named = (some: readonly Purpose[], all: readonly Purpose[], inCommon: string) =>
  some.length === all.length ? inCommon : oneOf.format(some.map((each) => purposeNouns[each]))

/** The answer that would have to be another for a turning point's stage. */
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

const questionTexts: Record<Question['code'], string> = {
  which_quantity_first: 'Which quantity comes first?',
  change_drawing_or_judge_batch:
    'If the parts show a problem, would you change the drawing, or only accept or reject the batch?',
  what_to_prove: 'What will the parts be used for?',
  how_many: 'How many parts do you need in this order?',
  what_is_left_to_learn: 'Is there something left to learn about the design, or only whether the batch holds?',
}

const optionText = ({ code }: Question, option: Question['options'][number]) => {
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

const comparison: Record<ComparisonTopic, { title: string } & Record<Stage, string>> = {
  main_purpose: {
    title: 'Main purpose',
    prototyping: 'Does the design work? Fit, form, early function, deciding on revisions',
    small_batch:
      'Can the same part be made repeatedly? Pilot runs, customer testing, market validation, bridge production',
  },
  typical_quantity: {
    title: 'Typical quantity',
    prototyping: '1 to 5 parts',
    small_batch: 'Dozens or hundreds of parts',
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

const notSaid = 'Not said'

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

const several = (one: string) => (count: number) => `${grouped.format(count)} ${one}${count === 1 ? '' : 's'}`

/** By which door a recommendation was asked for. */
const doors = new Map([
  ['command', 'command'],
  ['form', 'form'],
  ['button', 'answer button'],
])

/** What a store holds, counted. */
const counted = {
  recommendations: several('recommendation'),
  drafts: several('draft'),
  settings: (count: number) => `settings of ${several('workspace')(count)}`,
  installations: several('installation'),
  events: several('event'),
  threads: several('thread'),
  departures: several('departure'),
  cards: several('card'),
  answers: several('answer'),
}

/** "1 day", "a week", "36 hours". */
const hoursInWords = (hours: number) => {
  if (hours % 168 === 0) return several('week')(hours / 168)
  return hours % 24 === 0 ? several('day')(hours / 24) : several('hour')(hours)
}

const quantityOrNone = (quantity: Quantity | null) => (quantity === null ? notSaid.toLowerCase() : range(quantity))

const designStates: Record<DesignStatus, string> = {
  concept: 'an idea so far',
  unproven: 'not proven yet',
  validated: 'proven',
  unknown: notSaid.toLowerCase(),
}

/** "Quantity: 40 → 200". */
const difference = (changed: Difference) => {
  switch (changed.answer) {
    case 'quantity':
      return `Quantity: ${quantityOrNone(changed.from)} → ${quantityOrNone(changed.to)}`
    case 'laterQuantity':
      return `Later: ${quantityOrNone(changed.from)} → ${quantityOrNone(changed.to)}`
    case 'designStatus':
      return `Design: ${designStates[changed.from]} → ${designStates[changed.to]}`
    case 'purposes': {
      const [added, removed] = [changed.added, changed.removed].map((some) =>
        listed.format(some.map((purpose) => purposeNames[purpose])),
      )
      return `Purpose: ${[...(added ? [`${added} added`] : []), ...(removed ? [`${removed} removed`] : [])].join(', ')}`
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

const quantityHint = 'A number, a range or dozens: 40, 50-100, 3 dozen. Leave it empty if you do not know yet.'

/** The button and the title of its form: at most 24 characters, Slack's limit for a title. */
const partsBack: Record<Stage, string> = { prototyping: 'Prototypes are back', small_batch: 'The batch is back' }

const topics: Record<GateTopic, string> = {
  structure: 'structure',
  dimensions: 'dimensions',
  appearance: 'appearance',
  function: 'function',
  material_performance: 'material performance',
  finish: 'finish',
  inspection_results: 'inspection results',
}

const findingNames: Record<Finding, string> = {
  confirmed: 'confirmed',
  not_confirmed: 'not confirmed',
  not_checked: 'not checked',
}

const topicFinding = ({ topic, finding }: TopicFinding) => `${topics[topic]} ${findingNames[finding]}`

const gateLabel = (answer: GateAnswer) => {
  if (answer === 'revisions') return 'What must be revised?'
  return answer === 'nextQuantity' ? 'How many parts come next?' : sentence(topics[answer])
}

const topicHints: Record<Stage, Partial<Record<GateTopic, string>>> = {
  prototyping: {
    structure: 'Is the part strong enough, and does it assemble as designed?',
    dimensions: 'Do the measured sizes match the drawing and the parts around it?',
    appearance: 'Does it look and feel right? This does not hold back a small batch.',
    function: 'Does the part do its job when it is tested?',
  },
  small_batch: {
    dimensions: 'Are they within tolerance on every part?',
    material_performance: 'Does the material behave the same on every part?',
    finish: 'Is the surface the same on every part?',
    inspection_results: 'Does inspecting the parts again give the same results?',
  },
}

const gateHint = (stage: Stage, answer: GateAnswer) => {
  if (answer === 'revisions') return 'In your own words. Leave it empty if nothing has to change.'
  if (answer === 'nextQuantity') return quantityHint
  return topicHints[stage][answer] ?? null
}

const afterParts: Record<Stage, string> = { prototyping: 'After the prototypes', small_batch: 'After the batch' }

const gateVerdicts: Record<Stage, Record<'open' | 'shut', string>> = {
  prototyping: {
    open: 'Structure, dimensions and function are confirmed: the way to a small batch is open.',
    shut: 'The way to a small batch opens when structure, dimensions and function are confirmed.',
  },
  small_batch: {
    open: 'The batch held on all four: it is ready for a wider production model.',
    shut: 'The batch is not ready for a wider production model yet: all four must be confirmed.',
  },
}

const checkNow: Record<Stage, string> = {
  prototyping: 'Check this on the parts you have',
  small_batch: 'Check this across the parts of this batch',
}

const reviseFirst: Record<Stage, string> = {
  prototyping: 'Revise the design, then check this again on new parts',
  small_batch: 'Revise how the parts are made, then check this again on another batch',
}

/** A failed check needs a revision; one that was not made needs to be made. */
const openSentence = (stage: Stage, { topic, finding }: TopicFinding) => {
  const act = finding === 'not_checked' ? checkNow[stage] : reviseFirst[stage]
  const urgency = finding === 'not_checked' ? ' before the next step' : ''
  const rest = topic === 'appearance' ? '; it does not hold back a small batch' : urgency
  return `${sentence(topics[topic])}: ${findingNames[finding]}. ${act}${rest}.`
}

/**
 * Every sentence that people read, in English: the source of truth that another language satisfies.
 * Nothing here is escaped for Slack; people's own words come in as data and are made safe where they are drawn.
 */
export const en = {
  range,
  parts,
  stages,
  notSaid,

  /** The words of one recommendation. */
  recommendation: {
    headline: ({ stage }: Recommendation) => (stage === null ? 'One answer is missing' : stages[stage]),
    /** "Clear: dozens of parts for a pilot run, design proven." */
    verdict: (recommendation: Recommendation, profile: Profile) => {
      const { stage, strength, reasons } = recommendation
      const [deciding] = reasons
      if (stage === null)
        return `${strengths[strength]}. ${deciding ? reasonSentences[deciding.code](profile, deciding) : ''}`
      const rests = (code: Reason['answer']) => reasons.some(({ answer }) => answer === code)
      const named = splitPurposes(profile.purposes)[stage === 'prototyping' ? 'design' : 'batch']
      const quantity = profile.quantity !== null && rests('quantity') ? scale(profile.quantity) : ''
      const purpose = rests('purposes') ? `for ${nounsOf(named)}` : ''
      const design = rests('designStatus') ? designNames[profile.designStatus] : ''
      const order = [quantity || (purpose && 'parts'), purpose].filter(Boolean).join(' ')
      return `${strengths[strength]}: ${[order, design].filter(Boolean).join(', ')}.`
    },
    reason: (reason: Reason, profile: Profile) => reasonSentences[reason.code](profile, reason),
    tension: (tension: Tension, profile: Profile, recommendation: Recommendation) =>
      tensionSentences[tension.code](profile, recommendation),
    turningPoint: (point: TurningPoint) => `${stages[point.stage]}, ${turningCondition(point)}`,
    question: ({ code }: Question) => questionTexts[code],
    option: optionText,
    doubt: (taken: Quantity | null) =>
      taken === null
        ? 'Which number is the quantity of this order?'
        : `Read as ${parts(taken)}. Is that the quantity of this order?`,
    step,
    opensNext: (code: NonNullable<Step['opensNext']>) => opensNext[code],
    comparison: (row: ComparisonRow) => ({ ...comparison[row.topic], project: projectCell(row) }),
    titles: {
      understood: 'Understood',
      setAside: 'Set aside',
      reasons: 'Why',
      tensions: 'What pulls the other way',
      comparison: 'The two stages and your project',
      topic: 'Compared by',
      project: 'Your project',
      recommended: 'recommended',
      plan: 'The road',
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
  },

  /** One answer as it was understood: "40 parts", "pilot run", "design proven". */
  understood: {
    quantity: (quantity: Quantity | null) =>
      quantity === null ? `Quantity: ${notSaid.toLowerCase()}` : parts(quantity),
    noPurpose: `Purpose: ${notSaid.toLowerCase()}`,
    purpose: (purpose: Purpose) => purposeNames[purpose],
    designStatus: (status: DesignStatus) =>
      status === 'unknown' ? `Design: ${notSaid.toLowerCase()}` : designNames[status],
    laterQuantity: (quantity: Quantity) => `${parts(quantity)} later`,
    context: (answer: 'partName' | 'process' | 'material' | 'neededBy' | 'notes', words: string) =>
      `${{ partName: 'Part', process: 'Process', material: 'Material', neededBy: 'Needed by', notes: 'Notes' }[answer]}: ${words}`,
    quoted: (meaning: string, words: string) => `${meaning} (“${words}”)`,
    setAside: {
      negated: (words: string) => `“${words}” was read as ruled out`,
      later_quantity: (words: string) => `“${words}” was read as later, not this order`,
      other_number: (words: string) => `“${words}” was not read as a quantity`,
    },
  },

  /** The form and its questions. */
  form: {
    title: 'Describe your project',
    submit: 'See the stage',
    cancel: 'Cancel',
    done: 'Done',
    resultTitle: 'Your stage',
    labels: {
      partName: 'What is the part called?',
      quantity: 'How many parts do you need in this order?',
      purposes: 'What will the parts be used for?',
      designStatus: 'Is the design proven?',
      laterQuantity: 'Will you need more later?',
      process: 'Which process?',
      material: 'Which material?',
      neededBy: 'When are the parts needed?',
      notes: 'Anything else we should know?',
    } satisfies Record<Answer, string>,
    hints: {
      partName: null,
      quantity: quantityHint,
      purposes: 'Choose all that apply.',
      designStatus: null,
      laterQuantity: 'A number or a range, after this order: 500, 500-1000.',
      process: 'For example CNC machining, injection moulding, 3D printing.',
      material: 'For example aluminium 6061, ABS, stainless steel 316L.',
      neededBy: 'A date or a week, in your own words.',
      notes: null,
    } satisfies Record<Answer, string | null>,
    purposeOptions,
    designOptions,
    destination: {
      label: 'Where should the result go?',
      private: 'Only to me',
      channel: 'To this channel',
      thread: 'In that message’s thread',
    },
    /** Above the questions, where the form was opened from a message. */
    about: (words: string) => `Read from: “${words}”`,
    aboutNothing: 'That message has no text that I can read. Fill in what you know of it.',
    /** The line that shows where the stage stands so far. */
    standing: (stage: Stage | null, strength: Strength) =>
      stage === null
        ? 'So far: not decided yet'
        : `So far: ${stages[stage]}, ${strength === 'leaning' ? 'leaning' : strengths[strength].toLowerCase()}`,
    standingQuestion: (question: string) => `Still open: ${question}`,
    standingUnreadable: 'The quantity cannot be read yet, so it is not counted here.',
    resultOnItsWay: {
      private: 'The full comparison is on its way to you, visible only to you.',
      channel: 'The full comparison is on its way to this channel.',
      thread: 'The full comparison is on its way to that message’s thread.',
    },
    problems: {
      below_one: 'An order has at least 1 part. Write a whole number, such as 40.',
      fraction: 'Parts come whole. Write a whole number, such as 40, or a range, such as 50-100.',
      not_plain_digits: 'Write the number out, such as 40 or 1,200, up to 1,000,000.',
      too_large: 'That is more than this advice covers. Write a number up to 1,000,000.',
      reversed: 'Write the smaller number first, such as 50-100.',
      unreadable: 'Write a whole number, such as 40, a range, such as 50-100, or 3 dozen.',
      not_chosen: 'Choose one. Not sure? Then it is not checked yet.',
      too_long: (longest: number) => `Please keep this to ${grouped.format(longest)} characters.`,
    },
  },

  actions: {
    share: 'Share in channel',
    askBuyer: 'Ask the buyer',
    adjust: 'Adjust answers',
    describe: 'Fill in the form',
    anotherNumber: 'Another number',
    open: 'Open',
    older: 'Older',
    partsBack,
    newer: 'Newer',
    startCheck: 'Start a check',
    settings: 'Settings',
  },

  sharedBy: (mention: string) => `Shared by ${mention}`,
  answeredBy: (mention: string, answer: string) => `${mention} answered: ${answer}`,
  askedBy: (mention: string) => `Checked by ${mention}`,
  announcedFor: (mention: string) => `New recommendation for ${mention}`,
  shared: 'Shared in this channel.',
  sharedBefore: 'This was shared in this channel already.',
  /** What a link to the message is called that a form was filled from. */
  thisMessage: 'this message',
  aboutMessage: (link: string) => `About ${link}`,

  /** What is said in a thread or a direct message, around the recommendations. */
  conversation: {
    /** "Changed: Quantity: 40 → 200 · Purpose: customer testing added". */
    changed: (changes: Difference[]) =>
      changes.length === 0
        ? 'That changes nothing: I had it so already.'
        : `Changed: ${changes.map(difference).join(' · ')}`,
    startsAnew: 'Read as a new request: what was said before is left out.',
    earlierAway: 'What was said here before cannot be read just now, so I read this message by itself.',
    howToAnswer: {
      channel: 'Answer with a button, or mention me with your answer.',
      direct: 'Answer with a button, or write your answer here.',
    },
    notUnderstood: (question: string | null) =>
      question === null
        ? 'I read nothing in this that changes the answer. Say what changes, such as: make that 200.'
        : `I read nothing in this that changes the answer. The open question is still: ${question}`,
    usage: {
      channel:
        'Is an order prototyping or small batch manufacturing? Mention me with the enquiry, such as: 40 housings for a pilot run, drawing frozen. I answer here; then mention me with what changes, such as: make that 200.',
      direct:
        'Is an order prototyping or small batch manufacturing? Send me the enquiry, such as: 40 housings for a pilot run, drawing frozen. I answer here; then write what changes, such as: make that 200.',
    },
    /** For people who may use the app's shortcuts. */
    checkMessage: 'For a message that is already here, choose “Check this request” in its menu.',
    noFiles: 'I read the words of a message, not its files.',
    notAnswered: {
      not_member:
        'I could not answer you there because I am not in the channel. Type /invite @Stage Advisor there, then mention me again. Here is the answer for you.',
      gone: 'I could not answer you there: the channel no longer exists, or it is private and I am not in it. In a private channel type /invite @Stage Advisor, then mention me again. Here is the answer for you.',
      archived: 'I could not answer you there: the channel is archived. Here is the answer for you.',
      not_allowed:
        'I could not answer you there: the channel or the thread does not let me write. Ask the channel’s owner to allow apps to post, then mention me again. Here is the answer for you.',
      app_withdrawn:
        'I could not answer you there: my access to this workspace was withdrawn. Ask the person who installed me to install me again. Here is the answer for you.',
      slack_busy:
        'Slack did not take my answer there just now. Please mention me again in a minute. Here is the answer for you.',
    },
  },

  /** What came back from the prototypes or the batch, and what follows. */
  gate: {
    title: partsBack,
    submit: 'See what comes next',
    label: gateLabel,
    hint: gateHint,
    findings: {
      confirmed: 'Confirmed',
      not_confirmed: 'Not confirmed',
      not_checked: 'Not checked yet',
    } satisfies Record<Finding, string>,
    /** "After the prototypes: structure confirmed, dimensions not checked, …" */
    lead: (report: GateReport, mention: string) =>
      `${afterParts[report.stage]}: ${listFindings(report).map(topicFinding).join(', ')}. Reported by ${mention}.`,
    verdict: (report: GateReport) => gateVerdicts[report.stage][isGateOpen(report) ? 'open' : 'shut'],
    open: openSentence,
    titles: { open: 'Still open', revisions: 'What must be revised', road: 'The road so far' },
    /** "Prototyping, 3 parts, 12 Nov 2026: dimensions not confirmed". */
    step: (
      { stage, quantity }: { stage: Stage | null; quantity: Quantity | null },
      day: string | null,
      outcome: GateReport | null,
    ) => {
      const name = stage === null ? strengths.undecided : roadStages[stage]
      const made = [name, ...(quantity === null ? [] : [parts(quantity)]), ...(day === null ? [] : [day])].join(', ')
      if (outcome === null) return made
      const open = listOpen(outcome)
      return `${made}: ${open.length === 0 ? 'all confirmed' : open.map(topicFinding).join(', ')}`
    },
    earlierSteps: (count: number) => `${several('earlier step')(count)} not shown`,
    stepsAway: 'Earlier steps cannot be read just now. They are kept.',
    resultOnItsWay: 'The full comparison is on its way to the thread of that message.',
    formDidNotOpen: (stage: Stage) => `The form could not be opened in time. Please press ${partsBack[stage]} again.`,
    staleForm: 'This form is from an earlier version. Copy your words, close it, and press the button again.',
  },

  /** A card in a channel by which a buyer is asked to describe a project. */
  card: {
    title: 'Tell us about your project',
    asks: (by: string, to: string | null) =>
      to === null ? `${by} asks: please describe your project.` : `${to}, ${by} asks you to describe your project.`,
    why: 'It takes about a minute, and you may leave out what you do not know yet. Your answers show whether the parts are prototypes or a small batch: that decides how they are made, checked and delivered.',
    whatHappens: (by: string) =>
      `Anyone in this channel can answer. The answers and the result go into the thread of this message, where everybody here sees them, and ${by} is told.`,
    known: (answers: string) => `Known so far, and filled in: ${answers}`,
    answered: 'Answered',
    answer: (by: string, day: string, verdict: string) => `${by}, ${day}: ${verdict}`,
    more: (count: number) => `and ${grouped.format(count)} more, in the thread`,
    states: {
      closed: (by: string | null, day: string) => `Closed${by === null ? '' : ` by ${by}`}, ${day}.`,
      reopened: (by: string | null, day: string) => `Reopened${by === null ? '' : ` by ${by}`}, ${day}.`,
    },
    actions: {
      describe: 'Describe your project',
      again: 'Answer again',
      close: 'Close',
      reopen: 'Reopen',
      post: 'Post it here',
      change: 'Change what is known',
    },
    confirmClose: {
      title: 'Close this card?',
      text: 'Nobody can answer it then, and no reminder is sent. You can reopen it at any time.',
      confirm: 'Close it',
      deny: 'Keep it open',
    },
    preview: {
      lead: 'Only you see this, and nothing is posted yet. In this channel it will look like this:',
      notes: 'Others see what stands here and nothing else. Notes stay with you.',
      reminder: (hours: number | null) =>
        hours === null
          ? 'There will be no reminder.'
          : `If nobody has answered after ${hoursInWords(hours)}, one reminder comes in its thread.`,
      remind: (hours: number | null) => (hours === null ? 'No reminder' : `Remind after ${hoursInWords(hours)}`),
    },
    /** The form behind "Change what is known". */
    change: { title: 'What is known so far', submit: 'Show the card' },
    /** The form behind "Describe your project". */
    submit: 'Send',
    resultOnItsWay: 'Thank you. Your answers and the full comparison are on their way to the thread of the card.',
    posted: 'The card is posted in this channel.',
    canceled: 'Nothing was posted.',
    declined: 'There will be no reminder for this card.',
    answeredBy: (mention: string) => `${mention} answered`,
    reminder: (by: string, to: string | null) =>
      `${to === null ? '' : `${to}, `}${by} would still like to know more about this project. It takes about a minute: press Describe your project above. This is the only reminder.`,
    told: (by: string, channel: string, verdict: string) => `${by} answered your card in ${channel}: ${verdict}.`,
    openThread: 'Open the answer',
    /** Why a card is not posted, and how to mend it. */
    notPosted: {
      not_member:
        'Not posted yet: I am not in this channel. Type /invite @Stage Advisor here, then press Post it here again.',
      gone: 'Not posted yet: I cannot see this channel. If it is private, type /invite @Stage Advisor here, then press Post it here again.',
      archived: 'Not posted: this channel is archived. Ask in another channel.',
      not_allowed:
        'Not posted yet: this channel does not let me write. Ask its owner to let apps post, then press Post it here again.',
      app_withdrawn:
        'Not posted yet: my access to this workspace was withdrawn. Ask the person who installed me to install me again.',
      slack_busy:
        'Not posted yet: Slack did not take the message just now. Please press Post it here again in a minute.',
    },
    /** Why an answer does not stand in the thread of its card: for the salesperson, who gets it directly. */
    notInThread: {
      not_member: 'I could not post it in the thread: I am not in the channel. Type /invite @Stage Advisor there.',
      gone: 'I could not post it in the thread: I cannot see the channel. If it is private, type /invite @Stage Advisor there.',
      archived: 'I could not post it in the thread: the channel is archived.',
      not_allowed: 'I could not post it in the thread: the channel does not let me write. Ask its owner to allow it.',
      app_withdrawn:
        'I could not post it in the thread: my access to this workspace was withdrawn. Ask the person who installed me to install me again.',
      slack_busy: 'I could not post it in the thread: Slack did not take the message.',
    },
    sentDirectly: (by: string) =>
      `Thank you. I could not post in the thread just now, so I sent your answers to ${by} directly.`,
    notSent: (by: string | null) =>
      `I could not hand on your answers just now. Please ${by === null ? '' : `write to ${by} in the channel, or `}press Describe your project again in a few minutes.`,
    notSaved:
      'Not posted yet: what is remembered cannot be reached just now, and without it nobody could see who answered. Please press Post it here again in a minute.',
    notChanged: 'This cannot be done just now. Please press again in a minute.',
    postedAlready: (command: string) =>
      `This card is posted already, or just being posted. For another: ${command} ask`,
    isClosed: (by: string) =>
      `This card is closed. If you have something to add, write in its thread, or ask ${by} to reopen it.`,
    isGone: (by: string | null) =>
      `This card is not kept any more, so it cannot be used. ${by === null ? 'A new one can be posted.' : `Ask ${by} for a new one.`}`,
    formDidNotOpen: 'The form could not be opened in time. Please press the button again.',
    staleButton:
      'This card is from an earlier version, and its button can no longer be read. Please ask for a new one.',
    inChannels: (command: string) =>
      `A card needs a channel that you share with the buyer. Type ${command} ask there: this is a direct message.`,
    forSales:
      'This button is for people of the company that posted the card. To answer, press Describe your project on the card.',
  },

  /** A person's own earlier recommendations. */
  history: {
    title: 'Your recommendations, newest first',
    day: (at: number) => days.format(at),
    verdict: (stage: Stage | null, strength: Strength) =>
      stage === null
        ? strengths.undecided
        : `${stages[stage]}, ${strength === 'leaning' ? 'leaning' : strengths[strength].toLowerCase()}`,
    lookedFor: (words: string) => `Looked for: ${words}`,
    howToFind: (command: string) =>
      `Only you see this. To find one: \`${command} history\` and words from the part name, the enquiry or the stage.`,
    opened: (day: string) => `From your history: ${day}`,
    /** What a screen reader says of a button "Open": there are several. */
    open: (verdict: string, day: string) => `Open: ${verdict}, ${day}`,
    nothingYet: (command: string) =>
      `Nothing is remembered for you yet. Ask first: ${command} 40 housings for a pilot run`,
    nothingOlder: (command: string) => `There is nothing older. For the newest, type ${command} history`,
    nothingFound: (command: string) =>
      `None of your recommendations has all of these words. Try fewer words, or see all with ${command} history`,
  },

  /** A person's own recommendations as a file for a spreadsheet, and what is said about it. */
  export: {
    title: 'Your recommendations',
    fileName: (at: number) => `stage-recommendations-${new Date(at).toISOString().slice(0, 10)}.csv`,
    headings: {
      date: 'Date (UTC)',
      stage: 'Stage',
      strength: 'Strength',
      partName: 'Part name',
      quantityFrom: 'Quantity from',
      quantityTo: 'Quantity to',
      purposes: 'Purposes',
      designStatus: 'Design status',
      laterQuantity: 'Later quantity',
      process: 'Process',
      material: 'Material',
      neededBy: 'Needed by',
      notes: 'Notes',
      text: 'Words of the enquiry',
      source: 'Asked by',
      thresholds: 'Quantity limits',
      id: 'ID',
      previousId: 'ID of the one before',
    },
    stage: (stage: Stage | null) => (stage === null ? 'One answer is missing' : stages[stage]),
    strength: (strength: Strength) => strengths[strength],
    purposes: (purposes: readonly Purpose[]) => purposes.map((purpose) => purposeNames[purpose]).join(', '),
    designStatus: (status: DesignStatus) => (status === 'unknown' ? '' : designOptions[status]),
    /** "500" or "500 to 1000": a spreadsheet would read 5-10 as a day and 1,000 as one in half of the world. */
    quantity: ({ min, max }: Quantity) => (min === max ? `${min}` : `${min} to ${max}`),
    /** In words; a door without words stands as it was kept. */
    source: (source: string) => doors.get(source) ?? source,
    thresholds: ({ sampleEnds, batchStarts }: Thresholds) =>
      `prototypes up to ${sampleEnds}, batches from ${batchStarts}`,
    line: (count: number) => `Your export: ${several('recommendation')(count)}, newest first`,
    sent: 'I sent you the file as a direct message.',
    nothing: 'Nothing is remembered for you yet, so there is nothing to export. Ask first, then export.',
    away: 'Your recommendations cannot be read just now, so there is no file yet. Please try again in a minute.',
    notSent: {
      app_withdrawn:
        'I may not send files in this workspace. Ask the person who installed me to install me again, then export again.',
      slack_busy: 'Slack did not take the file just now. Please export again in a minute.',
    },
  },

  /** The app's Home. */
  home: {
    title: 'Stage Advisor',
    intro: (command: string) => [
      'Is an order prototyping or small batch manufacturing? It is not only the quantity: it is what the buyer wants to prove next.',
      `Answer a short form, or type \`${command}\` and an enquiry in any channel: you get the stage, the reasons and a comparison.`,
      'Your checks are listed here afterwards, for you alone.',
    ],
    yours: 'Your recommendations, newest first',
    onlyYou: 'Only you see this page.',
    help: (command: string) =>
      `Help: \`${command} help\` · Find one: \`${command} history\` and words from it · All as a file: \`${command} export\``,
    nothingHere: 'There is nothing older.',
    away: 'Your recommendations cannot be read just now. Open Home again in a minute. A new check works as always.',
    /** For people of another company: nothing of anybody's. */
    outsider: [
      'Stage Advisor says whether an order of custom-made parts is prototyping or small batch manufacturing, and why.',
      'It works for the people of the company that installed it. Please ask your contact in the channel.',
    ],
    unknown: 'If you belong to that company: Slack could not say so just now. Please open Home again in a minute.',
    opened: 'Recommendation',
    share: 'Share it in which channel?',
    shareHint: 'Everybody there sees it, with your name.',
    chooseChannel: 'Choose the channel to share it in.',
    notShared: {
      not_member:
        'I could not post there because I am not in that channel. Type /invite @Stage Advisor there, then share again.',
      gone: 'I cannot see that channel. If it is private, type /invite @Stage Advisor there, then share again.',
      archived: 'That channel is archived. Choose another one.',
      not_allowed: 'I may not post in that channel. Ask its owner to let apps post, or choose another one.',
      app_withdrawn: 'My access to this workspace was withdrawn. Ask the person who installed me to install me again.',
      slack_busy: 'Slack did not take the message just now. Please share again in a minute.',
    },
    sharing: 'It is being shared.',
    sharedBefore: (channel: string) => `This was shared in ${channel} already.`,
    sharedIn: (channel: string) => `Shared in ${channel}.`,
    notOpened: 'The recommendation could not be opened in time. Please press Open on Home again.',
    openedFrom: (day: string) => `From ${day}. Only you see this.`,
  },

  /** What holds in a workspace, and may be changed by its admins. */
  settings: {
    title: 'Settings',
    submit: 'Save',
    forWhom:
      'These settings hold for everybody in this workspace. Each recommendation keeps the numbers that it was made with.',
    labels: {
      sampleEnds: 'Prototypes: up to how many parts?',
      batchStarts: 'Small batch: from how many parts?',
      announces: 'Announce new recommendations?',
      announceChannel: 'In which channel?',
      keepDays: 'For how many days is history kept?',
    },
    hints: {
      sampleEnds: 'Usually 5. An order of so many parts or fewer looks like prototypes.',
      batchStarts: 'Usually 24, two dozen. What lies between fits either stage; 1,000 parts and more are volume.',
      announces:
        'Also posted where your colleagues read along: whose it is, the stage, the reason and what was understood.',
      announceChannel:
        'Invite the app there first: /invite @Stage Advisor. Channels shared with other companies are left out.',
      keepDays:
        'Older recommendations are deleted for good, within an hour. Leave it empty to keep them until somebody deletes them.',
    } satisfies Record<string, string>,
    announces: { no: 'No', yes: 'Yes, in the channel below' },
    problems: {
      not_pieces: 'Write a whole number of parts, from 1 to 999.',
      not_below: 'Small batch starts above the prototypes. Write a larger number here, or a smaller one above.',
      not_days: 'Write a whole number of days, from 1 to 3,650, or leave it empty.',
      no_channel: 'Choose the channel, or choose No above.',
    },
    saved: 'Saved. From now on:',
    bands: ({ sampleEnds, batchStarts }: { sampleEnds: number; batchStarts: number }) =>
      `Up to ${parts({ min: sampleEnds, max: sampleEnds })} look like prototypes, ${parts({ min: batchStarts, max: batchStarts })} and more like small batch.`,
    announcedNowhere: 'New recommendations are not announced.',
    announcedIn: (channel: string) => `New recommendations are announced in ${channel}.`,
    kept: (days: number | null) =>
      days === null
        ? 'History is kept until somebody deletes it.'
        : `History is kept for ${several('day')(days)}, then deleted.`,
    announcedHere: (mention: string) =>
      `New recommendations will be announced here: ${mention} chose this channel in the settings of Stage Advisor.`,
    notPosted: {
      not_member: 'I am not in this channel. Type /invite @Stage Advisor there, then save again.',
      gone: 'I cannot see this channel. If it is private, type /invite @Stage Advisor there, then save again.',
      archived: 'This channel is archived. Choose another one.',
      not_allowed: 'I may not post in this channel. Ask its owner to let apps post, or choose another one.',
      app_withdrawn: 'My access to this workspace was withdrawn. Ask the person who installed me to install me again.',
      slack_busy:
        'Slack did not answer in time, so I do not know whether I may post there. Please save again in a minute.',
    },
    notSaved: 'The settings could not be saved just now. Please save again in a minute; nothing you chose is lost.',
    forAdmins: 'Settings are changed by admins of this workspace. These hold now:',
    notKnown: (command: string) =>
      `Slack did not say whether you are an admin of this workspace. Please try again in a minute: ${command} settings. If it stays so, ask the person who installed me to install me again with the right users:read.`,
  },

  /** Notices: what went wrong, and the next act. */
  notices: {
    formDidNotOpen: (command: string) => `The form could not be opened in time. Please try again: ${command}`,
    staleButton: (command: string) =>
      `This message is from an earlier version, and its answers can no longer be read. Please start again with ${command}`,
    notPosted: {
      not_member:
        'I could not post in this channel because I am not in it. Type /invite @Stage Advisor here, then press Share in channel. Until then only you see the result.',
      gone: 'I could not post there: the channel no longer exists, or it is private and I am not in it. In a private channel type /invite @Stage Advisor, then press Share in channel. Here is the result for you.',
      archived: 'I could not post there: the channel is archived. Here is the result for you.',
      not_allowed:
        'I could not post there: this channel does not let me write. Ask its owner to allow apps to post, then press Share in channel. Here is the result for you.',
      app_withdrawn:
        'I could not post there: my access to this workspace was withdrawn. Ask the person who installed me to install me again. Here is the result for you.',
      slack_busy:
        'Slack did not take the message just now. Please press Share in channel again in a minute. Here is the result for you.',
    },
    savedLater:
      'This recommendation could not be saved just now, so it is not in your history yet. It will be, as soon as the store answers again.',
    historyAway: (command: string) =>
      `Your earlier recommendations cannot be read just now. Please try again in a minute. New ones work as always: ${command} 40 housings for a pilot run`,
    notYours: (command: string) =>
      `This recommendation is not among yours, or it was deleted. See your own with ${command} history`,
    notDelivered: (command: string) =>
      `I could not deliver the full comparison. Your answer is above; for the whole comparison, please try again with ${command}`,
  },

  /** What `/stage help` says. */
  help: {
    title: 'Stage Advisor',
    intro:
      'Is an order prototyping or small batch manufacturing? Paste the enquiry, or fill in the form, and you get the stage, the reasons and a comparison.',
    usage: (command: string) => [
      [
        `${command} 40 housings for a pilot run, drawing frozen`,
        'a recommendation that only you see; you can share it',
      ],
      [command, 'opens the form'],
      [
        `${command} ask @buyer 40 housings`,
        'a card for this channel, by which anybody here can describe the project; you see it first',
      ],
      [
        '@Stage Advisor 40 housings for a pilot run',
        'in a channel or a direct message: an answer in the thread; then say what changes, such as: make that 200',
      ],
      [`${command} history housings`, 'your own earlier recommendations with this word; without words, all of them'],
      [`${command} export`, 'your own recommendations as a file for a spreadsheet, as a direct message'],
      [`${command} settings`, 'what holds for everybody in this workspace; admins change it'],
      [`${command} help`, 'shows this'],
    ],
    stages: 'The two stages',
  },

  /** What the program says in the terminal when it starts, stops, or cannot start. */
  start: {
    misconfigured: 'Stage Advisor cannot start. Set these variables, in the environment or in a file named .env:',
    running: (port: number | null, command: string) =>
      port === null
        ? `Stage Advisor is running, connected to Slack by Socket Mode. Try ${command} in Slack.`
        : `Stage Advisor is running, listening on port ${port} for requests at /slack/events.`,
    installAt: (port: number) => `Workspaces are added at /slack/install on port ${port}.`,
    stopping: 'Stopping: finishing what is under way.',
    portInUse: (port: number) =>
      `PORT ${port} is in use by another program. Stop that program, or set PORT to another number.`,
    portForbidden: (port: number) => `PORT ${port} may not be opened by this user. Set PORT to a number above 1023.`,
    appTokenRefused: (error: string) =>
      `Slack refused SLACK_APP_TOKEN (${error}). Make a new app-level token with the scope connections:write on your app's page "Basic Information", and check that Socket Mode is on.`,
    botTokenRefused: (error: string) =>
      `Slack refused SLACK_BOT_TOKEN (${error}). Copy the "Bot User OAuth Token" anew from your app's page "OAuth & Permissions", after installing the app to the workspace.`,
    slackUnreachable: 'Slack did not answer. Check the network and SLACK_API_URL.',
  },

  /** The pages around an installation by OAuth: what happened, what to do, and the words of the one link. */
  install: {
    start: {
      title: 'Add Stage Advisor to Slack',
      sentence:
        'It says whether an order of custom-made parts is prototyping or small batch manufacturing, and why. Slack shows what it may do, and asks you before anything is installed.',
      act: 'Add to Slack',
    },
    done: (place: string | null, command: string) => ({
      title: place === null ? 'Stage Advisor is installed' : `Stage Advisor is installed in ${place}`,
      sentence: `In Slack, type ${command} 40 housings for a pilot run. ${command} help shows the rest.`,
      act: 'Open Slack',
    }),
    failures: {
      cancelled: {
        title: 'Nothing was installed',
        sentence: 'The installation was cancelled in Slack. To install Stage Advisor after all, start again.',
        act: 'Start again',
      },
      stale: {
        title: 'This installation cannot be finished',
        sentence:
          'It was not started here, it was started in another browser, or it took longer than 10 minutes. Nothing was installed. Start again; it takes two clicks.',
        act: 'Start again',
      },
      incomplete: {
        title: 'This page comes after the installation',
        sentence: 'Slack leads here once somebody has allowed the app. Start on the page “Add to Slack”.',
        act: 'To “Add to Slack”',
      },
      refused: {
        title: 'Slack did not finish the installation',
        sentence:
          'Nothing was installed. Start again in a moment. If it happens twice, tell whoever runs Stage Advisor: its log has the reason.',
        act: 'Start again',
      },
      notKept: {
        title: 'The installation could not be saved',
        sentence:
          'Stage Advisor is not ready in your workspace yet. Start again in a moment; installing twice does no harm. If it happens twice, tell whoever runs Stage Advisor.',
        act: 'Start again',
      },
    },
  },

  terminal: {
    usage: [
      'Usage: npm run advise -- "40 housings for a pilot run, drawing frozen"',
      '  --json    print one JSON object',
      '  --jsonl   read JSON lines from standard input, each {"text": "…"} or {"profile": {…}}, and answer each with one',
      '  --table   print the decision table',
    ].join('\n'),
    notJson: 'not JSON: each line must be one JSON object',
    tooLong: (longest: number) => `too long: a line may have ${grouped.format(longest)} characters`,
    notUsable: 'expected an object with "text" (a string) or "profile" (an object)',
  },

  /** What `npm run store` says, and what a store says that cannot be opened. `where` never holds a password. */
  store: {
    usage: [
      'Usage: npm run store -- export [file]   writes everything as JSON lines, to a new file or to standard output',
      '       npm run store -- import [file]   reads them into an empty store, all or nothing',
      '       npm run store -- check           looks at every row and counts',
      '       npm run store -- forget --user U… [--team T…]   deletes a person’s data, in one workspace or in all',
      '       npm run store -- forget --team T…               deletes a workspace’s data, its installation included',
      'The store is the PostgreSQL database in DATABASE_URL, or else the file stage-advisor.db in DATA_DIR (./data).',
    ].join('\n'),
    noAct: 'Say what to do: export, import, check or forget.',
    unknownAct: (act: string) => `There is no “${act}”. Say export, import, check or forget.`,
    unknownOption: (option: string) => `There is no option “${option}” here.`,
    tooMany: (word: string) => `“${word}” is one word too many.`,
    noOptionHere: (act: string) => `${act} takes no --user and no --team; only forget does.`,
    optionWithoutValue: (option: string) =>
      `${option} needs an id after it, such as ${option === '--team' ? 'T024BE7LD' : 'U024BE7LH'}.`,
    forgetWhom: 'Say whose data to delete: --user U…, --team T…, or both.',
    notAnId: (option: string, value: string) =>
      `“${value}” is no id for ${option}: it is capital letters and digits, such as ${option === '--team' ? 'T024BE7LD' : 'U024BE7LH'}. Slack shows it under “Copy member ID” or in the address of the workspace.`,
    fileExists: (file: string) => `${file} exists already. Name a new file, or delete this one first.`,
    fileUnreadable: (file: string) => `${file} cannot be read. Check the name and who may read it.`,
    fileUnwritable: (file: string) =>
      `${file} cannot be written. Check the folder, who may write there, and the free space.`,
    progress: (done: number, total: number) =>
      total === 0 ? grouped.format(done) : `${grouped.format(done)} of ${grouped.format(total)}`,
    /** "1,100 recommendations, 1 draft, settings of 1 workspace". */
    counts: (counts: Partial<Record<keyof typeof counted, number>>) =>
      listed.format(
        (Object.keys(counted) as (keyof typeof counted)[]).flatMap((kind) =>
          counts[kind] === undefined ? [] : [counted[kind](counts[kind])],
        ),
      ),
    exported: (where: string, counts: string) => `Exported from ${where}: ${counts}. Both ends agree.`,
    exportDiffers: (counted: string, written: string) =>
      `The store counts ${counted}, but ${written} could be read. The export is not complete: run npm run store -- check.`,
    imported: (where: string, counts: string) => `Imported into ${where}: ${counts}. Both ends agree.`,
    checked: (where: string, counts: string) => `${where} is sound: ${counts}.`,
    faults: (where: string, counts: string, faults: readonly string[]) =>
      [
        `${where} is damaged (${counts}). Restore it from a backup, or delete these rows:`,
        ...faults.map((fault) => `  ${fault}`),
      ].join('\n'),
    forgotten: (counts: string) => `Deleted: ${counts}.`,
    archives: {
      not_empty: () =>
        'This store is not empty, and an import goes into an empty one. Name a new DATA_DIR or a new database.',
      not_an_archive: () =>
        'This is not an export of Stage Advisor: its first line is another. Write one with npm run --silent store -- export.',
      newer_archive: () =>
        'A newer version of Stage Advisor wrote this export. Update this program, then import again.',
      unreadable_line: (line: number) =>
        `Line ${grouped.format(line)} cannot be read, so nothing was imported. Export again, and copy the file as it is.`,
      cut_off: (line: number) =>
        `The export ends after line ${grouped.format(line)} without its last line, so nothing was imported. Export again.`,
      counts_differ: () =>
        'The store counted other than the export, so nothing was imported. Something is in it twice: export again.',
    },
    problems: {
      folder_unusable: (where: string) =>
        `The store cannot be written in ${where}. Let this user write there, or set DATA_DIR to another folder.`,
      disk_full: (where: string) => `The disk of ${where} is full. Free some space, then try again.`,
      disk_failed: (where: string) =>
        `The disk of ${where} could not be read or written. Check its space and its health.`,
      not_a_store: (where: string) =>
        `${where} is damaged, or it is not a store of Stage Advisor. Restore it from a backup, or move it away to begin anew.`,
      busy: (where: string) => `Another program holds ${where}. Wait until it is done, then try again.`,
      missing: (where: string) =>
        `There is no store at ${where}. Set DATA_DIR to its folder, or DATABASE_URL to its database.`,
      bad_address: (where: string) =>
        `${where} is not an address of a PostgreSQL database, such as postgres://user:password@localhost:5432/stage.`,
      unreachable: (where: string) =>
        `The database ${where} does not answer. Check that it runs, and the host and port in DATABASE_URL.`,
      refused: (where: string) => `The database ${where} refused the user or the password. Check both in DATABASE_URL.`,
      no_database: (where: string) => `There is no database ${where}. Create it, or name another in DATABASE_URL.`,
      not_permitted: (where: string) =>
        `The user of ${where} may not create or change tables there. Make it the owner of the database.`,
      crowded: (where: string) =>
        `The database ${where} takes no more connections. Raise max_connections there, or run fewer processes.`,
      newer: (where: string) =>
        `A newer version of Stage Advisor has used ${where}. Update this program; an older one could lose what the newer keeps.`,
      damaged: (where: string) => `A row of the store cannot be read: ${where}. Run npm run store -- check.`,
    },
  },

  /** The decision table, printed. */
  table: {
    headings: { design: 'Design', purposes: 'Purposes', unknownQuantity: 'quantity unknown' },
    designs: { open: 'open', unknown: 'unknown', proven: 'proven' },
    mixes: { design: 'design only', both: 'both', batch: 'batch only', none: 'none named' },
    stages: { prototyping: 'PT', small_batch: 'SB' } satisfies Record<Stage, string>,
    strengths: { clear: 'clear', likely: 'likely', leaning: 'leaning', undecided: 'undecided' } satisfies Record<
      Strength,
      string
    >,
  },
}
