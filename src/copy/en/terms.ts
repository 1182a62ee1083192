import type { Stage, Strength } from '../../advice/decision.ts'
import type { Focus, RoadStage } from '../../advice/plan.ts'
import { type DesignStatus, largestQuantity, type Purpose, type Quantity } from '../../advice/profile.ts'
import { volumeStarts } from '../../advice/thresholds.ts'

export const grouped = new Intl.NumberFormat('en-US')

/** "40 parts · pilot run". */
export const inLine = (said: readonly string[]) => said.join(' · ')

/** "Material: ABS". */
export const labelled = (label: string, words: string) => `${label}: ${words}`

/** "40", "50–100", "1,000 or more". */
export const range = ({ min, max }: Quantity) => {
  if (min === max) return grouped.format(min)
  return min === volumeStarts && max === largestQuantity
    ? `${grouped.format(min)} or more`
    : `${grouped.format(min)}–${grouped.format(max)}`
}

/** "1 part", "50–100 parts". */
export const parts = (quantity: Quantity) => `${range(quantity)} ${quantity.max === 1 ? 'part' : 'parts'}`

/** "23 Nov 2026": for places where Slack cannot show a date in the reader's time zone. */
export const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const oneOf = new Intl.ListFormat('en-GB', { type: 'disjunction' })

export const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

export const stages: Record<Stage, string> = {
  prototyping: 'Prototyping',
  small_batch: 'Small batch manufacturing',
}

export const roadStages: Record<RoadStage, string> = {
  prototyping: 'Prototyping',
  small_batch: 'Small batch',
  wider_production: 'Wider production',
}

export const strengths: Record<Strength, string> = {
  clear: 'Clear',
  likely: 'Likely',
  leaning: 'Leaning this way',
  undecided: 'Not decided yet',
}

/** "Small batch manufacturing, likely". */
export const stageAndStrength = (stage: Stage, strength: Strength) =>
  `${stages[stage]}, ${strength === 'leaning' ? 'leaning' : strengths[strength].toLowerCase()}`

/** As a noun in a sentence: "a pilot run asks whether …". */
export const purposeNouns: Record<Purpose, string> = {
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

/** As a buyer would say it, with technical terms explained. Up to 75 characters: Slack's limit for an option. */
export const purposeOptions: Record<Purpose, string> = {
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

/** Short names of the purposes, for lists of what was understood. */
export const purposeNames: Record<Purpose, string> = {
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

export const designOptions: Record<DesignStatus, string> = {
  concept: 'Idea only: no drawing yet',
  unproven: 'Drawn, but not proven',
  validated: 'Proven: tested, frozen or released',
  unknown: 'Not sure',
}

/** For lines about what was understood or compared. */
export const designNames: Record<DesignStatus, string> = {
  concept: 'design an idea so far',
  unproven: 'design not proven yet',
  validated: 'design proven',
  unknown: 'design status not said',
}

export const focuses: Record<Focus, string> = {
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

export const nounsOf = (purposes: readonly Purpose[]) => listed.format(purposes.map((purpose) => purposeNouns[purpose]))

export const notSaid = 'Not said'

export const several = (one: string) => (count: number) => `${grouped.format(count)} ${one}${count === 1 ? '' : 's'}`

export const quantityHint = 'A number, a range or dozens: 40, 50-100, 3 dozen. Leave it empty if you do not know yet.'

/** "1 day", "a week", "36 hours". */
export const hoursInWords = (hours: number) => {
  if (hours % 168 === 0) return several('week')(hours / 168)
  return hours % 24 === 0 ? several('day')(hours / 24) : several('hour')(hours)
}
