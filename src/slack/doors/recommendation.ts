import { en } from '../../copy/en.ts'
import { sharingOf } from '../../keeping/claims.ts'
import { drawForm } from '../blocks/form.ts'
import { underLead } from '../blocks/gate.ts'
import { mention } from '../blocks/kit.ts'
import { drawNotice } from '../blocks/notice.ts'
import { drawRecommendation } from '../blocks/recommendation.ts'
import { showWords } from '../blocks/words.ts'
import { deliverPrivately, isDirectMessage, postMessage, postOnBehalf } from '../delivery/deliver.ts'
import type { PostingProblem } from '../delivery/failures.ts'
import { openForm } from '../delivery/open-form.ts'
import { startForm } from '../intake/form.ts'
import { announce } from './announce.ts'
import { redrawCard } from './card/card-message.ts'
import { findAnsweredCard, tellAsker } from './card/card-thread.ts'
import { findCameFrom } from './gate/road.ts'
import { isOutsider } from './outsiders.ts'
import { type Parts, teamOf } from './parts.ts'
import { adviseOnCarried, onPress, type Press } from './press.ts'
import { listThreads } from './threads.ts'

/** The open card that the recommendation on a message in its thread answered. */
const findCardOf = async (parts: Parts, { isShared, carried: { id }, logger, context }: Press) =>
  isShared && id !== undefined ? findAnsweredCard(parts, logger, { id, team: teamOf(context) }) : null

/** Share in channel: posted for everybody with the name of who shared it, and marked as shared for the person. */
export const shareRecommendation = (parts: Parts) =>
  onPress(parts, async (press) => {
    const { carried, person, channel, client, body, context, logger } = press
    if (await isOutsider(press)) {
      const refused = drawNotice(en.notices.notForOutsiders)
      await deliverPrivately(client, { ...person, replaces: false }, () => [refused])
      return
    }
    const advised = adviseOnCarried(carried)
    const whose = { id: carried.id, team: teamOf(context), user: person.user }
    const came = await findCameFrom(parts, logger, whose)
    const draw = (lead: string, canShare: boolean, canAsk: boolean) =>
      drawRecommendation(en, advised, { ...underLead(lead, came), canShare, canAsk })
    const show = (lead: string, canShare: boolean) => deliverPrivately(client, person, () => draw(lead, canShare, true))
    // A recommendation without an id was drawn by an earlier version, which remembered none.
    const act = sharingOf(carried.id ?? body.container.message_ts, channel)
    if (!(await parts.claims.claim(act))) {
      await show(en.sharedBefore, false)
      return
    }
    const shared = draw(en.sharedBy(mention(person.user)), false, false)
    const { problem, ts } = await postOnBehalf(client, { channel }, body.response_url, shared)
    if (problem !== null) await parts.claims.release(act)
    await show(problem === null ? en.shared : en.notices.notPosted(problem, true), problem !== null)
    const { id } = advised
    if (ts === undefined || id === undefined) return
    await parts.memory.noteThread({ team: teamOf(context), channel, threadTs: ts }, { id, user: person.user })
  })

/**
 * Adjust answers: the form, filled in; its result takes the place of a private message and leaves a shared one alone. In
 * the thread of a card, it is one more answer to the card.
 */
export const adjustAnswers = (parts: Parts) =>
  onPress(parts, async (press) => {
    const { carried, person, channel, isShared, client, body, context } = press
    // What others see is adjusted in its thread, also where that has no message yet.
    const threadTs: string | undefined = (isShared ? press.threadTs : body.message?.thread_ts) ?? undefined
    const [answered, { thresholds }] = await Promise.all([
      findCardOf(parts, press),
      parts.settings.read(teamOf(context)),
    ])
    const { messageTs = null } = answered ?? {}
    const isCards = answered !== null && messageTs !== null
    const origin = {
      channel,
      responseUrl: body.response_url,
      replaces: !isShared,
      previousId: carried.id,
      threadTs,
      ...(isCards && { card: { id: answered.id, askedBy: answered.askedBy, threadTs: messageTs } }),
    }
    const failure = await openForm(
      client,
      body.trigger_id,
      drawForm(en, startForm(carried.profile, origin, thresholds)),
    )
    if (failure === null) return
    const notice = drawNotice(en.notices.formDidNotOpen(parts.command))
    await deliverPrivately(client, { ...person, replaces: false }, () => [notice])
  })

/** An answer to the open question: the button carries the answers as they are now. On a shared message it goes to the thread. */
export const answerQuestion = (parts: Parts) =>
  onPress(parts, async (press) => {
    const { carried, person, channel, isShared, threadTs, client, body, action, context, logger } = press
    const advised = parts.memory.identify(adviseOnCarried(carried))
    const { user } = person
    const team = teamOf(context)
    const answered = await findCardOf(parts, press)
    const redraw = async () => {
      if (answered === null) return
      await redrawCard(parts, { client, logger }, { id: answered.id, messageTs: threadTs ?? undefined })
    }
    const card = answered === null ? undefined : { id: answered.id, userTeam: body.user.team_id ?? '' }
    const given = { advised, team, user, channel, source: 'button', previousId: carried.id } as const
    const kept = await parts.memory.keep({ ...given, card, savedLate: () => void redraw() })
    const noteThreads = async () => {
      for (const place of listThreads({ team, channel, threadTs }))
        await parts.memory.noteThread(place, { ...advised, user })
    }
    let notPosted: PostingProblem | null = null
    if (isShared) {
      const lead = en.answeredBy(mention(user), showWords(action.text.text))
      const howToAnswer = en.conversation.howToAnswer.channel
      const answer = drawRecommendation(en, advised, { lead, howToAnswer, canShare: false })
      const posted = await postMessage(client, { channel, threadTs: threadTs ?? undefined }, answer)
      const { problem } = posted
      await redraw()
      if (answered !== null) await tellAsker(client, { askedBy: answered.askedBy, channel, user, advised, posted })
      if (problem === null && kept === 'later')
        await deliverPrivately(client, { ...person, replaces: false }, () => [drawNotice(en.notices.savedLater)])
      if (problem === null) {
        await noteThreads()
        await announce(parts, { client, logger }, { advised, team, user, seenIn: channel })
        return
      }
      notPosted = problem
    }
    const isDirect = isDirectMessage(channel)
    const howToAnswer = isDirect && threadTs !== null ? en.conversation.howToAnswer.direct : undefined
    const isInside = !(await isOutsider(press))
    const lead = notPosted === null ? undefined : en.notices.notPosted(notPosted, isInside)
    await deliverPrivately(client, person, (place) =>
      drawRecommendation(en, advised, {
        lead,
        howToAnswer,
        canShare: isInside && place === 'channel' && !isDirect,
        kept,
      }),
    )
    if (isDirect) await noteThreads()
    await announce(parts, { client, logger }, { advised, team, user })
  })
