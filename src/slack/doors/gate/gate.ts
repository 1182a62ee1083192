import { type GateReport, profileAfterGate } from '../../../advice/gate.ts'
import { type Advised, adviseOnProfile } from '../../../advise.ts'
import { drawFormResult } from '../../blocks/form.ts'
import {
  drawGateErrors,
  drawGateForm,
  drawOutcome,
  drawRoad,
  joinAdditions,
  type OnRoad,
  type Road,
} from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import type { Carried, GateOrigin } from '../../carried.ts'
import { gateBlock } from '../../ids.ts'
import { readGateView } from '../../intake/gate.ts'
import { adviseOnCarried, type CarriedBy } from '../carriers.ts'
import { give, privately } from '../give.ts'
import { lazily } from '../lazily.ts'
import { openViewFor } from '../open-form-for.ts'
import type { Parts } from '../parts.ts'
import type { Press, Request, Submission } from '../request.ts'
import { tellInForm } from '../tell-outcome.ts'
import { isDirectMessage } from '../whereabouts.ts'
import { readRoad } from './came-from.ts'

/** Prototypes are back, or the batch is: a short form about what the parts showed. */
export const openGate = () => async (press: Press<CarriedBy<'made'>>) => {
  const { carried, channel, copy, isShared, threadTs, window, person } = press
  const { stage } = carried
  const { thresholds, announceChannel } = await press.settings()
  // In a direct message an answer that only one person sees would be gone with the next look; a message stays.
  const responseUrl = channel === undefined || isDirectMessage(channel) ? undefined : person.responseUrl
  const thread = isShared ? (threadTs ?? undefined) : undefined
  const origin = { carried: carried.carried, thresholds, channel, responseUrl, thread }
  const form = drawGateForm(copy, stage, origin, announceChannel)
  await openViewFor(press, form, window === null ? copy.gate.formDidNotOpen(stage) : copy.home.notOpened)
}

const onRoad = ({ profile, recommendation }: Advised, createdAt: number | null, gate: GateReport | null): OnRoad => ({
  stage: recommendation.stage,
  quantity: profile.quantity,
  createdAt,
  gate,
})

/** The road up to and with a new recommendation. What it came from stands there even where it is not remembered. */
const extendRoad = (remembered: Road, carried: Carried, next: OnRoad): Road => {
  const isNothing = remembered.recommendations.length === 0
  const earlier = isNothing ? [onRoad(adviseOnCarried(carried), null, null)] : remembered.recommendations
  return { ...remembered, recommendations: [...earlier, next] }
}

const nowhere: Road = { recommendations: [], isWhole: true }

type Reported = { origin: GateOrigin; report: GateReport }

/** What is open and the road so far, as they stand before the reasons. */
const drawAddition = async (parts: Parts, request: Request, { origin, report }: Reported, advised: Advised) => {
  const { carried } = origin
  const remembered = carried.id === undefined ? nowhere : await readRoad(parts, request, carried.id)
  const road = extendRoad(remembered, carried, onRoad(advised, parts.clock.now(), report))
  return joinAdditions(drawOutcome(request.copy, report), drawRoad(request.copy, road))
}

/** The next recommendation: to the thread of a message that others saw, and to the person alone otherwise. */
const giveNext = async (parts: Parts, form: Submission, reported: Reported) => {
  const { copy, user } = form
  const { origin, report } = reported
  const { carried, thresholds, channel, responseUrl, thread } = origin
  const advised = parts.recorder.identify(adviseOnProfile(profileAfterGate(carried.profile, report), [], thresholds))
  const showResult = (closing: string) => drawFormResult(copy, advised, closing, drawOutcome(copy, report).blocks)
  const place = channel !== undefined && thread !== undefined ? { channel, threadTs: thread, responseUrl } : null
  await form.show(showResult(place === null ? copy.form.resultOnItsWay.private : copy.gate.resultOnItsWay))

  const lead = copy.gate.lead(report, mention(user))
  const readAddition = lazily(() => drawAddition(parts, form, reported, advised))
  const draw = async (above: string[], setting: { canShare: boolean; kept?: 'saved' | 'later' }) => {
    return drawRecommendation(copy, advised, {
      ...setting,
      lead: [...above, lead].join('\n'),
      addition: await readAddition(),
    })
  }
  // In a direct message what only one person sees would be gone with the next look; a message stays.
  const isDirect = channel !== undefined && isDirectMessage(channel)
  const person = isDirect ? { user } : { user, channel, responseUrl }
  await give(parts, form, {
    advised,
    keep: { source: 'gate', previousId: carried.id, gate: report },
    conversation: channel === undefined ? null : { channel, threadTs: thread ?? null },
    place,
    drawForAll: () => draw([], { canShare: false }),
    toPerson: privately(form, person, (setting, why) => draw(why, setting)),
    card: null,
    tell: tellInForm(form, parts.command, showResult),
  })
}

/** The form is submitted: what is wrong is told at its field, else the next recommendation comes. */
export const submitGate = (parts: Parts) => async (form: Submission) => {
  const { copy, view } = form
  const submitted = readGateView(view)
  if (submitted === null) await form.reject({ [gateBlock('nextQuantity')]: copy.gate.staleForm })
  else if ('problems' in submitted) await form.reject(drawGateErrors(copy, submitted.problems))
  else await giveNext(parts, form, submitted)
}
