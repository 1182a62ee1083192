import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { type GateReport, profileAfterGate } from '../../../advice/gate.ts'
import { type Advised, adviseOnProfile } from '../../../advise.ts'
import { en } from '../../../copy/en.ts'
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
import { drawNotice } from '../../blocks/notice.ts'
import { drawRecommendation } from '../../blocks/recommendation.ts'
import type { Carried } from '../../carried.ts'
import { deliverPrivately, isDirectMessage, postOnBehalf } from '../../delivery/deliver.ts'
import { openForm } from '../../delivery/open-form.ts'
import { gateBlock } from '../../ids.ts'
import { readGateView } from '../../intake/gate.ts'
import { giveResult, type Result } from '../give-result.ts'
import { type Parts, teamOf } from '../parts.ts'
import { adviseOnCarried, onPress } from '../press.ts'
import { readRoad } from './road.ts'

/** Prototypes are back, or the batch is: a short form about what the parts showed. */
export const openGate = (parts: Parts) =>
  onPress(parts, async ({ carried, person, channel, isShared, threadTs, client, body, context }) => {
    const { stage } = adviseOnCarried(carried).recommendation
    const tell = (sentence: string) =>
      deliverPrivately(client, { ...person, replaces: false }, () => [drawNotice(sentence)])
    if (stage === null) {
      await tell(en.notices.staleButton(parts.command))
      return
    }
    const { thresholds } = await parts.settings.read(teamOf(context))
    const thread = isShared ? (threadTs ?? undefined) : undefined
    // In a direct message an answer that only one person sees would be gone with the next look; a message stays.
    const responseUrl = isDirectMessage(channel) ? undefined : body.response_url
    const form = drawGateForm(en, stage, { carried, thresholds, channel, responseUrl, thread })
    const failure = await openForm(client, body.trigger_id, form)
    if (failure !== null) await tell(en.gate.formDidNotOpen(stage))
  })

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

/**
 * The form is submitted: what is wrong is told at its field; else the next recommendation comes where the message
 * stands, to the thread of one that others saw and to the person alone otherwise, with what is open and the road so far.
 */
export const submitGate =
  (parts: Parts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async (args) => {
    const { ack, body, view, client, context, logger } = args
    const { memory } = parts
    const submitted = readGateView(view)
    if (submitted === null) {
      await ack({ response_action: 'errors', errors: { [gateBlock('nextQuantity')]: en.gate.staleForm } })
      return
    }
    if ('problems' in submitted) {
      await ack({ response_action: 'errors', errors: drawGateErrors(en, submitted.problems) })
      return
    }
    const { origin, report } = submitted
    const { carried, thresholds, channel, responseUrl, thread } = origin
    const advised = memory.identify(adviseOnProfile(profileAfterGate(carried.profile, report), [], thresholds))
    const outcome = drawOutcome(en, report)
    const showResult = (closing: string) => drawFormResult(en, advised, closing, outcome.blocks)
    const isForThread = channel !== undefined && thread !== undefined
    const onItsWay = isForThread ? en.gate.resultOnItsWay : en.form.resultOnItsWay.private
    await ack({ response_action: 'update', view: showResult(onItsWay) })

    const { id: user } = body.user
    const team = teamOf(context)
    const given = { advised, team, user, channel, source: 'gate', previousId: carried.id, gate: report } as const
    const kept = await memory.keep(given)
    const { id } = carried
    const remembered =
      id === undefined ? { recommendations: [], isWhole: true } : await readRoad(parts, logger, { id, team })
    const road = extendRoad(remembered, carried, onRoad(advised, Date.now(), report))
    const addition = joinAdditions(outcome, drawRoad(en, road))
    const lead = en.gate.lead(report, mention(user))
    const shared = drawRecommendation(en, advised, { lead, addition, canShare: false })
    const posted = isForThread ? await postOnBehalf(client, { channel, threadTs: thread }, responseUrl, shared) : null
    // In a direct message what only one person sees would be gone with the next look; a message stays.
    const isDirect = channel !== undefined && isDirectMessage(channel)
    const person = isDirect ? { user } : { user, channel, responseUrl }
    const draw: Result['draw'] = (problems, setting) =>
      drawRecommendation(en, advised, { ...setting, lead: [...problems, lead].join('\n'), addition })
    await giveResult(parts, args, { advised, kept, channel, threadTs: thread, posted, person, draw, showResult })
  }
