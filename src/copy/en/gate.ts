import type { Stage } from '../../advice/decision.ts'
import {
  type Finding,
  type GateAnswer,
  type GateReport,
  type GateTopic,
  isGateOpen,
  listFindings,
  listOpen,
  type TopicFinding,
} from '../../advice/gate.ts'
import type { Quantity } from '../../advice/profile.ts'
import { parts, quantityHint, roadStages, sentence, several, strengths } from './terms.ts'

/** The button, and the title of its form: up to 24 characters, Slack's limit for a title. */
export const partsBack: Record<Stage, string> = { prototyping: 'Prototypes are back', small_batch: 'The batch is back' }

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

/** A topic that failed needs a revision; one that was not checked needs a check. */
const openSentence = (stage: Stage, { topic, finding }: TopicFinding) => {
  const act = finding === 'not_checked' ? checkNow[stage] : reviseFirst[stage]
  const urgency = finding === 'not_checked' ? ' before the next step' : ''
  const rest = topic === 'appearance' ? '; it does not hold back a small batch' : urgency
  return `${sentence(topics[topic])}: ${findingNames[finding]}. ${act}${rest}.`
}

/** The report on what came back from the prototypes or the batch, and what follows from it. */
export const gate = {
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
}
