import { classify } from '../../advice/classifier.ts'
import type { Stage } from '../../advice/decision.ts'
import { type GateAnswer, GateReport, gateQuestions } from '../../advice/gate.ts'
import { type GateOrigin, unpackGateOrigin } from '../carried.ts'
import { gateBlock } from '../ids.ts'
import { type FieldProblem, listEntered, readField, type ViewValues } from './field.ts'

export type GateProblems = Partial<Record<GateAnswer, FieldProblem>>

/** The submitted form: where it was opened, with the report or the problems by field. */
export type SubmittedGate = { origin: GateOrigin } & ({ report: GateReport } | { problems: GateProblems })

/** The stage of the carried recommendation, decided again from its answers; null if it has none. */
const stageOfOrigin = ({ carried }: GateOrigin): Stage | null => classify(carried.profile, carried.thresholds).stage

/**
 * Reads what came back from the parts, by the same questions that drew the form. Never throws for a wrong or missing
 * answer. Null if another version drew the form and its origin cannot be read.
 */
export const readGateView = (view: {
  state: { values: ViewValues }
  private_metadata: string
}): SubmittedGate | null => {
  const origin = unpackGateOrigin(view.private_metadata)
  const stage = origin && stageOfOrigin(origin)
  if (!origin || !stage) return null

  const answers: Partial<Record<GateAnswer, unknown>> = {}
  const problems: GateProblems = {}
  for (const question of gateQuestions(stage)) {
    const read = readField(question, listEntered(view.state.values, gateBlock(question.name)))
    if ('problem' in read) problems[question.name] = read.problem
    else if (question.kind === 'one' && read.answer === null) problems[question.name] = { code: 'not_chosen' }
    else answers[question.name] = read.answer
  }
  if (Object.keys(problems).length > 0) return { origin, problems }
  const { revisions, nextQuantity, ...findings } = answers
  return { origin, report: GateReport.parse({ stage, findings, revisions, nextQuantity }) }
}
