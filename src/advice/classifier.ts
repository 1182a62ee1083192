import { findTurningPoints, type TurningPoint } from './changes.ts'
import { type ComparisonRow, compareProject } from './compare.ts'
import { decide, type Stage, type Strength } from './decision.ts'
import { chooseOpenQuestion, type OpenQuestion } from './open-question.ts'
import { type Focus, focusOf, planRoad, type Step } from './plan.ts'
import type { Profile } from './profile.ts'
import { findReasons, type Reason } from './reasons.ts'
import { findTensions, type Tension } from './tensions.ts'
import { guideThresholds, type Thresholds } from './thresholds.ts'

/** The stage, if any, with how sure it is, why, what speaks against it, and what to do next. Codes, never words. */
export type Recommendation = {
  stage: Stage | null
  strength: Strength
  reasons: Reason[]
  tensions: Tension[]
  question: OpenQuestion | null
  whatWouldChange: TurningPoint[]
  plan: Step[]
  focus: readonly Focus[]
  comparison: ComparisonRow[]
}

/** A recommendation with the answers and thresholds it is based on. */
export type Advice = { profile: Profile; thresholds: Thresholds; recommendation: Recommendation }

/**
 * The classifier that every door calls. Total: every profile gives exactly one recommendation, with at least one
 * reason. Pure and deterministic: no clock, no I/O, no Slack, no language.
 */
export const classify = (profile: Profile, thresholds: Thresholds = guideThresholds): Recommendation => {
  const verdict = decide(profile, thresholds)
  return {
    ...verdict,
    reasons: findReasons(profile, verdict, thresholds),
    tensions: findTensions(profile, thresholds),
    question: chooseOpenQuestion(profile, verdict, thresholds),
    whatWouldChange: findTurningPoints(profile, verdict.stage, thresholds),
    plan: planRoad(profile, verdict.stage, thresholds),
    focus: focusOf(verdict.stage),
    comparison: compareProject(profile),
  }
}
