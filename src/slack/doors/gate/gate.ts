import { type Audience, type GateReport, profileAfterGate, tellRoad } from '../../../advice/gate.ts'
import { type Advised, adviseOnProfile } from '../../../advise.ts'
import { drawFormResult } from '../../blocks/form.ts'
import { drawGateErrors, drawGateForm, drawOutcome, joinAdditions } from '../../blocks/gate.ts'
import { mention } from '../../blocks/kit.ts'
import { drawRecommendation, type Setting } from '../../blocks/recommendation.ts'
import type { GateOrigin } from '../../carried.ts'
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
import { drawTold, type OnRoad, type Remembered, readRoad } from './came-from.ts'

/** "Prototypes are back" and "The batch is back": opens the form about what the parts showed. */
export const openGate = () => async (press: Press<CarriedBy<'made'>>) => {
  const { carried, channel, copy, isShared, threadTs, window, person } = press
  const { stage } = carried
  const { thresholds, announceChannel } = await press.settings()
  // In a direct message, an ephemeral answer would soon disappear; a message of the app stays.
  const responseUrl = channel === undefined || isDirectMessage(channel) ? undefined : person.responseUrl
  const thread = isShared ? (threadTs ?? undefined) : undefined
  const origin = { carried: carried.carried, thresholds, channel, responseUrl, thread }
  const form = drawGateForm(copy, stage, origin, announceChannel)
  await openViewFor(press, form, window === null ? copy.gate.formDidNotOpen(stage) : copy.home.notOpened)
}

const nothingRemembered: Remembered = { recommendations: [], isWhole: true }

type Reported = { origin: GateOrigin; report: GateReport }

/**
 * What is shown before the reasons, for one audience: what is still open and the road so far. The road always includes
 * the recommendation that led to the parts, even if it is not remembered or not noted as shown: the audience saw its
 * message.
 */
const drawAddition =
  (request: Request, { isWhole, recommendations }: Remembered, next: OnRoad, before: OnRoad) =>
  (audience: Audience) => {
    const remembered = tellRoad([...recommendations, next], audience)
    const road = remembered.told.length > 1 ? remembered : tellRoad([before, next], audience)
    const told = drawTold(request, { ...road, isWhole })
    const outcome = next.gate === null ? [] : [drawOutcome(request.copy, next.gate)]
    return { addition: joinAdditions(...outcome, told), road: road.told.length }
  }

/** Gives the next recommendation: in the thread of a message that others saw, else only to the person. */
const giveNext = async (parts: Parts, form: Submission, reported: Reported) => {
  const { copy, user } = form
  const { origin, report } = reported
  const { carried, thresholds, channel, responseUrl, thread } = origin
  const advised = parts.recorder.identify(adviseOnProfile(profileAfterGate(carried.profile, report), [], thresholds))
  const showResult = (closing: string) => drawFormResult(copy, advised, closing, drawOutcome(copy, report).blocks)
  const place = channel !== undefined && thread !== undefined ? { channel, threadTs: thread, responseUrl } : null
  const lead = copy.gate.lead(report, mention(user))
  const whereSeen = { user, channel: channel ?? null, shownIn: channel === undefined ? [] : [channel] }
  const onRoad = ({ profile, recommendation: { stage } }: Advised) => ({ ...whereSeen, profile, stage })
  const next = { ...onRoad(advised), id: advised.id, createdAt: parts.clock.now(), gate: report }
  const before = { ...onRoad(adviseOnCarried(carried)), id: carried.id ?? '', createdAt: null, gate: null }
  const readRemembered = lazily(() =>
    carried.id === undefined ? Promise.resolve(nothingRemembered) : readRoad(parts, form, carried.id),
  )
  const draw = async (audience: Audience, above: string[], setting: Pick<Setting, 'canShare' | 'kept'>) => {
    const around = drawAddition(form, await readRemembered(), next, before)(audience)
    return drawRecommendation(copy, advised, { ...setting, ...around, lead: [...above, lead].join('\n') })
  }
  // In a direct message, an ephemeral answer would soon disappear; a message of the app stays.
  const isDirect = channel !== undefined && isDirectMessage(channel)
  const person = isDirect ? { user } : { user, channel, responseUrl }
  const giveIt = () =>
    give(parts, form, {
      advised,
      keep: { source: 'gate', previousId: carried.id, gate: report },
      conversation: channel === undefined ? null : { channel, threadTs: thread ?? null },
      place,
      drawForAll: () => draw({ place: channel ?? '' }, [], { canShare: false }),
      toPerson: privately(form, person, (setting, why) => draw({ person: user }, why, setting)),
      card: null,
      tell: tellInForm(form, parts.command, showResult),
    })
  const closing = place === null ? copy.form.resultOnItsWay.private : copy.gate.resultOnItsWay
  await form.show(showResult(closing), giveIt)
}

/** Takes a submitted report: problems are rejected at their fields, else the person gets the next recommendation. */
export const submitGate = (parts: Parts) => async (form: Submission) => {
  const { copy, view } = form
  const submitted = readGateView(view)
  if (submitted === null) await form.reject({ [gateBlock('nextQuantity')]: copy.gate.staleForm })
  else if ('problems' in submitted) await form.reject(drawGateErrors(copy, submitted.problems))
  else await giveNext(parts, form, submitted)
}
